import "./board.css";
import { useState } from "react";
import { workOrderEndpoints, type WorkOrderRow } from "#contracts/repairs/work-order.flow.ts";
import { Segment } from "#web/kit/button.tsx";
import { DataTable } from "#web/kit/data-table.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { usePrint } from "#web/kit/print-button.tsx";
import { SidePanel } from "#web/kit/side-panel.tsx";
import { useSelection } from "#web/kit/use-selection.ts";
import { BulkBar, ChooseRows } from "#web/ledger/bulk-bar.tsx";
import { usePhone } from "#web/platform/phone.ts";
import { usePages } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { IntakePanel } from "../intake/intake-panel.tsx";
import { Board } from "./board.tsx";
import { orderActions } from "./bulk-orders.tsx";
import { FilterLine } from "./filter-line.tsx";
import { HandoverList } from "./handover-list.tsx";
import { orderColumns } from "./order-columns.tsx";
import { OrderPanel } from "./order-panel.tsx";
import { type Question, useQuestion } from "./question.ts";
import { type Repair, repairOfOrder } from "./repair.ts";
import { useGroups, useStations } from "./use-piles.ts";
import { ClearFilters, Views } from "./views.tsx";

/** All repairs of the shop: a board and a list over one question. */
export function RepairsScreen() {
  const question = useQuestion();
  const { may } = useSession();
  const [open, setOpen] = useState<Repair>();
  const seesOrders = may("repairs.work-order.read");
  const shown = { question, open, onOpen: setOpen };
  const board = question.look === "board" && question.tab !== "handover";
  return (
    <div className={board ? "page board-page" : "page"}>
      <div className="head">
        <h1>{text("repairs.screen.title")}</h1>
        <span className="space" />
        <Segment
          label={text("repairs.screen.look")}
          value={question.look}
          onChange={question.setLook}
          options={[
            { value: "list", label: text("repairs.screen.list"), icon: "list" },
            { value: "board", label: text("repairs.screen.board"), icon: "board" },
          ]}
        />
        {may("repairs.intake.create") && (
          <MainButton to="/repairs/new" icon="plus">
            {text("repairs.screen.accept")}
          </MainButton>
        )}
      </div>
      {seesOrders && <Views question={question} />}
      {question.tab !== "handover" && seesOrders && <FilterLine question={question} />}
      {question.tab === "handover" || !seesOrders ? (
        <HandoverList question={question} />
      ) : !board ? (
        <List {...shown} />
      ) : question.group === "status" ? (
        <Stations {...shown} />
      ) : (
        <Groups {...shown} />
      )}
      {open && (
        <SidePanel
          title={
            <>
              <JobTag number={open.number} /> {open.device}
            </>
          }
          onClose={() => setOpen(undefined)}
          page={open.page}
        >
          {open.kind === "order" ? <OrderPanel repair={open} /> : <IntakePanel id={open.id} />}
        </SidePanel>
      )}
    </div>
  );
}

type Shown = { readonly question: Question; readonly open: Repair | undefined; readonly onOpen: (repair: Repair) => void };

const Stations = ({ question, open, onOpen }: Shown) => <Board piles={useStations(question)} stations open={open?.id} onOpen={onOpen} />;
const Groups = ({ question, open, onOpen }: Shown) => <Board piles={useGroups(question)} stations={false} open={open?.id} onOpen={onOpen} />;

function List({ question, open, onOpen }: Shown) {
  const pages = usePages<WorkOrderRow>(workOrderEndpoints.list, question.orders);
  const selection = useSelection(question.orders);
  const phone = usePhone();
  const { print, frame } = usePrint();
  const rowKey = ({ id }: WorkOrderRow) => id;
  return (
    <>
      {phone && (
        <div className="line">
          <ChooseRows selection={selection} />
        </div>
      )}
      <DataTable
        name="repairs.orders"
        label={text("repairs.screen.title")}
        columns={orderColumns()}
        pages={pages}
        rowKey={rowKey}
        selection={selection}
        href={({ id }) => `/work-orders/${id}`}
        onOpen={(row) => onOpen(repairOfOrder(row))}
        openKey={open?.id}
        empty={
          question.narrowed ? (
            <EmptyState icon="filter" sentence={text("ledger.empty-found")} action={<ClearFilters question={question} />} />
          ) : (
            <EmptyState icon="repairs" sentence={text("repairs.screen.list-empty")} />
          )
        }
      />
      <BulkBar
        selection={selection}
        rows={pages.rows}
        rowKey={rowKey}
        nameOf={({ number, deviceName, siteAddress }) => `${number} · ${deviceName || siteAddress}`}
        actions={orderActions(print)}
      />
      {frame}
    </>
  );
}
