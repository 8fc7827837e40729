import { instant } from "./clock.ts";

/** How much is told, from almost everything to nothing. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Asked = { readonly method: string; readonly url: string; readonly ip: string };
type Answered = { readonly statusCode: number };

/**
 * One JSON line per event on the error output; the console block stays readable beside it.
 * Neither headers nor bodies nor query strings are logged: they hold secrets and people's data.
 */
export const logTo = (level: LogLevel) => ({
  level,
  base: null,
  timestamp: () => `,"time":"${instant().toISOString()}"`,
  serializers: {
    req: ({ method, url, ip }: Asked) => ({ method, path: pathOf(url), ip }),
    res: ({ statusCode }: Answered) => ({ statusCode }),
  },
  stream: { write: (line: string) => void writeLine(line) },
});

/** Links that are keys by themselves end in a long secret: the log gets its beginning only. */
const pathOf = (url: string): string => (url.split("?")[0] ?? "").replace(/\/([\w-]{6})[\w-]{26,}(?=\/|$)/g, "/$1…");

/** A full or closed log is nobody's reason to stop working. */
function writeLine(line: string): void {
  try {
    process.stderr.write(line);
  } catch {
    // Nobody reads it.
  }
}

/** Closed outputs tell so by an event; without a listener that would end the process. */
export function bearClosedOutputs(): void {
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
}
