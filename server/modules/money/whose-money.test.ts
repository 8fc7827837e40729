import { expect } from "vitest";
import type { Head } from "#contracts/kernel/document.ts";
import { type Shop, test } from "#testing/shop.ts";

const KINDS = ["payments", "refunds", "supplier-payments"] as const;
const READS = ["payment", "refund", "supplier-payment"].map((kind) => `money.${kind}.read`);
const CASHIER = [...READS, "money.payment.create", "money.payment.change", "money.cash-out.see", "money.desk.work"];

/** One paper of each kind out of one desk, or of the bank. */
async function papers({ create, cast }: Shop, placeId: string, method = "cash"): Promise<Record<(typeof KINDS)[number], Head>> {
  const money = { branchId: cast.branch, placeId, method, amount: 100_00 };
  return {
    payments: await create("payments", { ...money, partyId: cast.ivanenko, orderId: null }),
    refunds: await create("refunds", { ...money, partyId: cast.ivanenko, orderId: null }),
    "supplier-payments": await create("supplier-payments", { ...money, supplierId: cast.partner }),
  };
}

test("a cashier sees the papers of their own desk and of one that is nobody's, whoever works with the bank those of the branch", async ({ shop }) => {
  const { cast, create } = shop;
  const desk = (name: string, employeeId: string) => create<Head>("places", { branchId: cast.branch, kind: "desk", name, employeeId });
  const [own, another] = [await desk("Oksana's", cast.oksana), await desk("Petro's", cast.petro)];
  const [nobodys, oksanas, petros] = [await papers(shop, cast.desk), await papers(shop, own.id), await papers(shop, another.id)];
  await papers(shop, cast.bank, "transfer");
  const listed = async (kind: string) => (await shop.get<{ rows: Head[] }>(`${kind}?limit=50`)).rows.map(({ id }) => id).sort();

  shop.signIn(CASHIER, { employeeId: cast.oksana });
  for (const kind of KINDS) {
    expect([kind, await listed(kind)]).toEqual([kind, [nobodys[kind].id, oksanas[kind].id].sort()]);
    expect((await shop.ask("GET", `${kind}/${oksanas[kind].id}`)).status).toBe(200);
    const doors = kind === "supplier-payments" ? [""] : ["", "/history", "/print"];
    for (const door of doors) expect([kind, door, (await shop.ask("GET", `${kind}/${petros[kind].id}${door}`)).status]).toEqual([kind, door, 404]);
  }
  const found = async ({ number }: Head) => JSON.stringify((await shop.ask("GET", `search?q=${number}`)).body);
  for (const kind of ["payments", "supplier-payments"] as const) {
    expect([kind, (await found(oksanas[kind])).includes(oksanas[kind].id)]).toEqual([kind, true]);
    expect([kind, (await found(petros[kind])).includes(petros[kind].id)]).toEqual([kind, false]);
  }
  const money = { branchId: cast.branch, method: "cash", amount: 100_00, partyId: cast.ivanenko, orderId: null };
  expect((await shop.ask("POST", "payments", { ...money, placeId: another.id })).body.code).toBe("money.desk-of-another");
  const { id, version } = oksanas.payments;
  const moved = await shop.ask("PUT", `payments/${id}`, { version, draft: { ...money, placeId: another.id } });
  expect(moved.body.code).toBe("money.desk-of-another");

  shop.signIn([...CASHIER, "money.bank.see"], { employeeId: cast.oksana });
  for (const kind of KINDS) expect((await listed(kind)).length).toBe(4);
});
