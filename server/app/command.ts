import type { Shop } from "./open-shop.ts";

/** What a command works with. `say` writes a line for the person at the console. */
export type CommandContext = { readonly shop: Shop; readonly say: (line: string) => void };

/** A sub-command of the program: `npm start -- NAME ARGUMENTS`. It answers its exit code; nothing is 0. */
export type Command = {
  readonly name: string;
  /** One line for the list; `usage` is what may follow the name. */
  readonly help: string;
  readonly usage?: string;
  readonly run: (context: CommandContext, args: readonly string[]) => Promise<number | undefined>;
};
