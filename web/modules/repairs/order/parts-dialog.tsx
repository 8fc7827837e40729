import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Milli } from "#contracts/kernel/measure.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { toast } from "#web/kit/toast.tsx";
import { OverIssueRequests } from "#web/modules/approvals/over-issue.tsx";
import { quantity } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { AnaloguePick } from "./analogue-pick.tsx";
import { carryOrAsk } from "./carry.ts";
import type { StockLine } from "./order-stock.ts";
import { usePeople } from "./people.ts";

type Props = {
  readonly order: WorkOrder;
  readonly stock: readonly StockLine[];
  readonly direction: "issue" | "return";
  readonly onClose: () => void;
};

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);

/** What is still to be given out, or what the engineer holds and may bring back. */
const usualQuantity = ({ planned, issued, returned, withEngineer, used }: StockLine, direction: Props["direction"]): number =>
  Math.max(0, direction === "issue" ? planned - (issued - returned) : used > 0 ? withEngineer - used : withEngineer - planned);

/** Carries parts between shelf and engineer in one go; more than planned wants a reason, and beyond the tolerance somebody else's yes. */
export function PartsDialog({ order, stock, direction, onClose }: Props) {
  const { all } = usePeople();
  const lines = stock.filter(({ withEngineer }) => direction === "issue" || withEngineer > 0);
  const [employeeId, setEmployeeId] = useState(order.masterId);
  const [wanted, setWanted] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(lines.map((line) => [line.itemId, usualQuantity(line, direction)])),
  );
  const [reason, setReason] = useState("");
  const [instead, setInstead] = useState<Readonly<Record<string, string | undefined>>>({});
  const beyond = direction === "issue" ? lines.filter((line) => (wanted[line.itemId] ?? 0) + line.withEngineer > line.planned) : [];
  const carried = lines.filter(({ itemId }) => (wanted[itemId] ?? 0) > 0);

  const submit = async () => {
    if (employeeId === null) return;
    const moved = carried.map(({ itemId }) => {
      const analogue = instead[itemId];
      const pieces = wanted[itemId] ?? 0;
      return analogue === undefined ? { itemId, quantity: pieces } : { itemId: analogue, quantity: pieces, insteadOf: itemId };
    });
    const paper = await carryOrAsk({
      order,
      direction,
      employeeId,
      reason: beyond.length > 0 ? reason.trim() : "",
      lines: moved,
    });
    if (paper !== undefined) toast(say(`${direction}-done`, { number: paper.number }));
  };
  return (
    <FormDialog
      title={say(`${direction}-parts`)}
      verb={say(direction)}
      wide
      onClose={onClose}
      onSubmit={submit}
      disabled={employeeId === null || carried.length === 0 || (beyond.length > 0 && reason.trim().length < 3)}
    >
      <Select
        label={say(`${direction}-who`)}
        searchable
        required
        data={all.map(({ id, name }) => ({ value: id, label: name }))}
        value={employeeId}
        onChange={setEmployeeId}
      />
      <ul className="carry">
        {lines.map((line) => (
          <li key={line.itemId}>
            <span className="clip">
              {line.name}
              <span className="code">{line.code}</span>
              <span className="block caption faint">
                {say(`${direction}-state`, {
                  planned: quantity(line.planned),
                  held: quantity(line.withEngineer),
                  free: quantity(line.free + line.reserved),
                })}
              </span>
              {direction === "issue" && order.parts.some(({ itemId }) => itemId === line.itemId) && (
                <AnaloguePick
                  itemId={line.itemId}
                  value={instead[line.itemId]}
                  onChange={(analogue) => setInstead({ ...instead, [line.itemId]: analogue })}
                />
              )}
            </span>
            <QuantityField
              label={line.name}
              quietLabel
              value={Milli.parse(wanted[line.itemId] ?? 0)}
              unit={text(`repairs.unit.${line.unit}`)}
              onChange={(value) => setWanted({ ...wanted, [line.itemId]: value ?? 0 })}
            />
          </li>
        ))}
      </ul>
      {beyond.length > 0 && (
        <>
          <TextInput
            label={say("over-issue-reason", { items: beyond.map(({ name }) => name).join(", ") })}
            required
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <OverIssueRequests order={order} itemIds={beyond.map(({ itemId }) => instead[itemId] ?? itemId)} />
        </>
      )}
    </FormDialog>
  );
}
