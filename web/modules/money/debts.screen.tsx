import type { z } from "zod";
import { customerStandings } from "#contracts/money/settlements.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { FilterSwitch, Filters, FindHere } from "#web/kit/filters.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Page, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { meanings } from "#contracts/kernel/fold.ts";
import { useListState } from "#web/ledger/list-page.tsx";
import { currencySign, daysBetween, today } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { AgeBar } from "./age-bar.tsx";
import { type Age, ageOf } from "./debt-age.ts";
import { MoneySections } from "./sections.tsx";

type Row = z.output<typeof customerStandings.reply>["rows"][number];
const say = (key: string, values = {}) => text(`money.screen.${key}`, values);

/** Who owes us, how much and since when; beside it who paid ahead. */
export function DebtsScreen() {
  const { q, one, set, clear } = useListState();
  const { may } = useSession();
  const { data, isPending, error, refetch } = useAnswer(customerStandings, { query: {} });
  const all = data?.rows ?? [];
  const ahead = one("ahead") === "true";
  const age = one("age") as Age | undefined;
  const wanted = meanings(q.trim());
  const rows = all.filter(
    ({ debt, advance, oldestOn, partyName }) =>
      (ahead ? advance > 0 : debt > 0 && (age === undefined || ageOf(oldestOn) === age)) &&
      (q === "" || wanted.some((word) => partyName.toLowerCase().includes(word))),
  );
  const narrowed = q !== "" || age !== undefined;
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: say("who-owes"),
      phone: "title",
      width: "minmax(180px, 2fr)",
      cell: ({ partyName }) => <b className="medium">{partyName}</b>,
    },
    { key: "oldest", label: say("since"), width: "150px", phone: "note", cell: ({ oldestOn }) => oldestOn && <Day day={oldestOn} /> },
    {
      key: "age",
      label: say("how-old"),
      width: "150px",
      phone: "mark",
      cell: ({ oldestOn, debt }) =>
        debt > 0 &&
        oldestOn !== null && <Status tone={toneOf(oldestOn)}>{text("platform.span.days", { count: daysBetween(oldestOn, today()) })}</Status>,
    },
    {
      key: "advance",
      label: `${say("paid-ahead")}, ${currencySign()}`,
      number: true,
      width: "140px",
      ...(ahead ? { phone: "aside" as const } : {}),
      cell: ({ advance }) => (advance > 0 ? <Amount minor={advance} /> : ""),
      total: <Amount minor={rows.reduce((sum, { advance }) => sum + advance, 0)} />,
    },
    {
      key: "debt",
      label: `${say("owes")}, ${currencySign()}`,
      number: true,
      width: "140px",
      ...(ahead ? {} : { phone: "aside" as const }),
      cell: ({ debt }) => (debt > 0 ? <Amount minor={debt} /> : ""),
      total: <Amount minor={rows.reduce((sum, { debt }) => sum + debt, 0)} />,
    },
    ...(may("money.payment.create")
      ? [
          {
            key: "act",
            label: "",
            width: "150px",
            cell: ({ partyId, debt }: Row) =>
              debt > 0 && (
                <Button size="low" to={`/payments/new?party=${partyId}`}>
                  {text("money.payment.receive")}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Page title={say("debts")}>
      <MoneySections here="/debts" />
      {!ahead && all.some(({ debt }) => debt > 0) && (
        <Sheet padded>
          <AgeBar rows={all} chosen={age} onChoose={(next) => set({ age: next })} />
        </Sheet>
      )}
      <Filters>
        <FindHere value={q} onChange={(typed) => set({ q: typed })} />
        <FilterSwitch label={say("only-ahead")} value={ahead} onChange={(on) => set({ ahead: on ? "true" : undefined, age: undefined })} />
      </Filters>
      <DataTable
        name="money.debts"
        label={say("debts")}
        columns={columns}
        rowKey={({ partyId }) => partyId}
        href={({ partyId }) => `/customers/${partyId}`}
        totalLabel={text("platform.total")}
        pages={{ rows, loading: isPending, problem: error === null ? null : problemFrom(error), again: () => void refetch() }}
        empty={
          narrowed ? (
            <EmptyState
              icon="filter"
              sentence={text("ledger.empty-found")}
              action={<Button onPress={clear}>{text("ledger.clear-filters")}</Button>}
            />
          ) : (
            <EmptyState icon="check" sentence={say(ahead ? "nobody-ahead" : "nobody-owes")} />
          )
        }
      />
    </Page>
  );
}

const toneOf = (oldestOn: string) => (({ "to-30": "quiet", "to-60": "waiting", "to-90": "waiting", older: "bad" }) as const)[ageOf(oldestOn)];
