import type { Handler } from "#platform/front.ts";
import { logTo } from "#platform/log.ts";
import { startDemo } from "./demo/first-start.ts";
import { mountHealth } from "./health.ts";
import type { Shop } from "./open-shop.ts";
import { mountScreens } from "./screens.ts";
import { buildServer } from "./server.ts";
import { signInHint } from "./sign-in-hint.ts";
import { surroundingsOf } from "./surroundings.ts";
import { startWork, type Work } from "./work.ts";

type Say = (line: string) => void;

/** What the console says about getting in; the first start of a demo makes it. */
export const signInOf = (shop: Shop, tell: Say): Promise<readonly string[]> => (shop.config.demo ? startDemo(shop, tell) : signInHint(shop));

/** What answers requests, and how to end it: first the requests, then the jobs. */
export async function openDoors(shop: Shop, tell: Say): Promise<{ handler: Handler; shut: () => Promise<void> }> {
  const { logLevel, trustedProxies } = shop.config;
  const surroundings = await surroundingsOf(shop);
  const server = buildServer(surroundings, { log: logTo(logLevel), trustedProxies });
  mountHealth(server, shop.pool);
  await mountScreens(server);
  await server.ready();
  const work: Work = await startWork(shop, tell, surroundings.tell);
  const shut = async (): Promise<void> => {
    await server.close();
    await surroundings.close();
    await work.stop();
  };
  return { handler: server.routing, shut };
}
