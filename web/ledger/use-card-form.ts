import { useState } from "react";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import { sentenceOf } from "#web/kit/error-note.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { useDraft } from "#web/platform/drafts.ts";
import { issuesOf, type Problem, problemFrom } from "#web/platform/problem.ts";
import { kindOf, queries, refresh } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { hasText, text } from "#web/platform/texts.ts";

/** A card, or a document that is still a draft. */
type Versioned = { readonly id: string; readonly version: number };
type Doors = { readonly read: Endpoint; readonly create: Endpoint; readonly change: Endpoint };

type Asked<Card, Draft> = {
  readonly endpoints: Doors;
  /** The card that is changed; absent: a new one is made. */
  readonly card: Card | undefined;
  /** What the fields show at first: made once. */
  readonly begin: () => Draft;
  /** Which field a refusal is about: "parties.phone-wrong" -> "phones". */
  readonly fieldOf?: Readonly<Record<string, string>>;
  readonly done: (card: Card) => void;
  /** Drafts of new cards that must not be mixed: kept apart by it. */
  readonly apart?: string;
};

/** A form of a card: what is typed is kept, checked by the server, and saved against the version that was shown. */
export type CardForm<Draft> = {
  /** "parties.party": prefix of the texts of its fields. */
  readonly kind: string;
  readonly isNew: boolean;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  /** Why a field was not taken, in words. */
  readonly wrong: (field: string) => string | undefined;
  /** A refusal that is about no field. */
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  /** `then`: the step a new document takes at once. */
  readonly save: (more?: Partial<Draft>, then?: string) => void;
  readonly mayWrite: boolean;
  /** Begun earlier in this browser and brought back. */
  readonly restored: boolean;
  readonly drop: () => void;
};

export function useCardForm<Card extends Versioned, Draft extends object>(asked: Asked<Card, Draft>): CardForm<Draft> {
  const { endpoints, card, begin, fieldOf = {}, done, apart = "" } = asked;
  const kind = kindOf(endpoints.read.name);
  const [empty] = useState(() => ({ version: card?.version ?? 0, draft: begin() }));
  const kept = useDraft<{ version: number; draft: Draft }>(`${kind}.${card?.id ?? `new${apart}`}`, empty);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { may } = useSession();
  const { version, draft } = kept.value;
  const issues = problem ? issuesOf(problem) : new Map<string, string>();
  const about = problem === undefined ? undefined : fieldOf[problem.code];

  const save = (more: Partial<Draft> = {}, then?: string) => {
    setBusy(true);
    setProblem(undefined);
    const body = { ...draft, ...more };
    const sent =
      card === undefined
        ? call(endpoints.create, { body, ...(then === undefined ? {} : { query: { then } }) })
        : call(endpoints.change, { params: { id: card.id }, body: { version, draft: body } });
    sent
      .then(
        (answer) => {
          kept.clear();
          void refresh(queries, kind);
          if (card !== undefined) toast(text("platform.saved"));
          done(answer as Card);
        },
        (thrown) => setProblem(problemFrom(thrown)),
      )
      .finally(() => setBusy(false));
  };

  const wrong = (field: string) => {
    if (problem !== undefined && about === field) return sentenceOf(problem);
    const path = [...issues.keys()].find(
      (one) => one === field || one === `draft.${field}` || one.startsWith(`${field}.`) || one.startsWith(`draft.${field}.`),
    );
    return path === undefined ? undefined : wordsOf(issues.get(path) ?? "");
  };
  return {
    kind,
    isNew: card === undefined,
    draft,
    busy,
    save,
    wrong,
    set: (change) => kept.set((form) => ({ ...form, draft: { ...form.draft, ...change } })),
    problem: about === undefined && issues.size === 0 ? problem : undefined,
    mayWrite: may(`${kind}.${card === undefined ? "create" : "change"}`),
    restored: kept.restored,
    drop: () => {
      setProblem(undefined);
      kept.clear();
    },
  };
}

/** What a field was refused for, as the contract's own check calls it. */
function wordsOf(code: string): string {
  const key = `ledger.field.${code}`;
  return hasText(key) ? text(key) : text("platform.input");
}
