import { Menu } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { type Head, withReason } from "#contracts/kernel/document.ts";
import { type Flow, stepsNow } from "#contracts/kernel/flow.ts";
import { asksReason, type Ruled } from "#contracts/kernel/flow-rules.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import type { IconName } from "#web/kit/drawings.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { type Paper, PrintButton } from "#web/kit/print-button.tsx";
import { Status } from "#web/kit/status.tsx";
import { type Obstacle, StepButton, Why } from "#web/kit/step-button.tsx";
import { useShortcuts } from "#web/platform/keys.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import type { OpenDocument } from "./use-document.ts";

const ReasonFirst = lazy(() => import("./reason-first.tsx").then((all) => ({ default: all.ReasonFirst })));
const StepDialog = lazy(() => import("./step-dialog.tsx").then((all) => ({ default: all.StepDialog })));

type Extra = { readonly key: string; readonly label: string; readonly icon?: IconName; readonly onPress: () => void; readonly danger?: boolean };

type Props<Doc extends Head> = {
  readonly flow: Flow<Doc>;
  /** What `useDocument` gave. */
  readonly open: OpenDocument<Doc>;
  /** What people call it: the device, the customer. */
  readonly title: ReactNode;
  /** Where "back" leads when there is nothing to go back to. */
  readonly list: string;
  readonly papers?: readonly Paper[];
  /** The next step is the first of these that the status offers; without it the first forward step of the flow. */
  readonly main?: readonly string[];
  /** Steps that are nobody's usual next one: they are not the filled button where the others are not allowed. */
  readonly unusual?: readonly string[];
  /** Steps that stand beside it by name; the others wait in the menu. Without it the next forward ones. */
  readonly beside?: readonly string[];
  /** Steps that the page has fields of its own for: they stand neither beside nor in the menu. */
  readonly onPage?: readonly string[];
  /** What a step says when nothing has to be asked: it is taken at once. */
  readonly known?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Buttons of the page's own, left of the main one. */
  readonly actions?: ReactNode;
  /** Quiet words in the head: whether what was typed is saved. */
  readonly sign?: ReactNode;
  /** Why something of the page's own is blocked; stands where the reasons of the steps do. */
  readonly why?: ReactNode;
  /** Steps with a dialog of their own, by name; others ask what their contract says. */
  readonly dialogs?: Readonly<Record<string, (props: StepDialogProps) => ReactNode>>;
  /** Where an obstacle is cleared, by its code; and words richer than the code's text. */
  readonly obstacle?: (code: string) => Partial<Obstacle> | undefined;
  /** Steps whose consequence is named before they are taken, by name. */
  readonly consequences?: Readonly<Record<string, string>>;
  readonly extras?: readonly Extra[];
  /** The company's own rules of the flow and what was seen beside the document: the server judges by the same. */
  readonly ruled?: Ruled | undefined;
  readonly children: ReactNode;
};

export type StepDialogProps = { readonly onTake: (input: Readonly<Record<string, unknown>>) => Promise<unknown>; readonly onClose: () => void };

/**
 * The frame of every document: back, number on its tag, title, status; the next step as the filled button, the others beside it,
 * each with the reason it is refused; papers; the problem of the last attempt, and a way on when somebody else was faster.
 */
export function DocumentPage<Doc extends Head>(props: Props<Doc>) {
  const {
    flow,
    open,
    title,
    list,
    papers = [],
    main = [],
    unusual = [],
    dialogs = {},
    obstacle,
    consequences = {},
    extras = [],
    known = {},
    onPage = [],
    actions,
    sign,
    why,
    ruled,
    children,
  } = props;
  const { doc, takeStep, busy, problem, reload } = open;
  const { may } = useSession();
  const { history, navigate } = useRouter();
  const [asking, setAsking] = useState<string>();
  /** The reason a step was given before a dialog of its own asks for the rest. */
  const [because, setBecause] = useState<Readonly<Record<string, unknown>>>();
  const back = () => {
    if (history.canGoBack()) history.back();
    else void navigate({ to: list });
  };
  useShortcuts([{ keys: "Escape", run: back }]);

  const steps = stepsNow(flow, doc, may, ruled)
    .filter(({ step, refusedFor }) => !onPage.includes(step) && !refusedFor.some((code) => NOT_OFFERED.includes(code)))
    .map((step) => ({
      ...step,
      label: text(step.permission),
      input: flow.steps[step.step]?.input,
      asksReason: ruled !== undefined && asksReason(ruled.rules, step.step, doc.status) && !needsReason(flow.steps[step.step]),
      obstacles: step.refusedFor.map((code): Obstacle => ({ sentence: text(code), ...obstacle?.(code) })),
    }));
  type Offered = (typeof steps)[number];
  const forward = steps.filter((step) => !needsReason(step));
  const usual = forward.filter(({ step }) => !unusual.includes(step));
  const next =
    main.map((name) => steps.find(({ step }) => step === name)).find((step) => step !== undefined) ??
    usual.find(({ obstacles }) => obstacles.length === 0) ??
    usual[0];
  const beside = forward.filter((step) => step !== next && (props.beside?.includes(step.step) ?? true)).slice(0, 2);
  const rest = steps.filter((step) => step !== next && !beside.includes(step));
  const blocked = [...(next ? [next] : []), ...beside].find(({ obstacles }) => obstacles.length > 0);

  const press = ({ step, permission, input, asksReason: reason }: Offered) => {
    setBecause(undefined);
    if (reason) setAsking(step);
    else if (known[step] !== undefined) void takeStep(permission, known[step]).catch(() => undefined);
    else if (input !== undefined || dialogs[step] !== undefined || consequences[step] !== undefined) setAsking(step);
    else void takeStep(permission).catch(() => undefined);
  };
  const asked = steps.find(({ step }) => step === asking);
  const whyId = `why-${doc.id}`;
  return (
    <div className="page">
      <div className="head">
        <IconButton icon="back" label={text("platform.back")} onPress={back} />
        <JobTag number={doc.number} large />
        <h1 className="last">{title}</h1>
        <Status tone={flow.statuses[doc.status]?.tone ?? "quiet"}>{text(`${flow.document}.${doc.status}`)}</Status>
        <span className="space" />
        {sign}
        <PrintButton papers={papers} />
        {(rest.length > 0 || extras.length > 0) && (
          <Menu>
            <Menu.Target>
              <IconButton icon="more" label={text("ledger.more-steps")} />
            </Menu.Target>
            <Menu.Dropdown>
              {rest.map((step) => (
                <Menu.Item
                  key={step.step}
                  disabled={step.obstacles.length > 0}
                  onClick={() => press(step)}
                  leftSection={step.obstacles.length > 0 ? <Icon name="lock" size="small" /> : undefined}
                >
                  {step.label}
                  {step.obstacles.map(({ sentence }) => (
                    <span key={sentence} className="caption faint" style={{ display: "block" }}>
                      {sentence}
                    </span>
                  ))}
                </Menu.Item>
              ))}
              {extras.map(({ key, label, icon, onPress, danger }) => (
                <Menu.Item key={key} onClick={onPress} {...(danger ? { color: "red" } : {})} leftSection={icon && <Icon name={icon} size="small" />}>
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <span className="desk-only line">
          {beside.map((step) => (
            <StepButton
              key={step.step}
              label={step.label}
              obstacles={step.obstacles}
              busy={busy === step.permission}
              onPress={() => press(step)}
              describedBy={whyId}
            />
          ))}
          {actions}
        </span>
        {next && (
          <MainButton obstacles={next.obstacles} busy={busy === next.permission} icon="check" onPress={() => press(next)} describedBy={whyId}>
            {next.label}
          </MainButton>
        )}
      </div>
      {(why || blocked) && (
        <div className="document-why">
          {blocked && (blocked === next || !why) ? <Why id={whyId} lead={blocked.label} obstacles={blocked.obstacles} /> : why}
        </div>
      )}
      {problem &&
        asking === undefined &&
        (problem.code === "ledger.changed-meanwhile" ? <Conflict reload={reload} /> : <ErrorNote problem={problem} again={open.forget} />)}
      {children}
      {asked && (
        <Suspense>
          {asked.asksReason && because === undefined && dialogs[asked.step] !== undefined ? (
            <ReasonFirst permission={asked.permission} onSaid={setBecause} onClose={() => setAsking(undefined)} />
          ) : (
            (dialogs[asked.step]?.({
              onTake: (input) => takeStep(asked.permission, { ...input, ...because }),
              onClose: () => setAsking(undefined),
            }) ?? (
              <StepDialog
                permission={asked.permission}
                input={asked.asksReason ? withReason(asked.input) : asked.input}
                consequence={consequences[asked.step]}
                onTake={(input) => takeStep(asked.permission, { ...known[asked.step], ...input })}
                onClose={() => setAsking(undefined)}
              />
            ))
          )}
        </Suspense>
      )}
    </div>
  );
}

/** Steps that are not this person's to take: they are not shown at all. */
const NOT_OFFERED = ["platform.not-permitted", "ledger.step-off", "ledger.not-your-role"];

const needsReason = (step: { readonly input?: { readonly shape: object } | undefined } | undefined): boolean =>
  step?.input !== undefined && "reason" in step.input.shape;

/** Two people, one document: the later one sees that it was not saved over the earlier. */
export const Conflict = ({ reload }: { readonly reload: () => void }) => (
  <div className="notice waiting" role="alert">
    <Icon name="people" />
    <div className="body">
      <h2>{text("ledger.changed-meanwhile")}</h2>
      <p className="small-text">{text("ledger.changed-meanwhile-undone")}</p>
      <div className="actions">
        <Button size="low" icon="reload" onPress={reload}>
          {text("ledger.reload")}
        </Button>
      </div>
    </div>
  </div>
);
