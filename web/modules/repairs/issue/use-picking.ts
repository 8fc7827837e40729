import { useState } from "react";
import { type ItemRow, itemsByCode } from "#contracts/catalog/item.ts";
import { identifierOf } from "#contracts/devices/identifiers.ts";
import { scan } from "#contracts/platform/search.ts";
import { call } from "#web/platform/client.ts";
import type { StockLine } from "../order/order-stock.ts";
import { signal } from "./sound.ts";
import { leftOf, spareOf } from "./use-queue.ts";

const ONE = 1_000;
/** These are scanned piece by piece; what is measured is taken as planned with one scan. */
const COUNTED = ["piece", "set", "service"];

export type Wrong = { readonly code: string; readonly item?: ItemRow };
type Asked = { readonly stock: readonly StockLine[]; readonly direction: "issue" | "return"; readonly onOrder: (id: string) => void };

/** "2*4820004417236": how many times, and which code. */
export function readScan(typed: string): { readonly times: number; readonly code: string } {
  const [, times, code] = /^(\d{1,3})\s*[*x×х]\s*(.+)$/i.exec(typed.trim()) ?? [];
  return code === undefined ? { times: 1, code: typed.trim() } : { times: Math.max(1, Number(times)), code };
}

/** What the storekeeper has in hand: every scan adds, a wrong one says so and changes nothing, the last can be taken back. */
export function usePicking({ stock, direction, onOrder }: Asked) {
  const [picked, setPicked] = useState<Readonly<Record<string, number>>>({});
  const [past, setPast] = useState<readonly { readonly itemId: string; readonly quantity: number }[]>([]);
  const [last, setLast] = useState<string>();
  const [wrong, setWrong] = useState<Wrong>();

  const put = (itemId: string, quantity: number) => setPicked((now) => ({ ...now, [itemId]: Math.max(0, quantity) }));
  const take = (line: StockLine, times: number) => {
    const wanted = direction === "issue" ? leftOf(line) : spareOf(line) || line.withEngineer;
    const now = picked[line.itemId] ?? 0;
    const step = COUNTED.includes(line.unit) ? ONE * times : Math.max(wanted - now, ONE);
    put(line.itemId, now + step);
    setPast([...past, { itemId: line.itemId, quantity: step }]);
    setLast(line.itemId);
    setWrong(undefined);
    signal(true);
  };
  const refuse = (it: Wrong) => {
    setWrong(it);
    signal(false);
  };
  const hear = async (typed: string): Promise<void> => {
    const { times, code } = readScan(typed);
    if (code === "") return;
    const byCode = stock.find((line) => line.code !== "" && line.code === identifierOf(code));
    if (byCode !== undefined) return take(byCode, times);
    const items = await call(itemsByCode, { query: { code } }).catch(() => []);
    const line = stock.find(({ itemId }) => items.some(({ id }) => id === itemId));
    if (line !== undefined) return take(line, times);
    const hit = items.length > 0 ? undefined : await call(scan, { query: { code } }).catch(() => undefined);
    if (hit?.kind === "repairs.work-order") return onOrder(hit.id);
    refuse({ code, ...(items[0] ? { item: items[0] } : {}) });
  };
  const undo = () => {
    const one = past.at(-1);
    if (one === undefined) return;
    put(one.itemId, (picked[one.itemId] ?? 0) - one.quantity);
    setPast(past.slice(0, -1));
  };
  return { picked, put, hear, undo, mayUndo: past.length > 0, last, wrong, forgetWrong: () => setWrong(undefined) };
}
