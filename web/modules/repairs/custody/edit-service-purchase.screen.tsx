import "./custody.css";
import { Select, TextInput } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Bps, type Minor, shareOf, sum } from "#contracts/kernel/measure.ts";
import { type PartyRow, partyEndpoints } from "#contracts/parties/party.ts";
import { type ServicePurchase, ServicePurchaseDraft, servicePurchaseEndpoints } from "#contracts/repairs/service-purchase.ts";
import { workOrderEndpoints, type WorkOrderRow } from "#contracts/repairs/work-order.flow.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button, IconButton } from "#web/kit/button.tsx";
import { Field } from "#web/kit/field.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { DayOf, TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { CardPick } from "#web/ledger/card-pick.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useCompany } from "#web/modules/company/use-company.ts";
import { currencySign, percent } from "#web/platform/format.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { say } from "./say.ts";

type Draft = ServicePurchaseDraft;
type Line = Draft["lines"][number];
const FIELDS = { "repairs.no-such-order": "lines", "repairs.order-cancelled": "lines" };

export const NewServicePurchaseScreen = () => <PurchaseForm />;

export function EditServicePurchaseScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const purchase = useNeededAnswer(servicePurchaseEndpoints.read, { params: { id } }) as ServicePurchase;
  return <PurchaseForm key={purchase.version} purchase={purchase} />;
}

const draftOf = (purchase: ServicePurchase): Draft =>
  ServicePurchaseDraft.strip().parse({ ...purchase, lines: purchase.lines.map(({ charge: _charge, closed: _closed, ...line }) => line) });

/** The centre's invoice, or the courier's: who, by which paper, and for which repairs. */
function PurchaseForm({ purchase }: { readonly purchase?: ServicePurchase }) {
  const navigate = useNavigate();
  const { order, supplier } = useSearch({ strict: false }) as { order?: string; supplier?: string };
  const { company } = useCompany();
  const { may } = useSession();
  const rate = Bps.parse(company?.taxStatus === "vat-payer" ? company.vatRate : 0);
  const empty = (line: number, orderId = ""): Line => ({ line, name: "", orderId, amount: 0 as Minor, vatRate: rate });
  const form = useCardForm<ServicePurchase, Draft>({
    endpoints: servicePurchaseEndpoints,
    card: purchase,
    fieldOf: FIELDS,
    apart: order ? `.${order}` : "",
    begin: () =>
      purchase === undefined
        ? {
            branchId: branchNow() ?? "",
            supplierId: supplier ?? "",
            supplierNumber: "",
            supplierOn: null,
            comment: "",
            lines: [{ ...empty(1, order), name: order ? say("repair-at-centre") : "" }],
          }
        : draftOf(purchase),
    done: ({ id }) => void navigate({ to: `/service-purchases/${id}`, replace: true }),
  });
  const { draft, set } = form;
  // The usual rate is known once the company is; until then lines have none.
  const usual = useRef(false);
  useEffect(() => {
    if (company === undefined || usual.current) return;
    usual.current = true;
    if (purchase === undefined) set({ lines: draft.lines.map((line) => (line.vatRate === 0 ? { ...line, vatRate: rate } : line)) });
  }, [company, draft.lines, purchase, rate, set]);
  // The invoice is of the branch that the repair is of, wherever the one who enters it sits.
  const forOrder = draft.lines[0]?.orderId ?? "";
  const branchId = useAnswer(workOrderEndpoints.read, { params: { id: forOrder } }, { enabled: forOrder !== "" }).data?.branchId;
  useEffect(() => {
    if (branchId !== undefined && branchId !== draft.branchId) set({ branchId });
  }, [branchId, draft.branchId, set]);
  const put = (line: number, change: Partial<Line>) => set({ lines: draft.lines.map((it) => (it.line === line ? { ...it, ...change } : it)) });
  const missing = [
    ...(draft.supplierId === "" ? [say("supplier-first")] : []),
    ...(draft.lines.length === 0 ? [text("repairs.service-purchase-is-empty")] : []),
    ...(draft.lines.some(({ name, orderId, amount }) => name.trim() === "" || orderId === "" || amount < 1) ? [say("lines-first")] : []),
  ];
  const atOnce = purchase === undefined && may("repairs.service-purchase.receive");
  const total = sum(draft.lines.map(({ amount, vatRate }) => (amount + shareOf(amount, vatRate)) as Minor));
  return (
    <CardFormPage
      form={form}
      title={purchase === undefined ? say("new-bill") : purchase.number}
      list="/service-purchases"
      missing={missing}
      verb={atOnce ? text("repairs.service-purchase.receive") : text("platform.save")}
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
        <Field label={say("whose")} htmlFor="supplierId" error={form.wrong("supplierId")}>
          <CardPick<PartyRow>
            id="supplierId"
            endpoints={partyEndpoints}
            label={say("whose")}
            placeholder={say("find-centre")}
            icon="truck"
            value={draft.supplierId}
            offerOf={({ name, edrpou }) => ({ label: name, note: edrpou ?? undefined })}
            onChange={(supplierId) => set({ supplierId: supplierId ?? "" })}
          />
        </Field>
        <TextOf form={form} name="supplierNumber" maxLength={50} label={say("their-number")} />
        <DayOf form={form} name="supplierOn" label={say("their-day")} />
        <TextOf form={form} name="comment" maxLength={500} label={say("comment")} />
      </Sheet>
      <Sheet
        title={say("services")}
        count={draft.lines.length || undefined}
        edge
        actions={
          <Button
            size="low"
            icon="plus"
            onPress={() => set({ lines: [...draft.lines, empty(Math.max(0, ...draft.lines.map(({ line }) => line)) + 1, order)] })}
          >
            {say("one-more")}
          </Button>
        }
        footer={
          <>
            <span className="soft">{say("with-vat")}</span>
            <span className="space" />
            <b>
              <Amount minor={total} />
            </b>
          </>
        }
      >
        {form.wrong("lines") && (
          <p className="field-error inside" role="alert">
            {form.wrong("lines")}
          </p>
        )}
        {draft.lines.map((line) => (
          <div key={line.line} className="service-line">
            <TextInput
              label={say("service")}
              maxLength={300}
              value={line.name}
              onChange={({ currentTarget }) => put(line.line, { name: currentTarget.value })}
            />
            <div>
              <span className="caption faint">{say("for-repair")}</span>
              <CardPick<WorkOrderRow>
                endpoints={workOrderEndpoints}
                label={say("for-repair")}
                placeholder={say("find-repair")}
                icon="repairs"
                value={line.orderId || null}
                offerOf={({ number, deviceName = "", customerName = "" }) => ({
                  label: number,
                  note: [deviceName, customerName].filter(Boolean).join(" · "),
                })}
                onChange={(orderId) => put(line.line, { orderId: orderId ?? "" })}
              />
            </div>
            <MoneyField
              label={`${say("without-vat")}, ${currencySign()}`}
              value={line.amount === 0 ? undefined : line.amount}
              onChange={(amount) => put(line.line, { amount: amount ?? (0 as Minor) })}
            />
            <Select
              label={say("vat")}
              data={[...new Set([0, 7_00, 14_00, 20_00, rate])].sort((a, b) => a - b).map((one) => ({ value: String(one), label: percent(one) }))}
              value={String(line.vatRate)}
              allowDeselect={false}
              onChange={(value) => value && put(line.line, { vatRate: Bps.parse(Number(value)) })}
            />
            <IconButton
              icon="x"
              label={text("platform.remove-named", { name: line.name })}
              onPress={() => set({ lines: draft.lines.filter((it) => it !== line) })}
            />
          </div>
        ))}
      </Sheet>
    </CardFormPage>
  );
}
