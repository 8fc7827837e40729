import { Checkbox, Radio } from "@mantine/core";
import { type Chosen, proposed, questionsOf } from "#contracts/repairs/choice.ts";
import { offeredLines } from "#contracts/repairs/estimate.ts";
import { type OfferedLine, paidByCustomer, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { moneyWithSign } from "#web/platform/format.ts";

type Key = Chosen[number];
const same = (some: Key, other: Key): boolean => some.tab === other.tab && some.line === other.line;

/** What the chosen lines come to. */
export const totalChosen = (order: WorkOrder, chosen: Chosen): number =>
  offeredLines(order)
    .filter((line) => chosen.some((it) => same(it, line)))
    .reduce((sum, { amount }) => sum + amount, 0);

export const asksSomething = (order: WorkOrder): boolean => {
  const theirs = paidByCustomer(order);
  const { works, parts } = proposed(theirs);
  return works.length + parts.length < theirs.works.length + theirs.parts.length;
};

type Props = { readonly order: WorkOrder; readonly chosen: Chosen; readonly onChange: (chosen: Chosen) => void };

/** What the customer said to the questions of the estimate: which way, and which extras. */
export function ChooseLines({ order, chosen, onChange }: Props) {
  const lines = offeredLines(order);
  const has = (line: OfferedLine) => chosen.some((it) => same(it, line));
  const put = (off: readonly OfferedLine[], on: readonly OfferedLine[]) =>
    onChange([...chosen.filter((it) => !off.some((line) => same(it, line))), ...on.map(({ tab, line }) => ({ tab, line }))]);
  return (
    <div className="stack">
      {questionsOf(lines).map(({ of, ways }) => {
        const asked = lines.filter(({ choice }) => choice?.of === of);
        const ofWay = (as: string) => asked.filter(({ choice }) => choice?.as === as);
        return (
          <Radio.Group key={of} label={of} value={ways.find((as) => ofWay(as).every(has)) ?? null} onChange={(as) => put(asked, ofWay(as))}>
            <div className="stack tight">
              {ways.map((as) => (
                <Radio key={as} value={as} label={`${as} · ${moneyWithSign(ofWay(as).reduce((sum, { amount }) => sum + amount, 0))}`} />
              ))}
            </div>
          </Radio.Group>
        );
      })}
      {lines
        .filter(({ optional, choice }) => optional && !choice)
        .map((line) => (
          <Checkbox
            key={`${line.tab}/${line.line}`}
            label={`${line.name} · ${moneyWithSign(line.amount)}`}
            checked={has(line)}
            onChange={({ currentTarget: { checked } }) => put([line], checked ? [line] : [])}
          />
        ))}
    </div>
  );
}
