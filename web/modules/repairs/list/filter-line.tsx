import { employeeEndpoints } from "#contracts/company/employee.ts";
import { FilterChoice, Filters, FilterSwitch, FindHere } from "#web/kit/filters.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import type { Grouping, Question } from "./question.ts";

const GROUPINGS: readonly Grouping[] = ["status", "engineer", "promise"];

/** What narrows list and board alike. */
export function FilterLine({ question }: { readonly question: Question }) {
  const { branches } = useSession();
  const employees = useAnswer(employeeEndpoints.list, { query: { limit: 200 } }).data?.rows ?? [];
  const { set, q, branchId, masterId, promised, unpaid, away, look, group } = question;
  const after = look === "board" && (
    <FilterChoice
      label={text("repairs.screen.group")}
      any={text("repairs.screen.group.status")}
      value={group === "status" ? undefined : group}
      options={GROUPINGS.filter((it) => it !== "status").map((value) => ({ value, label: text(`repairs.screen.group.${value}`) }))}
      onChange={(value) => set({ group: value })}
    />
  );
  return (
    <Filters after={after}>
      <FindHere value={q} onChange={(typed) => set({ q: typed })} />
      {branches.length > 1 && (
        <FilterChoice
          label={text("repairs.screen.branch")}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          value={branchId}
          onChange={(value) => set({ branch: value })}
        />
      )}
      <FilterChoice
        label={text("repairs.screen.master")}
        options={employees.map(({ id, name }) => ({ value: id, label: name }))}
        value={masterId}
        onChange={(value) => set({ engineer: value })}
      />
      <FilterChoice
        label={text("repairs.screen.fact.promised")}
        any={text("repairs.screen.any-time")}
        value={promised}
        onChange={(value) => set({ promised: value })}
        options={["late", "today", "tomorrow", "week"].map((value) => ({ value, label: text(`repairs.screen.promised-by.${value}`) }))}
      />
      <FilterChoice
        label={text("repairs.screen.custody.away")}
        value={away}
        onChange={(value) => set({ away: value })}
        options={["all", "late"].map((value) => ({ value, label: text(`repairs.screen.custody.away-${value}`) }))}
      />
      <FilterSwitch label={text("repairs.screen.only-unpaid")} value={unpaid} onChange={(on) => set({ unpaid: on ? true : undefined })} />
    </Filters>
  );
}
