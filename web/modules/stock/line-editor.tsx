import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { ItemRow } from "#contracts/catalog/item.ts";
import { Minor } from "#contracts/kernel/measure.ts";
import { Amount } from "#web/kit/amount.tsx";
import { IconButton } from "#web/kit/button.tsx";
import { CameraScan } from "#web/kit/camera-scan.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { MoneyField, QuantityField, ShareField } from "#web/kit/number-field.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { ItemPick, itemWithCode } from "#web/modules/catalog/item-pick.tsx";
import { currencySign, moneyWithSign } from "#web/platform/format.ts";
import { usePhone } from "#web/platform/phone.ts";
import { useScanner } from "#web/platform/scanner.ts";
import { text } from "#web/platform/texts.ts";
import { type Known, type StockLine, useKnownItems, vatOf } from "./line.ts";

type Props<Line extends StockLine> = {
  readonly lines: readonly Line[];
  readonly onAdd: (item: ItemRow) => void;
  readonly onChange: (lines: Line[]) => void;
  /** cost: with cost and VAT (a supplier's invoice) · worth: with cost alone · none: quantities. */
  readonly money: "cost" | "worth" | "none";
  /** Hears a code before it is looked for among the goods; true: it was something else, the label of a place. */
  readonly hears?: ((code: string) => boolean) | undefined;
};

const KINDS = ["goods", "supplies"] as const;
const say = (key: string, values = {}) => text(`stock.screen.${key}`, values);

/** The lines of a stock document: a scan or a few letters add a line, a second scan adds a piece. */
export function LineEditor<Line extends StockLine>({ lines, onAdd, onChange, money, hears }: Props<Line>) {
  const [unknown, setUnknown] = useState<string>();
  const items = useKnownItems(lines);
  const phone = usePhone();
  const take = (item: ItemRow) => {
    setUnknown(undefined);
    onAdd(item);
  };
  const read = (code: string) => {
    if (hears?.(code) === true) return setUnknown(undefined);
    void itemWithCode(code, KINDS).then(
      (item) => (item === undefined ? setUnknown(code) : take(item)),
      () => setUnknown(code),
    );
  };
  useScanner(read);
  const put = (line: Line) => (change: Partial<StockLine>) => onChange(lines.map((one) => (one.line === line.line ? { ...one, ...change } : one)));
  const drop = (line: Line) => () => onChange(lines.filter((one) => one.line !== line.line));
  return (
    <>
      <div className="add-line">
        <ItemPick label={say("add-line")} kinds={KINDS} onChoose={take} />
        <CameraScan onCode={read} />
      </div>
      {unknown !== undefined && (
        <p className="field-error" style={{ padding: "8px 14px 0" }} role="alert">
          {say("unknown-code", { code: unknown })}
        </p>
      )}
      {lines.length === 0 && <NoneYet>{say("no-lines")}</NoneYet>}
      {lines.length > 0 &&
        (phone ? (
          <ul className="line-cards">
            {lines.map((line) => (
              <Card key={line.line} line={line} item={items.get(line.itemId)} put={put(line)} drop={drop(line)} money={money} />
            ))}
          </ul>
        ) : (
          <table className="line-editor" aria-label={say("lines")}>
            <thead>
              <tr>
                <th>{say("item")}</th>
                <th className="number">{say("quantity")}</th>
                {money !== "none" && (
                  <th className="number">
                    {say(money === "cost" ? "cost-no-vat" : "worth")}, {currencySign()}
                  </th>
                )}
                {money === "cost" && (
                  <>
                    <th className="number">{say("vat-rate")}</th>
                    <th className="number">
                      {say("with-vat")}, {currencySign()}
                    </th>
                  </>
                )}
                <th>
                  <span className="unseen">{text("platform.remove")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Row key={line.line} line={line} item={items.get(line.itemId)} put={put(line)} drop={drop(line)} money={money} />
              ))}
            </tbody>
          </table>
        ))}
    </>
  );
}

type One = {
  readonly line: StockLine;
  readonly item: Known | undefined;
  readonly put: (change: Partial<StockLine>) => void;
  readonly drop: () => void;
  readonly money: Props<StockLine>["money"];
};

function Row({ line, item, put, drop, money }: One) {
  return (
    <tr>
      <td>
        <Named item={item} />
        <Serials line={line} item={item} put={put} />
      </td>
      <td className="number">
        <div className="narrow-input">
          <Pieces line={line} item={item} put={put} />
        </div>
      </td>
      {money !== "none" && (
        <td className="number">
          <div className="narrow-input">{line.cost === undefined ? <Kept /> : <Cost line={line} put={put} />}</div>
          <PerPiece line={line} />
        </td>
      )}
      {money === "cost" && (
        <>
          <td className="number">
            <div className="narrow-input" style={{ width: 78 }}>
              {line.cost === undefined ? null : <Rate line={line} put={put} />}
            </div>
          </td>
          <td className="number sum">{line.cost === undefined ? null : <Amount minor={(line.cost ?? 0) + vatOf(line)} />}</td>
        </>
      )}
      <td style={{ width: 44 }}>
        <IconButton icon="trash" label={text("platform.remove-named", { name: item?.name ?? "" })} onPress={drop} />
      </td>
    </tr>
  );
}

function Card({ line, item, put, drop, money }: One) {
  return (
    <li>
      <div className="of-name">
        <span>
          {item?.name ?? "…"}
          {item?.code && <span className="code">{item.code}</span>}
        </span>
        <IconButton icon="trash" label={text("platform.remove-named", { name: item?.name ?? "" })} onPress={drop} />
      </div>
      <div className="side-by-side">
        <Pieces line={line} item={item} put={put} labelled />
        {money !== "none" && line.cost === undefined && <Kept />}
        {money !== "none" && line.cost !== undefined && <Cost line={line} put={put} label={say(money === "cost" ? "cost-no-vat" : "worth")} />}
        {money === "cost" && line.cost !== undefined && <Rate line={line} put={put} labelled />}
      </div>
      <Serials line={line} item={item} put={put} />
      {money === "cost" && line.cost !== undefined && (
        <p className="line soft">
          <span>{say("with-vat")}</span>
          <span className="space" />
          <b className="medium">
            <Amount minor={(line.cost ?? 0) + vatOf(line)} sign />
          </b>
        </p>
      )}
    </li>
  );
}

const Named = ({ item }: { readonly item: Known | undefined }) => (
  <span className="name">
    {item?.name ?? "…"}
    {item?.code && <span className="code">{item.code}</span>}
  </span>
);

type Part = Pick<One, "line" | "put"> & { readonly item?: Known | undefined; readonly labelled?: boolean; readonly label?: string };

const Pieces = ({ line, item, put, labelled = false }: Part) => (
  <QuantityField
    label={say("quantity")}
    quietLabel={!labelled}
    unit={item && text(`catalog.item.unit.${item.unit}`)}
    value={line.quantity}
    onChange={(quantity) => put({ quantity: quantity ?? (0 as never) })}
  />
);

const Cost = ({ line, put, label }: Part) => (
  <MoneyField
    label={label ?? say("cost-no-vat")}
    quietLabel={label === undefined}
    value={line.cost ?? undefined}
    // Only what a supplier brings may wait for its price.
    {...(line.vatRate === undefined ? {} : { placeholder: say("price-later") })}
    onChange={(cost) => put({ cost: cost ?? (line.vatRate === undefined ? Minor.parse(0) : null) })}
  />
);

/** The price is not this person's to see: it stays as it was. */
const Kept = () => (
  <span className="caption faint nowrap kept-price">
    <Icon name="lock" size="small" /> {say("price-kept")}
  </span>
);

const Rate = ({ line, put, labelled = false }: Part) => (
  <ShareField label={say("vat-rate")} quietLabel={!labelled} value={line.vatRate} onChange={(rate) => put({ vatRate: (rate ?? 0) as never })} />
);

/** What one piece comes to, for comparing with the supplier's paper. */
const PerPiece = ({ line: { cost, quantity } }: { readonly line: StockLine }) =>
  cost !== undefined && cost !== null && cost > 0 && quantity > 0 && quantity !== 1_000 ? (
    <span className="caption faint">{say("per-piece", { sum: moneyWithSign(Math.round((cost * 1_000) / quantity)) })}</span>
  ) : null;

/** One serial a line: scanned one after the other. */
function Serials({ line, item, put }: Part) {
  if (!item?.serialTracked) return null;
  const wanted = Math.round(line.quantity / 1_000);
  return (
    <Textarea
      size="sm"
      autosize
      minRows={1}
      maxRows={6}
      data-scan="own"
      label={say("serials", { count: line.serials.length, wanted })}
      value={line.serials.join("\n")}
      error={line.serials.length > wanted ? say("too-many-serials") : undefined}
      onChange={({ currentTarget }) =>
        put({
          serials: currentTarget.value
            .split(/[\n,;]/)
            .map((one) => one.trimStart())
            .filter((one, place, all) => one !== "" || place === all.length - 1),
        })
      }
    />
  );
}
