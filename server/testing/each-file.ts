import { afterAll } from "vitest";
import { openTestDatabase } from "./database.ts";

// Modules are loaded once for all test files of a worker; the database is each file's own.
const { close } = await openTestDatabase();
afterAll(close);
