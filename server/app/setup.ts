import { checkSetUpCodeEndpoint, type SetUp, setUpEndpoint } from "#contracts/access/setup.ts";
import type { BranchDraft } from "#contracts/company/branch.ts";
import { type PlaceDraft, PlaceDraft as Place } from "#contracts/company/place.ts";
import { createCard } from "#ledger/card.ts";
import {
  accessRefusals,
  agentOf,
  attempt,
  doorkeeperOf,
  isSetUp,
  isSetUpCode,
  networkOf,
  noteAtDoor,
  refuseWeak,
  setPassword,
  takeSetUpCode,
  userCard,
} from "#modules/access/index.ts";
import { branchCard, employeeCard, organizationCard, placeCard } from "#modules/company/index.ts";
import type { FastifyRequest } from "fastify";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { newId } from "#platform/id.ts";
import { readTexts } from "#platform/texts.ts";
import { openTrades } from "./trades.ts";

/** Where things, money and devices can be in a shop on its first day; people rename and add. */
const FIRST_PLACES = ["warehouse", "defective", "reception", "shelf", "bench", "desk", "bank"] as const;

type Wishes = Omit<SetUp, "code">;
export type Made = { readonly userId: string; readonly branchId: string; readonly employeeId: string };

/**
 * Makes a shop and the first person who can sign in: company, branch, its places, the person's employee card, the device types of its trades.
 * All in the caller's transaction; the person is the author of all of it.
 */
export async function setUpShop(asked: Call, { language, country, currency, timeZone, company, branch, trades, user }: Wishes): Promise<Made> {
  await refuseWeak(user.password, [user.login, user.name, user.email, company.name]);
  const call: Call = { ...asked, actor: { userId: newId(asked.now), name: user.name, employeeId: null, branchIds: [], may: () => true } };
  await createCard(call, organizationCard, { ...company, country, currency, language, timezone: timeZone, logo: null });
  const home: BranchDraft = { code: "", schedule: [], daysOff: [], ...branch };
  const { id: branchId } = await createCard(call, branchCard, home);
  for (const place of firstPlaces({ branchId, currency, language, iban: company.iban })) await createCard(call, placeCard, place);
  await openTrades(call, trades, language);
  const { password, ...person } = user;
  const { id: userId } = await createCard(call, userCard, { ...person, language, branchIds: [branchId], denials: [] });
  await setPassword(call.tx, { userId, password, now: call.now });
  const { id: employeeId } = await createCard(call, employeeCard, {
    name: user.name,
    position: null,
    branchIds: [branchId],
    phone: null,
    wageShare: null,
    wageRate: null,
    userId,
  });
  return { userId, branchId, employeeId };
}

type Home = Pick<Wishes, "currency" | "language"> & { readonly branchId: string; readonly iban: string | null };

function firstPlaces({ branchId, currency, language, iban }: Home): PlaceDraft[] {
  const texts = readTexts(language);
  return FIRST_PLACES.map((kind) =>
    Place.parse({
      branchId,
      kind,
      name: texts[`access.set-up.place.${kind}`] ?? kind,
      currency: kind === "desk" || kind === "bank" ? currency : null,
      iban: kind === "bank" ? iban : null,
    }),
  );
}

const check = serve(checkSetUpCodeEndpoint, async ({ tx, now }, { body: { code }, request }) => {
  if (await isSetUp(tx)) throw accessRefusals["set-up-done"]();
  await withCode(request, now, () => isSetUpCode(tx, code));
  return {};
});

const setUp = serve(setUpEndpoint, async (call, { body: { code, ...wishes }, request }) => {
  const { tx, now } = call;
  if (await isSetUp(tx)) throw accessRefusals["set-up-done"]();
  // Taken in this transaction: if anything below is refused, the code is still good.
  await withCode(request, now, () => takeSetUpCode(tx, code));
  const { userId } = await setUpShop(call, wishes);
  await noteAtDoor({ db: doorkeeperOf(request).db, now }, { verb: "set-up", userId, network: networkOf(request.ip), agent: agentOf(request) });
  return { login: wishes.user.login };
});

export const setUpRoutes: readonly Route[] = [check, setUp];

/** A try at the code: counted, noted when it fails. */
async function withCode(request: FastifyRequest, now: Date, right: () => Promise<boolean>): Promise<void> {
  const { db } = doorkeeperOf(request);
  const network = networkOf(request.ip);
  await attempt({ db, now, door: "set-up", network }, async () => {
    if (await right()) return;
    await noteAtDoor({ db, now }, { verb: "set-up-refused", network, agent: agentOf(request) });
    throw accessRefusals["wrong-code"]();
  });
}
