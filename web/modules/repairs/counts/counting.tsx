import "#web/kit/sheet.css";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { type Milli, Milli as MilliOf } from "#contracts/kernel/measure.ts";
import type { CountedItem, StockCount } from "#contracts/repairs/stock-count.ts";
import { QuantityField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { ItemPick, itemWithCode } from "#web/modules/catalog/item-pick.tsx";
import { type Known, useKnownItems } from "#web/modules/stock/line.ts";
import { quantity as shown } from "#web/platform/format.ts";
import { usePhone } from "#web/platform/phone.ts";
import { useScanner } from "#web/platform/scanner.ts";
import { text } from "#web/platform/texts.ts";

const KINDS = ["goods", "supplies"] as const;
const say = (key: string) => text(`repairs.screen.count.${key}`);
type Found = StockCount["found"];
type Props = { readonly count: StockCount; readonly onFind: (next: (found: Found) => Found) => void };

/** The list with a field for each item: a scan counts one piece more, a number may be typed. Saved as it is counted. */
export function Counting({ count, onFind }: Props) {
  const phone = usePhone();
  const [unknown, setUnknown] = useState<string>();
  const found = new Map(count.found.map((it) => [it.itemId, it]));
  const rows = count.lines.map(({ itemId, book, bookSerials }) => ({ itemId, book, bookSerials }));
  const items = useKnownItems(rows.map(({ itemId }, line) => ({ line, itemId, quantity: MilliOf.parse(0), serials: [] })));
  const put = (itemId: string, change: (before: CountedItem) => Partial<CountedItem>) =>
    onFind((now) => {
      const before = now.find((it) => it.itemId === itemId);
      const line = Math.max(0, ...now.map((it) => it.line)) + 1;
      const first = before ?? { line, itemId, quantity: MilliOf.parse(0), serials: [] };
      const next = { ...first, ...change(first) };
      return before === undefined ? [...now, next] : now.map((it) => (it === before ? next : it));
    });
  const oneMore = ({ id, serialTracked }: { id: string; serialTracked?: boolean }) => {
    setUnknown(undefined);
    put(id, ({ quantity }) => (serialTracked ? {} : { quantity: MilliOf.parse(quantity + 1_000) }));
  };
  useScanner((code) => {
    const numbered = count.lines.find(({ bookSerials }) => bookSerials.includes(code));
    if (numbered !== undefined) return read(numbered.itemId, (known) => [...known, code]);
    void itemWithCode(code, KINDS).then(
      (item) => (item === undefined ? setUnknown(code) : oneMore(item)),
      () => setUnknown(code),
    );
  });
  const read = (itemId: string, serials: (known: readonly string[]) => readonly string[]) =>
    put(itemId, (before) => {
      const once = [
        ...new Set(
          serials(before.serials)
            .map((it) => it.trim())
            .filter(Boolean),
        ),
      ];
      return { serials: once, quantity: MilliOf.parse(once.length * 1_000) };
    });
  return (
    <Sheet title={say("sheet")} count={count.lines.length} edge>
      <p className="soft" style={{ padding: "8px 14px 0" }}>
        {say("scan")}
      </p>
      <div className="add-line">
        <ItemPick label={say("add")} kinds={KINDS} onChoose={oneMore} />
      </div>
      {unknown !== undefined && (
        <p className="field-error" style={{ padding: "8px 14px 0" }} role="alert">
          {text("stock.screen.unknown-code", { code: unknown })}
        </p>
      )}
      <ul className={phone ? "line-cards" : "line-cards count-lines"}>
        {rows.map(({ itemId, book }) => (
          <Counted
            key={itemId}
            item={items.get(itemId)}
            book={book}
            counted={found.get(itemId)}
            onQuantity={(quantity) => put(itemId, () => ({ quantity }))}
            onSerials={(serials) => read(itemId, () => serials)}
          />
        ))}
      </ul>
    </Sheet>
  );
}

type CountedProps = {
  readonly item: Known | undefined;
  readonly book: Milli;
  readonly counted: CountedItem | undefined;
  readonly onQuantity: (quantity: Milli) => void;
  readonly onSerials: (serials: readonly string[]) => void;
};

/** One item: what the books say, and what is there. Sent when the field is left, not with every key. */
function Counted({ item, book, counted, onQuantity, onSerials }: CountedProps) {
  const [typed, setTyped] = useState<{ readonly quantity?: Milli; readonly serials?: string }>({});
  const unit = item && text(`catalog.item.unit.${item.unit}`);
  const leave = () => {
    if (typed.quantity !== undefined && typed.quantity !== counted?.quantity) onQuantity(typed.quantity);
    if (typed.serials !== undefined) onSerials(typed.serials.split(/[\n,;]/));
    setTyped({});
  };
  return (
    <li onBlur={leave}>
      <div className="of-name">
        <span>
          {item?.name ?? "…"}
          {item?.code && <span className="code">{item.code}</span>}
        </span>
        <span className="caption soft nowrap">
          {say("book")}: {shown(book)} {unit}
        </span>
      </div>
      {item?.serialTracked ? (
        <Textarea
          size="sm"
          autosize
          minRows={1}
          maxRows={6}
          data-scan="own"
          label={say("serials")}
          value={typed.serials ?? (counted?.serials ?? []).join("\n")}
          onChange={({ currentTarget }) => setTyped({ serials: currentTarget.value })}
        />
      ) : (
        <QuantityField
          label={say("counted")}
          unit={unit}
          value={typed.quantity ?? counted?.quantity}
          onChange={(quantity) => setTyped(quantity === undefined ? {} : { quantity })}
        />
      )}
    </li>
  );
}
