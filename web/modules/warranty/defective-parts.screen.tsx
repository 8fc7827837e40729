import { Checkbox, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type DefectivePart, defectiveParts, sendDefectiveParts } from "#contracts/warranty/claim-facts.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterSwitch } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { toast } from "#web/kit/toast.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { call } from "#web/platform/client.ts";
import { dayInDigits, quantity, today } from "#web/platform/format.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { WarrantySections } from "./sections.tsx";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const keyOf = ({ orderId, line }: Pick<DefectivePart, "orderId" | "line">) => `${orderId}/${line}`;

/** Parts that came out under a warranty and go back to whoever pays: tagged with the claim, marked as they are sent. */
export function DefectivePartsScreen() {
  const { one, set, clear } = useListState();
  const { may } = useSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(false);
  const sent = one("sent") === "true";
  const query = { sent: sent ? "true" : "false", partyId: one("partyId") };
  const mayResend = may("warranty.defective-part.send") && !sent;
  const toggle = (key: string) => setChosen((now) => (now.includes(key) ? now.filter((it) => it !== key) : [...now, key]));
  const columns: Column<DefectivePart>[] = [
    ...(mayResend
      ? [
          {
            key: "choose",
            label: "",
            width: "48px",
            phone: "mark" as const,
            cell: (part: DefectivePart) => (
              <Checkbox aria-label={`${part.name} ${part.orderNumber}`} checked={chosen.includes(keyOf(part))} onChange={() => toggle(keyOf(part))} />
            ),
          },
        ]
      : []),
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
      width: "150px",
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
    <>
      <ListPage
        title={say("defective")}
        sections={<WarrantySections here="/defective-parts" />}
        name="warranty.defective"
        endpoint={defectiveParts}
        query={query}
        columns={columns}
        rowKey={keyOf}
        filters={<FilterSwitch label={say("already-sent")} value={sent} onChange={(on) => set({ sent: on ? "true" : undefined })} />}
        actions={
          mayResend &&
          chosen.length > 0 && (
            <MainButton icon="truck" onPress={() => setSending(true)}>
              {say("mark-sent", { count: chosen.length })}
            </MainButton>
          )
        }
        empty={{ icon: "check", sentence: say(sent ? "none-sent" : "none-to-send") }}
        {...(query.partyId === undefined ? {} : { onClear: clear })}
      />
      {sending && (
        <SendDialog
          keys={chosen}
          onClose={() => {
            setSending(false);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

function SendDialog({ keys, onClose }: { readonly keys: readonly string[]; readonly onClose: () => void }) {
  const [waybill, setWaybill] = useState("");
  const parts = keys.map((key) => ({ orderId: key.slice(0, key.indexOf("/")), line: Number(key.slice(key.indexOf("/") + 1)) }));
  const submit = async () => {
    await call(sendDefectiveParts, { body: { parts, waybill } });
    toast(say("sent-toast", { count: parts.length }));
    await refresh(queries, "warranty.defective-part");
  };
  return (
    <FormDialog
      title={say("mark-sent", { count: parts.length })}
      verb={say("mark-sent", { count: parts.length })}
      onClose={onClose}
      onSubmit={submit}
    >
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
