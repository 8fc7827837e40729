import "./money.css";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { type Payment, PaymentDraft, paymentEndpoints } from "#contracts/money/payment.ts";
import { type Refund, RefundDraft, refundEndpoints } from "#contracts/money/refund.ts";
import { customerStandings } from "#contracts/money/settlements.ts";
import { orderMoney } from "#contracts/repairs/order-facts.ts";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import type { z } from "zod";
import { Button, Segment } from "#web/kit/button.tsx";
import { Field, Options } from "#web/kit/field.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { toast } from "#web/kit/toast.tsx";
import { TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { PartyPick } from "#web/modules/parties/party-pick.tsx";
import { moneyWithSign } from "#web/platform/format.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { OrderChoice, useOrdersOf } from "./order-choice.tsx";
import { methodOptions } from "./payments.screen.tsx";

type Draft = z.output<typeof PaymentDraft>;
type Doc = Payment | z.output<typeof Refund>;
type Asked = { readonly order?: string; readonly party?: string; readonly amount?: string | number };

const FIELDS = { "money.negative-cash": "placeId", "money.advance-short": "amount" };
const say = (key: string, values = {}) => text(`money.screen.${key}`, values);

export const NewPaymentScreen = () => <MoneyForm back={false} />;
export const NewRefundScreen = () => <MoneyForm back />;

export function EditPaymentScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const doc = useNeededAnswer(paymentEndpoints.read, { params: { id } }) as Doc;
  return <MoneyForm key={doc.version} back={false} doc={doc} />;
}

export function EditRefundScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const doc = useNeededAnswer(refundEndpoints.read, { params: { id } }) as Doc;
  return <MoneyForm key={doc.version} back doc={doc} />;
}

/** Money from a customer, or back to one: who, for what, how much, into which desk. */
function MoneyForm({ back, doc }: { readonly back: boolean; readonly doc?: Doc }) {
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }) as Asked;
  const { may } = useSession();
  const page = back ? "/refunds" : "/payments";
  const form = useCardForm<Doc, Draft>({
    endpoints: back ? refundEndpoints : paymentEndpoints,
    card: doc,
    fieldOf: FIELDS,
    apart: asked.order ?? asked.party ?? "",
    begin: () =>
      doc === undefined
        ? {
            branchId: branchNow() ?? "",
            placeId: "",
            method: "cash",
            partyId: asked.party ?? "",
            orderId: asked.order ?? null,
            amount: Number(asked.amount ?? 0) as Draft["amount"],
            article: "customers",
            comment: "",
          }
        : (back ? RefundDraft : PaymentDraft).strip().parse(doc),
    done: ({ id, status, amount }) => {
      if (!back && status === "received" && asked.order !== undefined) {
        toast(say("was-received", { sum: moneyWithSign(amount) }));
        void navigate({ to: `/work-orders/${asked.order}`, replace: true });
      } else void navigate({ to: `${page}/${id}`, replace: true });
    },
  });
  const { draft, set, wrong } = form;
  const desks = usePlacesOf(draft.method);
  useUsualPlace(draft, desks.places, set);
  const order = useAnswer(workOrderEndpoints.read, { params: { id: asked.order ?? "" } }, { enabled: asked.order !== undefined }).data as
    | { customerId: string }
    | undefined;
  useEffect(() => {
    if (draft.partyId === "" && order !== undefined) set({ partyId: order.customerId });
  }, [draft.partyId, order, set]);
  const facts = useAnswer(
    orderMoney,
    { params: { id: draft.orderId ?? "" } },
    { enabled: draft.orderId !== null && may("repairs.work-order.read") },
  ).data;
  const orders = useOrdersOf(draft.partyId, draft.orderId);
  const standing = useAnswer(
    customerStandings,
    { query: { partyId: draft.partyId } },
    { enabled: draft.partyId !== "" && may("money.standing.read") },
  ).data?.rows[0];
  const payer = facts?.payers.find(({ partyId }) => partyId === draft.partyId);
  const theirs = order?.customerId === draft.partyId || orders.some(({ id, customerId }) => id === draft.orderId && customerId === draft.partyId);
  const toPay = payer?.toPay ?? (theirs ? facts?.toPay : undefined);
  const usual = back ? (payer?.advance ?? (theirs ? facts?.advance : undefined)) : toPay;
  // What is to be paid is proposed once an order; an emptied field stays empty.
  const proposed = useRef<string>(undefined);
  useEffect(() => {
    if (usual === undefined || usual <= 0 || draft.orderId === null || proposed.current === draft.orderId) return;
    proposed.current = draft.orderId;
    if (draft.amount === 0) set({ amount: usual });
  }, [usual, draft.orderId, draft.amount, set]);

  const missing = [
    ...(draft.partyId === "" ? [say(back ? "party-back-first" : "party-first")] : []),
    ...(draft.placeId === "" ? [say("place-first")] : []),
    ...(draft.amount < 1 ? [say("sum-first")] : []),
  ];
  const atOnce = !back && doc === undefined && may("money.payment.receive");
  const over = !back && toPay !== undefined && draft.amount > toPay ? draft.amount - toPay : 0;
  const several = (facts?.payers.length ?? 0) > 1;
  return (
    <CardFormPage
      form={form}
      title={doc?.number ?? text(back ? "money.screen.new-refund" : "money.payment.receive")}
      list={page}
      missing={missing}
      main={atOnce ? () => form.save({}, "receive") : undefined}
      verb={
        atOnce
          ? draft.amount > 0
            ? say("take-sum", { sum: moneyWithSign(draft.amount) })
            : text("money.payment.receive")
          : doc !== undefined
            ? text("platform.save")
            : say(back ? "ask-refund" : "save-draft")
      }
      actions={
        atOnce &&
        missing.length === 0 && (
          <Button busy={form.busy} onPress={() => form.save()}>
            {say("save-draft")}
          </Button>
        )
      }
    >
      {back && doc === undefined && <p className="soft">{say("four-eyes-note")}</p>}
      <Sheet>
        <Field label={say(back ? "to-whom" : "from-whom")} htmlFor="partyId" error={wrong("partyId")} note={standing && <Standing {...standing} />}>
          <PartyPick
            id="partyId"
            label={say("from-whom")}
            value={draft.partyId}
            autoFocus={draft.partyId === "" && asked.order === undefined}
            onChange={(partyId) => set({ partyId: partyId ?? "", orderId: null })}
          />
        </Field>
        {draft.partyId !== "" && (
          <Field label={say("for")} error={wrong("orderId")}>
            <OrderChoice
              orders={orders}
              partyId={draft.partyId}
              value={draft.orderId}
              onChange={(chosen) =>
                set({
                  orderId: chosen?.id ?? null,
                  ...(chosen !== undefined && chosen.customerId === draft.partyId && chosen.unpaid > 0 && !back ? { amount: chosen.unpaid } : {}),
                })
              }
            />
          </Field>
        )}
        {several && (
          <Field label={say("payer")}>
            <Options
              label={say("payer")}
              value={draft.partyId}
              onChange={(partyId) => {
                proposed.current = undefined;
                set({ partyId, amount: 0 as Draft["amount"] });
              }}
              options={(facts?.payers ?? []).map(({ partyId, name, toPay: left = 0 }) => ({
                value: partyId,
                label: name,
                note: left > 0 ? moneyWithSign(left) : "",
              }))}
            />
          </Field>
        )}
        <Field
          label={say("sum")}
          htmlFor="amount"
          error={wrong("amount")}
          note={over > 0 ? say("over-note", { sum: moneyWithSign(over) }) : undefined}
        >
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
            {usual !== undefined && usual > 0 && usual !== draft.amount && (
              <button type="button" className="chip" onClick={() => set({ amount: usual })}>
                {say(back ? "all-advance" : "all-to-pay", { sum: moneyWithSign(usual) })}
              </button>
            )}
          </div>
        </Field>
        <Field label={say("how")}>
          <div>
            <Segment label={say("how")} value={draft.method} onChange={(method) => set({ method })} options={methodOptions()} />
          </div>
        </Field>
        <Field label={say(back ? "from-place" : "into-place")} error={wrong("placeId")}>
          {desks.places.length === 0 && !desks.loading ? (
            <p className="field-note">{say(draft.method === "cash" ? "no-desk" : "no-account")}</p>
          ) : (
            <Options
              label={say("place")}
              value={draft.placeId}
              onChange={(placeId) => set({ placeId, branchId: desks.places.find(({ id }) => id === placeId)?.branchId ?? draft.branchId })}
              options={desks.places.map(({ id }) => ({ value: id, label: desks.nameOf(id) }))}
            />
          )}
        </Field>
        <TextOf form={form} name="comment" label={say("comment")} maxLength={500} />
      </Sheet>
    </CardFormPage>
  );
}

/** Cash goes to a desk, everything else to an account. */
const usePlacesOf = (method: Draft["method"]) => usePlaces(method === "cash" ? "desk" : "bank");

/** The first desk of the branch, until another is chosen; another way of paying means another kind of place. */
function useUsualPlace(draft: Draft, places: ReturnType<typeof usePlaces>["places"], set: (change: Partial<Draft>) => void): void {
  const first = places[0];
  const fits = places.some(({ id }) => id === draft.placeId);
  useEffect(() => {
    if (!fits && first !== undefined) set({ placeId: first.id, branchId: first.branchId });
  }, [fits, first, set]);
}

const Standing = ({ debt, advance }: { readonly debt: number; readonly advance: number }) => (
  <>
    {[debt > 0 && say("party-owes", { sum: moneyWithSign(debt) }), advance > 0 && say("party-ahead", { sum: moneyWithSign(advance) })]
      .filter(Boolean)
      .join(" · ") || say("party-even")}
  </>
);
