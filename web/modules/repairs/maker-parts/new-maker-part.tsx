import { Select } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Milli } from "#contracts/kernel/measure.ts";
import { type PartyRow, partyEndpoints } from "#contracts/parties/party.ts";
import { MAKER_PART_ACTS, makerPartEndpoints } from "#contracts/repairs/maker-part.ts";
import { type WorkOrderRow, workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { CardPick } from "#web/ledger/card-pick.tsx";
import { ItemPick } from "#web/modules/catalog/item-pick.tsx";
import { useEmployees, usePlaces } from "#web/modules/company/use-company.ts";
import { call } from "#web/platform/client.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`repairs.screen.maker.${key}`);
const KINDS = ["goods", "supplies"] as const;

/** One part that came, went out, was used or went back. */
export function NewMakerPart({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { places, nameOf } = usePlaces("warehouse");
  const employees = useEmployees();
  const [act, setAct] = useState<(typeof MAKER_PART_ACTS)[number]>("received");
  const [partyId, setParty] = useState("");
  const [placeId, setPlace] = useState<string | null>(null);
  const [orderId, setOrder] = useState<string | null>(null);
  const [sought, setSought] = useState("");
  const [employeeId, setEmployee] = useState<string | null>(null);
  const [item, setItem] = useState<{ readonly id: string; readonly name: string }>();
  const [quantity, setQuantity] = useState(Milli.parse(1_000));
  const orders = useAnswer(workOrderEndpoints.list, { query: { q: sought || undefined, limit: 20 } }).data?.rows ?? [];
  const place = places.find(({ id }) => id === placeId) ?? places[0];
  const inRepair = act !== "received" && act !== "sent-back";
  const whole =
    partyId !== "" &&
    place !== undefined &&
    item !== undefined &&
    quantity > 0 &&
    (!inRepair || (orderId !== null && (act === "used" || employeeId !== null)));
  const submit = async () => {
    if (place === undefined || item === undefined) return;
    const who = inRepair ? { orderId, employeeId } : {};
    const body = { branchId: place.branchId, act, partyId, placeId: place.id, itemId: item.id, quantity, ...who };
    const { id } = await call(makerPartEndpoints.create, { body, query: { then: ["confirm"] } });
    await refresh(queries, "repairs.maker-part");
    void navigate({ to: `/maker-parts/${id}` });
  };
  return (
    <FormDialog title={say("new")} verb={say("new")} disabled={!whole} onClose={onClose} onSubmit={submit}>
      <Select
        label={say("act")}
        allowDeselect={false}
        data={MAKER_PART_ACTS.map((value) => ({ value, label: text(`repairs.maker-part.act.${value}`) }))}
        value={act}
        onChange={(next) => next && setAct(next as typeof act)}
      />
      <CardPick<PartyRow>
        id="maker"
        value={partyId}
        onChange={(id) => setParty(id ?? "")}
        endpoints={partyEndpoints}
        label={say("party")}
        icon="truck"
        quietLabel={false}
        query={{ role: "manufacturer" }}
        eager
        offerOf={({ name }) => ({ label: name })}
      />
      <Select
        label={text("stock.screen.warehouse")}
        allowDeselect={false}
        data={places.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        value={place?.id ?? null}
        onChange={setPlace}
      />
      <ItemPick label={text("stock.screen.item")} quietLabel={false} kinds={KINDS} onChoose={({ id, name }) => setItem({ id, name })} />
      {item && <b className="medium">{item.name}</b>}
      <QuantityField label={text("stock.screen.quantity")} value={quantity} onChange={(next) => setQuantity(next ?? Milli.parse(0))} />
      {inRepair && (
        <>
          <Select
            label={say("order")}
            searchable
            data={orders.map(({ id, number, customerName }: WorkOrderRow) => ({ value: id, label: `${number} · ${customerName}` }))}
            searchValue={sought}
            onSearchChange={setSought}
            filter={({ options }) => options}
            value={orderId}
            onChange={setOrder}
          />
          <Select
            label={say("engineer")}
            clearable={act === "used"}
            searchable
            data={employees.map(({ id, name }) => ({ value: id, label: name }))}
            value={employeeId}
            onChange={setEmployee}
          />
        </>
      )}
    </FormDialog>
  );
}
