import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { z } from "zod";
import { itemEndpoints } from "#contracts/catalog/item.ts";
import { Bps } from "#contracts/kernel/measure.ts";
import { type Receipt, ReceiptDraft, receiptEndpoints } from "#contracts/stock/receipt.ts";
import { Button } from "#web/kit/button.tsx";
import { Field } from "#web/kit/field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useCompany } from "#web/modules/company/use-company.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { useKnownItems, withItem } from "./line.ts";
import { LinesSheet, missingInLines, missingSerials, PlaceOf } from "./goods-form.tsx";
import { Sums } from "./line-table.tsx";
import { SupplierPick } from "./supplier-pick.tsx";

type Draft = z.output<typeof ReceiptDraft>;
const KINDS = ["warehouse"] as const;
const FIELDS = { "stock.serials-required": "lines", "stock.serial-elsewhere": "lines", "stock.not-stocked": "lines" };
const say = (key: string, values = {}) => text(`stock.screen.${key}`, values);

export const NewReceiptScreen = () => <ReceiptForm />;

export function EditReceiptScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const receipt = useNeededAnswer(receiptEndpoints.read, { params: { id } }) as Receipt;
  return <ReceiptForm key={receipt.version} receipt={receipt} />;
}

const draftOf = (receipt: Receipt): Draft =>
  ReceiptDraft.strip().parse({ ...receipt, lines: receipt.lines.map(({ kind: _kind, usedBefore: _used, ...line }) => line) });

/** Goods come in: the supplier's paper is copied line by line, by scan where the package has a code. */
function ReceiptForm({ receipt }: { readonly receipt?: Receipt }) {
  const navigate = useNavigate();
  const { item: wanted, supplier } = useSearch({ strict: false }) as { item?: string; supplier?: string };
  const { company } = useCompany();
  const { may } = useSession();
  const form = useCardForm<Receipt, Draft>({
    endpoints: receiptEndpoints,
    card: receipt,
    fieldOf: FIELDS,
    begin: () =>
      receipt === undefined
        ? { branchId: branchNow() ?? "", placeId: "", supplierId: supplier ?? "", supplierNumber: "", comment: "", lines: [] }
        : draftOf(receipt),
    done: ({ id }) => void navigate({ to: `/receipts/${id}`, replace: true }),
  });
  const { draft, set } = form;
  const items = useKnownItems(draft.lines);
  const rate = Bps.parse(company?.taxStatus === "vat-payer" ? company.vatRate : 0);
  const add = (itemId: string, own: number | null = null) =>
    set({ lines: withItem(draft.lines, itemId, { cost: null, vatRate: own === null ? rate : Bps.parse(own), serials: [] }) });

  const asked = useAnswer(itemEndpoints.read, { params: { id: wanted ?? "" } }, { enabled: wanted !== undefined }).data;
  const taken = useRef(false);
  useEffect(() => {
    if (asked === undefined || taken.current || company === undefined) return;
    taken.current = true;
    if (!draft.lines.some(({ itemId }) => itemId === asked.id)) add(asked.id, asked.vatRate);
  });

  const missing = [
    ...(draft.supplierId === "" ? [say("supplier-first")] : []),
    ...(draft.placeId === "" ? [say("warehouse-first")] : []),
    ...missingInLines(draft.lines, text("stock.receipt-is-empty")),
  ];
  const serials = missingSerials(draft.lines, items);
  const atOnce = receipt === undefined && may("stock.receipt.receive");
  return (
    <CardFormPage
      form={form}
      title={receipt === undefined ? say("new-receipt") : receipt.number}
      list="/receipts"
      missing={atOnce ? [...missing, ...serials] : missing}
      verb={atOnce ? text("stock.receipt.receive") : receipt === undefined ? say("save-draft") : text("platform.save")}
      main={atOnce ? () => form.save({}, "receive") : undefined}
      actions={
        atOnce &&
        missing.length === 0 && (
          <Button busy={form.busy} onPress={() => form.save()}>
            {say("save-draft")}
          </Button>
        )
      }
    >
      <Sheet>
        <Field label={say("supplier")} htmlFor="supplierId" error={form.wrong("supplierId")}>
          <SupplierPick
            id="supplierId"
            value={draft.supplierId}
            autoFocus={receipt === undefined && draft.supplierId === ""}
            onChange={(supplierId) => set({ supplierId: supplierId ?? "" })}
          />
        </Field>
        <TextOf form={form} name="supplierNumber" maxLength={50} label={say("supplier-number")} />
        <PlaceOf form={form} name="placeId" label={say("warehouse")} kinds={KINDS} unasked />
        <TextOf form={form} name="comment" maxLength={500} label={say("comment")} />
      </Sheet>
      <LinesSheet
        form={form}
        money="cost"
        onAdd={(item) => add(item.id, item.vatRate)}
        footer={
          draft.lines.some(({ cost }) => cost === undefined) ? (
            <span className="caption faint">{say("price-kept-note")}</span>
          ) : draft.lines.length > 0 ? (
            <Sums lines={draft.lines} />
          ) : undefined
        }
      />
    </CardFormPage>
  );
}
