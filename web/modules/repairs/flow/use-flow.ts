import { useMemo, useState } from "react";
import { type Settings, settingsEndpoints } from "#contracts/company/settings.ts";
import { checkRules } from "#contracts/kernel/flow-check.ts";
import { type FlowRules, StepRule } from "#contracts/kernel/flow-rules.ts";
import {
  type OrderFlowRules,
  type OrderKind,
  orderFlowFacts,
  orderRulesEndpoints,
  ownRules,
  type VersionedRules,
  wholeRules,
} from "#contracts/repairs/order-rules.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { useDraft } from "#web/platform/drafts.ts";
import { useAction, useNeededAnswer } from "#web/platform/query.ts";
import { toast } from "#web/kit/toast.tsx";
import { text } from "#web/platform/texts.ts";

/** The rules of the flow while they are changed: kind by kind, judged at every change as the server will judge them. */
export function useFlow(known: VersionedRules, kind: OrderKind) {
  const { settings } = useNeededAnswer(settingsEndpoints.read);
  const [empty] = useState(() => ({ version: known.version, rules: known.rules }));
  const draft = useDraft("repairs.order-rules", empty);
  const { version, rules } = draft.value as { version: number; rules: OrderFlowRules };
  const save = useAction(orderRulesEndpoints.change, {
    done: () => {
      draft.clear();
      toast(text("platform.saved"));
    },
  });
  const put = (own: FlowRules | undefined) =>
    draft.set((form) => {
      const { [kind]: _before, ...others } = form.rules as OrderFlowRules;
      return { ...form, rules: own === undefined ? others : { ...others, [kind]: own } };
    });
  const own = ownRules(rules, kind);
  const broken = useMemo(() => brokenKinds(rules, settings, known.holders), [rules, settings, known.holders]);
  return {
    /** The rules the kind goes by, with what the settings say where they are silent. */
    whole: wholeRules(rules, kind, settings),
    own,
    hasOwn: rules[kind] !== undefined || kind === "any",
    kinds: Object.keys(rules) as OrderKind[],
    broken,
    timeouts: settings.timeouts,
    changed: JSON.stringify(rules) !== JSON.stringify(known.rules),
    save,
    send: () => save.run({ body: { version, rules } }),
    drop: draft.clear,
    begin: () => put(own),
    forget: () => put(undefined),
    setRule: (way: string, change: Partial<StepRule>) =>
      put({ ...own, steps: { ...own.steps, [way]: { ...StepRule.parse({}), ...own.steps[way], ...change } } }),
    setLimit: (status: string, hours: number | undefined) => {
      const { [status]: _before, ...others } = own.limits;
      put({ ...own, limits: hours === undefined ? others : { ...others, [status]: hours } });
    },
  };
}
export type FlowEditor = ReturnType<typeof useFlow>;

const brokenKinds = (rules: OrderFlowRules, settings: Settings, holders: VersionedRules["holders"]) =>
  (Object.keys(rules) as OrderKind[]).flatMap((kind) =>
    checkRules(
      workOrderFlow,
      wholeRules(rules, kind, settings),
      orderFlowFacts((permission) => holders[permission] ?? []),
    ).map((problem) => ({
      kind,
      ...problem,
    })),
  );
