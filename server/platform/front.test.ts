import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openFront } from "./front.ts";

const here = { host: "127.0.0.1", port: 0 };
const seen = (port: number, path = "/") =>
  fetch(`http://127.0.0.1:${port}${path}`).then(async (reply) => [reply.status, await reply.text()] as const);

test("while it is starting, the process is alive and everybody is asked to come again", async () => {
  const front = await openFront(here);
  expect((await seen(front.port, "/livez"))[0]).toBe(200);
  const reply = await fetch(`http://127.0.0.1:${front.port}/api/orders`);
  expect([reply.status, reply.headers.get("retry-after"), ((await reply.json()) as { code: string }).code]).toEqual([503, "2", "platform.not-ready"]);
  await front.close(0);
});

test("when it leaves, whoever is being served is served to the end, and whoever comes then is asked to come again", async () => {
  const front = await openFront(here);
  front.open((_request, response) => void wait(400).then(() => response.end("done")));
  const running = seen(front.port);
  await wait(100);
  const left = front.close(5_000);
  expect((await seen(front.port))[0]).toBe(503);
  expect(await running).toEqual([200, "done"]);
  await left;
  await expect(seen(front.port)).rejects.toThrow();
});

test("a request that does not end and a live stream keep nobody from leaving", async () => {
  const front = await openFront(here);
  front.open((_request, response) => void response.writeHead(200).write("and so on"));
  const stream = get({ port: front.port, host: here.host, headers: { accept: "text/event-stream" } });
  const cut = new Promise((tell) => stream.once("response", (reply) => reply.resume().once("close", tell)).on("error", tell));
  await wait(100);
  const begun = performance.now();
  await front.close(5_000);
  expect(performance.now() - begun).toBeLessThan(4_000);
  await cut;
});

test("a path that a proxy leaves in front of ours is taken off", async () => {
  const front = await openFront(here, "/service");
  front.open((request, response) => void response.end(request.url));
  const paths = ["/service", "/service/", "/service/orders?x=1", "/services/orders", "/orders"];
  expect(await Promise.all(paths.map(async (path) => (await seen(front.port, path))[1]))).toEqual([
    "/",
    "/",
    "/orders?x=1",
    "/services/orders",
    "/orders",
  ]);
  await front.close(0);
});
