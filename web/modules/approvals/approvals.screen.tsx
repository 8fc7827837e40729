import { Link } from "@tanstack/react-router";
import { ApprovalRequest, type ApprovalRequestRow, requestEndpoints, requestFlow } from "#contracts/approvals/request.ts";
import type { Column } from "#web/kit/column.ts";
import { FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Moment } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { text } from "#web/platform/texts.ts";
import { wantedOf } from "./wanted.ts";

const say = (key: string) => text(`approvals.screen.${key}`);

/** What waits for somebody's yes, the newest first. */
export function ApprovalsScreen() {
  const { q, several, set } = useListState();
  const status = several("status");
  const columns: Column<ApprovalRequestRow>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    {
      key: "asked",
      label: say("asked-by"),
      width: "minmax(150px, 1fr)",
      phone: "title",
      cell: ({ askedByName }) => <b className="medium">{askedByName}</b>,
    },
    {
      key: "order",
      label: say("order"),
      width: "150px",
      cell: ({ subjectId, subjectNumber }) => <Link to={`/work-orders/${subjectId}`}>{subjectNumber}</Link>,
    },
    {
      key: "wanted",
      label: say("wanted"),
      width: "minmax(140px, 1fr)",
      phone: "aside",
      cell: (row) => (
        <>
          <span className="block small-text soft">{text(`approvals.matter.${row.matter}`)}</span>
          {wantedOf(row)}
        </>
      ),
    },
    { key: "reason", label: say("reason"), width: "minmax(180px, 2fr)", phone: "note", cell: ({ reason }) => reason },
    {
      key: "status",
      label: say("state"),
      width: "180px",
      cell: (row) => <Status tone={requestFlow.statuses[row.status].tone}>{text(`approvals.request.${row.status}`)}</Status>,
    },
    { key: "on", label: say("asked-on"), width: "150px", cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
  return (
    <ListPage
      title={text("approvals.titles")}
      name="approvals"
      endpoint={requestEndpoints.list}
      query={{ q: q || undefined, status }}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/approvals/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <FilterSeveral
          label={say("state")}
          value={status}
          onChange={(chosen) => set({ status: chosen })}
          options={ApprovalRequest.shape.status.options.map((value) => ({ value, label: text(`approvals.request.${value}`) }))}
        />
      }
      empty={{ icon: "shieldok", sentence: say("none") }}
      {...(q !== "" || status.length > 0 ? { onClear: () => set({ q: undefined, status: undefined }) } : {})}
    />
  );
}
