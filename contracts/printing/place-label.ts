import { z } from "zod";
import { PlaceKind } from "../company/place.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { several } from "../kernel/list.ts";
import { ScanCode } from "./device-label.ts";
import { Line } from "./paper.ts";
import { PrintQuery } from "./query.ts";

/** Labels of 58 × 40 mm for places, one page each: read by whoever carries something there. */
export const PlaceLabelPaper = z.strictObject({
  places: z
    .array(z.strictObject({ name: Line, kind: Line, branch: Line, code: ScanCode }))
    .min(1)
    .max(200),
});
export type PlaceLabelPaper = z.infer<typeof PlaceLabelPaper>;

/** Labels of one place, or of all those that are in use and of the kinds and the branch named. */
export const printPlaceLabels = endpoint({
  name: "company.place.labels",
  method: "GET",
  path: "/api/place-labels",
  guard: "company.place.read",
  query: PrintQuery.extend({ placeId: z.uuid().optional(), branchId: z.uuid().optional(), kind: several(PlaceKind) }),
  reply: z.unknown(),
  refusals: ["printing.no-places"],
});
