import type { ReactNode } from "react";
import { userEndpoints } from "#contracts/access/user.ts";
import { DayField } from "#web/kit/day-field.tsx";
import { FilterChoice } from "#web/kit/filters.tsx";
import { kindsWithPages } from "#web/kit/pages.ts";
import { useListState } from "#web/ledger/list-page.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { kindText } from "./told.ts";

/** What one sight of the trail is asked, as the address says it: only what its door understands. */
export function useAsked(names: readonly string[]) {
  const { one, set, q } = useListState();
  const all = ["by", "from", "until", ...names];
  const query = { q, ...Object.fromEntries(all.map((name) => [name, one(name)])) };
  const clear = () => set({ q: undefined, ...Object.fromEntries(all.map((name) => [name, undefined])) });
  return { query, one, set, find: { value: q, onChange: (typed: string) => set({ q: typed }) }, clear };
}

type Asking = ReturnType<typeof useAsked>;

/** The chips of a sight: its own, then who; the days stand after them. */
export const Who = ({ asked: { one, set }, children }: { readonly asked: Asking; readonly children?: ReactNode }) => {
  const known = may("access.user.read");
  const people = useAnswer(userEndpoints.list, { query: { limit: 200 } }, { enabled: known });
  return (
    <>
      {known && (
        <FilterChoice
          label={text("access.audit.who")}
          value={one("by")}
          onChange={(by) => set({ by })}
          options={(people.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {children}
    </>
  );
};

/** Kinds that leave lines and have no page of their own. */
const PAGELESS = ["company.settings"];

export const Kind = ({ asked: { one, set } }: { readonly asked: Asking }) => (
  <FilterChoice
    label={text("access.audit.kind")}
    value={one("kind")}
    onChange={(kind) => set({ kind })}
    options={[...new Set([...kindsWithPages(), ...PAGELESS])]
      .map((value) => ({ value, label: kindText(value) }))
      .sort((a, b) => a.label.localeCompare(b.label))}
  />
);

/** From this day until that one. */
export const Days = ({ asked: { one, set } }: { readonly asked: Asking }) => (
  <div className="audit-days">
    <DayField
      quietLabel
      label={text("access.audit.from")}
      placeholder={text("access.audit.from")}
      value={one("from")}
      {...(one("until") ? { max: one("until") ?? "" } : {})}
      onChange={(from) => set({ from })}
    />
    <span aria-hidden="true">–</span>
    <DayField
      quietLabel
      label={text("access.audit.until")}
      placeholder={text("access.audit.until")}
      value={one("until")}
      {...(one("from") ? { min: one("from") ?? "" } : {})}
      onChange={(until) => set({ until })}
    />
  </div>
);
