import { Loaner, type LoanerRow, loanerEndpoints, loanerFlow } from "#contracts/repairs/loaner.ts";
import type { Column } from "#web/kit/column.ts";
import { FilterSeveral, FilterSwitch } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { today } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { say } from "./say.ts";
import { CustodySections } from "./sections.tsx";

/** Devices of ours and whoever has them. */
export function LoanersScreen() {
  const { q, one, several, set, clear } = useListState();
  const late = one("late") === "true";
  const columns: readonly Column<LoanerRow>[] = [
    { key: "number", label: say("paper"), width: "126px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    {
      key: "device",
      label: say("our-device"),
      width: "minmax(150px, 1.3fr)",
      phone: "title",
      cell: ({ deviceName, serial }) => (
        <>
          <b className="medium">{deviceName}</b>
          {serial && <span className="code">{serial}</span>}
        </>
      ),
    },
    { key: "customer", label: say("customer"), width: "minmax(130px, 1.2fr)", phone: "note", cell: ({ customerName }) => customerName },
    { key: "intake", label: say("intake"), width: "126px", cell: ({ intakeNumber }) => intakeNumber },
    { key: "lent", label: say("lent"), width: "112px", cell: ({ lentOn }) => <Day day={lentOn} /> },
    {
      key: "back",
      label: say("back-by"),
      width: "124px",
      phone: "aside",
      cell: ({ expectedBackOn, returnedOn, status }) => (
        <span className={status === "lent" && expectedBackOn < today() ? "tone-bad medium" : undefined}>
          <Day day={returnedOn ?? expectedBackOn} />
        </span>
      ),
    },
    {
      key: "status",
      label: say("state"),
      width: "150px",
      cell: ({ status }) => <Status tone={loanerFlow.statuses[status].tone}>{text(`repairs.loaner.${status}`)}</Status>,
    },
  ];
  return (
    <ListPage<LoanerRow>
      title={text("repairs.loaner.many")}
      sections={<CustodySections here="/loaners" />}
      name="repairs.loaners"
      endpoint={loanerEndpoints.list}
      query={{ q: q || undefined, status: several("status"), late: late ? "true" : undefined }}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/loaners/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          <FilterSeveral
            label={say("state")}
            value={several("status")}
            onChange={(status) => set({ status })}
            options={Loaner.shape.status.options.map((value) => ({ value, label: text(`repairs.loaner.${value}`) }))}
          />
          <FilterSwitch label={say("only-late")} value={late} onChange={(on) => set({ late: on ? true : undefined })} />
        </>
      }
      onClear={clear}
      empty={{ icon: "devices", sentence: say("no-loaners") }}
    />
  );
}
