import { useState } from "react";
import type { PageEstimate, PageLine } from "#contracts/portal/customer-page.ts";

const keyOf = ({ tab, line }: PageLine): string => `${tab}/${line}`;

type Question = {
  readonly of: string;
  readonly optional: boolean;
  readonly ways: readonly { readonly as: string; readonly lines: readonly PageLine[] }[];
};

/** What the estimate asks: of each question its ways, in the order of the lines. */
function questionsIn(lines: readonly PageLine[]): Question[] {
  const names = [...new Set(lines.flatMap(({ choice }) => (choice ? [choice.of] : [])))];
  return names.map((of) => {
    const asked = lines.filter(({ choice }) => choice?.of === of);
    const ways = [...new Set(asked.map(({ choice }) => choice?.as ?? ""))];
    return {
      of,
      optional: asked.every(({ optional }) => optional),
      ways: ways.map((as) => ({ as, lines: asked.filter(({ choice }) => choice?.as === as) })),
    };
  });
}

/** What the customer has chosen so far, and what that comes to. */
export function useChoosing({ lines, total: _proposed }: PageEstimate) {
  const questions = questionsIn(lines);
  const [ways, setWays] = useState<Readonly<Record<string, string | undefined>>>(() =>
    Object.fromEntries(questions.map(({ of, optional, ways: [first] }) => [of, optional ? undefined : first?.as])),
  );
  const [extras, setExtras] = useState<ReadonlySet<string>>(new Set());
  const taken = (line: PageLine, chosenWays = ways): boolean => {
    if (line.choice) return chosenWays[line.choice.of] === line.choice.as;
    return !line.optional || extras.has(keyOf(line));
  };
  const totalWith = (chosenWays: typeof ways): number => lines.filter((line) => taken(line, chosenWays)).reduce((sum, { amount }) => sum + amount, 0);
  return {
    questions,
    wayOf: (of: string) => ways[of],
    takeWay: (of: string, as: string | undefined) => setWays({ ...ways, [of]: as }),
    /** What everything would come to with another way. */
    totalBy: (of: string, as: string | undefined) => totalWith({ ...ways, [of]: as }),
    taken,
    turn: (line: PageLine) => {
      const now = new Set(extras);
      if (!now.delete(keyOf(line))) now.add(keyOf(line));
      setExtras(now);
    },
    total: totalWith(ways),
    chosen: lines.filter((line) => taken(line)).map(({ tab, line }) => ({ tab, line })),
  };
}
export type Choosing = ReturnType<typeof useChoosing>;
