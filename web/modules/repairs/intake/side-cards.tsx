import { Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { proposals as proposalsDoor } from "#contracts/repairs/order-facts.ts";
import { RepairKind } from "#contracts/repairs/charge.ts";
import { warrantyCheck } from "#contracts/warranty/case.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Glyph } from "#web/kit/status.tsx";
import { currencySign, dayInDigits, quantity } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { faultOf, type IntakeForm, type SetForm, type TakenLine } from "./intake-form.ts";
import { VerdictWords } from "../warranty/verdict-words.tsx";
import { useDevice } from "./use-device.ts";

type Props = { readonly form: IntakeForm; readonly set: SetForm };

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

/** Who pays, decided before it is asked: what the check of the device's warranties says sets the kind of the repair. */
export function Verdict({ form, set }: Props) {
  const { may } = useSession();
  const sees = form.deviceId !== undefined && may("warranty.card.read");
  const check = useAnswer(warrantyCheck, { query: { deviceId: form.deviceId } }, { enabled: sees, keep: true }).data;
  const proposed = check?.deviceId === form.deviceId ? check?.proposal.repairKind : undefined;
  useEffect(() => {
    if (proposed !== undefined) set({ repairKind: proposed });
  }, [proposed, set]);
  if (form.deviceId === undefined || check === undefined) return null;
  return (
    <VerdictWords check={check}>
      {check.previousOrderNumber !== null && (
        <p className="small-text tone-waiting">{text("warranty.screen.comes-back", { number: check.previousOrderNumber })}</p>
      )}
      <div className="actions">
        <Select
          aria-label={say("repair-kind")}
          allowDeselect={false}
          value={form.repairKind}
          onChange={(repairKind) => repairKind && set({ repairKind })}
          data={RepairKind.options
            .filter((value) => value !== "mixed" && (value !== "warranty" || check.founded.length > 0))
            .map((value) => ({ value, label: say(`kind.${value}`) }))}
        />
      </div>
      {check.founded.length === 0 && may("warranty.card.create") && (
        <p className="small-text">
          <Link to={`/devices/${form.deviceId}`}>{text("warranty.screen.write-card")}</Link>
        </p>
      )}
    </VerdictWords>
  );
}

/** What the device went through with us. */
export function EarlierRepairs({ form }: Pick<Props, "form">) {
  const { history = [] } = useDevice(form.deviceId);
  if (form.deviceId === undefined || history.length === 0) return null;
  return (
    <Sheet
      title={say("earlier")}
      count={history.length}
      actions={
        <Link to={`/devices/${form.deviceId}`} className="button link low">
          {say("passport")}
        </Link>
      }
    >
      <ul className="rows">
        {history.slice(0, 4).map(({ number, on, fault, works, total, masterName, underWarranty, orderId, intakeId }) => (
          <li key={number} className="earlier">
            <span className="caption faint nowrap">{dayInDigits(on)}</span>
            <span className="clip">
              <Link to={orderId ? `/work-orders/${orderId}` : `/intakes/${intakeId}`} className="plain-link">
                {works[0] ?? fault}
              </Link>
              <span className="caption faint clip block">
                {[masterName, underWarranty ? say("under-warranty") : fault].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Amount minor={total} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

const lineOf = ({ itemId, kind, name, price, normHours, quantity: pieces }: TakenLine): TakenLine => ({
  itemId,
  kind,
  name,
  price,
  normHours,
  quantity: pieces,
});

/** What repairs of the same model usually needed, and what that comes to. */
export function Usual({ form, set }: Props) {
  const fault = faultOf(form);
  const asked = { query: { deviceId: form.deviceId, fault: fault === "" ? undefined : fault.slice(0, 200) } };
  const { data } = useAnswer(proposalsDoor, asked, { enabled: form.deviceId !== undefined, keep: true });
  if (form.deviceId === undefined || data === undefined || data.lines.length === 0) return null;
  const lines = data.lines.slice(0, 6);
  const total = lines.reduce((sum, { price, quantity: pieces }) => sum + Math.round((price * pieces) / 1_000), 0);
  const taken = form.taken.length > 0;
  return (
    <Sheet title={say("usual")} count={say("usual-of", { count: data.repairs })} actions={<span className="faint usual-sign">{currencySign()}</span>}>
      <ul className="rows">
        {lines.map(({ itemId, name, price, quantity: pieces, kind, free }) => (
          <li key={itemId} className="line">
            <span className="clip">
              {name}
              {pieces !== 1_000 && ` × ${quantity(pieces)}`}
            </span>
            {kind === "part" && (
              <span className={free > 0 ? "caption tone-good nowrap stock-sign" : "caption tone-bad nowrap stock-sign"}>
                <Glyph tone={free > 0 ? "good" : "bad"} />
                {free > 0 ? say("in-stock", { quantity: quantity(free) }) : say("not-in-stock")}
              </span>
            )}
            <span className="space" />
            <Amount minor={Math.round((price * pieces) / 1_000)} />
          </li>
        ))}
        <li>
          <div className="line strong">
            <span>{say("usual-total")}</span>
            <span className="space" />
            <Amount minor={total} />
          </div>
          <div className="line usual-take">
            <Button size="low" icon={taken ? "check" : "plus"} pressed={taken} onPress={() => set({ taken: taken ? [] : lines.map(lineOf) })}>
              {say(taken ? "taken" : "take")}
            </Button>
            <span className="caption faint">{taken && say("taken-note")}</span>
          </div>
        </li>
      </ul>
    </Sheet>
  );
}
