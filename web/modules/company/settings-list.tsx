import type { z } from "zod";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import type { Page } from "#contracts/kernel/list.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import type { IconName } from "#web/kit/drawings.ts";
import { FilterChoice, FilterSwitch } from "#web/kit/filters.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { type Paper, PrintButton } from "#web/kit/print-button.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { SettingsBack } from "./settings-back.tsx";

type Choice = { readonly name: string; readonly label: string; readonly options: readonly { readonly value: string; readonly label: string }[] };

type Props<Row extends { readonly id: string }> = {
  /** "company.branch" */
  readonly kind: string;
  /** "/settings/branches" */
  readonly path: string;
  readonly icon: IconName;
  readonly list: Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType<Page<Row>>>;
  readonly columns: readonly Column<Row>[];
  readonly choices?: readonly Choice[];
  /** Papers of what the list shows, by what was chosen. */
  readonly papers?: (chosen: Readonly<Record<string, string | undefined>>) => readonly Paper[];
};

/** A list of reference data in the settings: found by a few letters, put away ones on request. */
export function SettingsList<Row extends { readonly id: string }>({ kind, path, icon, list, columns, choices = [], papers }: Props<Row>) {
  const { q, one, set } = useListState();
  const { may } = useSession();
  const archived = one("archived") === "true";
  const chosen = Object.fromEntries(choices.map(({ name }) => [name, one(name)]));
  const query = { q: q || undefined, archived: archived ? "true" : undefined, ...chosen };
  const narrowed = Object.values(query).some((value) => value !== undefined);
  const add = may(`${kind}.create`);
  return (
    <ListPage<Row>
      title={text(`${kind}.titles`)}
      name={kind}
      endpoint={list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `${path}/${id}`}
      back={<SettingsBack />}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          {choices
            .filter(({ options }) => options.length > 1)
            .map(({ name, label, options }) => (
              <FilterChoice key={name} label={label} value={one(name)} onChange={(value) => set({ [name]: value })} options={options} />
            ))}
          <FilterSwitch label={text("ledger.card.put-away")} value={archived} onChange={(on) => set({ archived: on ? "true" : undefined })} />
        </>
      }
      actions={
        <>
          <PrintButton papers={papers?.(chosen) ?? []} />
          {add && (
            <MainButton icon="plus" to={`${path}/new`}>
              {text(`${kind}.new`)}
            </MainButton>
          )}
        </>
      }
      empty={{
        icon,
        sentence: text(`company.screen.none.${kind}`),
        action: add && (
          <Button to={`${path}/new`} icon="plus">
            {text(`${kind}.new`)}
          </Button>
        ),
      }}
      {...(narrowed
        ? { onClear: () => set({ q: undefined, archived: undefined, ...Object.fromEntries(choices.map(({ name }) => [name, undefined])) }) }
        : {})}
    />
  );
}
