import { claimEndpoints, claimFlow, type ClaimRow } from "#contracts/warranty/claim.flow.ts";
import { ClaimStatus } from "#contracts/warranty/claim.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterChoice, FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { currencySign, dayOf } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { WarrantySections } from "./sections.tsx";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const OLD = ["30", "60", "90"];
const open = ({ status }: ClaimRow) => status === "sent" || status === "accepted" || status === "partly";

/** Claims, the newest first: what was asked, what came of it, how long it has been waiting. */
export function ClaimsScreen() {
  const { q, one, several, set, clear } = useListState();
  const { may } = useSession();
  const query = { q: q || undefined, status: several("status"), partyId: one("partyId"), olderThan: one("olderThan") };
  const columns: Column<ClaimRow>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    {
      key: "party",
      label: say("payer"),
      phone: "title",
      width: "minmax(180px, 2fr)",
      cell: ({ partyName }) => <b className="medium">{partyName}</b>,
    },
    {
      key: "status",
      label: say("state"),
      width: "170px",
      phone: "note",
      cell: ({ status }) => <Status tone={claimFlow.statuses[status].tone}>{text(`warranty.claim.${status}`)}</Status>,
    },
    { key: "sent", label: say("sent-on"), width: "120px", cell: ({ sentOn, createdAt }) => <Day day={sentOn ?? dayOf(createdAt)} /> },
    {
      key: "days",
      label: say("days"),
      number: true,
      width: "80px",
      cell: (row) => <span className={open(row) && row.days > 60 ? "tone-bad" : undefined}>{row.days}</span>,
    },
    { key: "orders", label: say("orders"), number: true, width: "90px", cell: ({ orders }) => orders },
    {
      key: "claimed",
      label: `${say("claimed")}, ${currencySign()}`,
      number: true,
      width: "130px",
      phone: "aside",
      cell: ({ claimed }) => <Amount minor={claimed} />,
    },
    {
      key: "accepted",
      label: `${say("accepted")}, ${currencySign()}`,
      number: true,
      width: "130px",
      cell: ({ accepted }) => (accepted > 0 ? <Amount minor={accepted} /> : ""),
    },
    {
      key: "rejected",
      label: `${say("rejected")}, ${currencySign()}`,
      number: true,
      width: "130px",
      cell: ({ rejected }) =>
        rejected > 0 ? (
          <span className="tone-bad">
            <Amount minor={rejected} />
          </span>
        ) : (
          ""
        ),
    },
  ];
  const mayCreate = may("warranty.claim.create");
  const narrowed = q !== "" || query.status.length > 0 || query.partyId !== undefined || query.olderThan !== undefined;
  return (
    <ListPage
      title={text("warranty.claim.many")}
      sections={<WarrantySections here="/warranty-claims" />}
      name="warranty.claims"
      endpoint={claimEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/warranty-claims/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          <FilterSeveral
            label={say("state")}
            value={several("status")}
            onChange={(status) => set({ status })}
            options={ClaimStatus.options.map((value) => ({ value, label: text(`warranty.claim.${value}`) }))}
          />
          <FilterChoice
            label={say("older")}
            value={one("olderThan")}
            onChange={(olderThan) => set({ olderThan })}
            options={OLD.map((value) => ({ value, label: say("older-than", { count: Number(value) }) }))}
          />
        </>
      }
      actions={
        mayCreate && (
          <MainButton icon="plus" to="/warranty-claims/new">
            {text("warranty.claim.create")}
          </MainButton>
        )
      }
      empty={{
        icon: "shield",
        sentence: say("no-claims"),
        action: mayCreate && (
          <Button to="/warranty-claims/new" icon="plus">
            {text("warranty.claim.create")}
          </Button>
        ),
      }}
      {...(narrowed ? { onClear: clear } : {})}
    />
  );
}
