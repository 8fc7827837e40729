import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Head } from "#contracts/kernel/document.ts";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import { call } from "#web/platform/client.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { keyOf, kindOf, refresh, useNeededAnswer } from "#web/platform/query.ts";

type Doors = { readonly read: Endpoint; readonly change?: Endpoint; readonly steps: readonly Endpoint[] };

/** What a document page is given: the document, and the ways to change it. */
export type OpenDocument<Doc> = {
  readonly doc: Doc;
  /** Takes a step by its permission; resolves with the document after it, throws the problem (also kept in `problem`). */
  readonly takeStep: (permission: string, input?: Readonly<Record<string, unknown>>) => Promise<Doc>;
  /** Saves a draft of the whole document against the version that is shown. */
  readonly change: (draft: unknown) => Promise<Doc>;
  /** The permission of the step that is under way, or "change". */
  readonly busy: string | undefined;
  readonly problem: Problem | undefined;
  readonly forget: () => void;
  /** Somebody changed it meanwhile: shows the new state. */
  readonly reload: () => void;
};

/** One document and what can be done with it. The server's answer to a step is what is shown next. Suspends until it is here. */
export function useDocument<Doc extends Head>({ read, change, steps }: Doors, id: string): OpenDocument<Doc> {
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const asked = { params: { id } };
  const doc = useNeededAnswer(read, asked) as Doc;

  /** The newest we were told of: a change saved a moment ago may not have been drawn yet. */
  const versionNow = (): number => (queries.getQueryData(keyOf(read, asked)) as Doc | undefined)?.version ?? doc.version;

  const send = async (name: string, door: Endpoint, body: unknown): Promise<Doc> => {
    setBusy(name);
    setProblem(undefined);
    try {
      const next = (await call(door, { params: { id }, body })) as Doc;
      queries.setQueryData(keyOf(read, asked), next);
      void refresh(queries, kindOf(read.name));
      return next;
    } catch (thrown) {
      setProblem(problemFrom(thrown));
      throw thrown;
    } finally {
      setBusy(undefined);
    }
  };

  return {
    doc,
    busy,
    problem,
    takeStep: (permission, input = {}) => {
      const door = steps.find(({ name }) => name === permission);
      if (door === undefined) throw new Error(`no such step: ${permission}`);
      return send(permission, door, { version: versionNow(), ...input });
    },
    change: (draft) => {
      if (change === undefined) throw new Error(`${read.name} has no way to change`);
      return send("change", change, { version: versionNow(), draft });
    },
    forget: () => setProblem(undefined),
    reload: () => {
      setProblem(undefined);
      void queries.invalidateQueries({ queryKey: keyOf(read, asked) });
    },
  };
}
