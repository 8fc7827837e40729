import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { claimAges, openClaims } from "#contracts/warranty/claim-facts.ts";
import { Amount } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Page, Sheet } from "#web/kit/sheet.tsx";
import { currencySign, dayInDigits } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { WarrantySections } from "./sections.tsx";

type Row = z.output<typeof claimAges.reply>[number];
const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const AGES = ["upTo30", "upTo60", "upTo90", "over90"] as const;

/** What is owed by claims, by whom and how long; beneath it what nobody has asked for yet. */
export function ClaimAgesScreen() {
  const { data: rows = [], isPending, error, refetch } = useAnswer(claimAges, {});
  const open = (useAnswer(openClaims, { query: {} }).data ?? []).filter(({ draftNumber }) => draftNumber === null);
  const total = (of: (row: Row) => number) => <Amount minor={rows.reduce((sum, row) => sum + of(row), 0)} />;
  const sum = (key: string, label: string, of: (row: Row) => number, phone?: "aside"): Column<Row> => ({
    key,
    label: `${label}, ${currencySign()}`,
    number: true,
    width: "120px",
    ...(phone === undefined ? {} : { phone }),
    cell: (row) => (of(row) > 0 ? <Amount minor={of(row)} /> : ""),
    total: total(of),
  });
  const columns: Column<Row>[] = [
    {
      key: "party",
      label: say("payer"),
      phone: "title",
      width: "minmax(180px, 2fr)",
      cell: ({ partyName }) => <b className="medium">{partyName}</b>,
    },
    {
      key: "days",
      label: say("oldest-days"),
      number: true,
      width: "100px",
      phone: "note",
      cell: ({ days }) => text("platform.span.days", { count: days }),
    },
    sum("toClaim", say("to-claim"), ({ toClaim }) => toClaim),
    sum("badParts", say("bad-parts-claimed"), ({ badParts }) => badParts),
    ...AGES.map((age) => sum(age, say(`age.${age}`), ({ ages }) => ages[age])),
    sum("total", text("platform.total"), (row) => row.total, "aside"),
  ];
  return (
    <Page title={say("ages")}>
      <WarrantySections here="/claim-ages" />
      <DataTable
        name="warranty.ages"
        label={say("ages")}
        columns={columns}
        rowKey={({ partyId }) => partyId}
        href={({ partyId, badParts, total }) => (badParts === total ? "/bad-parts?status=sent" : `/warranty-claims?partyId=${partyId}`)}
        totalLabel={text("platform.total")}
        pages={{ rows, loading: isPending, problem: error === null ? null : problemFrom(error), again: () => void refetch() }}
        empty={<EmptyState icon="check" sentence={say("nobody-owes")} />}
      />
      {open.length > 0 && (
        <Sheet title={say("not-claimed")} count={open.length} edge>
          <Lines
            label={say("not-claimed")}
            rows={open}
            rowKey={({ orderId, partyId }) => `${orderId}${partyId}`}
            columns={[
              {
                key: "order",
                label: say("order"),
                phone: "title",
                width: "130px",
                cell: ({ orderId, orderNumber }) => <Link to={`/work-orders/${orderId}`}>{orderNumber}</Link>,
              },
              { key: "party", label: say("payer"), phone: "note", cell: ({ partyName }) => partyName },
              {
                key: "done",
                label: say("completed-on"),
                width: "190px",
                phone: "mark",
                cell: ({ completedOn, claimBy }) => (
                  <>
                    {dayInDigits(completedOn)}
                    {claimBy !== null && <span className="code">{say("claim-by", { day: dayInDigits(claimBy) })}</span>}
                  </>
                ),
              },
              {
                key: "gross",
                label: `${say("sum")}, ${currencySign()}`,
                number: true,
                phone: "aside",
                width: "130px",
                cell: ({ gross }) => <Amount minor={gross} />,
              },
            ]}
          />
        </Sheet>
      )}
    </Page>
  );
}
