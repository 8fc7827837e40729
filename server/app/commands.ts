import type { Command } from "./command.ts";
import { demoCommand } from "./demo/command.ts";
import { doctorCommand } from "./doctor.ts";
import { migrateCommand } from "./migrate-command.ts";
import { userCommand } from "./commands/user.ts";
import { verifyCommand } from "./verify.ts";

/** Every command. One line each; `--help` reads this list. They work while the server runs and while it does not. */
export const commands: readonly Command[] = [migrateCommand, userCommand, verifyCommand, doctorCommand, demoCommand];
