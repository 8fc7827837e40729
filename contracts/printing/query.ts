import { z } from "zod";
import { PRINT_LANGUAGES } from "./words.ts";

/** How a paper is asked for: in which language, shown in the browser or saved. */
export const PrintQuery = z.strictObject({
  language: z.enum(PRINT_LANGUAGES).default("uk"),
  as: z.enum(["inline", "attachment"]).default("inline"),
});
export type PrintQuery = z.infer<typeof PrintQuery>;
