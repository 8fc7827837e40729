import { BranchDraft } from "#contracts/company/branch.ts";
import { EmployeeDraft } from "#contracts/company/employee.ts";
import { OrganizationDraft } from "#contracts/company/organization.ts";
import { PlaceDraft, type PlaceKind } from "#contracts/company/place.ts";
import type { RoleCode } from "#contracts/access/roles.ts";
import { createCard } from "#ledger/card.ts";
import { setPassword, userCard } from "#modules/access/index.ts";
import { branchCard, employeeCard, organizationCard, placeCard } from "#modules/company/index.ts";
import type { Actor, Call } from "#platform/call.ts";
import { readTexts } from "#platform/texts.ts";
import { callAt, type Ground, opener } from "./ground.ts";
import { STAFF, type StaffKey } from "./wording.ts";

export type Home = { readonly branchId: string; readonly warehouse: string; readonly desk: string; readonly bank: string };
export type Company = {
  readonly homes: readonly [Home, Home];
  readonly staff: Readonly<Record<StaffKey, Actor>>;
  /** What they sign in with, in the order of importance. */
  readonly logins: readonly string[];
  /** What our purchases contain; nothing where the company pays no VAT. */
  readonly vatRate: number;
};

const PLACES = ["warehouse", "defective", "reception", "shelf", "bench", "desk", "bank"] as const satisfies readonly PlaceKind[];
const ROLES_OF: Readonly<Record<StaffKey, readonly RoleCode[]>> = {
  director: ["director", "administrator"],
  manager: ["manager"],
  reception: ["receptionist"],
  reception2: ["receptionist"],
  engineer: ["engineer"],
  engineer2: ["engineer"],
  engineer3: ["engineer"],
  store: ["storekeeper"],
  cash: ["cashier", "accountant"],
};
/** Where they work: 0 the first branch, 1 the second; whoever is not named works in both. */
const HOME_OF: Partial<Record<StaffKey, 0 | 1>> = { reception: 0, reception2: 1, engineer: 0, engineer2: 0, engineer3: 1 };

const OPEN = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: "09:00", closes: "18:00" }));
const SCHEDULE = [...OPEN, { weekday: 6, opens: "10:00", closes: "15:00" }];

/** The company with its two branches and nine people. What the set-up has already made is taken as it is. */
export async function openCompany(ground: Ground, { password }: { readonly password: string | undefined }): Promise<Company> {
  const { tx, words } = ground;
  const call = callAt(ground, opener(words.staff.director.name), 0);
  const vatRate = await theOrganization(call, ground);
  const first = await tx.selectFrom("branch").where("archived", "=", false).orderBy("id").select("id").executeTakeFirst();
  const main = first?.id ?? (await aBranch(call, ground, 0));
  const second = await aBranch(call, ground, 1);
  const homes = [await theHome(call, ground, main), await theHome(call, ground, second)] as const;
  const staff = {} as Record<StaffKey, Actor>;
  const logins: string[] = [];
  for (const key of STAFF) {
    const home = HOME_OF[key];
    const branchIds = home === undefined ? [main, second] : [homes[home].branchId];
    const { actor, login } = await hire(call, ground, { key, branchIds, password });
    staff[key] = actor;
    logins.push(login);
  }
  return { homes, staff, logins, vatRate };
}

async function theOrganization(call: Call, { words, language }: Ground): Promise<number> {
  const known = await call.tx.selectFrom("organization").select(["tax_status", "vat_rate"]).executeTakeFirst();
  if (known !== undefined) return known.tax_status === "vat-payer" ? known.vat_rate : 0;
  const { vatRate } = await createCard(
    call,
    organizationCard,
    OrganizationDraft.parse({
      ...words.company,
      edrpou: "32112239",
      taxNumber: "321122312345",
      taxStatus: "vat-payer",
      vatRate: 20_00,
      iban: "UA213223130000026007233566001",
      address: words.branches[0].address,
      phone: "+38 044 555 01 00",
      language,
    }),
  );
  return vatRate;
}

async function aBranch(call: Call, { words }: Ground, which: 0 | 1): Promise<string> {
  const draft = { ...words.branches[which], code: which === 0 ? "" : "L", phone: `+38 044 555 01 0${which + 1}`, schedule: SCHEDULE };
  return (await createCard(call, branchCard, BranchDraft.parse(draft))).id;
}

/** The branch's places, those that are missing made. */
async function theHome(call: Call, { language }: Ground, branchId: string): Promise<Home> {
  const texts = readTexts(language);
  const known = await call.tx
    .selectFrom("place")
    .where("branch_id", "=", branchId)
    .where("archived", "=", false)
    .orderBy("id")
    .select(["id", "kind"])
    .execute();
  const ids = new Map(known.toReversed().map(({ id, kind }) => [kind, id]));
  for (const kind of PLACES) {
    if (ids.has(kind)) continue;
    const place = PlaceDraft.parse({
      branchId,
      kind,
      name: texts[`access.set-up.place.${kind}`] ?? kind,
      currency: kind === "desk" || kind === "bank" ? "UAH" : null,
    });
    ids.set(kind, (await createCard(call, placeCard, place)).id);
  }
  const of = (kind: PlaceKind) => ids.get(kind) ?? "";
  return { branchId, warehouse: of("warehouse"), desk: of("desk"), bank: of("bank") };
}

type Hired = { readonly key: StaffKey; readonly branchIds: string[]; readonly password: string | undefined };

async function hire(call: Call, { words, language }: Ground, { key, branchIds, password }: Hired): Promise<{ actor: Actor; login: string }> {
  const { name, position } = words.staff[key];
  const taken = await call.tx.selectFrom("app_user").where("login", "=", key).select("id").executeTakeFirst();
  const login = taken === undefined ? key : `${key}-demo`;
  const user = await createCard(call, userCard, { name, login, email: null, language, roles: [...ROLES_OF[key]], branchIds, denials: [] } as never);
  if (password !== undefined) await setPassword(call.tx, { userId: user.id, password, now: call.now });
  const paid = key.startsWith("engineer") ? { wageShare: 30_00, wageRate: 180_00 } : {};
  const phone = `+38 067 555 02 ${String(STAFF.indexOf(key) + 10)}`;
  const { id: employeeId } = await createCard(
    call,
    employeeCard,
    EmployeeDraft.parse({ name, position, branchIds, phone, userId: user.id, ...paid }),
  );
  return { actor: { userId: user.id, name, employeeId, branchIds, may: () => true }, login };
}
