import sharp from "sharp";
import { expect } from "vitest";
import type { Attachment } from "#contracts/ledger/attachment.ts";
import { type Shop, test } from "#testing/shop.ts";

const picture = (format: "png" | "tiff") =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#0f5960" } })
    .withExif({ IFD0: { Copyright: "somewhere in Kyiv" } })
    .toFormat(format)
    .toBuffer();

async function send(shop: Shop, subject: string, content: Buffer, { name = "front.png", kind = "photo", headers = {} } = {}) {
  const boundary = "----paper";
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`;
  const reply = await shop.server.inject({
    method: "POST",
    url: `/api/attachments?${subject}&kind=${kind}`,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, ...headers },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  return { status: reply.statusCode, body: reply.json() };
}

const onWasher = ({ cast }: Shop) => `subjectKind=devices.device&subjectId=${cast.washer}`;

test("a photo is drawn anew, kept beside the device, and taken off by whoever added it", async ({ shop }) => {
  const { status, body } = await send(shop, onWasher(shop), await picture("png"), { name: "../../front\r\n.png" });
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: "photo", type: "image/jpeg", by: "Owner" });
  expect((body as Attachment).name).not.toMatch(/[/\\\r\n]/);

  const { body: bytes } = await shop.ask("GET", `attachments/${body.id}/content`);
  const { format, exif } = await sharp(bytes as Buffer).metadata();
  expect([format, exif]).toEqual(["jpeg", undefined]);
  expect(await shop.get<Attachment[]>(`attachments?${onWasher(shop)}`)).toHaveLength(1);
  await shop.server.inject({ method: "DELETE", url: `/api/attachments/${body.id}` });
  expect(await shop.get<Attachment[]>(`attachments?${onWasher(shop)}`)).toEqual([]);
  expect((await shop.ask("GET", `attachments/${body.id}/content`)).status).toBe(404);
});

test("what is no picture is refused, whatever it calls itself", async ({ shop }) => {
  for (const content of [
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    Buffer.from("<html><script>alert(1)</script>"),
    await picture("tiff"),
    Buffer.alloc(0),
  ]) {
    expect(await send(shop, onWasher(shop), content)).toMatchObject({ status: 422, body: { code: "ledger.file-refused" } });
  }
  expect(await shop.get<Attachment[]>(`attachments?${onWasher(shop)}`)).toEqual([]);
});

test("a file has the rights of the thing it hangs on", async ({ shop }) => {
  const { body } = await send(shop, onWasher(shop), await picture("png"));
  shop.signIn(["parties.party.read"]);
  expect((await shop.ask("GET", `attachments/${body.id}/content`)).status).toBe(404);
  expect((await shop.ask("GET", `attachments?${onWasher(shop)}`)).status).toBe(404);
  expect((await send(shop, onWasher(shop), await picture("png"))).status).toBe(404);
  expect((await send(shop, `subjectKind=access.user&subjectId=${shop.cast.washer}`, await picture("png"))).status).toBe(404);
});

test("a form on a foreign page adds nothing", async ({ shop }) => {
  const foreign = { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" };
  expect(await send(shop, onWasher(shop), await picture("png"), { headers: foreign })).toMatchObject({
    status: 403,
    body: { code: "platform.foreign-page" },
  });
  expect(await send(shop, onWasher(shop), await picture("png"), { headers: { origin: "null" } })).toMatchObject({ status: 403 });
});

test("a file that is too large is refused and leaves nothing", async ({ shop }) => {
  expect(await send(shop, onWasher(shop), Buffer.alloc(15_000_001))).toMatchObject({ status: 413, body: { code: "platform.too-large" } });
  expect(await shop.get<Attachment[]>(`attachments?${onWasher(shop)}`)).toEqual([]);
});

test("one key is one file: the same again is hung once, and another under it is refused, never taken for the first", async ({ shop }) => {
  const headers = { "idempotency-key": "a key of one picture" };
  const first = await send(shop, onWasher(shop), await picture("png"), { headers });
  expect((await send(shop, onWasher(shop), await picture("png"), { headers })).body).toEqual(first.body);
  const other = await sharp({ create: { width: 41, height: 30, channels: 3, background: "#0f5960" } })
    .png()
    .toBuffer();
  expect(await send(shop, onWasher(shop), other, { headers })).toMatchObject({ status: 422, body: { code: "platform.key-used-otherwise" } });
  expect(await shop.get<Attachment[]>(`attachments?${onWasher(shop)}`)).toHaveLength(1);
});
