import { Segment } from "#web/kit/button.tsx";
import { Field } from "#web/kit/field.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import type { IntakeForm, SetForm } from "./intake-form.ts";

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

/** What was agreed about money before anybody looks inside. */
export function MoneyLine({ form, set }: { readonly form: IntakeForm; readonly set: SetForm }) {
  const { may } = useSession();
  const takesMoney = may("money.payment.create") && may("repairs.work-order.create");
  return (
    <Field label={say("money")}>
      <div className="intake-money">
        <MoneyField label={say("diagnostics-price")} value={form.diagnosticsPrice} onChange={(diagnosticsPrice) => set({ diagnosticsPrice })} />
        <MoneyField label={say("budget-limit")} value={form.budgetLimit} onChange={(budgetLimit) => set({ budgetLimit })} />
        <MoneyField label={say("agreed-value")} value={form.agreedValue} onChange={(agreedValue) => set({ agreedValue })} />
        <MoneyField label={say("prepayment")} value={form.prepayment} onChange={(prepayment) => set({ prepayment })} />
        {takesMoney && (
          <Segment
            label={say("prepayment")}
            value={form.prepaidNow ? "now" : "estimate"}
            onChange={(when) => set({ prepaidNow: when === "now" })}
            options={[
              { value: "now", label: say("prepaid-now") },
              { value: "estimate", label: say("prepaid-later") },
            ]}
          />
        )}
      </div>
    </Field>
  );
}
