import { partyEndpoints } from "#contracts/parties/party.ts";
import { intakeEndpoints, type IntakeRow } from "#contracts/repairs/intake.flow.ts";
import type { Column } from "#web/kit/column.ts";
import { FilterChoice, FilterSwitch } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { today } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { say } from "./say.ts";
import { CustodySections } from "./sections.tsx";

/** Devices that others repair for us: where, since when, and whether they should be back. */
export function AwayScreen() {
  const { q, one, set, clear } = useListState();
  const partners = useAnswer(partyEndpoints.list, { query: { role: "service-centre", limit: 200 } }).data?.rows ?? [];
  const late = one("late") === "true";
  const columns: readonly Column<IntakeRow>[] = [
    { key: "number", label: say("intake"), width: "126px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    {
      key: "device",
      label: say("device"),
      width: "minmax(150px, 1.4fr)",
      phone: "title",
      cell: ({ deviceName }) => <b className="medium">{deviceName}</b>,
    },
    { key: "partner", label: say("centre"), width: "minmax(140px, 1.2fr)", phone: "note", cell: ({ partnerName }) => partnerName },
    { key: "customer", label: say("customer"), width: "minmax(120px, 1fr)", cell: ({ customerName }) => customerName },
    { key: "sent", label: say("sent"), width: "120px", cell: ({ sentOn }) => sentOn && <Day day={sentOn} /> },
    {
      key: "back",
      label: say("back-by"),
      width: "140px",
      phone: "aside",
      cell: ({ expectedBackOn }) =>
        expectedBackOn === null ? (
          <span className="faint">{say("no-day")}</span>
        ) : (
          <span className={expectedBackOn < today() ? "tone-bad medium" : undefined}>
            <Day day={expectedBackOn} />
          </span>
        ),
    },
  ];
  return (
    <ListPage<IntakeRow>
      title={say("away")}
      sections={<CustodySections here="/away" />}
      name="repairs.away"
      endpoint={intakeEndpoints.list}
      query={{ q: q || undefined, away: late ? "late" : "all", partnerId: one("partnerId") }}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/intakes/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          <FilterChoice
            label={say("centre")}
            value={one("partnerId")}
            onChange={(partnerId) => set({ partnerId })}
            options={partners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterSwitch label={say("only-late")} value={late} onChange={(on) => set({ late: on ? true : undefined })} />
        </>
      }
      onClear={clear}
      empty={{ icon: "truck", sentence: say("nothing-away") }}
    />
  );
}
