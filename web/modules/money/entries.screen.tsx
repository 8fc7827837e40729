import "./money.css";
import "#web/kit/filters.css";
import { useNavigate, useParams } from "@tanstack/react-router";
import { bookParts } from "#contracts/reports/books.ts";
import { IconButton } from "#web/kit/button.tsx";
import { FilterChoice } from "#web/kit/filters.tsx";
import { Page } from "#web/kit/sheet.tsx";
import { useListState } from "#web/ledger/list-page.tsx";
import { dayInDigits, today } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { accountName } from "./account-name.ts";
import { EntryList } from "./entry-list.tsx";
import { Period } from "./payments.screen.tsx";

const say = (key: string, values = {}) => text(`money.screen.${key}`, values);

/** The entries behind one figure: of an account, of one customer, item or desk in it, of one side. */
export function EntriesScreen() {
  const { code } = useParams({ strict: false }) as { code: string };
  const { one, set } = useListState();
  const navigate = useNavigate();
  const to = one("to") ?? today();
  const from = one("from");
  const of = one("of");
  const parts = useAnswer(bookParts, { params: { code }, query: { from: from ?? to, to } }).data;
  const whose = parts?.rows.find(({ id }) => (id ?? "none") === of);
  const back = () => void navigate({ to: `/trial-balance/${code}`, search: { ...(from === undefined ? {} : { from }), to } as never });
  return (
    <Page
      title={accountName(code)}
      beside={[whose && (whose.name ?? say("book.nobody")), from === undefined ? say("book.through", { day: dayInDigits(to) }) : undefined]
        .filter(Boolean)
        .join(" · ")}
      back={<IconButton icon="back" label={accountName(code)} onPress={back} />}
    >
      <div className="line wrap" style={{ alignItems: "flex-end" }}>
        {from !== undefined && <Period from={from} to={to} onChange={set} />}
        <div className="chips">
          <FilterChoice
            label={say("book.side")}
            value={one("side")}
            onChange={(side) => set({ side })}
            options={(["debit", "credit"] as const).map((value) => ({ value, label: say(`balance.${value}`) }))}
          />
        </div>
      </div>
      <EntryList code={code} query={{ from, to, side: one("side"), of }} />
    </Page>
  );
}
