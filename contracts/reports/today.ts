import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { Milli, Minor } from "../kernel/measure.ts";

/** An order or intake on somebody's list for today. */
export const TodayRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.string(),
  customerName: z.string(),
  deviceName: z.string(),
  fault: z.string(),
  promisedAt: z.iso.datetime().nullable(),
  masterName: z.string().nullable(),
  /** Since when it stands longer than its status allows; only among what is told to be stuck. */
  overSince: z.iso.datetime().optional(),
});
export type TodayRow = z.infer<typeof TodayRow>;

/** How many there are, and the first of them: those that matter most. */
const Some = z.object({ count: z.int(), rows: z.array(TodayRow) });
export type Some = z.infer<typeof Some>;

/** Money of some days beside that of the same days a month before. */
const Compared = z.object({ now: Minor, before: Minor });

/** For whoever stands at the counter. */
const Counter = z.object({
  /** Intakes that are ready: their owners may come for them. */
  toHandOver: Some,
  promisedToday: Some,
  late: Some,
  /** Intakes that nobody has begun an order for. */
  newIntakes: Some,
  /** Devices that a service centre should have brought back by now. */
  awayLate: Some,
  /** Our own devices that customers should have brought back by now. */
  loanersLate: z.object({
    count: z.int(),
    rows: z.array(z.object({ id: z.uuid(), number: z.string(), deviceName: z.string(), customerName: z.string(), expectedBackOn: Day })),
  }),
});

/** For whoever repairs: their open orders, in the order of promise. */
const Bench = z.object({ orders: Some, openHours: Milli });

const Shortage = z.object({ itemId: z.uuid(), code: z.string(), name: z.string(), unit: z.string(), short: Milli, orders: z.int() });
const Low = z.object({ itemId: z.uuid(), code: z.string(), name: z.string(), unit: z.string(), free: Milli, minStock: Milli });

/** For whoever gives out parts. */
const Store = z.object({
  /** Orders whose parts lie put aside. */
  toIssue: Some,
  shortages: z.object({ count: z.int(), rows: z.array(Shortage) }),
  belowMinimum: z.object({ count: z.int(), rows: z.array(Low) }),
});

/** For whoever takes money: what each desk and account took in and gave out today, and what it holds. */
const Desk = z.object({ placeId: z.uuid(), name: z.string(), kind: z.enum(["desk", "bank"]), in: Minor, out: Minor, holds: Minor });

/** For whoever answers for the whole. */
const Business = z.object({
  moneyIn: z.object({ today: Minor, month: Compared }).optional(),
  revenue: z.object({ month: Compared }),
  profit: z.object({
    month: Compared,
    /** Of net revenue, basis points; `null` without revenue. */
    profitability: z.int().nullable(),
  }),
  orders: z.object({ inToday: z.int(), outToday: z.int(), open: z.int(), late: Some }),
  /** What customers owe, by days since their repair was completed: 0–30, 31–60, 61–90, more. */
  debts: z.object({ total: Minor, byAge: z.tuple([Minor, Minor, Minor, Minor]) }).optional(),
  /** The last twelve weeks, oldest first; a week is named by its Monday. */
  weeks: z.array(z.object({ monday: Day, revenue: Minor, profit: Minor })),
  /** Norm-hours of open orders by who has to work them off, fullest first. */
  load: z.array(z.object({ employeeId: z.uuid(), name: z.string(), hours: Milli, orders: z.int() })),
});

/** What the day asks of the reader: only the parts that are theirs to see are there. */
export const today = endpoint({
  name: "reports.today.read",
  method: "GET",
  path: "/api/reports/today",
  guard: "signed-in",
  reply: z.object({
    day: Day,
    currency: z.string(),
    /** Orders that stand in their status longer than the company allows: of those who repair their own, of the others all. */
    stuck: Some.optional(),
    counter: Counter.optional(),
    bench: Bench.optional(),
    store: Store.optional(),
    desks: z.array(Desk).optional(),
    business: Business.optional(),
  }),
});
export type Today = z.infer<typeof today.reply>;
