import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type DefectivePart, defectiveParts, sendDefectiveParts } from "#contracts/warranty/claim-facts.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterSwitch } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import type { BulkAction } from "#web/ledger/bulk.ts";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { call } from "#web/platform/client.ts";
import { dayInDigits, quantity, today } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { WarrantySections } from "./sections.tsx";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const keyOf = ({ orderId, line }: Pick<DefectivePart, "orderId" | "line">) => `${orderId}/${line}`;

/** Parts that came out under a warranty and go back to whoever pays: tagged with the claim, marked as they are sent. */
export function DefectivePartsScreen() {
  const { one, set, clear } = useListState();
  const { may } = useSession();
  const sent = one("sent") === "true";
  const query = { sent: sent ? "true" : "false", partyId: one("partyId") };
  const maySend = may("warranty.defective-part.send") && !sent;
  const columns: Column<DefectivePart>[] = [
    {
      key: "part",
      label: say("part"),
      phone: "title",
      width: "minmax(180px, 2fr)",
      cell: ({ name, code, quantity: pieces }) => (
        <>
          <b className="medium">{name}</b> {pieces !== 1_000 && `× ${quantity(pieces)}`}
          {code !== "" && <span className="code">{code}</span>}
        </>
      ),
    },
    { key: "to", label: say("back-to"), width: "minmax(140px, 1fr)", phone: "note", cell: ({ partyName }) => partyName },
    {
      key: "tag",
      label: say("tag"),
      width: "130px",
      cell: ({ claimId, claimNumber, orderNumber }) =>
        claimNumber === null ? (
          <span className="soft">{orderNumber}</span>
        ) : may("warranty.claim.read") ? (
          <JobTag number={claimNumber} to={`/warranty-claims/${claimId}`} />
        ) : (
          <JobTag number={claimNumber} />
        ),
    },
    {
      key: "order",
      label: say("order"),
      width: "130px",
      cell: ({ orderId, orderNumber }) => <Link to={`/work-orders/${orderId}`}>{orderNumber}</Link>,
    },
    {
      key: "by",
      label: say(sent ? "sent-on" : "return-by"),
      width: sent ? "240px" : "150px",
      phone: "aside",
      cell: ({ returnBy, sentOn, waybill }) =>
        sentOn !== null ? (
          <>
            {dayInDigits(sentOn)}
            {waybill !== "" && <span className="code">{waybill}</span>}
          </>
        ) : (
          returnBy && <span className={returnBy < today() ? "tone-bad" : undefined}>{dayInDigits(returnBy)}</span>
        ),
    },
  ];
  return (
    <ListPage
      title={say("defective")}
      sections={<WarrantySections here="/defective-parts" />}
      name="warranty.defective"
      endpoint={defectiveParts}
      query={query}
      columns={columns}
      rowKey={keyOf}
      href={({ orderId }) => `/work-orders/${orderId}`}
      filters={<FilterSwitch label={say("already-sent")} value={sent} onChange={(on) => set({ sent: on ? "true" : undefined })} />}
      bulk={maySend ? { actions: () => [sending()], nameOf: ({ name, orderNumber }) => `${name} · ${orderNumber}` } : undefined}
      empty={{ icon: "check", sentence: say(sent ? "none-sent" : "none-to-send") }}
      {...(query.partyId === undefined ? {} : { onClear: clear })}
    />
  );
}

const sending = (): BulkAction<DefectivePart> => ({
  key: "send",
  label: say("mark-sent"),
  icon: "truck",
  fits: ({ sentOn }) => sentOn === null,
  ask: (asked) => <SendDialog {...asked} />,
});

type Asked = Parameters<NonNullable<BulkAction<DefectivePart>["ask"]>>[0];

/** Under which waybill they leave. */
function SendDialog({ onGo, onClose }: Asked) {
  const [waybill, setWaybill] = useState("");
  const send = async ({ orderId, line }: DefectivePart) => {
    await call(sendDefectiveParts, { body: { parts: [{ orderId, line }], waybill } });
    return undefined;
  };
  return (
    <FormDialog title={say("mark-sent")} verb={say("mark-sent")} onClose={onClose} onSubmit={async () => onGo(send)}>
      <TextInput
        label={say("waybill")}
        value={waybill}
        maxLength={100}
        autoComplete="off"
        data-autofocus
        onChange={({ currentTarget }) => setWaybill(currentTarget.value)}
      />
    </FormDialog>
  );
}
