import { workOrderEndpoints, type WorkOrderRow } from "#contracts/repairs/work-order.flow.ts";
import { type IntakeRow, intakeEndpoints } from "#contracts/repairs/intake.flow.ts";
import { orderCounts } from "#contracts/repairs/order-facts.ts";
import { addDays, dayOf, today } from "#web/platform/format.ts";
import { useAnswer, usePages } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { BOARD, type BoardColumn } from "./board-columns.ts";
import type { Pile } from "./board-column.tsx";
import { OURS, type Repair, repairOfIntake, repairOfOrder } from "./repair.ts";
import type { Question } from "./question.ts";

const CARDS = 30;
const GROUPED = 200;

/** How many stand where; only branch and engineer narrow it. */
export const useCounts = ({ branchId, masterId }: Question) => useAnswer(orderCounts, { query: { branchId, masterId } }, { keep: true }).data;

type Asked = {
  readonly question: Question;
  readonly counts: ReturnType<typeof useCounts>;
  readonly intakes: Readonly<Record<"accepted" | "ready", readonly IntakeRow[]>>;
};

/** The cards by station: each station is a list of its own, so a board over a million orders costs six short pages. */
export function useStations(question: Question): Pile[] {
  const counts = useCounts(question);
  const accepted = usePages<IntakeRow>(intakeEndpoints.list, { ...question.intakes, status: "accepted", limit: CARDS }).rows;
  const ready = usePages<IntakeRow>(intakeEndpoints.list, { ...question.intakes, status: "ready", limit: CARDS }).rows;
  const asked: Asked = { question, counts, intakes: { accepted, ready } };
  return [
    useStation("accepted", asked),
    useStation("diagnostics", asked),
    useStation("approval", asked),
    useStation("waiting", asked),
    useStation("work", asked),
    useStation("ready", asked),
  ];
}

function useStation(key: BoardColumn["key"], { question, counts, intakes }: Asked): Pile {
  const column = BOARD.find((it) => it.key === key)!;
  const { tab, filters, narrowed, unpaid, promised } = question;
  const statuses = tab === "ours" ? column.statuses.filter((it) => OURS.includes(it)) : column.statuses;
  const orders = usePages<WorkOrderRow>(workOrderEndpoints.list, { ...filters, status: statuses, limit: CARDS }, statuses.length > 0);
  // Money and promises are asked of orders; an intake without one has neither to show.
  const besides = tab === "open" || (tab === "ours" && key === "accepted");
  const waiting =
    column.intakes === undefined || !besides || unpaid || promised !== undefined
      ? []
      : intakes[column.intakes].filter((row) => stands(row, column, orders.rows));
  const shown = { ...orders, rows: statuses.length === 0 ? [] : orders.rows };
  return pileOf(column, { orders: shown, intakes: waiting, counts, narrowed: narrowed || tab !== "open" });
}

/** An intake has a card of its own while it has no order, or when its order is closed and it waits to be fetched. */
const stands = (row: IntakeRow, { intakes }: BoardColumn, orders: readonly WorkOrderRow[]): boolean =>
  intakes === "accepted" ? row.orderId === null : !orders.some(({ id }) => id === row.orderId);

type Facts = {
  readonly orders: ReturnType<typeof usePages<WorkOrderRow>>;
  readonly intakes: readonly IntakeRow[];
  readonly counts: ReturnType<typeof useCounts>;
  readonly narrowed: boolean;
};

function pileOf({ key, tone, statuses }: BoardColumn, { orders, intakes, counts, narrowed }: Facts): Pile {
  const known = statuses.map((status) => counts?.byStatus[status]);
  const [whole, owed] = [known.reduce((sum, it) => sum + (it?.count ?? 0), 0), known.reduce((sum, it) => sum + (it?.unpaid ?? 0), 0)];
  const seen = orders.rows.length + intakes.length;
  return {
    key,
    tone,
    title: text(`repairs.screen.column.${key}`),
    repairs: [...intakes.map(repairOfIntake), ...orders.rows.map(repairOfOrder)],
    count: narrowed || counts === undefined ? (orders.more ? `${seen}+` : seen) : whole + intakes.length,
    unpaid: narrowed || !["approval", "ready"].includes(key) ? undefined : owed,
    loading: orders.loading && statuses.length > 0,
    more: orders.more,
    fetchMore: orders.fetchMore,
    problem: orders.problem,
    again: orders.again,
  };
}

/** The same orders by engineer or by promise: one list, laid out here. */
export function useGroups(question: Question): Pile[] {
  const pages = usePages<WorkOrderRow>(workOrderEndpoints.list, { ...question.orders, limit: GROUPED });
  const repairs = pages.rows.map(repairOfOrder);
  const groups = question.group === "engineer" ? byEngineer(repairs) : byPromise(repairs);
  return groups.map((group, place) => ({
    ...group,
    count: group.repairs.length,
    loading: pages.loading,
    problem: place === 0 ? pages.problem : null,
    again: pages.again,
    ...(place === groups.length - 1 ? { more: pages.more, fetchMore: pages.fetchMore } : {}),
  }));
}

type Group = Pick<Pile, "key" | "title" | "tone" | "repairs">;

function byEngineer(repairs: readonly Repair[]): Group[] {
  const names = [...new Set(repairs.map(({ master }) => master))].sort((a, b) => (a ?? "").localeCompare(b ?? ""));
  return (names.length === 0 ? [null] : names).map((name) => ({
    key: name ?? "nobody",
    title: name ?? text("repairs.screen.nobody"),
    tone: name === null ? "quiet" : "busy",
    repairs: repairs.filter(({ master }) => master === name),
  }));
}

function byPromise(repairs: readonly Repair[]): Group[] {
  const now = today();
  const dayOfPromise = ({ promisedAt }: Repair) => (promisedAt === null ? undefined : dayOf(promisedAt));
  const between = (from: string, to: string) =>
    repairs.filter((it) => {
      const day = dayOfPromise(it);
      return day !== undefined && day >= from && day <= to;
    });
  const group = (key: string, tone: Pile["tone"], own: readonly Repair[]): Group => ({
    key,
    tone,
    title: text(`repairs.screen.promise.${key}`),
    repairs: own,
  });
  return [
    group("late", "bad", between("0000-01-01", addDays(now, -1))),
    group("today", "busy", between(now, now)),
    group("tomorrow", "quiet", between(addDays(now, 1), addDays(now, 1))),
    group("week", "quiet", between(addDays(now, 2), addDays(now, 7))),
    group("later", "quiet", between(addDays(now, 8), "9999-12-31")),
    group(
      "none",
      "quiet",
      repairs.filter((it) => it.promisedAt === null),
    ),
  ];
}
