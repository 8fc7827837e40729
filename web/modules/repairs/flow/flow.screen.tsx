import "./flow.css";
import { Select } from "@mantine/core";
import { useState } from "react";
import { ORDER_KINDS, type OrderKind, orderRulesEndpoints, type VersionedRules } from "#contracts/repairs/order-rules.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import { Dialog } from "#web/kit/dialog.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Columns, Page, Sheet } from "#web/kit/sheet.tsx";
import { Conflict } from "#web/ledger/document-page.tsx";
import { count } from "#web/platform/format.ts";
import { usePhone } from "#web/platform/phone.ts";
import { queries, refresh, useNeededAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { FlowMap, type Place } from "./flow-map.tsx";
import { type FlowEditor, useFlow } from "./use-flow.ts";
import { NumberBox, WayEditor } from "./way-editor.tsx";
import { brokenSentence, kindName, say, statusName } from "./words.ts";

const HOURS_MAX = 8_760;

/** How repairs go in this shop, kind by kind: what may follow what, who takes it there, what it asks, how long it may take. */
export function FlowScreen() {
  const known = useNeededAnswer(orderRulesEndpoints.read);
  return <FlowForm key={known.version} known={known} />;
}

function FlowForm({ known }: { readonly known: VersionedRules }) {
  const { may } = useSession();
  const phone = usePhone();
  const [kind, setKind] = useState<OrderKind>("any");
  const [chosen, setChosen] = useState<Place>();
  const flow = useFlow(known, kind);
  const writes = may("repairs.order-rules.change");
  const disabled = !writes || !flow.hasOwn;
  const broken = flow.broken.filter((it) => it.kind === kind);
  const { problem } = flow.save;
  const editor = chosen && <Editor place={chosen} flow={flow} known={known} disabled={disabled} />;
  return (
    <Page
      title={say("title")}
      back={<IconButton icon="back" label={text("platform.back")} to="/settings" />}
      actions={
        writes && (
          <>
            {flow.changed && <Button onPress={flow.drop}>{say("drop")}</Button>}
            <MainButton busy={flow.save.busy} keys onPress={flow.send} obstacles={flow.broken.length > 0 ? [{ sentence: say("broken") }] : []}>
              {text("platform.save")}
            </MainButton>
          </>
        )
      }
    >
      {problem &&
        (problem.code === "ledger.changed-meanwhile" ? (
          <Conflict
            reload={() => {
              flow.drop();
              flow.save.reset();
              void refresh(queries, "repairs.order-rules");
            }}
          />
        ) : (
          <ErrorNote problem={problem} undone={text("ledger.card.not-saved")} />
        ))}
      <div className="flow-kind">
        <Select
          label={say("kind")}
          allowDeselect={false}
          data={ORDER_KINDS.map((value) => ({
            value,
            label: flow.kinds.includes(value) && value !== "any" ? `${kindName(value)} ·` : kindName(value),
          }))}
          value={kind}
          onChange={(next) => next && setKind(next as OrderKind)}
        />
        {kind !== "any" &&
          writes &&
          (flow.hasOwn ? (
            <Button onPress={flow.forget}>{say("forget")}</Button>
          ) : (
            <Button icon="pen" onPress={flow.begin}>
              {say("begin")}
            </Button>
          ))}
        <p className="small-text soft">{flow.hasOwn ? say(kind === "any" ? "any-note" : "own-note") : say("inherits")}</p>
      </div>
      {flow.broken.length > 0 && (
        <div className="notice bad" role="alert">
          <Icon name="alert" />
          <div className="body">
            <h2>{say("broken")}</h2>
            <ul className="flow-broken small-text">
              {flow.broken.map((it) => (
                <li key={JSON.stringify(it)}>
                  {flow.kinds.length > 1 && <b className="medium">{kindName(it.kind)}: </b>}
                  {brokenSentence(it)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <Columns
        sideWidth={360}
        left={
          <Sheet>
            <FlowMap flow={flow} known={known} broken={broken} chosen={chosen} onChoose={setChosen} />
          </Sheet>
        }
        side={
          !phone && (
            <Sheet title={say("what-it-asks")} padded>
              {editor ?? <p className="soft small-text">{say("choose")}</p>}
            </Sheet>
          )
        }
      />
      {phone && editor && (
        <Dialog title={say("what-it-asks")} onClose={() => setChosen(undefined)}>
          {editor}
          <div className="line">
            <Button onPress={() => setChosen(undefined)}>{text("platform.close")}</Button>
          </div>
        </Dialog>
      )}
    </Page>
  );
}

type EditorProps = { readonly place: Place; readonly flow: FlowEditor; readonly known: VersionedRules; readonly disabled: boolean };

function Editor({ place, flow, known, disabled }: EditorProps) {
  if (place.step !== undefined)
    return <WayEditor key={`${place.status} ${place.step}`} place={place as Required<Place>} flow={flow} known={known} disabled={disabled} />;
  const { status } = place;
  const usual = flow.own.limits[status] === undefined ? flow.whole.limits[status] : undefined;
  return (
    <div className="stack flow-editor">
      <b className="medium">{statusName(status)}</b>
      <div className="line flow-gate">
        <span>{say("limit")}</span>
        <NumberBox
          label={say("limit")}
          unit={say("h")}
          max={HOURS_MAX}
          value={flow.own.limits[status]}
          placeholder={usual === undefined || usual === 0 ? "" : count(usual)}
          disabled={disabled}
          onChange={(hours) => flow.setLimit(status, hours)}
        />
      </div>
      <p className="small-text soft">{say("limit-note")}</p>
    </div>
  );
}
