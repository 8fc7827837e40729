import { routes } from "#app/server.ts";
import { addressOf, type Things } from "./examples.ts";
import type { Shop } from "./shop.ts";

type Answer = { readonly asked: string; readonly status: number; readonly text: string };
const endpoints = routes.map(({ endpoint }) => endpoint);

/** Every question that can be asked, with every filter that could lead to something of `things`; answers with what they say. */
export async function everyAnswer(shop: Shop, things: Things, words: readonly string[] = []): Promise<Answer[]> {
  const { cast, order, intake } = things;
  const ids: Record<string, readonly string[]> = {
    orderId: [order],
    intakeId: [intake],
    branchId: [cast.branch],
    placeId: [cast.warehouse, cast.desk],
    customerId: [cast.ivanenko],
    partyId: [cast.ivanenko],
    deviceId: [cast.washer],
    employeeId: [cast.ivan],
    engineerId: [cast.ivan],
    masterId: [cast.ivan],
    subjectId: [order],
    subject: [order],
  };
  const usual: Record<string, string> = {
    from: "2026-01-01",
    to: "2026-12-31",
    code: "P1",
    q: "a",
    phone: "671112233",
    deviceId: cast.washer,
    subjectKind: "repairs.work-order",
    subjectId: order,
  };
  const answers = [];
  for (const endpoint of endpoints.filter(({ method, path }) => method === "GET" && !/print|\/live$|content$|^\/api\/(auth|session)/.test(path))) {
    const shape = (endpoint.query as { shape?: object }).shape ?? {};
    const needed = endpoint.query.safeParse({}).success ? {} : Object.fromEntries(Object.entries(usual).filter(([field]) => field in shape));
    const questions = [
      {},
      ...Object.keys(shape).flatMap((field) =>
        [...(ids[field] ?? []), ...(/^(q|code|fault)$/.test(field) ? words : [])].map((value) => ({ [field]: value })),
      ),
    ];
    for (const question of questions) {
      const asked = `${addressOf(endpoint, things)}?${new URLSearchParams({ ...needed, ...question })}`;
      const reply = await shop.server.inject({ method: "GET", url: asked });
      answers.push({ asked: `${endpoint.path} ${JSON.stringify(question)}`, status: reply.statusCode, text: reply.body });
    }
  }
  return answers;
}
