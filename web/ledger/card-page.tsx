import "#web/kit/filters.css";
import "./card.css";
import { Menu } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { CardHead } from "#contracts/kernel/card.ts";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import { Confirm } from "#web/kit/dialog.tsx";
import type { IconName } from "#web/kit/drawings.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Columns } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { useShortcuts } from "#web/platform/keys.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { kindOf, queries, refresh } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { Conflict } from "./document-page.tsx";
import type { CardForm } from "./use-card-form.ts";

type Extra = { readonly key: string; readonly label: string; readonly icon?: IconName; readonly onPress: () => void };

type HeadProps = {
  readonly title: ReactNode;
  /** Statuses and tags beside the title. */
  readonly marks?: ReactNode;
  /** Where "back" leads when there is nothing to go back to. */
  readonly list: string;
  /** The card that may be put away, and the door that does it. */
  readonly card?: CardHead | undefined;
  readonly archive?: Endpoint | undefined;
  readonly extras?: readonly Extra[];
  readonly actions?: ReactNode;
  /** Instead of the refusal's own words: who has what stands in the way. Nothing: the usual words. */
  readonly refused?: ((problem: Problem) => ReactNode) | undefined;
};

/** The head of a card: back, what it is called, what can be done with it; putting away can be undone at once. */
export function CardHeadLine({ title, marks, list, card, archive, extras = [], actions, refused }: HeadProps) {
  const { may } = useSession();
  const { history, navigate } = useRouter();
  const [problem, setProblem] = useState<Problem>();
  const back = () => {
    if (history.canGoBack()) history.back();
    else void navigate({ to: list });
  };
  useShortcuts([{ keys: "Escape", run: back }]);
  const put = async (archived: boolean, version: number) => {
    if (archive === undefined || card === undefined) return;
    const after = (await call(archive, { params: { id: card.id }, body: { version, archived } })) as CardHead;
    await refresh(queries, kindOf(archive.name));
    if (archived) toast(text("ledger.card.archived"), () => void put(false, after.version).catch((thrown) => setProblem(problemFrom(thrown))));
  };
  const mayArchive = archive !== undefined && card !== undefined && may(archive.name);
  return (
    <>
      <div className="head card-head">
        <IconButton icon="back" label={text("platform.back")} onPress={back} />
        <h1 className="last">{title}</h1>
        {marks}
        {card?.archived && <Status tone="quiet">{text("ledger.card.is-archived")}</Status>}
        <span className="space" />
        {(mayArchive || extras.length > 0) && (
          <Menu>
            <Menu.Target>
              <IconButton icon="more" label={text("ledger.more-steps")} />
            </Menu.Target>
            <Menu.Dropdown>
              {extras.map(({ key, label, icon, onPress }) => (
                <Menu.Item key={key} onClick={onPress} leftSection={icon && <Icon name={icon} size="small" />}>
                  {label}
                </Menu.Item>
              ))}
              {mayArchive && (
                <Menu.Item
                  leftSection={<Icon name={card.archived ? "undo" : "box"} size="small" />}
                  onClick={() => void put(!card.archived, card.version).catch((thrown) => setProblem(problemFrom(thrown)))}
                >
                  {text(card.archived ? "ledger.card.restore" : "ledger.card.archive")}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
        {actions}
      </div>
      {problem && (refused?.(problem) || <ErrorNote problem={problem} undone={text("ledger.card.not-saved")} />)}
    </>
  );
}

type FormProps<Draft> = Omit<HeadProps, "refused"> & {
  readonly form: CardForm<Draft>;
  /** What must be said before it can be saved; empty when all is said. */
  readonly missing?: readonly string[];
  /** The verb of the main button; "Save" for what is there already. */
  readonly verb?: string;
  /** What the main button does instead of saving: a document that is made and takes its first step at once. */
  readonly main?: (() => void) | undefined;
  /** Instead of the refusal's own words: a duplicate that may be opened. */
  readonly refused?: ReactNode;
  readonly children: ReactNode;
  readonly side?: ReactNode;
};

/** A card as a form: Enter goes on, Ctrl+Enter saves; what is typed is kept in this browser until the server has it. */
export function CardFormPage<Draft>({ form, missing = [], verb, main, refused, children, side, actions, ...head }: FormProps<Draft>) {
  const [dropping, setDropping] = useState(false);
  const { problem } = form;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter goes on inside the fields.
    <div className="page narrow card-form" onKeyDown={goOn}>
      <CardHeadLine
        {...head}
        actions={
          <>
            {actions}
            {form.mayWrite && (
              <MainButton busy={form.busy} keys onPress={main ?? (() => form.save())} obstacles={missing.map((sentence) => ({ sentence }))}>
                {verb ?? text(form.isNew ? "ledger.card.create" : "platform.save")}
              </MainButton>
            )}
          </>
        }
      />
      {form.mayWrite && missing.length > 0 && (
        <p className="why missing desk-only">
          <Icon name="info" size="small" />
          <span>{missing.join(". ")}</span>
        </p>
      )}
      {form.restored && (
        <p className="restored">
          <Icon name="history" size="small" />
          <span>{text("platform.draft-restored")}</span>
          <Button kind="link" size="low" onPress={() => setDropping(true)}>
            {text("platform.draft-drop")}
          </Button>
        </p>
      )}
      {problem &&
        (problem.code === "ledger.changed-meanwhile" ? (
          <Conflict
            reload={() => {
              form.drop();
              void refresh(queries, form.kind);
            }}
          />
        ) : (
          (refused ?? <ErrorNote problem={problem} undone={text("ledger.card.not-saved")} />)
        ))}
      <Columns left={children} side={side} />
      {dropping && (
        <Confirm
          title={text("platform.draft-drop")}
          verb={text("platform.draft-drop")}
          consequence={text("ledger.card.drop-means")}
          onConfirm={async () => form.drop()}
          onClose={() => setDropping(false)}
        />
      )}
    </div>
  );
}

/** Enter in a line goes on to the next thing to type into. */
export function goOn(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target;
  if (
    event.key !== "Enter" ||
    event.ctrlKey ||
    event.metaKey ||
    event.defaultPrevented ||
    !(from instanceof HTMLInputElement) ||
    from.dataset.enter === "own"
  )
    return;
  if (/^(checkbox|radio|file)$/.test(from.type) || from.getAttribute("aria-expanded") === "true") return;
  event.preventDefault();
  const all = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      "input:not([type=checkbox]):not([type=file]):not([type=hidden]):not([disabled]), textarea:not([disabled])",
    ),
  ];
  const next = all.slice(all.indexOf(from) + 1).find((it) => it.offsetParent !== null);
  if (next === undefined) from.blur();
  else next.focus();
}
