import { type ReactNode, useEffect } from "react";
import type { ItemRow } from "#contracts/catalog/item.ts";
import type { PlaceKind } from "#contracts/company/place.ts";
import { Sheet } from "#web/kit/sheet.tsx";
import { SelectOf } from "#web/ledger/card-fields.tsx";
import type { CardForm } from "#web/ledger/use-card-form.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { text } from "#web/platform/texts.ts";
import { type Known, type StockLine, serialsMissing } from "./line.ts";
import { LineEditor } from "./line-editor.tsx";

const say = (key: string, values = {}) => text(`stock.screen.${key}`, values);

/** What the lines of a goods paper still lack, in words; `empty` is said where there are none. */
export const missingInLines = (lines: readonly StockLine[], empty: string): readonly string[] => [
  ...(lines.length === 0 ? [empty] : []),
  ...(lines.some(({ quantity }) => quantity < 1) ? [say("quantity-first")] : []),
];

/** Tracked pieces whose serials are still to be said, in words. */
export function missingSerials(lines: readonly StockLine[], items: ReadonlyMap<string, Known>): readonly string[] {
  const unsaid = serialsMissing(lines, items);
  return unsaid.length === 0 ? [] : [say("serials-first", { names: unsaid.map(({ name }) => name).join(", ") })];
}

type Placed = { readonly branchId: string };
type PlaceProps<Draft> = {
  readonly form: CardForm<Draft>;
  readonly name: keyof Draft & string;
  readonly label: string;
  readonly kinds: readonly PlaceKind[];
  /** Where there is only one, it is taken and not asked for. */
  readonly unasked?: boolean;
};

/** The place a goods paper is about; the first until another is chosen. The paper is of the branch of its place. */
export function PlaceOf<Draft extends Placed>({ form, name, label, kinds, unasked = false }: PlaceProps<Draft>) {
  const { places, nameOf } = usePlaces(...kinds);
  const { draft, set } = form;
  const first = places[0];
  useEffect(() => {
    if (draft[name] === "" && first !== undefined) set({ [name]: first.id, branchId: first.branchId } as Partial<Draft>);
  }, [draft, name, first, set]);
  if (unasked && places.length < 2) return null;
  const withBranch = (change: Partial<Draft>) =>
    set({ ...change, branchId: places.find(({ id }) => id === change[name])?.branchId ?? draft.branchId } as Partial<Draft>);
  const options = places.map(({ id }) => ({ value: id, label: nameOf(id) }));
  return <SelectOf form={{ ...form, set: withBranch }} name={name} label={label} options={options} />;
}

type LinesProps<Line extends StockLine, Draft extends { readonly lines: readonly Line[] }> = {
  readonly form: CardForm<Draft>;
  readonly money: "cost" | "worth" | "none";
  readonly onAdd: (item: ItemRow) => void;
  readonly footer?: ReactNode;
  readonly hears?: (code: string) => boolean;
};

/** The lines of a goods paper, with what the server refused of them. */
export function LinesSheet<Line extends StockLine, Draft extends { readonly lines: readonly Line[] }>({
  form,
  money,
  onAdd,
  footer,
  hears,
}: LinesProps<Line, Draft>) {
  const { lines } = form.draft;
  return (
    <Sheet title={say("lines")} count={lines.length || undefined} footer={footer} edge>
      {form.wrong("lines") && (
        <p className="field-error" style={{ padding: "10px 14px 0" }} role="alert">
          {form.wrong("lines")}
        </p>
      )}
      <LineEditor
        lines={lines}
        money={money}
        hears={hears}
        onAdd={onAdd}
        onChange={(changed) => form.set({ lines: changed } as unknown as Partial<Draft>)}
      />
    </Sheet>
  );
}
