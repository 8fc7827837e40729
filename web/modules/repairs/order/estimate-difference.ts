import type { Estimate } from "#contracts/repairs/work-order.ts";

type OfferedLine = Estimate["lines"][number];
export type Difference = {
  readonly key: string;
  readonly name: string;
  readonly kind: "added" | "gone" | "changed";
  readonly before?: OfferedLine;
  readonly after?: OfferedLine;
};

const keyOf = ({ tab, line, name }: OfferedLine): string => `${tab}/${line}/${name}`;

/** What one version of an estimate says that the one before did not. */
export function differenceOf(before: Estimate, after: Estimate): Difference[] {
  const was = new Map(before.lines.map((line) => [keyOf(line), line]));
  const is = new Map(after.lines.map((line) => [keyOf(line), line]));
  return [
    ...[...is].flatMap(([key, line]): Difference[] => {
      const old = was.get(key);
      if (old === undefined) return [{ key, name: line.name, kind: "added", after: line }];
      return old.amount === line.amount && old.quantity === line.quantity
        ? []
        : [{ key, name: line.name, kind: "changed", before: old, after: line }];
    }),
    ...[...was].filter(([key]) => !is.has(key)).map(([key, line]): Difference => ({ key, name: line.name, kind: "gone", before: line })),
  ];
}
