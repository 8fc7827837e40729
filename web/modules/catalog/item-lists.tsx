import { type KeyboardEvent, useState } from "react";
import type { ItemDraft, ItemKind } from "#contracts/catalog/item.ts";
import { IconButton } from "#web/kit/button.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { text } from "#web/platform/texts.ts";
import { ItemPick } from "./item-pick.tsx";
import { useItems } from "./item-parts.tsx";

type Codes = { readonly value: readonly string[]; readonly onChange: (value: string[]) => void };

/** Codes on the package: scanned or typed one after the other. */
export function Barcodes({ value, onChange }: Codes) {
  const [typed, setTyped] = useState("");
  const add = () => {
    const code = typed.trim();
    if (code !== "" && !value.includes(code)) onChange([...value, code]);
    setTyped("");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    add();
  };
  return (
    <div className="chips">
      {value.map((code) => (
        <button
          key={code}
          type="button"
          className="chip"
          aria-label={text("platform.remove-named", { name: code })}
          onClick={() => onChange(value.filter((one) => one !== code))}
        >
          {code}
          <Icon name="x" size="small" />
        </button>
      ))}
      {value.length < 20 && (
        <input
          className="chip-input"
          data-scan="own"
          data-enter="own"
          aria-label={text("catalog.item.field.barcodes")}
          placeholder={text("catalog.screen.scan-code")}
          maxLength={60}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={press}
          onBlur={add}
        />
      )}
    </div>
  );
}

type Kit = {
  readonly work: boolean;
  readonly value: ItemDraft["kit"];
  readonly error: string | undefined;
  readonly onChange: (value: ItemDraft["kit"]) => void;
};

/** What a kit is made of: works and parts with their quantities. */
export function KitLines({ work, value, error, onChange }: Kit) {
  const parts = useItems(value.map(({ itemId }) => itemId));
  return (
    <>
      <div className="add-line">
        <ItemPick
          label={text(work ? "catalog.screen.add-to-norm" : "catalog.screen.add-to-kit")}
          kinds={work ? ["goods", "supplies"] : ["work", "goods", "supplies"]}
          without={value.map(({ itemId }) => itemId)}
          onChoose={({ id }) => onChange([...value, { itemId: id, quantity: 1_000 as never }])}
        />
      </div>
      {error && (
        <p className="field-error" style={{ padding: "8px 14px 0" }} role="alert">
          {error}
        </p>
      )}
      {value.length === 0 && <NoneYet>{text(work ? "catalog.screen.norm-none" : "catalog.screen.kit-first")}</NoneYet>}
      <ul className="rows">
        {value.map((line) => {
          const part = parts.find(({ id }) => id === line.itemId);
          return (
            <li key={line.itemId} className="line">
              <span className="clip" style={{ flex: 1 }}>
                {part?.name ?? "…"}
                {part?.code && <span className="code">{part.code}</span>}
              </span>
              <span style={{ width: 120 }}>
                <QuantityField
                  label={text("catalog.screen.quantity")}
                  quietLabel
                  unit={part && text(`catalog.item.unit.${part.unit}`)}
                  value={line.quantity}
                  onChange={(quantity) => onChange(value.map((one) => (one === line ? { ...one, quantity: quantity ?? (1_000 as never) } : one)))}
                />
              </span>
              <IconButton
                icon="trash"
                size="small"
                label={text("platform.remove-named", { name: part?.name ?? "" })}
                onPress={() => onChange(value.filter((one) => one !== line))}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

type Others = {
  readonly self: string | undefined;
  readonly kind: ItemKind;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
};

/** Items that may be used instead. */
export function Analogues({ self, kind, value, onChange }: Others) {
  const others = useItems(value);
  return (
    <>
      <div className="add-line">
        <ItemPick
          label={text("catalog.item.field.analogues")}
          kinds={[kind]}
          without={[...value, ...(self === undefined ? [] : [self])]}
          onChoose={({ id }) => onChange([...value, id])}
        />
      </div>
      {value.length === 0 && <NoneYet>{text("catalog.screen.no-analogues")}</NoneYet>}
      <ul className="rows">
        {value.map((id) => {
          const other = others.find((one) => one.id === id);
          return (
            <li key={id} className="line">
              <span className="clip">
                {other?.name ?? "…"}
                {other?.code && <span className="code">{other.code}</span>}
              </span>
              <span className="space" />
              <IconButton
                icon="trash"
                size="small"
                label={text("platform.remove-named", { name: other?.name ?? "" })}
                onPress={() => onChange(value.filter((one) => one !== id))}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
