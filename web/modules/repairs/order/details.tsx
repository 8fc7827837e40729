import { Select, Textarea, TextInput } from "@mantine/core";
import { placeEndpoints } from "#contracts/company/place.ts";
import { RepairKind } from "#contracts/repairs/charge.ts";
import type { WorkOrderDraft } from "#contracts/repairs/work-order.ts";
import { DayField } from "#web/kit/day-field.tsx";
import { SideBySide } from "#web/kit/field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { clock, dayOf } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { instantOf } from "#web/platform/wall-clock.ts";
import { PayerFields } from "./payer-fields.tsx";
import { usePeople } from "./people.ts";
import type { OrderEditor } from "./use-order.ts";

const say = (key: string) => text(`repairs.screen.order.${key}`);
const CLOSING = "18:00";

/** The rest of the order: the fault, what was found, what is advised; who answers for it, until when, on what terms. */
export function Details({ editor }: { readonly editor: OrderEditor }) {
  const { draft, edit, editable, order } = editor;
  const { all } = usePeople();
  const { may } = useSession();
  const warehouses = useAnswer(placeEndpoints.list, { query: { branchId: order.branchId, kind: "warehouse", limit: 100 } }).data?.rows ?? [];
  const put = (change: Partial<WorkOrderDraft>) => edit((now) => ({ ...now, ...change }));
  const day = draft.promisedAt === null ? undefined : dayOf(draft.promisedAt);
  const time = draft.promisedAt === null ? CLOSING : clock(draft.promisedAt);
  const area = (key: "complaint" | "diagnosis" | "recommendations", max: number) => (
    <Textarea
      label={say(key)}
      autosize
      minRows={key === "complaint" ? 1 : 2}
      maxRows={10}
      maxLength={max}
      disabled={!editable}
      value={draft[key]}
      onChange={({ currentTarget: { value } }) => {
        if (key !== "complaint" || value.trim() !== "") put({ [key]: value });
      }}
    />
  );
  return (
    <Sheet title={say("details")} padded edge>
      <div className="stack">
        {area("complaint", 2_000)}
        {area("diagnosis", 4_000)}
        {area("recommendations", 2_000)}
        <SideBySide>
          <Select
            label={say("master")}
            searchable
            disabled={!editable}
            data={all.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.masterId}
            onChange={(masterId) => put({ masterId })}
          />
          {editable ? (
            <DayField
              label={say("promised-day")}
              value={day}
              onChange={(next) => put({ promisedAt: next === undefined ? null : instantOf(next, time) })}
            />
          ) : (
            <TextInput label={say("promised-day")} disabled value={day ?? ""} readOnly />
          )}
          <TextInput
            label={say("promised-time")}
            type="time"
            disabled={!editable || day === undefined}
            value={time}
            onChange={({ currentTarget: { value } }) => {
              if (day !== undefined && /^\d{2}:\d{2}$/.test(value)) put({ promisedAt: instantOf(day, value) });
            }}
          />
          <TextInput
            label={say("warranty-days")}
            inputMode="numeric"
            disabled={!editable}
            value={draft.warrantyDays}
            onChange={({ currentTarget: { value } }) => {
              if (/^\d{0,4}$/.test(value) && Number(value) <= 3_650) put({ warrantyDays: Number(value) });
            }}
          />
          <Select
            label={say("repair-kind")}
            allowDeselect={false}
            disabled={!editable || !may("repairs.work-order.charge")}
            data={RepairKind.options.map((value) => ({ value, label: text(`repairs.kind.${value}`) }))}
            value={draft.repairKind}
            onChange={(repairKind) => repairKind && put({ repairKind })}
          />
          {warehouses.length > 1 && (
            <Select
              label={say("warehouse")}
              allowDeselect={false}
              disabled={!editable || order.reservedOn !== null}
              data={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
              value={draft.placeId}
              onChange={(placeId) => placeId && put({ placeId })}
            />
          )}
        </SideBySide>
        <PayerFields editor={editor} />
      </div>
    </Sheet>
  );
}
