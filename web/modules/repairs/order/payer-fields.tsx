import { Checkbox, Input, TextInput } from "@mantine/core";
import type { PartyRole } from "#contracts/parties/party.ts";
import type { Charge } from "#contracts/repairs/charge.ts";
import type { WorkOrderDraft } from "#contracts/repairs/work-order.ts";
import { SideBySide } from "#web/kit/field.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import { PartyPick } from "#web/modules/parties/party-pick.tsx";
import { text } from "#web/platform/texts.ts";
import type { OrderEditor } from "./use-order.ts";

const say = (key: string) => text(`repairs.screen.order.${key}`);

/** Who pays what is not the customer's, and on what terms; only what the lines of the order ask for. */
export function PayerFields({ editor: { draft, edit, editable } }: { readonly editor: OrderEditor }) {
  const charges = new Set([...draft.works, ...draft.parts].map(({ charge }) => charge));
  const put = (change: Partial<WorkOrderDraft>) => edit((now) => ({ ...now, ...change }));
  const has = (charge: Charge) => charges.has(charge);
  const pick = (key: "manufacturer" | "insurer" | "supplier") => (
    <Input.Wrapper label={say(key)}>
      <PartyPick
        label={say(key)}
        only={key satisfies PartyRole}
        disabled={!editable}
        value={draft[`${key}Id`]}
        onChange={(id) => put({ [`${key}Id`]: id })}
      />
    </Input.Wrapper>
  );
  const said = (key: "claimNumber" | "contract" | "expenseArticle", label: string, max: number) => (
    <TextInput
      label={say(label)}
      maxLength={max}
      disabled={!editable}
      value={draft[key]}
      onChange={({ currentTarget }) => put({ [key]: currentTarget.value })}
    />
  );
  if (!(["manufacturer", "insurance", "supplier", "contract", "own-expense"] as const).some(has)) return null;
  return (
    <>
      <SideBySide>
        {has("manufacturer") && pick("manufacturer")}
        {has("insurance") && pick("insurer")}
        {has("supplier") && pick("supplier")}
        {has("insurance") && (
          <MoneyField
            label={say("franchise")}
            disabled={!editable}
            value={draft.franchise === 0 ? undefined : draft.franchise}
            onChange={(franchise) => put({ franchise: franchise ?? (0 as typeof draft.franchise) })}
          />
        )}
        {(has("insurance") || has("manufacturer")) && said("claimNumber", "claim-number", 60)}
        {has("contract") && said("contract", "contract", 60)}
        {has("own-expense") && !draft.capitalised && said("expenseArticle", "expense-article", 50)}
      </SideBySide>
      {has("own-expense") && draft.deviceId !== null && (
        <Checkbox
          label={say("capitalised")}
          disabled={!editable}
          checked={draft.capitalised}
          onChange={({ currentTarget }) => put({ capitalised: currentTarget.checked })}
        />
      )}
    </>
  );
}
