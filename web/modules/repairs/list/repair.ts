import type { IntakeRow } from "#contracts/repairs/intake.flow.ts";
import { type WorkOrderRow, workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import type { OrderStatus } from "#contracts/repairs/work-order.ts";
import type { IconName } from "#web/kit/drawings.ts";
import { text } from "#web/platform/texts.ts";

/** One card of the board: a work order, or a device that was taken in and has none yet. */
export type Repair = {
  readonly kind: "order" | "intake";
  readonly id: string;
  readonly version?: number;
  readonly number: string;
  readonly page: string;
  readonly status: string;
  /** Since when it stands there. */
  readonly since: string;
  readonly device: string;
  readonly fault: string;
  readonly customer: string;
  readonly master: string | null;
  readonly promisedAt: string | null;
  readonly unpaid: number;
  /** When the time it may spend in its status runs out. */
  readonly limitAt?: string | null;
  readonly waits: { readonly icon: IconName; readonly words: string; readonly tone?: "waiting" | "bad" } | undefined;
};

export const repairOfOrder = (row: WorkOrderRow): Repair => ({
  kind: "order",
  id: row.id,
  version: row.version,
  number: row.number,
  page: `/work-orders/${row.id}`,
  status: row.status,
  since: row.statusAt,
  device: row.deviceName || row.siteAddress || "",
  fault: row.complaint,
  customer: row.customerName,
  master: row.masterName,
  promisedAt: row.promisedAt,
  // Before anybody agreed to a price nothing is owed: the sum would only frighten.
  unpaid: DUE.includes(row.status) ? row.unpaid : 0,
  waits: WAITS[row.status],
  limitAt: row.limitAt,
});

export const repairOfIntake = (row: IntakeRow): Repair => ({
  kind: "intake",
  id: row.id,
  number: row.number,
  page: `/intakes/${row.id}`,
  status: row.status,
  since: row.createdAt,
  device: row.deviceName,
  fault: row.fault,
  customer: row.customerName,
  master: row.engineerName,
  promisedAt: row.status === "ready" ? null : row.promisedAt,
  unpaid: 0,
  waits: row.urgent
    ? {
        icon: "alert",
        get words() {
          return text("repairs.screen.urgent");
        },
      }
    : undefined,
});

const DUE: readonly OrderStatus[] = ["in-work", "quality-check", "done", "completed"];

const wait = (icon: IconName, key: string) => ({
  icon,
  tone: "waiting" as const,
  get words() {
    return text(`repairs.screen.waits.${key}`);
  },
});

/** What a card says of itself when its column does not: whose move it is. */
const WAITS: Partial<Record<OrderStatus, Repair["waits"]>> = {
  approval: wait("hourglass", "approval"),
  approved: {
    icon: "check",
    get words() {
      return text("repairs.screen.waits.approved");
    },
  },
  "waiting-parts": wait("hourglass", "parts"),
  "on-hold": wait("pause", "hold"),
  "quality-check": {
    icon: "eye",
    get words() {
      return text("repairs.screen.waits.check");
    },
  },
};

/** Statuses in which the ball is with us. */
export const OURS: readonly OrderStatus[] = ["new", "diagnostics", "approved", "in-work", "quality-check"];

export const OPEN_STATUSES = (Object.keys(workOrderFlow.statuses) as OrderStatus[]).filter((it) => it !== "completed" && it !== "cancelled");
