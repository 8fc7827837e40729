import { SETTINGS } from "#platform/settings.ts";
import { commands } from "./commands.ts";

const COLUMN = 32;
const row = (left: string, right: string): string => `  ${left.padEnd(COLUMN)}${left.length >= COLUMN ? `\n  ${" ".repeat(COLUMN)}` : ""}${right}`;

/** Everything that can be said to the program, made from the lists it is read by. */
export const helpText = (): string =>
  [
    "Maisternia, the system a service centre runs on.",
    "",
    "  npm start                       open the shop and serve it",
    "  npm start -- OPTIONS            the same with options",
    "  npm start -- COMMAND OPTIONS    do one thing and end; also beside a running server",
    "",
    "Options (each also as a variable; a file .env in the data folder may hold them; VARIABLE_FILE names a file with the value):",
    ...SETTINGS.map(({ flag, value, env, fallback, help }) =>
      row(`--${flag}${value === undefined ? "" : ` ${value}`}`, `${help} [${env.at(-1)}${preset(fallback)}]`),
    ),
    row("--help, --version", "this text; the version"),
    "",
    "Commands:",
    ...commands.map(({ name, usage, help }) => row(usage === undefined ? name : `${name} ${usage}`, help)),
    row("help", "this text"),
  ].join("\n");

const preset = (fallback: unknown): string => (typeof fallback === "string" || typeof fallback === "number" ? `, else ${fallback}` : "");
