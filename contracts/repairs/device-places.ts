import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { endpoint } from "../kernel/endpoint.ts";

/** Where customers' devices are now: how many at each of our places, and with whom those that are away. */
export const devicePlaces = endpoint({
  name: "repairs.intake.places",
  method: "GET",
  path: "/api/device-places",
  guard: "repairs.intake.read",
  query: z.strictObject({ branchId: z.uuid().optional() }),
  reply: z.object({
    places: z.array(z.object({ placeId: z.uuid(), name: z.string(), kind: z.string(), branchId: z.uuid(), devices: z.int() })),
    partners: z.array(z.object({ partnerId: z.uuid(), name: z.string(), devices: z.int(), late: z.int(), nextOn: Day.nullable() })),
  }),
});
