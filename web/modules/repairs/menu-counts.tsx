import type { z } from "zod";
import { orderCounts } from "#contracts/repairs/order-facts.ts";
import { count } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

type Counts = z.output<typeof orderCounts.reply>;

/** One number beside a place of the menu; all of them are one question, asked anew when any order changes. */
function Count({ of, means }: { readonly of: (counts: Counts) => number; readonly means: string }) {
  const { data } = useAnswer(orderCounts, {}, { enabled: may("repairs.work-order.read") });
  const number = data === undefined ? 0 : of(data);
  if (number === 0) return null;
  return (
    <span className="n" title={text(`repairs.screen.menu.${means}`)}>
      {count(number)}
    </span>
  );
}

const openOf = ({ byStatus }: Counts): number =>
  Object.entries(byStatus).reduce((sum, [status, { count: orders }]) => (status === "completed" ? sum : sum + orders), 0);

/** Orders that somebody still works on. */
export const OpenRepairs = () => <Count of={openOf} means="open" />;
/** Orders promised for today. */
export const PromisedToday = () => <Count of={({ promisedToday }) => promisedToday} means="promised-today" />;
/** Orders whose parts wait to be issued. */
export const ToIssue = () => <Count of={({ toIssue }) => toIssue} means="to-issue" />;
