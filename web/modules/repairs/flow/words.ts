import type { Broken } from "#contracts/kernel/flow-check.ts";
import type { StepRule } from "#contracts/kernel/flow-rules.ts";
import { percent } from "#web/platform/format.ts";
import { hasText, text } from "#web/platform/texts.ts";

export const say = (key: string, values = {}) => text(`repairs.screen.flow.${key}`, values);
export const statusName = (status: string): string => text(`repairs.work-order.${status}`);
export const stepName = (step: string): string => text(`repairs.work-order.${step}`);
export const kindName = (kind: string): string => (kind === "any" || kind === "on-site" ? say(`kind.${kind}`) : text(`repairs.kind.${kind}`));

type Role = { readonly code: string; readonly title: string | null };
export const roleName = ({ code, title }: Role): string => title ?? (hasText(`access.role.${code}`) ? text(`access.role.${code}`) : code);

/** Why a flow is no flow, in a sentence that names the place. */
export function brokenSentence({ code, step, status, other }: Broken): string {
  const named = other === undefined ? "" : code === "gate-too-early" ? say(`gate.${other}`) : stepName(other);
  return say(`broken.${code}`, {
    step: step === undefined ? "" : stepName(step),
    status: status === undefined ? "" : statusName(status),
    other: named,
  });
}

/** What a rule asks, in the fewest words: for the picture of the flow. */
export function ruleWords(rule: StepRule, roles: readonly Role[]): string[] {
  const nameOf = (code: string) => roleName(roles.find((role) => role.code === code) ?? { code, title: null });
  return [
    ...(rule.roles.length > 0 ? [rule.roles.map(nameOf).join(", ")] : []),
    ...(rule.reason ? [say("with-reason")] : []),
    ...(rule.notBy.length > 0 ? [say("not-by-short", { steps: rule.notBy.map(stepName).join(", ") })] : []),
    ...rule.filled.map((field) => say(`field.${field}`)),
    ...rule.gates.map(({ gate, least }) =>
      gate === "paid" ? `${say("gate.paid")}: ${percent(least)}` : least > 1 ? `${say(`gate.${gate}`)}: ${least}` : say(`gate.${gate}`),
    ),
  ];
}
