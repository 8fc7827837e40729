import sharp from "sharp";
import { afterAll, expect } from "vitest";
import type { Organization, OrganizationDraft } from "#contracts/company/organization.ts";
import { stopPress } from "#platform/pdf.ts";
import { type Shop, test } from "#testing/shop.ts";

afterAll(stopPress);

const mark = () => sharp({ create: { width: 900, height: 300, channels: 4, background: { r: 15, g: 89, b: 96, alpha: 0.5 } } });

async function send(shop: Shop, subjectId: string, content: Buffer) {
  const head = '--logo\r\ncontent-disposition: form-data; name="file"; filename="mark.png"\r\ncontent-type: image/png\r\n\r\n';
  const reply = await shop.server.inject({
    method: "POST",
    url: `/api/attachments?subjectKind=company.organization&subjectId=${subjectId}&kind=logo`,
    headers: { "content-type": "multipart/form-data; boundary=logo" },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n--logo--\r\n")]),
  });
  return { status: reply.statusCode, body: reply.json() };
}

async function company(shop: Shop) {
  const { rows } = await shop.get<{ rows: { id: string }[] }>("organizations");
  const { id, version, archived, ...draft } = await shop.get<Organization>(`organizations/${rows[0]?.id}`);
  return { id, version, archived, draft: draft as OrganizationDraft };
}

test("a logo is drawn anew with its transparent ground and stands on the papers from then on", async ({ shop }) => {
  const { cast } = shop;
  const intake = { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Does not drain" };
  const { id } = await shop.create<{ id: string }>("intakes", intake);
  const paper = async () => (await shop.ask("GET", `intakes/${id}/print/intake-receipt?language=uk`)).body as Buffer;
  const plain = (await paper()).length;
  const { id: companyId, version, draft } = await company(shop);
  const { status, body } = await send(shop, companyId, await mark().png().toBuffer());
  expect([status, body.type]).toEqual([200, "image/png"]);
  const { width, hasAlpha } = await sharp((await shop.ask("GET", `attachments/${body.id}/content?size=small`)).body as Buffer).metadata();
  expect([width, hasAlpha]).toEqual([320, true]);
  await shop.ask("PUT", `organizations/${companyId}`, { version, draft: { ...draft, logo: body.id } });
  expect((await paper()).length).toBeGreaterThan(plain + 200);
});

test("a logo must be a picture, given to the company by somebody who may change it", async ({ shop }) => {
  const { id, version, draft } = await company(shop);
  expect(await send(shop, id, Buffer.from("<svg onload='alert(1)'/>"))).toMatchObject({ status: 422, body: { code: "ledger.file-refused" } });
  const strange = await shop.ask("PUT", `organizations/${id}`, { version, draft: { ...draft, logo: shop.cast.washer } });
  expect(strange).toMatchObject({ status: 409, body: { code: "company.no-such-logo" } });
  const { body } = await send(shop, id, await mark().png().toBuffer());
  await shop.server.inject({ method: "DELETE", url: `/api/attachments/${body.id}` });
  expect(await shop.ask("PUT", `organizations/${id}`, { version, draft: { ...draft, logo: body.id } })).toMatchObject({ status: 409 });
  shop.signIn(["company.organization.read"]);
  expect(await send(shop, id, await mark().png().toBuffer())).toMatchObject({ status: 403 });
});
