import { type WorkOrderRow, workOrderEndpoints, workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { orderDraftOf, type WorkOrder } from "#contracts/repairs/work-order.ts";
import type { BulkAction } from "#web/ledger/bulk.ts";
import { call } from "#web/platform/client.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { MasterDialog } from "../order/master-dialog.tsx";
import { intakePaper, orderPaper } from "../papers.ts";

type Action = BulkAction<WorkOrderRow>;

/** What can be done to several repairs at once: who answers for them, their papers, and the steps that ask nothing. */
export const orderActions = (print: (...hrefs: string[]) => void) => (): readonly Action[] => [
  ...(may("repairs.work-order.change") ? [assigning()] : []),
  {
    key: "print",
    icon: "printer",
    label: text("repairs.screen.bulk.print"),
    all: (rows) => print(...rows.map(({ id }) => orderPaper(id, "work-order"))),
  },
  {
    key: "labels",
    icon: "tag",
    label: text("repairs.screen.bulk.labels"),
    fits: ({ intakeId }) => intakeId !== null,
    all: (rows) => print(...rows.flatMap(({ intakeId }) => (intakeId === null ? [] : [intakePaper(intakeId, "device-label")]))),
  },
  ...Object.entries(workOrderFlow.steps).flatMap(([step, { from, input }]) => {
    const door = workOrderEndpoints.steps.find(({ name }) => name === `repairs.work-order.${step}`);
    if (door === undefined || !may(door.name) || input?.safeParse({}).success === false) return [];
    const action: Action = {
      key: step,
      icon: "check",
      label: text(door.name),
      fits: ({ status }) => (from as readonly string[]).includes(status),
      each: async ({ id, version }) => {
        await call(door, { params: { id }, body: { version } });
        return undefined;
      },
    };
    return [action];
  }),
];

const assigning = (): Action => ({
  key: "assign",
  icon: "people",
  label: text("repairs.screen.order.choose-master"),
  ask: ({ onGo, onClose }) => (
    <MasterDialog
      value={null}
      onClose={onClose}
      onChoose={(masterId) =>
        onGo(async ({ id }) => {
          const before = await assign(id, masterId);
          return () => assign(id, before);
        })
      }
    />
  ),
});

/** The order as it is now with another engineer; answers who it was before. */
async function assign(id: string, masterId: string | null): Promise<string | null> {
  const order = (await call(workOrderEndpoints.read, { params: { id } })) as WorkOrder;
  if (order.masterId !== masterId)
    await call(workOrderEndpoints.change, { params: { id }, body: { version: order.version, draft: { ...orderDraftOf(order), masterId } } });
  return order.masterId;
}
