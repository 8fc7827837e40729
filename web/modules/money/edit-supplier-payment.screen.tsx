import "./money.css";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { type SupplierPayment, SupplierPaymentDraft, supplierPaymentEndpoints } from "#contracts/money/supplier-payment.ts";
import { Segment } from "#web/kit/button.tsx";
import { Field } from "#web/kit/field.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { SelectOf, TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { PartyPick } from "#web/modules/parties/party-pick.tsx";
import { useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { methodOptions } from "./payments.screen.tsx";

type Draft = SupplierPaymentDraft;
const say = (key: string) => text(`money.screen.${key}`);

export const NewSupplierPaymentScreen = () => <PaymentForm />;

export function EditSupplierPaymentScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const doc = useNeededAnswer(supplierPaymentEndpoints.read, { params: { id } }) as SupplierPayment;
  return <PaymentForm key={doc.version} doc={doc} />;
}

/** To whom, how much, from which desk or account. */
function PaymentForm({ doc }: { readonly doc?: SupplierPayment }) {
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }) as { readonly supplier?: string; readonly amount?: string | number };
  const { may } = useSession();
  const form = useCardForm<SupplierPayment, Draft>({
    endpoints: supplierPaymentEndpoints,
    card: doc,
    fieldOf: { "money.negative-cash": "placeId" },
    apart: asked.supplier ?? "",
    begin: () =>
      doc === undefined
        ? {
            branchId: branchNow() ?? "",
            placeId: "",
            method: "transfer",
            supplierId: asked.supplier ?? "",
            amount: Number(asked.amount ?? 0) as Draft["amount"],
            article: "suppliers",
            comment: "",
          }
        : SupplierPaymentDraft.strip().parse(doc),
    done: ({ id }) => void navigate({ to: `/supplier-payments/${id}`, replace: true }),
  });
  const { draft, set, wrong } = form;
  const { places, nameOf } = usePlaces(draft.method === "cash" ? "desk" : "bank");
  const [first] = places;
  useEffect(() => {
    if (first !== undefined && !places.some(({ id }) => id === draft.placeId)) set({ placeId: first.id, branchId: first.branchId });
  }, [draft.placeId, first, places, set]);
  const missing = [
    ...(draft.supplierId === "" ? [say("supplier-first")] : []),
    ...(draft.placeId === "" ? [say("place-first")] : []),
    ...(draft.amount < 1 ? [say("sum-first")] : []),
  ];
  const atOnce = doc === undefined && may("money.supplier-payment.pay");
  return (
    <CardFormPage
      form={form}
      title={doc?.number ?? say("new-supplier-payment")}
      list="/supplier-payments"
      missing={missing}
      verb={text(atOnce ? "money.supplier-payment.pay" : "platform.save")}
      main={atOnce ? () => form.save({}, "pay") : undefined}
    >
      <Sheet>
        <Field label={say("to-whom")} htmlFor="supplierId" error={wrong("supplierId")}>
          <PartyPick
            id="supplierId"
            label={say("to-whom")}
            value={draft.supplierId}
            onChange={(supplierId) => set({ supplierId: supplierId ?? "" })}
          />
        </Field>
        <Field label={say("sum")} htmlFor="amount" error={wrong("amount")}>
          <div className="line wrap">
            <div className="short big-sum">
              <MoneyField
                id="amount"
                label={say("sum")}
                quietLabel
                value={draft.amount === 0 ? undefined : draft.amount}
                onChange={(amount) => set({ amount: amount ?? (0 as Draft["amount"]) })}
              />
            </div>
            <Segment label={say("how")} value={draft.method} onChange={(method) => set({ method })} options={methodOptions()} />
          </div>
        </Field>
        <SelectOf form={form} name="placeId" label={say("from-place")} options={places.map(({ id }) => ({ value: id, label: nameOf(id) }))} />
        <TextOf form={form} name="comment" maxLength={500} label={say("comment")} />
      </Sheet>
    </CardFormPage>
  );
}
