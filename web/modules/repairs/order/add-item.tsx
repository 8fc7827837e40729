import { type ItemRow, itemEndpoints, itemsByCode } from "#contracts/catalog/item.ts";
import { proposals } from "#contracts/repairs/order-facts.ts";
import { type Offer, TypeAhead } from "#web/kit/type-ahead.tsx";
import { call } from "#web/platform/client.ts";
import { money } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useScanner } from "#web/platform/scanner.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { toast } from "#web/kit/toast.tsx";
import type { OrderEditor } from "./use-order.ts";
import { unpacked, withItem } from "./lines.ts";

const KINDS = { works: ["work", "kit"], parts: ["goods", "supplies"] } as const;
const CODE = /^[\dA-Z-]{4,}$/i;

/** Finds a work or a part by name, code or barcode and puts it on the order; before anything is typed, what such repairs usually need. */
export function AddItem({ editor: { draft, edit }, what }: { readonly editor: OrderEditor; readonly what: "works" | "parts" }) {
  const ask = async (typed: string, signal: AbortSignal): Promise<readonly Offer<ItemRow>[]> => {
    const kind = [...KINDS[what]];
    if (typed === "") return usual(draft.deviceId, what, signal);
    const [listed, coded] = await Promise.all([
      call(itemEndpoints.list, { query: { q: typed, kind, limit: 8 }, signal }),
      CODE.test(typed) ? call(itemsByCode, { query: { code: typed }, signal }) : [],
    ]);
    const exact = coded.filter((item) => (kind as readonly string[]).includes(item.kind));
    return [...exact, ...listed.rows.filter(({ id }) => !exact.some((item) => item.id === id))].map(offerOf);
  };
  // A part scanned anywhere on the order's page goes on the order.
  useScanner((code) => void scanned(code), what === "parts");
  const scanned = async (code: string) => {
    const [item] = await call(itemsByCode, { query: { code } }).catch(() => []);
    if (item === undefined) toast(text("platform.scan-none", { code }));
    else add(item);
  };
  const add = (row: ItemRow) =>
    void unpacked(row).then(
      (items) => edit((now) => items.reduce((it, { item, quantity }) => withItem(it, item, quantity), now)),
      (thrown) => toast(text(problemFrom(thrown).code)),
    );
  return (
    <div className="add-item">
      <TypeAhead<ItemRow>
        label={text(`repairs.screen.order.add-${what}`)}
        quietLabel
        placeholder={text(`repairs.screen.order.add-${what}`)}
        icon={what === "works" ? "plus" : "scan"}
        ask={ask}
        onChoose={add}
        eager
        scans
      />
    </div>
  );
}

const offerOf = (item: ItemRow): Offer<ItemRow> => ({
  id: item.id,
  label: item.name,
  note: item.code ?? undefined,
  aside: money(item.price),
  thing: item,
});

async function usual(deviceId: string | null, what: "works" | "parts", signal: AbortSignal): Promise<readonly Offer<ItemRow>[]> {
  if (deviceId === null || !may("repairs.work-order.read")) return [];
  const { lines } = await call(proposals, { query: { deviceId }, signal });
  const wanted = lines.filter(({ kind }) => kind === (what === "works" ? "work" : "part")).slice(0, 6);
  const rows = await Promise.all(wanted.map(({ itemId }) => call(itemEndpoints.read, { params: { id: itemId }, signal })));
  return rows.map((item) => offerOf(item as unknown as ItemRow));
}
