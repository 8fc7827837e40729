import "./custody.css";
import "../issue/issue.css";
import { Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { devicePlaces } from "#contracts/repairs/device-places.ts";
import { intakeEndpoints, intakeFlow, type IntakeRow } from "#contracts/repairs/intake.flow.ts";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Page, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { useListState } from "#web/ledger/list-page.tsx";
import { useAnswer, usePages } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { ScanBox } from "../issue/scan-box.tsx";
import { say } from "./say.ts";
import { CustodySections } from "./sections.tsx";
import { useMover } from "./use-mover.ts";

/** Where every device is, and the place where one carries them: choose a place, read labels, each device lies there from now on. */
export function DevicePlacesScreen() {
  const { one, set } = useListState();
  const { may } = useSession();
  const { data } = useAnswer(devicePlaces, { query: { branchId: branchNow() ?? undefined } }, { keep: true });
  const places = data?.places ?? [];
  const chosen = places.find(({ placeId }) => placeId === one("place"));
  const choose = (placeId: string | undefined) => set({ place: placeId });
  const { reads, read } = useMover(places, chosen, choose);
  const mayMove = may("repairs.intake.move");
  return (
    <Page title={say("places")}>
      <CustodySections here="/device-places" />
      <div className="place-columns">
        <div className="stack">
          <div className="desk-only">
            <Sheet title={say("our-places")} edge>
              <ul className="place-list">
                {places.map(({ placeId, name, kind, devices }) => (
                  <li key={placeId}>
                    <button type="button" aria-pressed={placeId === chosen?.placeId} onClick={() => choose(placeId)}>
                      <span className="clip">
                        {name}
                        <span className="kind">{text(`company.place.kind.${kind}`)}</span>
                      </span>
                      <span className="space" />
                      <b className={devices > 0 ? "number medium" : "number faint"}>{devices}</b>
                    </button>
                  </li>
                ))}
              </ul>
            </Sheet>
          </div>
          <div className="phone-only">
            <Select
              label={say("place")}
              searchable
              data={places.map(({ placeId, name, devices }) => ({ value: placeId, label: `${name} · ${devices}` }))}
              value={chosen?.placeId ?? null}
              onChange={(placeId) => choose(placeId ?? undefined)}
            />
          </div>
          {data !== undefined && data.partners.length > 0 && (
            <Sheet title={say("away")} edge>
              <ul className="place-list">
                {data.partners.map(({ partnerId, name, devices, late }) => (
                  <li key={partnerId}>
                    <Link to="/away" search={{ partnerId } as never}>
                      <Icon name="truck" size="small" />
                      <span className="clip">{name}</span>
                      <span className="space" />
                      {late > 0 && <span className="tone-bad nowrap">{say("late", { count: late })}</span>}
                      <b className="number medium">{devices}</b>
                    </Link>
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
        </div>
        <div className="stack">
          {mayMove && <ScanBox onCode={read} label={chosen ? say("scan-into", { place: chosen.name }) : say("scan-place")} />}
          {reads.length > 0 && (
            <ul className="read-labels" aria-live="polite">
              {reads.map(({ key, right, words, number, intakeId }) => (
                <li key={key} className={right ? "good" : "bad"}>
                  <Icon name={right ? "check" : "alert"} size="small" />
                  {number && <JobTag number={number} {...(intakeId ? { to: `/intakes/${intakeId}` } : {})} />}
                  <span>{words}</span>
                </li>
              ))}
            </ul>
          )}
          {chosen === undefined ? (
            <EmptyState icon="box" sentence={say("choose-place")} />
          ) : (
            <DevicesAt key={chosen.placeId} placeId={chosen.placeId} name={chosen.name} />
          )}
        </div>
      </div>
    </Page>
  );
}

const COLUMNS = (): readonly Column<IntakeRow>[] => [
  { key: "number", label: say("intake"), width: "126px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
  {
    key: "device",
    label: say("device"),
    width: "minmax(150px, 1.4fr)",
    phone: "title",
    cell: ({ deviceName, serial }) => (
      <>
        <b className="medium">{deviceName}</b>
        {serial && <span className="code">{serial}</span>}
      </>
    ),
  },
  { key: "customer", label: say("customer"), width: "minmax(120px, 1fr)", phone: "note", cell: ({ customerName }) => customerName },
  {
    key: "status",
    label: say("state"),
    width: "140px",
    phone: "aside",
    cell: ({ status }) => <Status tone={intakeFlow.statuses[status].tone}>{text(`repairs.intake.${status}`)}</Status>,
  },
];

function DevicesAt({ placeId, name }: { readonly placeId: string; readonly name: string }) {
  const pages = usePages<IntakeRow>(intakeEndpoints.list, { placeId });
  return (
    <DataTable
      name="repairs.devices-at"
      label={name}
      columns={COLUMNS()}
      pages={pages}
      rowKey={({ id }) => id}
      href={({ id }) => `/intakes/${id}`}
      empty={<EmptyState icon="box" sentence={say("nothing-here", { place: name })} />}
    />
  );
}
