import { DeviceDraft } from "#contracts/devices/device.ts";
import { PartyDraft } from "#contracts/parties/party.ts";
import { createCard } from "#ledger/card.ts";
import { deviceCard } from "#modules/devices/index.ts";
import { partyCard } from "#modules/parties/index.ts";
import type { Actor, Call } from "#platform/call.ts";
import type { DeviceKind } from "./goods.ts";
import { callAt, type Ground } from "./ground.ts";
import { imeiOf, type Model, RANGES } from "./models.ts";

export type Customer = { readonly id: string; readonly name: string; readonly organization: boolean; readonly address: string };
export type Device = Model & { readonly id: string; readonly type: string; readonly owner: Customer };

/** How long manufacturers answer for what they have sold. */
const WARRANTY_DAYS = 365;
const CODES = ["050", "063", "066", "067", "068", "073", "093", "095", "096", "097", "098", "099"];

/** Five suppliers, three manufacturers and the service centre that repairs for us what we do not. */
export async function meetPartners(ground: Ground, by: Actor): Promise<{ suppliers: string[]; manufacturers: string[]; partner: string }> {
  const { words } = ground;
  const call = callAt(ground, by, 0);
  const firm = async (name: string, role: string, at: number) => {
    const draft = { kind: "organization", name, roles: [role], phones: [`+38 044 555 03 ${10 + at}`], language: ground.language };
    return (await createCard(call, partyCard, PartyDraft.parse(draft))).id;
  };
  const suppliers: string[] = [];
  for (const [at, name] of words.suppliers.entries()) suppliers.push(await firm(name, "supplier", at));
  const manufacturers: string[] = [];
  for (const [at, name] of words.manufacturers.entries()) manufacturers.push(await firm(name, "manufacturer", 10 + at));
  return { suppliers, manufacturers, partner: await firm(words.partner, "service-centre", 20) };
}

/** A customer comes for the first time; no two have one phone. */
export async function aCustomer(call: Call, { words, chance, language }: Ground, at: number, organization: string | undefined): Promise<Customer> {
  const name = organization ?? `${chance.one(words.family)} ${chance.one(words.given)}`;
  const address = `${chance.one(words.streets)}, ${chance.whole(1, 120)}`;
  const phone = `${CODES[at % CODES.length]} 555 04 ${String(10 + Math.floor(at / CODES.length)).padStart(2, "0")}`;
  const { id } = await createCard(
    call,
    partyCard,
    PartyDraft.parse({
      kind: organization === undefined ? "person" : "organization",
      name,
      phones: [phone],
      address,
      language,
      preferredChannel: chance.one(["phone", "phone", "viber", "telegram", "sms"]),
      source: chance.often(60) ? chance.one(["google", "instagram", "maps"]) : null,
      discount: chance.often(6) ? 5_00 : 0,
      consents: { processing: { given: true, at: call.now.toISOString() }, marketing: { given: chance.often(40), at: call.now.toISOString() } },
    }),
  );
  return { id, name, organization: organization !== undefined, address };
}

/** A device is brought for the first time. */
export async function aDevice(
  call: Call,
  { chance }: Ground,
  kinds: ReadonlyMap<string, DeviceKind>,
  asked: { type: string; model?: string | undefined; owner: Customer; warranted?: boolean },
): Promise<Device> {
  const { type, owner } = asked;
  const kind = kinds.get(type)!;
  const range = RANGES.find((it) => it.type === type)!;
  const model = chance.one(range.models.filter(({ model }) => asked.model === undefined || model === asked.model));
  const digits = (count: number) => Array.from({ length: count }, () => chance.whole(0, 9)).join("");
  const number = kind.draft.identifier === "imei" ? { imei: imeiOf(`35${digits(12)}`) } : { serial: `${range.letters}-${digits(6)}` };
  const ago = asked.warranted ? chance.whole(20, 300) : chance.whole(200, 1_800);
  const soldOn = dayAfter(call, -ago);
  const warrantyUntil = asked.warranted ? dayAfter(call, WARRANTY_DAYS - ago) : null;
  const { id } = await createCard(
    call,
    deviceCard,
    DeviceDraft.parse({ typeId: kind.id, ...model, ...number, ownerId: owner.id, soldOn, warrantyUntil, allowDuplicate: true }),
  );
  return { ...model, id, type, owner };
}

const dayAfter = ({ now }: Call, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
