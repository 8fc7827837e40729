import { type ReactNode, useState } from "react";
import { payerOf } from "#contracts/repairs/charge.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button, IconButton } from "#web/kit/button.tsx";
import { MoneyField, QuantityField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { currencySign, quantity } from "#web/platform/format.ts";
import { usePhone } from "#web/platform/phone.ts";
import { may, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { AddItem } from "./add-item.tsx";
import { ChargePick } from "./charge-pick.tsx";
import { LineDialog } from "./line-dialog.tsx";
import { changed, type MaterialDraft, type PartDraft } from "./lines.ts";
import { LineMarks } from "./line-marks.tsx";
import { Bearer } from "./bearer.tsx";
import { chargedFor, isByCost } from "./payers.ts";
import { firstName, usePeople } from "./people.ts";
import { type StockLine, useOrderStock } from "./order-stock.ts";
import { MissingParts } from "./missing-parts.tsx";
import { PartsDialog } from "./parts-dialog.tsx";
import { Totals } from "./totals.tsx";
import type { OrderEditor } from "./use-order.ts";
import { LineSum } from "./works.tsx";

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);
const CARRIED: readonly WorkOrder["status"][] = ["approved", "waiting-parts", "in-work"];

/** What is put in, and what we use up; where each piece is just now. */
export function Parts({ editor }: { readonly editor: OrderEditor }) {
  const { draft, order, writes } = editor;
  const { may } = useSession();
  const phone = usePhone();
  const stock = useOrderStock(order.id);
  const [asking, setAsking] = useState<{ readonly tab: "parts" | "materials"; readonly line: number } | "issue" | "return">();
  const { parts, materials } = draft;
  const close = () => setAsking(undefined);
  const carries = may("repairs.parts-issue.create") && CARRIED.includes(order.status) && stock.length > 0;
  const rows = { editor, stock, ask: (tab: "parts" | "materials", line: number) => setAsking({ tab, line }) };
  const empty = parts.length + materials.length === 0;
  return (
    <Sheet
      title={say("parts")}
      count={parts.length + materials.length}
      edge
      actions={
        <>
          {carries && (
            <Button kind="bare" size="low" icon="box" onPress={() => setAsking("issue")}>
              {say("issue")}
            </Button>
          )}
          {carries && stock.some(({ withEngineer }) => withEngineer > 0) && (
            <Button kind="bare" size="low" icon="undo" onPress={() => setAsking("return")}>
              {say("return")}
            </Button>
          )}
          {writes.lines && <AddItem editor={editor} what="parts" />}
        </>
      }
    >
      {empty ? (
        <p className="inside small-text soft">{say(writes.lines ? "parts-empty" : "parts-none")}</p>
      ) : phone ? (
        <Cards {...rows} />
      ) : (
        <Table {...rows} />
      )}
      <Totals order={order} draft={draft} />
      {CARRIED.includes(order.status) && <MissingParts order={order} reserved={stock.some(({ reserved }) => reserved > 0)} />}
      {(asking === "issue" || asking === "return") && <PartsDialog order={order} stock={stock} direction={asking} onClose={close} />}
      {typeof asking === "object" && <LineDialog editor={editor} tab={asking.tab} line={asking.line} onClose={close} />}
    </Sheet>
  );
}

type Rows = { readonly editor: OrderEditor; readonly stock: readonly StockLine[]; readonly ask: (tab: "parts" | "materials", line: number) => void };

function Table({ editor: { draft, editable, edit, order, writes }, stock, ask }: Rows) {
  const used = (tab: "parts" | "materials", { line, used: pieces, quantity: planned, name }: PartDraft | MaterialDraft): ReactNode =>
    editable ? (
      <QuantityField
        label={`${say("used")}: ${name}`}
        quietLabel
        value={pieces ?? undefined}
        placeholder="–"
        onChange={(value) => edit((now) => changed(now, tab, line, { used: value ?? null }))}
      />
    ) : pieces === null && order.status !== "completed" ? (
      "–"
    ) : (
      quantity(pieces ?? planned)
    );
  const plan = (tab: "parts" | "materials", { line, quantity: pieces, name }: PartDraft | MaterialDraft): ReactNode =>
    writes.lines ? (
      <QuantityField
        label={`${say("plan")}: ${name}`}
        quietLabel
        value={pieces}
        onChange={(value) => value && edit((now) => changed(now, tab, line, { quantity: value }))}
      />
    ) : (
      quantity(pieces)
    );
  return (
    <table className="lines">
      <thead>
        <tr>
          <th>{say("part")}</th>
          <th>{say("stock")}</th>
          <th className="number">{say("plan")}</th>
          <th className="number">{say("issued")}</th>
          <th className="number">{say("used")}</th>
          <th>{say("payer")}</th>
          <th className="number">{say("price")}</th>
          <th className="number">
            {say("amount")}, {currencySign()}
          </th>
          {editable && (
            <th>
              <span className="unseen">{say("line-act")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {draft.parts.map((part) => (
          <tr key={`p${part.line}`}>
            <td>
              {part.name}
              <Code line={part} stock={stock} />
              <LineMarks order={order} tab="parts" line={part} />
            </td>
            <td>{part.shareOf === null && <StockSign line={part} stock={stock} order={order} />}</td>
            <td className="number cell">{part.shareOf === null ? plan("parts", part) : <span className="faint">–</span>}</td>
            <td className="number">{part.shareOf === null && <Issued line={part} stock={stock} />}</td>
            <td className="number cell">{part.shareOf === null && used("parts", part)}</td>
            <td>
              <ChargePick
                value={part.charge}
                share={part.share}
                editable={editable && may("repairs.work-order.charge")}
                onChange={(charge) => edit((now) => changed(now, "parts", part.line, { charge, payerId: null, byHand: true }))}
              />
            </td>
            <td className="number cell">
              {payerOf[part.charge] === undefined || isByCost(order, part) ? (
                <span className="faint">–</span>
              ) : writes.prices ? (
                <MoneyField
                  label={`${say("price")}: ${part.name}`}
                  quietLabel
                  value={part.price}
                  onChange={(price) => price !== undefined && edit((now) => changed(now, "parts", part.line, { price }))}
                />
              ) : (
                <Amount minor={part.price} />
              )}
            </td>
            <td className="number">
              <LineSum line={part} sum={chargedFor(order, draft, "parts", part.line)} editable={editable} onPress={() => ask("parts", part.line)} />
            </td>
            {editable && (
              <td className="line-act">
                <IconButton icon="more" size="small" label={say("line-act")} onPress={() => ask("parts", part.line)} />
              </td>
            )}
          </tr>
        ))}
        {draft.materials.map((material) => (
          <tr key={`m${material.line}`}>
            <td>
              {material.name}
              <Code line={material} stock={stock} />
              <LineMarks order={order} tab="materials" line={material} />
            </td>
            <td>
              <StockSign line={material} stock={stock} order={order} own />
            </td>
            <td className="number cell">{plan("materials", material)}</td>
            <td className="number">
              <Issued line={material} stock={stock} />
            </td>
            <td className="number cell">{used("materials", material)}</td>
            <td className="soft">{say("not-charged")}</td>
            <td className="number faint">–</td>
            <td className="number faint">–</td>
            {editable && (
              <td className="line-act">
                <IconButton icon="more" size="small" label={say("line-act")} onPress={() => ask("materials", material.line)} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ editor: { draft, editable, order }, stock, ask }: Rows) {
  const card = (tab: "parts" | "materials", line: PartDraft | MaterialDraft, sum: ReactNode) => (
    <li key={`${tab}${line.line}`}>
      <button type="button" className="line-card" disabled={!editable} onClick={() => ask(tab, line.line)}>
        <span>
          {line.name}
          {line.quantity !== 1_000 && ` × ${quantity(line.quantity)}`}
          <Code line={line} stock={stock} />
          <LineMarks order={order} tab={tab} line={line} />
        </span>
        {sum}
      </button>
      {!("shareOf" in line && line.shareOf !== null) && (
        <div className="line">
          <StockSign line={line} stock={stock} order={order} own={tab === "materials"} />
          <span className="space" />
          <Issued line={line} stock={stock} lead={say("issued-lead")} />
        </div>
      )}
      {"share" in line && <Bearer line={line} />}
    </li>
  );
  return (
    <ul className="line-cards">
      {draft.parts.map((part) => card("parts", part, <LineSum line={part} sum={chargedFor(order, draft, "parts", part.line)} />))}
      {draft.materials.map((material) => card("materials", material, <span className="faint">–</span>))}
    </ul>
  );
}

type Placed = { readonly line: Pick<PartDraft, "itemId" | "quantity">; readonly stock: readonly StockLine[] };

const Code = ({ line: { itemId }, stock }: Placed) => {
  const code = stock.find((it) => it.itemId === itemId)?.code;
  return code ? <span className="code">{code}</span> : null;
};

/** What went out, and below it what came back. */
function Issued({ line: { itemId }, stock, lead }: Placed & { readonly lead?: string }) {
  const it = stock.find((one) => one.itemId === itemId);
  if (it === undefined || it.issued + it.returned === 0) return lead === undefined ? <span className="faint">–</span> : null;
  return (
    <span className={lead === undefined ? undefined : "small-text faint"}>
      {lead} {quantity(it.issued)}
      {it.returned > 0 && <span className="under-sum">{say("returned", { quantity: quantity(it.returned) })}</span>}
    </span>
  );
}

/** Where the pieces are: with the engineer, put aside, free on the shelf, or not here at all. */
function StockSign({
  line: { itemId, quantity: planned },
  stock,
  order,
  own = false,
}: Placed & { readonly order: WorkOrder; readonly own?: boolean }) {
  const { nameOf } = usePeople();
  const it = stock.find((one) => one.itemId === itemId);
  if (order.status === "completed") return <Status tone="good">{say("stock.used")}</Status>;
  if (it === undefined) return <span className="faint">…</span>;
  if (it.withEngineer > 0 && !own)
    return (
      <Status tone="busy">
        {order.masterId === null ? say("stock.with-engineer") : say("stock.with", { name: firstName(nameOf(order.masterId)) })}
      </Status>
    );
  if (it.short > 0) return <Status tone="bad">{say("stock.short", { quantity: quantity(it.short) })}</Status>;
  if (own) return <Status tone="quiet">{say("stock.own")}</Status>;
  if (it.reserved > 0) return <Status tone="good">{say("stock.reserved")}</Status>;
  return it.free >= planned ? (
    <Status tone="good">{say("stock.free", { quantity: quantity(it.free) })}</Status>
  ) : (
    <Status tone="bad">{say("stock.short", { quantity: quantity(planned - it.free) })}</Status>
  );
}
