import "#web/kit/filters.css";
import "./money.css";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type BookPart, bookParts } from "#contracts/reports/books.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button, IconButton } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Bones, Page, Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { useListState } from "#web/ledger/list-page.tsx";
import { addDays, currencySign, dayInDigits, today } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { accountName } from "./account-name.ts";
import { EntryList } from "./entry-list.tsx";
import { Period } from "./payments.screen.tsx";

const say = (key: string, values = {}) => text(`money.screen.${key}`, values);
const FIGURES = ["opening", "debit", "credit", "closing"] as const;

/** What the figures of one account are made of; an account without parts shows its entries at once. */
export function AccountScreen() {
  const { code } = useParams({ strict: false }) as { code: string };
  const { one, set } = useListState();
  const navigate = useNavigate();
  const to = one("to") ?? today();
  const from = one("from") ?? `${to.slice(0, 7)}-01`;
  const { data, error, refetch } = useAnswer(bookParts, { params: { code }, query: { from, to } }, { keep: true });
  const entries = (row: BookPart | undefined, figure?: (typeof FIGURES)[number]) =>
    `/trial-balance/${code}/entries?${new URLSearchParams({
      to: figure === "opening" ? addDays(from, -1) : to,
      ...(figure === "debit" || figure === "credit" ? { from, side: figure } : {}),
      ...(figure === undefined ? { from } : {}),
      ...(row === undefined ? {} : { of: row.id ?? "none" }),
    })}`;
  const total = (field: (typeof FIGURES)[number]) => (data?.rows ?? []).reduce((sum, row) => sum + row[field], data?.rest?.[field] ?? 0);
  const columns: Column<BookPart>[] = [
    {
      key: "name",
      label: data?.by ? say(`book.by.${data.by}`) : "",
      phone: "title",
      cell: (row) => <Link to={entries(row)}>{row.name ?? say("book.nobody")}</Link>,
    },
    ...FIGURES.map(
      (key): Column<BookPart> => ({
        key,
        label: `${say(`balance.${key}`)}, ${currencySign()}`,
        number: true,
        width: "150px",
        ...(key === "closing" ? { phone: "aside" as const } : {}),
        cell: (row) =>
          row[key] === 0 ? (
            <span className="faint">–</span>
          ) : (
            <Link to={entries(row, key)} className="figure">
              <Amount minor={row[key]} plain />
            </Link>
          ),
        total: <Amount minor={total(key)} plain />,
      }),
    ),
  ];
  const back = () => void navigate({ to: "/trial-balance", search: { from, to } as never });
  return (
    <Page
      title={accountName(code)}
      beside={`${dayInDigits(from)} – ${dayInDigits(to)}`}
      back={<IconButton icon="back" label={say("trial-balance")} onPress={back} />}
      actions={data?.by ? <Button to={entries(undefined)}>{say("book.all-entries")}</Button> : undefined}
    >
      <div className="line wrap" style={{ alignItems: "flex-end" }}>
        <Period from={from} to={to} onChange={set} />
      </div>
      {error !== null ? (
        <ErrorNote problem={problemFrom(error)} again={() => void refetch()} />
      ) : data === undefined ? (
        <Bones lines={6} />
      ) : data.by === null ? (
        <EntryList code={code} query={{ from, to }} />
      ) : (
        <Sheet edge footer={data.rest === null ? undefined : <span className="caption faint">{say("book.rest", { count: data.rows.length })}</span>}>
          {data.rows.length === 0 ? (
            <NoneYet>{say("no-turnover")}</NoneYet>
          ) : (
            <Lines
              label={accountName(code)}
              columns={columns}
              rows={data.rows}
              rowKey={({ id }) => id ?? "none"}
              totalLabel={text("platform.total")}
            />
          )}
        </Sheet>
      )}
    </Page>
  );
}
