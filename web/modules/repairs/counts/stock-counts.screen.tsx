import { Select, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type StockCountRow, stockCountEndpoints, stockCountFlow } from "#contracts/repairs/stock-count.ts";
import type { Column } from "#web/kit/column.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Day } from "#web/kit/moment.tsx";
import { DocumentList, numberColumn, statusColumn } from "#web/ledger/document-list.tsx";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { StockSections } from "#web/modules/stock/sections.tsx";
import { call } from "#web/platform/client.ts";
import { dayOf } from "#web/platform/format.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`repairs.screen.count.${key}`);

/** Stock-takes of warehouses and of what engineers hold. */
export function StockCountsScreen() {
  const [beginning, setBeginning] = useState(false);
  const columns: readonly Column<StockCountRow>[] = [
    numberColumn(),
    {
      key: "place",
      label: say("place"),
      width: "minmax(150px, 2fr)",
      phone: "title",
      cell: ({ placeName }) => <b className="medium">{placeName}</b>,
    },
    { key: "counters", label: say("counters"), width: "minmax(110px, 1fr)", phone: "note", cell: ({ counters }) => counters },
    { key: "on", label: text("stock.screen.on"), width: "120px", cell: ({ countedOn, createdAt }) => <Day day={countedOn ?? dayOf(createdAt)} /> },
    { key: "lines", label: text("stock.screen.lines"), number: true, width: "90px", cell: ({ lines }) => lines },
    {
      key: "differences",
      label: say("differences"),
      number: true,
      width: "120px",
      cell: ({ differences, countedOn }) => countedOn !== null && differences,
    },
    statusColumn(stockCountFlow, { width: "140px", phone: "aside" }),
  ];
  return (
    <>
      <DocumentList
        flow={stockCountFlow}
        endpoint={stockCountEndpoints.list}
        title={text("repairs.stock-count.many")}
        sections={<StockSections here="/stock-counts" />}
        columns={columns}
        begin={{ label: say("begin"), onPress: () => setBeginning(true) }}
        empty={{ icon: "scan", sentence: say("none") }}
      />
      {beginning && <BeginCount onClose={() => setBeginning(false)} />}
    </>
  );
}

/** Where it is counted; who may count only what they hold themselves is offered their own place. */
function BeginCount({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { user, permissions } = sessionNow();
  const { places, nameOf } = usePlaces("warehouse", "defective", "engineer");
  const onlyOwn = permissions.includes("repairs.stock-count.create.own") && !permissions.includes("repairs.stock-count.create");
  const offered = onlyOwn ? places.filter(({ employeeId }) => employeeId !== null && employeeId === user?.employeeId) : places;
  const [chosen, setChosen] = useState<string | null>(null);
  const [counters, setCounters] = useState(user?.name ?? "");
  const place = offered.find(({ id }) => id === chosen) ?? offered[0];
  const submit = async () => {
    if (place === undefined) return;
    const { id } = await call(stockCountEndpoints.create, { body: { branchId: place.branchId, placeId: place.id, counters: counters.trim() } });
    await refresh(queries, "repairs.stock-count");
    void navigate({ to: `/stock-counts/${id}` });
  };
  return (
    <FormDialog title={say("begin")} verb={say("begin")} disabled={place === undefined} onClose={onClose} onSubmit={submit}>
      <Select
        label={say("place")}
        searchable
        allowDeselect={false}
        data={offered.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        value={place?.id ?? null}
        onChange={setChosen}
      />
      <TextInput label={say("counters")} maxLength={300} value={counters} onChange={({ currentTarget }) => setCounters(currentTarget.value)} />
    </FormDialog>
  );
}
