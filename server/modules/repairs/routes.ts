import { deviceHistory, orderCounts, orderMoney, orderProfit, orderStock, proposals } from "#contracts/repairs/order-facts.ts";
import { type Route, serve } from "#platform/http.ts";
import { historyOfDevice } from "./facts/device-history.ts";
import { countsOfOrders } from "./facts/order-counts.ts";
import { moneyOfOrder } from "./facts/order-money.ts";
import { profitOfOrder } from "./facts/order-profit.ts";
import { stockOfOrder } from "./facts/order-stock.ts";
import { proposalsFor } from "./facts/proposals.ts";
import { printRoutes } from "./print/routes.ts";

/** What can be asked about repairs beside their documents. */
export const repairsRoutes: readonly Route[] = [
  serve(orderMoney, (call, { params: { id } }) => moneyOfOrder(call, id)),
  serve(orderStock, (call, { params: { id } }) => stockOfOrder(call, id)),
  serve(orderProfit, (call, { params: { id } }) => profitOfOrder(call, id)),
import { rulesRoutes } from "./rules/routes.ts";
  serve(deviceHistory, (call, { params: { id } }) => historyOfDevice(call, id)),
  serve(proposals, (call, { query }) => proposalsFor(call, query)),
  serve(orderCounts, (call, { query }) => countsOfOrders(call, query)),
  ...printRoutes,
];
  ...rulesRoutes,
