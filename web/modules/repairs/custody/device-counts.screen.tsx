import { MultiSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DEVICE_PLACES } from "#contracts/company/place.ts";
import { type DeviceCountRow, deviceCountEndpoints, deviceCountFlow } from "#contracts/repairs/device-count.ts";
import type { Column } from "#web/kit/column.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Day } from "#web/kit/moment.tsx";
import { DocumentList, numberColumn, statusColumn } from "#web/ledger/document-list.tsx";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { call } from "#web/platform/client.ts";
import { dayOf } from "#web/platform/format.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { branchNow, sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { say } from "./say.ts";
import { CustodySections } from "./sections.tsx";

/** Counts of devices: begun, compared, settled. */
export function DeviceCountsScreen() {
  const [beginning, setBeginning] = useState(false);
  const columns: readonly Column<DeviceCountRow>[] = [
    numberColumn(),
    {
      key: "places",
      label: say("places-counted"),
      width: "minmax(160px, 2fr)",
      phone: "title",
      cell: ({ places }) => <span className="clip medium">{places.join(", ")}</span>,
    },
    { key: "counters", label: say("counters"), width: "minmax(110px, 1fr)", phone: "note", cell: ({ counters }) => counters },
    {
      key: "on",
      label: say("on"),
      width: "120px",
      cell: ({ settledOn, comparedOn, createdAt }) => <Day day={settledOn ?? comparedOn ?? dayOf(createdAt)} />,
    },
    {
      key: "matched",
      label: say("matched"),
      number: true,
      width: "110px",
      cell: ({ matched, expected }) => expected !== null && `${matched} / ${expected}`,
    },
    {
      key: "differences",
      label: say("differences"),
      number: true,
      width: "120px",
      cell: ({ differences, expected }) => expected !== null && differences,
    },
    statusColumn(deviceCountFlow, { width: "140px", phone: "aside" }),
  ];
  return (
    <>
      <DocumentList
        flow={deviceCountFlow}
        endpoint={deviceCountEndpoints.list}
        title={text("repairs.device-count.many")}
        sections={<CustodySections here="/device-counts" />}
        columns={columns}
        begin={{ label: say("begin-count"), onPress: () => setBeginning(true) }}
        empty={{ icon: "scan", sentence: say("no-counts") }}
      />
      {beginning && <BeginCount onClose={() => setBeginning(false)} />}
    </>
  );
}

/** Which places are walked through; all of the branch, unless some are named. */
function BeginCount({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { places } = usePlaces(...DEVICE_PLACES);
  const branchId = branchNow() ?? places[0]?.branchId ?? "";
  const here = places.filter((place) => place.branchId === branchId);
  const [chosen, setChosen] = useState<string[]>();
  const [counters, setCounters] = useState(sessionNow().user?.name ?? "");
  const placeIds = chosen ?? here.map(({ id }) => id);
  const submit = async () => {
    const { id } = await call(deviceCountEndpoints.create, { body: { branchId, placeIds, counters: counters.trim() } });
    await refresh(queries, "repairs.device-count");
    void navigate({ to: `/device-counts/${id}` });
  };
  return (
    <FormDialog title={say("begin-count")} verb={say("begin-count")} disabled={placeIds.length === 0} onClose={onClose} onSubmit={submit}>
      <MultiSelect
        label={say("places-counted")}
        searchable
        clearable
        data={here.map(({ id, name }) => ({ value: id, label: name }))}
        value={placeIds}
        onChange={setChosen}
      />
      <TextInput label={say("counters")} maxLength={300} value={counters} onChange={({ currentTarget }) => setCounters(currentTarget.value)} />
    </FormDialog>
  );
}
