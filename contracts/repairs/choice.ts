import { z } from "zod";

const Words = z.string().trim().min(1).max(80);

/** A line that is one of several: "Which pump" as "Original". Lines that share both belong together; the customer takes one of the ways. */
export const Choice = z.strictObject({ of: Words, as: Words });
export type Choice = z.infer<typeof Choice>;

/** What a line leaves to the customer: to take it or not, and which of several ways it belongs to. */
export const Asking = { optional: z.boolean().default(false), choice: Choice.nullable().default(null) };

/** What somebody chose: lines by their tab and number. */
export const Chosen = z.array(z.strictObject({ tab: z.enum(["works", "parts"]), line: z.int().min(1).max(500) })).max(500);
export type Chosen = z.infer<typeof Chosen>;

type Line = { readonly line: number; readonly optional?: boolean | undefined; readonly choice?: Choice | null | undefined };
type Tabs<W extends Line, P extends Line> = { readonly works: readonly W[]; readonly parts: readonly P[] };

/** Whether the customer has still to say something to a line. */
export const asks = ({ optional, choice }: Pick<Line, "optional" | "choice">): boolean => optional === true || (choice ?? null) !== null;

/** The questions an estimate asks, in the order of its lines, each with its ways; the first is the one we propose. */
export function questionsOf(lines: readonly Pick<Line, "choice" | "optional">[]) {
  const questions = new Map<string, { readonly ways: string[]; optional: boolean }>();
  for (const { choice, optional = false } of lines) {
    if (!choice) continue;
    const question = questions.get(choice.of) ?? { ways: [], optional: true };
    if (!question.ways.includes(choice.as)) question.ways.push(choice.as);
    question.optional &&= optional;
    questions.set(choice.of, question);
  }
  return [...questions].map(([of, { ways, optional }]) => ({ of, ways, optional }));
}

/** What stands unless the customer says otherwise: nothing optional, and of several ways the first. */
export function proposed<W extends Line, P extends Line>({ works, parts }: Tabs<W, P>): { works: readonly W[]; parts: readonly P[] } {
  if (![...works, ...parts].some(asks)) return { works, parts };
  const first = new Map(questionsOf([...works, ...parts]).map(({ of, ways, optional }) => [of, optional ? undefined : ways[0]]));
  const stands = ({ optional, choice }: Line) => (choice ? first.get(choice.of) === choice.as : optional !== true);
  return { works: works.filter(stands), parts: parts.filter(stands) };
}

/** The proposal as if it had been chosen line by line. */
export const chosenAsProposed = (lines: Tabs<Line, Line>): Chosen => {
  const { works, parts } = proposed(lines);
  return [...works.map(({ line }) => ({ tab: "works" as const, line })), ...parts.map(({ line }) => ({ tab: "parts" as const, line }))];
};

/**
 * The lines somebody chose, none of which asks anything any more. `undefined` where that cannot be chosen: a line that is needed is
 * missing, two ways of one question are mixed, or a way is taken in part. What the customer does not pay is no question.
 */
export function settled<W extends Line, P extends Line>({ works, parts }: Tabs<W, P>, chosen: Chosen): { works: W[]; parts: P[] } | undefined {
  const keys = new Set(chosen.map(({ tab, line }) => `${tab}/${line}`));
  const all = [...works.map((line) => ({ key: `works/${line.line}`, line })), ...parts.map((line) => ({ key: `parts/${line.line}`, line }))];
  if (keys.size !== chosen.length || [...keys].some((key) => !all.some((it) => it.key === key))) return undefined;
  const taken = new Map<string, string>();
  for (const { key, line } of all) {
    if (!line.choice || !keys.has(key)) continue;
    if ((taken.get(line.choice.of) ?? line.choice.as) !== line.choice.as) return undefined;
    taken.set(line.choice.of, line.choice.as);
  }
  const questions = questionsOf(all.map(({ line }) => line));
  const must = ({ choice, optional }: Line): boolean => {
    if (!choice) return optional !== true;
    return taken.get(choice.of) === choice.as && optional !== true;
  };
  if (questions.some(({ of, optional }) => !optional && !taken.has(of))) return undefined;
  if (all.some(({ key, line }) => must(line) && !keys.has(key))) return undefined;
  const plain = <L extends Line>(tab: "works" | "parts", lines: readonly L[]): L[] =>
    lines.filter(({ line }) => keys.has(`${tab}/${line}`)).map((line) => (asks(line) ? { ...line, optional: false, choice: null } : line));
  return { works: plain("works", works), parts: plain("parts", parts) };
}
