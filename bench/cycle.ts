import { randomUUID } from "node:crypto";
import { type Cast, part, pumpRepair } from "#testing/cast.ts";
import type { Ask, Scene } from "./stage.ts";

type Doc = { readonly id: string; readonly version: number };

/** The steps of one repair as the screens ask for them; every change carries an idempotency key, as theirs do. */
export function repairBy(ask: Ask) {
  const say = <Answer = Doc>(path: string, body: object) => ask<Answer>(path, body, randomUUID());
  const step = (plural: string, { id, version }: Doc, name: string, input: object = {}) =>
    say(`${plural}/${id}/steps/${name}`, { version, ...input });
  /** One click: a new document and its first step. */
  const begin = (plural: string, draft: object, then: string) => say(`${plural}?then=${then}`, draft);

  const takeIn = ({ branch, ivanenko, washer }: Scene) =>
    begin(
      "intakes",
      { branchId: branch, customerId: ivanenko, deviceId: washer, fault: "Не зливає воду", completeness: ["шланг"], agreedValue: 12_000_00 },
      "repair-here",
    );

  /** Written at the counter and offered with one click, agreed to by phone and begun with another. */
  async function order(draft: object): Promise<Doc> {
    const offered = await say("work-orders?then=start-diagnostics&then=offer", draft);
    return step("work-orders", offered, "approve?then=start", { channel: "phone", by: "Іваненко" });
  }

  const carry = ({ branch, warehouse, ivan }: Scene, orderId: string, goods: readonly (readonly [itemId: string, quantity: number])[]) =>
    begin(
      "parts-issues",
      {
        branchId: branch,
        orderId,
        direction: "issue",
        placeId: warehouse,
        employeeId: ivan,
        lines: goods.map(([itemId, quantity], at) => ({ line: at + 1, itemId, quantity })),
      },
      "confirm",
    );

  const pay = ({ branch, desk, ivanenko }: Scene, orderId: string, amount: number) =>
    begin("payments", { branchId: branch, placeId: desk, method: "cash", partyId: ivanenko, orderId, amount }, "receive");

  const complete = (order: Doc) => step("work-orders", order, "complete");

  return {
    complete,
    /** From the counter to the hand-over: two works, two parts, paid in full. */
    async cycle(scene: Scene): Promise<void> {
      let intake = await takeIn(scene);
      const begun = await order({
        ...pumpRepair(scene as Cast),
        intakeId: intake.id,
        parts: [part(1, scene.pump, 1_000, 1_560_00), part(2, scene.ring, 1_000, 90_00)],
        materials: [],
      });
      await carry(scene, begun.id, [
        [scene.pump, 1_000],
        [scene.ring, 1_000],
      ]);
      await complete(begun);
      await pay(scene, begun.id, 2_850_00);
      intake = await step("intakes", intake, "finish", { outcome: "repaired" });
      await step("intakes", intake, "issue", { issuedTo: "Іваненко", handed: [{ kind: "accessory", name: "шланг", outcome: "given" }] });
    },
    /** A repair as far as it has come: of ten, seven are handed over, and one each waits for its money, its completion, its parts. */
    async upTo(scene: Scene, turn: number): Promise<void> {
      if (turn > 2) return this.cycle(scene);
      const intake = await takeIn(scene);
      const begun = await order({ ...pumpRepair(scene as Cast), intakeId: intake.id });
      if (turn === 2) return;
      await carry(scene, begun.id, [
        [scene.pump, 1_000],
        [scene.ring, 2_000],
        [scene.sealant, 20_000],
      ]);
      if (turn === 0) await complete(begun);
    },
    /** The worked example E1 up to the moment before its completion: an advance paid, parts with the engineer. */
    async toComplete(scene: Scene): Promise<Doc> {
      const begun = await order(pumpRepair(scene as Cast));
      await pay(scene, begun.id, 1_500_00);
      await carry(scene, begun.id, [
        [scene.pump, 1_000],
        [scene.ring, 2_000],
        [scene.sealant, 20_000],
      ]);
      return begun;
    },
  };
}
