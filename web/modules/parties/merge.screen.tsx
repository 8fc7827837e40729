import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { mergeFollowers, mergeParties } from "#contracts/parties/merge.ts";
import { type Party, partyEndpoints } from "#contracts/parties/party.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button, IconButton } from "#web/kit/button.tsx";
import { Confirm } from "#web/kit/dialog.tsx";
import { Field } from "#web/kit/field.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Bones, Sheet } from "#web/kit/sheet.tsx";
import { toast } from "#web/kit/toast.tsx";
import { About } from "#web/ledger/about.tsx";
import { call } from "#web/platform/client.ts";
import { queries, useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { type Choice, mergedDraft, NOTHING_CHOSEN } from "./merge-choice.ts";
import { MergeTable } from "./merge-table.tsx";
import { PartyPick } from "./party-pick.tsx";
import { LikelyOnes } from "./twins.tsx";
import { useStanding } from "./use-customer-money.ts";

type Asked = { readonly into?: string; readonly from?: string };
const say = (key: string, values = {}) => text(`parties.screen.merge.${key}`, values);

/** Two cards of one customer become one: which stays, whose words hold, what comes along. */
export function MergeScreen() {
  const asked = useSearch({ strict: false }) as Asked;
  const navigate = useNavigate();
  const { history } = useRouter();
  const put = (next: Asked) => void navigate({ to: "/customers/merge", search: next as never, replace: true });
  const into = useAnswer(partyEndpoints.read, { params: { id: asked.into ?? "" } }, { enabled: asked.into !== undefined }).data;
  const from = useAnswer(partyEndpoints.read, { params: { id: asked.from ?? "" } }, { enabled: asked.from !== undefined }).data;
  const [choice, setChoice] = useState<Choice>(NOTHING_CHOSEN);
  const [sure, setSure] = useState(false);
  const same = asked.into !== undefined && asked.into === asked.from;
  const ready = into !== undefined && from !== undefined && !same;
  const swap = () => {
    setChoice(NOTHING_CHOSEN);
    put({ ...(asked.from ? { into: asked.from } : {}), ...(asked.into ? { from: asked.into } : {}) });
  };
  const merge = async (stays: Party, goes: Party) => {
    const seen = ({ id, version }: Party) => ({ id, version });
    await call(mergeParties, { body: { into: seen(stays), from: seen(goes), draft: mergedDraft(stays, goes, choice) } });
    await queries.invalidateQueries();
    toast(say("done", { name: stays.name }));
    await navigate({ to: `/customers/${stays.id}`, replace: true });
  };
  const obstacle = same ? text("parties.merged-with-itself") : ready ? undefined : say("choose-two");
  return (
    <div className="page narrow">
      <div className="head">
        <IconButton
          icon="back"
          label={text("platform.back")}
          onPress={() => (history.canGoBack() ? history.back() : void navigate({ to: "/customers" }))}
        />
        <h1>{say("title")}</h1>
        <span className="space" />
        {ready && (
          <Button icon="reload" onPress={swap}>
            {say("swap")}
          </Button>
        )}
        <MainButton onPress={() => setSure(true)} obstacles={obstacle === undefined ? [] : [{ sentence: obstacle }]}>
          {say("verb")}
        </MainButton>
      </div>
      {!ready && (
        <Sheet>
          <Field label={say("stays-card")} htmlFor="into">
            <PartyPick id="into" label={say("stays-card")} value={asked.into} onChange={(id) => put({ ...asked, ...said("into", id) })} />
          </Field>
          <Field label={say("goes-card")} htmlFor="from" note={say("goes-note")} error={same ? text("parties.merged-with-itself") : undefined}>
            <PartyPick id="from" label={say("goes-card")} value={asked.from} autoFocus onChange={(id) => put({ ...asked, ...said("from", id) })} />
          </Field>
        </Sheet>
      )}
      {!ready && asked.into !== undefined && !same && <LikelyOnes id={asked.into} onChoose={(id) => put({ ...asked, from: id })} />}
      {asked.into !== undefined && asked.from !== undefined && !same && !ready && <Bones lines={6} height={24} />}
      {ready && (
        <>
          <Sheet edge>
            <MergeTable into={into} from={from} choice={choice} onChange={setChoice} />
          </Sheet>
          <Along into={into} from={from} />
        </>
      )}
      {sure && ready && (
        <Confirm
          title={say("sure")}
          verb={say("verb")}
          consequence={say("means", { stays: into.name, goes: from.name })}
          onConfirm={() => merge(into, from)}
          onClose={() => setSure(false)}
        />
      )}
    </div>
  );
}

const said = (side: "into" | "from", id: string | null): Asked => ({ [side]: id ?? undefined }) as Asked;

/** What follows the card that goes, and what the one that stays will owe. */
function Along({ into, from }: { readonly into: Party; readonly from: Party }) {
  const { data } = useAnswer(mergeFollowers, { params: { id: from.id } });
  const [ours, theirs] = [useStanding(into.id), useStanding(from.id)];
  const sum = (a: number, b: number) => (
    <span className="number">
      {b === 0 ? null : (
        <span className="soft">
          <Amount minor={a} /> + <Amount minor={b} /> ={" "}
        </span>
      )}
      <b className="medium">
        <Amount minor={a + b} sign />
      </b>
    </span>
  );
  return (
    <Sheet title={say("along")}>
      {data === undefined ? (
        <div className="inside">
          <Bones lines={3} />
        </div>
      ) : (
        <About
          lines={[
            ...data.rows.map(({ kind, count }) => ({ label: say(`kind.${kind}`), value: count })),
            ours && theirs && { label: say("debt"), value: sum(ours.debt, theirs.debt) },
            ours && theirs && { label: text("parties.screen.paid-ahead"), value: sum(ours.advance, theirs.advance) },
            { label: say("stays-in-books"), value: say("books-note") },
          ].filter((line) => line !== undefined)}
        />
      )}
    </Sheet>
  );
}
