import { type WorkOrderRow, workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import { Options } from "#web/kit/field.tsx";
import { moneyWithSign } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const NONE = "none";
const say = (key: string, values = {}) => text(`money.screen.${key}`, values);

/** The orders that somebody's money may be for: those they owe for, those they pay and that are open, and the one that is named already. */
export function useOrdersOf(partyId: string, named: string | null): readonly WorkOrderRow[] {
  const allowed = partyId !== "" && may("repairs.work-order.read");
  const unpaid = useAnswer(workOrderEndpoints.list, { query: { owedBy: partyId, limit: 12 } }, { enabled: allowed }).data?.rows ?? [];
  const open = useAnswer(workOrderEndpoints.list, { query: { payerId: partyId, open: "true", limit: 12 } }, { enabled: allowed }).data?.rows ?? [];
  const all = [...unpaid, ...open.filter(({ id }) => !unpaid.some((one) => one.id === id))];
  return named === null ? all : [...all.filter(({ id }) => id === named), ...all.filter(({ id }) => id !== named)];
}

type Props = {
  readonly orders: readonly WorkOrderRow[];
  /** Whose money it is: what the customer still has to pay is nobody else's business. */
  readonly partyId: string;
  readonly value: string | null;
  readonly onChange: (order: WorkOrderRow | undefined) => void;
};

/** Which repair the money is for; without one it waits as an advance. */
export const OrderChoice = ({ orders, partyId, value, onChange }: Props) => (
  <Options
    label={say("for")}
    value={value ?? NONE}
    onChange={(id) => onChange(orders.find((order) => order.id === id))}
    options={[
      ...orders.map(({ id, number, deviceName, unpaid, customerId, customerName }) => ({
        value: id,
        label: number,
        note: [deviceName, customerId === partyId ? unpaid > 0 && moneyWithSign(unpaid) : customerName].filter(Boolean).join(" · "),
      })),
      { value: NONE, label: say("advance"), note: say("advance-note") },
    ]}
  />
);
