import { declinedWorks, deviceHistory, orderCounts, orderMoney, orderProfit, orderStock, proposals } from "#contracts/repairs/order-facts.ts";
import { makersStock } from "#contracts/repairs/maker-part.ts";
import { partsInHands } from "#contracts/repairs/bad-part.ts";
import { partsNeeds } from "#contracts/repairs/parts-need.ts";
import { askForReserve, putAsideNow, refuseReserve, releaseReserve, takableReserves, takeReserve } from "#contracts/repairs/reserve.ts";
import { customerAnswers } from "#contracts/repairs/page-link.ts";
import { hints } from "#contracts/repairs/hints.ts";
import { visits } from "#contracts/repairs/visit.ts";
import { type Route, serve } from "#platform/http.ts";
import { answersTo } from "./customer-answer/customer-answer.ts";
import { declinedOf } from "./facts/declined-works.ts";
import { historyOfDevice } from "./facts/device-history.ts";
import { countsOfOrders } from "./facts/order-counts.ts";
import { moneyOfOrder } from "./facts/order-money.ts";
import { profitOfOrder } from "./facts/order-profit.ts";
import { stockOfOrder } from "./facts/order-stock.ts";
import { proposalsFor } from "./facts/proposals.ts";
import { listMakersStock } from "./maker-part/maker-part.rows.ts";
import { listInHands } from "./bad-part/bad-part.rows.ts";
import { needsOf } from "./reserve/needs.ts";
import { askFor, putAsideFor, refuseFor, releaseFor, takableFor, takeFor } from "./reserve/reserve.ts";
import { pageLinkRoutes } from "./page-link/page-link.ts";
import { devicePlaces } from "#contracts/repairs/device-places.ts";
import { handOver } from "#contracts/repairs/hand-over.ts";
import { placesOfDevices } from "./facts/device-places.ts";
import { handOverOf } from "./facts/hand-over.ts";
import { hintsFor } from "./codes/hints.ts";
import { visitsOf } from "./visits/visits.ts";
import { printRoutes } from "./print/routes.ts";
import { rulesRoutes } from "./rules/routes.ts";

/** What can be asked about repairs beside their documents. */
export const repairsRoutes: readonly Route[] = [
  serve(orderMoney, (call, { params: { id } }) => moneyOfOrder(call, id)),
  serve(orderStock, (call, { params: { id } }) => stockOfOrder(call, id)),
  serve(orderProfit, (call, { params: { id } }) => profitOfOrder(call, id)),
  serve(deviceHistory, (call, { params: { id } }) => historyOfDevice(call, id)),
  serve(proposals, (call, { query }) => proposalsFor(call, query)),
  serve(orderCounts, (call, { query }) => countsOfOrders(call, query)),
  serve(declinedWorks, (call, { query }) => declinedOf(call, query)),
  serve(customerAnswers, (call, { params: { id } }) => answersTo(call, id)),
  serve(makersStock, (call) => listMakersStock(call)),
  serve(partsInHands, (call) => listInHands(call)),
  serve(partsNeeds, (call, { query }) => needsOf(call, query.orderId)),
  serve(putAsideNow, (call, { params: { id }, body }) => putAsideFor(call, id, body)),
  serve(releaseReserve, (call, { params: { id }, body }) => releaseFor(call, id, body)),
  serve(askForReserve, (call, { params: { id }, body }) => askFor(call, id, body)),
  serve(refuseReserve, (call, { params: { id }, body }) => refuseFor(call, id, body)),
  serve(takeReserve, (call, { params: { id }, body }) => takeFor(call, id, body)),
  serve(takableReserves, (call, { params: { id } }) => takableFor(call, id)),
  ...pageLinkRoutes,
  serve(devicePlaces, (call, { query }) => placesOfDevices(call, query)),
  serve(handOver, (call, { params: { id } }) => handOverOf(call, id)),
  ...printRoutes,
  ...rulesRoutes,
  serve(hints, (call, { query }) => hintsFor(call, query)),
  serve(visits, (call, { query }) => visitsOf(call, query)),
];
