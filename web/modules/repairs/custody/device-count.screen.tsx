import "#web/kit/filters.css";
import "./custody.css";
import "../issue/issue.css";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { DEVICE_PLACES } from "#contracts/company/place.ts";
import { type DeviceCount, DeviceCountDraft, deviceCountEndpoints, deviceCountFlow } from "#contracts/repairs/device-count.ts";
import { IconButton } from "#web/kit/button.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { type OpenDocument, useDocument } from "#web/ledger/use-document.ts";
import { useGrowing } from "#web/ledger/use-growing.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { dayOf } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { ScanBox } from "../issue/scan-box.tsx";
import { signal } from "../issue/sound.ts";
import { Differences } from "./differences.tsx";
import { say } from "./say.ts";

/** One count: labels are read place by place, compared with the papers, and every difference gets its answer. */
export function DeviceCountScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<DeviceCount>(deviceCountEndpoints, id);
  const { doc } = open;
  const { nameOf } = usePlaces(...DEVICE_PLACES);
  return (
    <DocumentPage
      flow={deviceCountFlow}
      open={open}
      title={text("repairs.device-count")}
      list="/device-counts"
      main={["compare", "settle"]}
      beside={["recount"]}
    >
      <Facts
        facts={[
          { label: say("places-counted"), value: doc.placeIds.map(nameOf).filter(Boolean).join(", "), width: 2 },
          { label: say("counters"), value: doc.counters },
          { label: say("on"), value: <Day day={doc.settledOn ?? doc.comparedOn ?? dayOf(doc.createdAt)} /> },
          doc.expected !== null && { label: say("matched"), value: `${doc.matched} / ${doc.expected}`, number: true },
        ]}
      />
      <Columns
        left={doc.status === "counting" ? <Counting open={open} nameOf={nameOf} /> : <Differences open={open} nameOf={nameOf} />}
        side={<DocumentTimeline endpoints={deviceCountEndpoints} id={id} kind="repairs.device-count" />}
      />
    </DocumentPage>
  );
}

type Part = { readonly open: OpenDocument<DeviceCount>; readonly nameOf: (placeId: string | null) => string };

/** The place one stands at, and the labels read there. What is read is saved at once. */
function Counting({ open, nameOf }: Part) {
  const { doc, change } = open;
  const { may } = useSession();
  const [placeId, setPlace] = useState(doc.placeIds[0] ?? "");
  const [found, grow] = useGrowing(doc.found, (now) => change(DeviceCountDraft.strip().parse({ ...doc, found: now })));
  const read = (raw: string) => {
    const code = raw.trim();
    const place = doc.placeIds.find((id) => nameOf(id).toLowerCase() === code.toLowerCase());
    signal(true);
    if (place !== undefined) return setPlace(place);
    grow((now) => {
      const rest = now.filter((it) => it.code.toLowerCase() !== code.toLowerCase());
      return [...rest, { line: Math.max(0, ...rest.map(({ line }) => line)) + 1, code: code.slice(0, 60), placeId }];
    });
  };
  const here = found.filter((it) => it.placeId === placeId);
  return (
    <div className="stack">
      <fieldset className="chips">
        <legend className="caption faint">{say("standing-at")}</legend>
        {doc.placeIds.map((id) => (
          <button key={id} type="button" className={id === placeId ? "chip on" : "chip"} aria-pressed={id === placeId} onClick={() => setPlace(id)}>
            {nameOf(id)} · {found.filter((it) => it.placeId === id).length}
          </button>
        ))}
      </fieldset>
      {may("repairs.device-count.change") && <ScanBox onCode={read} label={say("count-into", { place: nameOf(placeId) })} />}
      <Sheet title={nameOf(placeId)} count={here.length} edge>
        {here.length === 0 ? (
          <EmptyState icon="scan" sentence={say("nothing-read")} />
        ) : (
          <ul className="rows">
            {[...here].reverse().map((it) => (
              <li key={it.line} className="line">
                <Icon name="check" size="small" />
                <span className="clip medium">{it.code}</span>
                <span className="space" />
                <IconButton
                  icon="x"
                  size="small"
                  label={text("platform.remove-named", { name: it.code })}
                  onPress={() => grow((now) => now.filter((other) => other.code !== it.code))}
                />
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </div>
  );
}
