import { type BookEntry, bookEntries } from "#contracts/reports/books.ts";
import { Amount } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { Day } from "#web/kit/moment.tsx";
import { pageOf } from "#web/kit/pages.ts";
import { Status } from "#web/kit/status.tsx";
import { currencySign } from "#web/platform/format.ts";
import { usePhone } from "#web/platform/phone.ts";
import { usePages } from "#web/platform/query.ts";
import { hasText, text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`money.screen.${key}`, values);
const account = (code: string) => (hasText(`money.account.${code}`) ? text(`money.account.${code}`) : "");

type Props = { readonly code: string; readonly query: Readonly<Record<string, string | undefined>> };

const columns = (): readonly Column<BookEntry>[] => [
  { key: "on", label: say("book.on"), width: "104px", phone: "note", cell: ({ on }) => <Day day={on} /> },
  {
    key: "document",
    label: say("book.document"),
    width: "minmax(170px, 1.2fr)",
    phone: "title",
    cell: ({ number, kind, reversal }) => (
      <>
        <b className="medium">{number}</b>
        <span className="code">{hasText(kind) && text(kind)}</span>
        {reversal && <Status tone="quiet">{say("book.reversal")}</Status>}
      </>
    ),
  },
  {
    key: "about",
    label: say("book.about"),
    width: "minmax(160px, 1.6fr)",
    cell: ({ party, order, item, place, employee }) => (
      <span className="soft">{[party, order, item, place, employee].filter(Boolean).join(" · ")}</span>
    ),
  },
  {
    key: "against",
    label: say("book.against"),
    width: "minmax(110px, 1fr)",
    phone: "mark",
    cell: ({ against }) =>
      against && (
        <>
          {against}
          <span className="code desk-only">{account(against)}</span>
        </>
      ),
  },
  ...(["debit", "credit"] as const).map(
    (key): Column<BookEntry> => ({
      key,
      label: `${say(`balance.${key}`)}, ${currencySign()}`,
      number: true,
      width: "130px",
      cell: (row) => row[key] !== 0 && <Amount minor={row[key]} plain />,
    }),
  ),
];

/** On a phone one sum stands for both sides: what came with a plus, what left with a minus. */
const onPhone: Column<BookEntry> = {
  key: "sum",
  label: "",
  number: true,
  phone: "aside",
  cell: ({ debit, credit }) => <Amount minor={debit - credit} />,
};

/** The entries of an account, the newest first; each opens the document that caused it. */
export function EntryList({ code, query }: Props) {
  const pages = usePages<BookEntry>(bookEntries, query, true, { code });
  const phone = usePhone();
  return (
    <DataTable
      name="money.entries"
      label={say("book.entries")}
      columns={phone ? [...columns(), onPhone] : columns()}
      pages={pages}
      rowKey={({ key }) => key}
      href={({ kind, documentId }) => pageOf(kind, documentId) ?? "/trial-balance"}
      empty={<EmptyState icon="money" sentence={say("no-turnover")} />}
    />
  );
}
