import { Textarea } from "@mantine/core";
import { useState } from "react";
import { intakeEndpoints } from "#contracts/repairs/intake.flow.ts";
import { type Intake, Outcome } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import type { Obstacle } from "#web/kit/step-button.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { moneyWithSign } from "#web/platform/format.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { HandOverFields, useHandOver } from "../intake/hand-over-form.tsx";

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);

type State = {
  readonly order: WorkOrder;
  readonly intake: Intake | undefined;
  readonly toPay: number;
  readonly takePayment: (() => void) | undefined;
};

/** Why the device may not leave yet, and what would clear it. */
export function handOverObstacles({ order, intake, toPay, takePayment }: State): Obstacle[] {
  const closed = order.status === "completed" || order.status === "cancelled";
  const finishes = intake?.status === "ready" || may("repairs.intake.finish");
  return [
    ...(closed ? [] : [{ sentence: say("hand-over-first") }]),
    ...(toPay > 0 && order.status !== "cancelled"
      ? [
          {
            sentence: say("still-unpaid", { sum: moneyWithSign(toPay) }),
            ...(takePayment ? { clear: { label: say("take-payment"), onPress: takePayment } } : {}),
          },
        ]
      : []),
    ...(closed && !finishes ? [{ sentence: say("not-finished") }] : []),
  ];
}

const step = async (intake: Intake, name: string, input: object = {}): Promise<Intake> => {
  const door = intakeEndpoints.steps.find((it) => it.name === `repairs.intake.${name}`)!;
  return (await call(door, { params: { id: intake.id }, body: { version: intake.version, ...input } })) as Intake;
};

/** Back to its owner: how the repair ended, what was done, who takes it. Marks the device ready first where nobody has. */
export function HandOverDialog({ order, intake, onClose }: { readonly order: WorkOrder; readonly intake: Intake; readonly onClose: () => void }) {
  const ready = intake.status === "ready";
  const [outcome, setOutcome] = useState<Outcome>(order.status === "cancelled" ? "refused" : "repaired");
  const [result, setResult] = useState(order.works.map(({ name }) => name).join(", "));
  const form = useHandOver(intake.id);
  const submit = async () => {
    // Read anew: an attempt that broke half-way may have moved it on.
    let now = (await call(intakeEndpoints.read, { params: { id: intake.id } })) as Intake;
    if (now.status === "accepted") now = await step(now, "repair-here", { engineerId: order.masterId });
    if (now.status === "in-progress") now = await step(now, "finish", { outcome, result: result.trim() });
    if (now.status === "ready") await step(now, "issue", form.said());
    toast(say("handed-over", { number: intake.number }));
    await Promise.all([refresh(queries, "repairs.intake"), refresh(queries, "repairs.work-order")]);
  };
  return (
    <FormDialog
      title={text("repairs.intake.issue")}
      verb={text("repairs.intake.issue")}
      onClose={onClose}
      onSubmit={submit}
      wide={form.things.length > 0}
    >
      {!ready && (
        <>
          <fieldset className="chips">
            <legend className="caption faint">{text("repairs.intake.finish.outcome")}</legend>
            {Outcome.options.map((one) => (
              <button
                key={one}
                type="button"
                className={one === outcome ? "chip on" : "chip"}
                aria-pressed={one === outcome}
                onClick={() => setOutcome(one)}
              >
                {text(`repairs.intake.finish.outcome.${one}`)}
              </button>
            ))}
          </fieldset>
          <Textarea
            label={text("repairs.intake.finish.result")}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2_000}
            value={result}
            onChange={({ currentTarget }) => setResult(currentTarget.value)}
          />
        </>
      )}
      <HandOverFields form={form} />
    </FormDialog>
  );
}
