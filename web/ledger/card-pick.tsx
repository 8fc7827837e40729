import type { z } from "zod";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import type { Page } from "#contracts/kernel/list.ts";
import { type Offer, TypeAhead } from "#web/kit/type-ahead.tsx";
import { call } from "#web/platform/client.ts";
import type { IconName } from "#web/kit/drawings.ts";
import { useAnswer } from "#web/platform/query.ts";

type Props<Row extends { readonly id: string }> = {
  readonly endpoints: { readonly list: Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType<Page<Row>>>; readonly read: Endpoint };
  /** How a row, or the card itself, is called and what tells it from its namesakes. */
  readonly offerOf: (row: Row) => Omit<Offer<Row>, "id" | "thing">;
  readonly label: string;
  readonly id?: string;
  readonly placeholder?: string;
  readonly icon?: IconName;
  readonly value: string | null | undefined;
  readonly onChange: (id: string | null, row?: Row) => void;
  /** Filters of the list. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly onCreate?: (typed: string) => void;
  readonly createLabel?: (typed: string) => string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly eager?: boolean;
  /** Among fields whose labels are seen, its own is seen too. */
  readonly quietLabel?: boolean;
};

/** One card chosen from its kind by a few letters: a customer, a supplier, an item. Shows the name of what is chosen. */
export function CardPick<Row extends { readonly id: string }>(props: Props<Row>) {
  const { endpoints, offerOf, value, onChange, query = {}, error, quietLabel = true, ...look } = props;
  const chosen = useAnswer(endpoints.read, { params: { id: value ?? "" } }, { enabled: Boolean(value) }).data as Row | undefined;
  const ask = async (typed: string, signal: AbortSignal): Promise<readonly Offer<Row>[]> => {
    const { rows } = (await call(endpoints.list, { query: { ...query, ...(typed === "" ? {} : { q: typed }), limit: 8 }, signal })) as Page<Row>;
    return rows.map((row) => ({ id: row.id, ...offerOf(row), thing: row }));
  };
  return (
    <TypeAhead<Row>
      {...look}
      quietLabel={quietLabel}
      ask={ask}
      value={value && chosen ? offerOf(chosen).label : undefined}
      {...(error === undefined ? {} : { error })}
      onChoose={(row) => onChange(row.id, row)}
      onClear={() => onChange(null)}
    />
  );
}
