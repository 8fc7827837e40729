import sharp from "sharp";
import { expect } from "vitest";
import type { Head } from "#contracts/kernel/document.ts";
import { type Shop, test } from "#testing/shop.ts";

type Link = { readonly id: string; readonly path: string };
type State = { readonly state: string; readonly pictures: { id: string; by: string; kind: string }[] };

async function intakeIn(shop: Shop) {
  const { cast } = shop;
  return shop.create<Head>("intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Leaks" });
}
const lend = (shop: Shop, use: string, intakeId?: string) =>
  shop.create<Link>("phone-links", { use, subject: intakeId === undefined ? null : { subjectKind: "repairs.intake", subjectId: intakeId } });

/** A photo as a phone makes it, with the place where it was taken. */
const photo = () =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: "#345" } })
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 27/1 0/1" } })
    .jpeg()
    .toBuffer();

async function send(shop: Shop, path: string, bytes: Buffer) {
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="x.jpg"\r\ncontent-type: image/jpeg\r\n\r\n';
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n--b--\r\n")]);
  const headers = { "content-type": "multipart/form-data; boundary=b" };
  const reply = await shop.server.inject({ method: "POST", url: `/api/${path}/pictures`, payload, headers });
  return { status: reply.statusCode, body: reply.json() as { code?: string; sent?: number } };
}

test("a phone without a sign-in is the camera of one intake: its photos hang there, without their place, in the lender's name", async ({ shop }) => {
  const intake = await intakeIn(shop);
  const { id, path } = await lend(shop, "photo", intake.id);
  expect(await shop.get<State>(`phone-links/${id}`)).toMatchObject({ state: "waiting", pictures: [] });
  expect((await shop.ask("POST", path)).body).toMatchObject({ use: "photo", label: intake.number, shop: "Сервіс-Плюс", sent: 0 });
  expect((await send(shop, path, await photo())).body).toEqual({ sent: 1 });
  const { state, pictures } = await shop.get<State>(`phone-links/${id}`);
  expect([state, pictures]).toEqual(["connected", [expect.objectContaining({ kind: "photo", by: "Owner" })]]);
  const { body } = await shop.ask("GET", `attachments/${pictures[0]!.id}/content`);
  expect((await sharp(body as Buffer).metadata()).exif).toBeUndefined();
});

test("closing the dialog ends the link, and so do its minutes", async ({ shop }) => {
  const intake = await intakeIn(shop);
  const first = await lend(shop, "photo", intake.id);
  await shop.create(`phone-links/${first.id}/end`, {});
  expect((await send(shop, first.path, await photo())).body.code).toBe("platform.link-over");
  expect((await shop.get<State>(`phone-links/${first.id}`)).state).toBe("over");
  const second = await lend(shop, "photo", intake.id);
  shop.goToDay("2026-03-02");
  expect((await shop.ask("POST", second.path)).body.code).toBe("platform.link-over");
});

test("a signature for what is only being written down waits in the link, is taken by the screen, and is gone when the link is closed", async ({
  shop,
}) => {
  const { id, path } = await lend(shop, "signature");
  const strokes = await sharp({ create: { width: 90, height: 40, channels: 4, background: "#1234" } })
    .png()
    .toBuffer();
  expect((await send(shop, path, strokes)).status).toBe(200);
  const [picture] = (await shop.get<State>(`phone-links/${id}`)).pictures;
  expect(await shop.ask("GET", `phone-links/${id}/pictures/${picture!.id}`)).toMatchObject({ status: 200, type: "image/png" });
  await shop.create(`phone-links/${id}/end`, {});
  expect((await shop.ask("GET", `phone-links/${id}/pictures/${picture!.id}`)).status).toBe(404);
  expect(await shop.tx.selectFrom("attachment").where("id", "=", picture!.id).selectAll().execute()).toEqual([]);
});

test("a colleague's link does not exist, and nobody lends a phone for what they may not see", async ({ shop }) => {
  const intake = await intakeIn(shop);
  const { id } = await lend(shop, "photo", intake.id);
  shop.signIn(["ledger.phone-link.read", "repairs.intake.read"]);
  expect((await shop.ask("GET", `phone-links/${id}`)).body.code).toBe("ledger.not-found");
  expect((await shop.ask("POST", `phone-links/${id}/end`, {})).status).toBe(404);
  shop.signIn(["ledger.phone-link.read"]);
  const subject = { subjectKind: "repairs.intake", subjectId: intake.id };
  expect((await shop.ask("POST", "phone-links", { use: "photo", subject })).body.code).toBe("ledger.not-found");
});

test("what is no picture is refused", async ({ shop }) => {
  const { path } = await lend(shop, "photo");
  expect((await send(shop, path, Buffer.from("<svg onload='alert(1)'/>"))).body.code).toBe("ledger.file-refused");
});
