import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Device } from "#contracts/devices/device.ts";
import { warrantyCardEndpoints } from "#contracts/warranty/card.ts";
import { printWarrantyCard } from "#contracts/warranty/print.ts";
import { Button } from "#web/kit/button.tsx";
import { DayField } from "#web/kit/day-field.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { toast } from "#web/kit/toast.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { addressOf, call } from "#web/platform/client.ts";
import { count, dayInDigits, today } from "#web/platform/format.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { languageNow, text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const SHOWN = 50;

/** Every warranty of the device, running and past; the maker's is written down here from the paper the customer shows. */
export function DeviceWarranty({ device }: { readonly device: Device }) {
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const answer = useAnswer(warrantyCardEndpoints.list, { query: { deviceId: device.id, limit: SHOWN } }, { enabled: may("warranty.card.read") }).data;
  if (!may("warranty.card.read")) return null;
  const rows = answer?.rows ?? [];
  return (
    <Sheet
      title={say("warranties")}
      count={rows.length || undefined}
      edge
      actions={
        may("warranty.card.create") &&
        !device.archived && (
          <Button size="low" icon="plus" onPress={() => setAdding(true)}>
            {text("warranty.card.create")}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <NoneYet>{say("no-warranties")}</NoneYet>
      ) : (
        <Lines
          label={say("warranties")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: say("what"),
              phone: "title",
              cell: ({ kind, name }) => (kind === "manufacturer" ? text("warranty.verdict.manufacturer") : name),
            },
            {
              key: "number",
              label: say("given-by"),
              phone: "note",
              width: "150px",
              cell: ({ orderId, number }) => (orderId === null ? number : <Link to={`/work-orders/${orderId}`}>{number}</Link>),
            },
            {
              key: "until",
              label: say("until-day"),
              phone: "aside",
              width: "150px",
              cell: ({ endsOn, counterEnd, extendedDays }) => (
                <>
                  {endsOn && dayInDigits(endsOn)}
                  {counterEnd !== null && <span className="code">{say("up-to-meter", { reading: count(counterEnd) })}</span>}
                  {extendedDays > 0 && <span className="code">{say("longer-by", { count: extendedDays })}</span>}
                </>
              ),
            },
            {
              key: "state",
              label: say("state"),
              phone: "mark",
              width: "130px",
              cell: ({ state }) => (
                <Status tone={state === "active" || state === "extended" ? "good" : "quiet"}>{text(`warranty.state.${state}`)}</Status>
              ),
            },
            {
              key: "print",
              label: "",
              width: "52px",
              cell: ({ id, orderId }) =>
                orderId === null && (
                  <a
                    className="button bare low"
                    href={addressOf(printWarrantyCard, { params: { id }, query: { language: languageNow() } })}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={say("print-card")}
                  >
                    <Icon name="printer" size="small" />
                  </a>
                ),
            },
          ]}
        />
      )}
      {adding && <AddWarranty device={device} onClose={() => setAdding(false)} />}
    </Sheet>
  );
}

const whole = (typed: string): number | undefined => (/^\d{1,8}$/.test(typed.trim()) ? Number(typed.trim()) : undefined);

/** The manufacturer's term, as their card says it: since when, for how long or up to which reading. */
function AddWarranty({ device, onClose }: { readonly device: Device; readonly onClose: () => void }) {
  const [number, setNumber] = useState("");
  const [beginsOn, setBeginsOn] = useState<string | undefined>(device.soldOn ?? undefined);
  const [months, setMonths] = useState("12");
  const [counter, setCounter] = useState("");
  const [seller, setSeller] = useState("");
  const [length, meter] = [whole(months), whole(counter)];
  const complete = beginsOn !== undefined && beginsOn <= today() && ((length ?? 0) > 0 || (meter ?? 0) > 0);
  const submit = async () => {
    const draft = { deviceId: device.id, customerId: device.ownerId, number, beginsOn, months: length ?? 0, counter: meter || null, seller };
    await call(warrantyCardEndpoints.create, { body: { kind: "manufacturer", ...draft } });
    toast(say("card-added"));
    await Promise.all([refresh(queries, "warranty.card"), refresh(queries, "warranty")]);
  };
  return (
    <FormDialog title={text("warranty.verdict.manufacturer")} verb={text("platform.save")} disabled={!complete} onClose={onClose} onSubmit={submit}>
      <TextInput
        label={say("card-number")}
        value={number}
        maxLength={60}
        autoComplete="off"
        data-autofocus
        onChange={({ currentTarget }) => setNumber(currentTarget.value)}
      />
      <DayField label={say("sold-on")} required value={beginsOn} onChange={setBeginsOn} />
      <TextInput label={say("months")} inputMode="numeric" value={months} onChange={({ currentTarget }) => setMonths(currentTarget.value)} />
      <TextInput label={say("meter-length")} inputMode="numeric" value={counter} onChange={({ currentTarget }) => setCounter(currentTarget.value)} />
      <TextInput
        label={say("seller")}
        value={seller}
        maxLength={200}
        autoComplete="off"
        onChange={({ currentTarget }) => setSeller(currentTarget.value)}
      />
    </FormDialog>
  );
}
