import { MultiSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DEVICE_PLACES } from "#contracts/company/place.ts";
import { DeviceCount, type DeviceCountRow, deviceCountEndpoints, deviceCountFlow } from "#contracts/repairs/device-count.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { call } from "#web/platform/client.ts";
import { dayOf } from "#web/platform/format.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { branchNow, sessionNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { say } from "./say.ts";
import { CustodySections } from "./sections.tsx";

/** Counts of devices: begun, compared, settled. */
export function DeviceCountsScreen() {
  const { q, several, set, clear } = useListState();
  const { may } = useSession();
  const [beginning, setBeginning] = useState(false);
  const columns: readonly Column<DeviceCountRow>[] = [
    { key: "number", label: say("paper"), width: "126px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
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
    {
      key: "status",
      label: say("state"),
      width: "140px",
      phone: "aside",
      cell: ({ status }) => <Status tone={deviceCountFlow.statuses[status].tone}>{text(`repairs.device-count.${status}`)}</Status>,
    },
  ];
  const create = may("repairs.device-count.create");
  return (
    <>
      <ListPage<DeviceCountRow>
        title={text("repairs.device-count.many")}
        sections={<CustodySections here="/device-counts" />}
        name="repairs.device-counts"
        endpoint={deviceCountEndpoints.list}
        query={{ q: q || undefined, status: several("status") }}
        columns={columns}
        rowKey={({ id }) => id}
        href={({ id }) => `/device-counts/${id}`}
        find={{ value: q, onChange: (typed) => set({ q: typed }) }}
        filters={
          <FilterSeveral
            label={say("state")}
            value={several("status")}
            onChange={(status) => set({ status })}
            options={DeviceCount.shape.status.options.map((value) => ({ value, label: text(`repairs.device-count.${value}`) }))}
          />
        }
        actions={
          create && (
            <MainButton icon="plus" onPress={() => setBeginning(true)}>
              {say("begin-count")}
            </MainButton>
          )
        }
        onClear={clear}
        empty={{
          icon: "scan",
          sentence: say("no-counts"),
          action: create && (
            <Button icon="plus" onPress={() => setBeginning(true)}>
              {say("begin-count")}
            </Button>
          ),
        }}
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
