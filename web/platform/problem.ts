/** A refusal as the server tells it (RFC 9457). `code` is stable and is also the key of its text. */
export type Problem = {
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
};

export const isProblem = (thing: unknown): thing is Problem =>
  typeof thing === "object" && thing !== null && typeof (thing as Problem).code === "string" && "status" in thing;

/** Anything thrown, as a problem that can be shown. */
export const problemFrom = (thrown: unknown): Problem =>
  isProblem(thrown)
    ? thrown
    : { code: "platform.screen-fault", status: 0, details: { message: thrown instanceof Error ? thrown.message : String(thrown) } };

export const OFFLINE = "platform.offline";

/** Field by field what the server did not understand: "phone" -> "too_big". Empty when the problem is of another kind. */
export function issuesOf({ details }: Problem): ReadonlyMap<string, string> {
  const issues = Array.isArray(details.issues) ? (details.issues as { path?: unknown; code?: unknown }[]) : [];
  return new Map(issues.filter(({ path }) => Array.isArray(path)).map(({ path, code }) => [(path as unknown[]).join("."), String(code)]));
}
