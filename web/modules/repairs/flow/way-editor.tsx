import { Checkbox, MultiSelect, TextInput } from "@mantine/core";
import { type Gate, StepRule, wayOf } from "#contracts/kernel/flow-rules.ts";
import { ORDER_FIELDS, ORDER_GATES, type VersionedRules } from "#contracts/repairs/order-rules.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { Icon } from "#web/kit/icon.tsx";
import { text } from "#web/platform/texts.ts";
import { type Place, WAYS } from "./flow-map.tsx";
import type { FlowEditor } from "./use-flow.ts";
import { roleName, say, statusName, stepName } from "./words.ts";

type Props = { readonly place: Required<Place>; readonly flow: FlowEditor; readonly known: VersionedRules; readonly disabled: boolean };
const PERCENT = 100;

/** What one step asks: who, with which words, after what; and what the flow itself asks, which nobody switches off. */
export function WayEditor({ place: { status, step }, flow, known, disabled }: Props) {
  const ways = WAYS.filter((way) => way.step === step);
  // A step out of several statuses is switched off way by way; everything else it asks is asked wherever it is taken.
  const offKey = ways.length > 1 ? wayOf(step, status) : step;
  const rule = { ...StepRule.parse({}), ...flow.whole.steps[step] };
  const isOff = flow.whole.steps[offKey]?.off === true;
  const { needs = [] } = workOrderFlow.steps[step as keyof typeof workOrderFlow.steps] as { needs?: readonly { code: string }[] };
  const back = ways[0]?.back === true;
  const set = (change: Partial<StepRule>) => flow.setRule(step, change);
  const holders = known.roles.filter(({ code }) => known.holders[`repairs.work-order.${step}`]?.includes(code));
  const gateOf = (gate: string) => rule.gates.find((it) => it.gate === gate);
  const setGate = (gate: string, least: number | undefined) =>
    set({ gates: [...rule.gates.filter((it) => it.gate !== gate), ...(least === undefined ? [] : [{ gate, least } satisfies Gate])] });
  return (
    <div className="stack flow-editor">
      <p className="small-text">
        <span className="soft">{statusName(status)}</span> → <b className="medium">{stepName(step)}</b>
      </p>
      <Checkbox
        label={say("in-use")}
        description={ways.length > 1 ? say("only-from", { status: statusName(status) }) : undefined}
        checked={!isOff}
        disabled={disabled}
        onChange={({ currentTarget }) => flow.setRule(offKey, { off: !currentTarget.checked })}
      />
      <MultiSelect
        label={say("who")}
        description={say("who-note")}
        data={[...new Set([...holders.map(({ code }) => code), ...rule.roles])].map((value) => ({
          value,
          label: roleName(known.roles.find(({ code }) => code === value) ?? { code: value, title: null }),
        }))}
        value={rule.roles}
        placeholder={rule.roles.length === 0 ? say("everybody-with-right") : ""}
        disabled={disabled || isOff}
        onChange={(roles) => set({ roles })}
      />
      <MultiSelect
        label={say("not-by")}
        description={say("not-by-note")}
        data={Object.keys(workOrderFlow.steps).map((value) => ({ value, label: stepName(value) }))}
        value={rule.notBy}
        disabled={disabled || isOff}
        onChange={(notBy) => set({ notBy })}
      />
      <fieldset className="stack tight">
        <legend className="field-label">{say("only-if")}</legend>
        {needs.map(({ code }) => (
          <p key={code} className="line small-text soft">
            <Icon name="lock" size="small" label={say("fixed")} />
            {say("refused-while", { reason: text(code) })}
          </p>
        ))}
        {back ? (
          <p className="line small-text soft">
            <Icon name="lock" size="small" label={say("fixed")} />
            {say("with-reason")}
          </p>
        ) : (
          <Checkbox
            label={say("with-reason")}
            checked={rule.reason}
            disabled={disabled || isOff}
            onChange={({ currentTarget }) => set({ reason: currentTarget.checked })}
          />
        )}
        {ORDER_GATES.map((gate) => {
          const own = gateOf(gate);
          const usual = gate === "paid" ? PERCENT * PERCENT : 1;
          return (
            <div key={gate} className="line flow-gate">
              <Checkbox
                label={say(`gate.${gate}`)}
                checked={own !== undefined}
                disabled={disabled || isOff}
                onChange={({ currentTarget }) => setGate(gate, currentTarget.checked ? usual : undefined)}
              />
              {own !== undefined && (gate === "paid" || gate.startsWith("photos")) && (
                <NumberBox
                  label={say(`gate.${gate}`)}
                  unit={gate === "paid" ? "%" : ""}
                  value={gate === "paid" ? own.least / PERCENT : own.least}
                  max={gate === "paid" ? PERCENT : 20}
                  disabled={disabled || isOff}
                  onChange={(value) => setGate(gate, Math.max(1, value ?? 1) * (gate === "paid" ? PERCENT : 1))}
                />
              )}
            </div>
          );
        })}
        <MultiSelect
          label={say("filled")}
          data={ORDER_FIELDS.map((value) => ({ value, label: say(`field.${value}`) }))}
          value={rule.filled}
          disabled={disabled || isOff}
          onChange={(filled) => set({ filled })}
        />
      </fieldset>
    </div>
  );
}

type BoxProps = {
  readonly label: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly max: number;
  readonly disabled: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: number | undefined) => void;
};

/** A small whole number: pieces, percent, hours. Empty: nothing is said. */
export const NumberBox = ({ label, unit, value, max, disabled, placeholder = "", onChange }: BoxProps) => (
  <span className="number-box">
    <TextInput
      aria-label={label}
      inputMode="numeric"
      value={value ?? ""}
      placeholder={placeholder}
      disabled={disabled}
      rightSection={unit === "" ? undefined : <span className="caption faint">{unit}</span>}
      onChange={({ currentTarget: { value: typed } }) => {
        if (typed === "") onChange(undefined);
        else if (/^\d{1,4}$/.test(typed) && Number(typed) <= max) onChange(Number(typed));
      }}
    />
  </span>
);
