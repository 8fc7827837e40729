import type { z } from "zod";
import { repairClaims } from "#contracts/warranty/claim-facts.ts";
import { claimFlow } from "#contracts/warranty/claim.flow.ts";
import { Amount } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Page } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { currencySign, dayInDigits } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { WarrantySections } from "./sections.tsx";

type Row = z.output<typeof repairClaims.reply>[number];
const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);

/** What became of the claims, repair by repair; an engineer sees those of their own work, with what was not accepted and why. */
export function RepairClaimsScreen() {
  const { data: rows = [], isPending, error, refetch } = useAnswer(repairClaims, { query: {} });
  const columns: Column<Row>[] = [
    {
      key: "order",
      label: say("order"),
      phone: "title",
      width: "minmax(190px, 2fr)",
      cell: ({ orderNumber, deviceName, serial }) => (
        <>
          <b className="medium">{orderNumber}</b> {deviceName}
          {serial !== "" && <span className="code">{serial}</span>}
        </>
      ),
    },
    {
      key: "claim",
      label: text("warranty.claim"),
      width: "126px",
      cell: ({ claimNumber }) => <JobTag number={claimNumber} />,
    },
    { key: "payer", label: say("payer"), width: "minmax(120px, 1.2fr)", phone: "note", cell: ({ partyName }) => partyName },
    { key: "fault", label: say("fault-code-short"), width: "64px", cell: ({ faultCode }) => faultCode },
    { key: "sent", label: say("sent-on"), width: "100px", cell: ({ sentOn }) => sentOn && dayInDigits(sentOn) },
    {
      key: "status",
      label: say("state"),
      width: "120px",
      cell: ({ status }) => <Status tone={claimFlow.statuses[status].tone}>{text(`warranty.claim.${status}`)}</Status>,
    },
    {
      key: "gross",
      label: `${say("claimed")}, ${currencySign()}`,
      number: true,
      width: "120px",
      phone: "aside",
      cell: ({ gross }) => <Amount minor={gross} />,
    },
    {
      key: "accepted",
      label: `${say("accepted")}, ${currencySign()}`,
      number: true,
      width: "120px",
      cell: ({ accepted }) => accepted !== null && <Amount minor={accepted} />,
    },
    { key: "reason", label: say("reason"), width: "minmax(140px, 1.4fr)", cell: ({ reason }) => reason },
  ];
  return (
    <Page title={say("repair-claims")}>
      <WarrantySections here="/repair-claims" />
      <DataTable
        name="warranty.repair-claims"
        label={say("repair-claims")}
        columns={columns}
        rowKey={({ claimId, orderId }) => `${claimId}/${orderId}`}
        href={({ orderId }) => `/work-orders/${orderId}`}
        pages={{ rows, loading: isPending, problem: error === null ? null : problemFrom(error), again: () => void refetch() }}
        empty={<EmptyState icon="shield" sentence={say("no-repair-claims")} />}
      />
    </Page>
  );
}
