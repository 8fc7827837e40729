import { type ItemKind, type ItemRow, itemEndpoints, itemsByCode } from "#contracts/catalog/item.ts";
import { type Offer, TypeAhead } from "#web/kit/type-ahead.tsx";
import { call } from "#web/platform/client.ts";
import { money } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

const CODE = /^[\dA-ZА-ЯІЇЄҐ._/-]{3,}$/i;

const offerOf = (item: ItemRow): Offer<ItemRow> => ({
  id: item.id,
  label: item.name,
  note: [item.code, item.category].filter(Boolean).join(" · ") || undefined,
  aside: money(item.price),
  thing: item,
});

type Props = {
  readonly label: string;
  readonly kinds?: readonly ItemKind[];
  readonly onChoose: (item: ItemRow) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  /** Not offered: what is there already, the item itself. */
  readonly without?: readonly string[];
  readonly onCreate?: (typed: string) => void;
  /** Among fields whose labels are seen, its own is seen too. */
  readonly quietLabel?: boolean;
};

/** Finds an item by name, code or barcode; an exact code comes first. */
export function ItemPick({ label, kinds = [], onChoose, placeholder, without = [], onCreate, quietLabel = true, ...rest }: Props) {
  const fits = ({ id, kind }: ItemRow) => !without.includes(id) && (kinds.length === 0 || kinds.includes(kind));
  const ask = async (typed: string, signal: AbortSignal): Promise<readonly Offer<ItemRow>[]> => {
    const [listed, coded] = await Promise.all([
      call(itemEndpoints.list, { query: { q: typed, kind: [...kinds], limit: 8 }, signal }),
      CODE.test(typed) ? call(itemsByCode, { query: { code: typed }, signal }) : [],
    ]);
    const exact = coded.filter(fits);
    return [...exact, ...listed.rows.filter((row) => fits(row) && !exact.some(({ id }) => id === row.id))].map(offerOf);
  };
  return (
    <TypeAhead<ItemRow>
      {...rest}
      label={label}
      quietLabel={quietLabel}
      placeholder={placeholder ?? text("catalog.screen.scan-or-type")}
      icon="scan"
      ask={ask}
      onChoose={onChoose}
      scans
      {...(onCreate === undefined ? {} : { onCreate })}
    />
  );
}

/** The item a scanned code belongs to, if it is one of these kinds. */
export async function itemWithCode(code: string, kinds: readonly ItemKind[]): Promise<ItemRow | undefined> {
  return (await call(itemsByCode, { query: { code } })).find(({ kind }) => kinds.includes(kind));
}
