import { useState } from "react";
import { useListState } from "#web/ledger/list-page.tsx";
import { addDays, today } from "#web/platform/format.ts";
import { recall, recallThing, remember, rememberThing } from "#web/platform/preferences.ts";
import { sessionNow } from "#web/platform/session.ts";
import { instantOf } from "#web/platform/wall-clock.ts";
import { OURS } from "./repair.ts";

export const TABS = ["open", "today", "late", "stuck", "ours", "handover"] as const;
export type TabKey = (typeof TABS)[number];
export type Look = "board" | "list";
export type Grouping = "status" | "engineer" | "promise";

/** What the screen is asked, kept in the address: it survives going back and can be sent to a colleague. */
export function useQuestion() {
  const { one, set, q, clear, state } = useListState();
  const tab = (TABS as readonly string[]).includes(one("tab") ?? "") ? (one("tab") as TabKey) : "open";
  const look: Look = (one("look") ?? recall("repairs.look")) === "list" ? "list" : "board";
  const group = (one("group") ?? "status") as Grouping;
  const [branchId, masterId, promised] = [one("branch"), one("engineer"), one("promised")];
  const unpaid = one("unpaid") === "true";
  const away = one("away") === "late" || one("away") === "all" ? one("away") : undefined;
  const common = { q: q || undefined, branchId, masterId, unpaid: unpaid ? "true" : undefined, away, ...promisedQuery(promised) };
  return {
    tab,
    look,
    group,
    q,
    branchId,
    masterId,
    promised,
    unpaid,
    away,
    set,
    clear,
    state,
    /** Anything beside the tab narrows what is shown. */
    narrowed: q !== "" || masterId !== undefined || promised !== undefined || unpaid || away !== undefined,
    setLook: (next: Look) => {
      remember("repairs.look", next);
      set({ look: next });
    },
    /** The filters alone: a column adds its statuses. */
    filters: { ...common, ...tabQuery(tab) } as Readonly<Record<string, string | undefined>>,
    /** The whole question of the list. */
    orders: { ...common, open: "true", ...tabQuery(tab), ...(tab === "ours" ? { status: [...OURS] } : {}) } as Readonly<Record<string, unknown>>,
    intakes: { q: q || undefined, engineerId: masterId },
  };
}
export type Question = ReturnType<typeof useQuestion>;

const endOf = (day: string): string => instantOf(day, "23:59");

function tabQuery(tab: TabKey): Readonly<Record<string, string>> {
  if (tab === "late") return { late: "true" };
  if (tab === "stuck") return { overLimit: "true" };
  return tab === "today" ? { promisedThrough: endOf(today()) } : {};
}

function promisedQuery(promised: string | undefined): Readonly<Record<string, string>> {
  if (promised === "late") return { late: "true" };
  const days = { today: 0, tomorrow: 1, week: 7 }[promised ?? ""];
  return days === undefined ? {} : { promisedThrough: endOf(addDays(today(), days)) };
}

export type SavedView = { readonly name: string; readonly state: Readonly<Record<string, unknown>> };

/** Views a person named, kept for them in this browser. */
export function useSavedViews() {
  const key = `repairs.views.${sessionNow().user?.id ?? ""}`;
  const [views, setViews] = useState(() => recallThing<readonly SavedView[]>(key) ?? []);
  const keep = (next: readonly SavedView[]) => {
    rememberThing(key, next);
    setViews(next);
  };
  return {
    views,
    save: (view: SavedView) => keep([...views.filter(({ name }) => name !== view.name), view]),
    drop: (name: string) => keep(views.filter((view) => view.name !== name)),
  };
}
