import "#web/kit/filters.css";
import "../custody/custody.css";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { handOver } from "#contracts/repairs/hand-over.ts";
import { type HandedThing, Identity, type Thing } from "#contracts/repairs/intake.ts";
import { loanerEndpoints, type LoanerRow } from "#contracts/repairs/loaner.ts";
import { Button, Segment } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { call } from "#web/platform/client.ts";
import { moneyWithSign } from "#web/platform/format.ts";
import { queries, refresh, useAction, useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { HandOverSignature } from "../hand-over-signature.tsx";
import { say } from "../custody/say.ts";

type Outcome = HandedThing["outcome"];
export type HandOver = { readonly issuedTo: string; readonly identity: Identity | null; readonly handed: readonly HandedThing[] };

/** What is said at the hand-over: who takes the device, how we know them, what became of each thing. */
export function useHandOver(intakeId: string) {
  const { data } = useAnswer(handOver, { params: { id: intakeId } });
  const [issuedTo, setIssuedTo] = useState("");
  const [identity, setIdentity] = useState<Identity | null>(null);
  const [ticks, setTicks] = useState<Readonly<Record<number, Outcome>>>({});
  const things = data?.things ?? [];
  const said = (): HandOver => ({
    issuedTo: issuedTo.trim(),
    identity,
    handed: things.flatMap((thing, at) => (ticks[at] === undefined ? [] : [{ ...thing, outcome: ticks[at] }])),
  });
  return { intakeId, data, things, issuedTo, setIssuedTo, identity, setIdentity, ticks, setTicks, said };
}

const OUTCOMES: Readonly<Record<Thing["kind"], readonly Outcome[]>> = {
  accessory: ["given", "refused"],
  "own-part": ["given", "used", "refused"],
  "old-part": ["given", "refused"],
};

/** The list that is gone through at the counter: everything is ticked, nothing is forgotten. */
export function HandOverFields({ form }: { readonly form: ReturnType<typeof useHandOver> }) {
  const { intakeId, data, things, issuedTo, setIssuedTo, identity, setIdentity, ticks, setTicks } = form;
  const put = (at: number, outcome: Outcome) => setTicks({ ...ticks, [at]: outcome });
  const storage = data?.storage;
  return (
    <>
      {data?.loaners.map((loaner) => (
        <LoanerOut key={loaner.id} loaner={loaner} />
      ))}
      {things.length > 0 && (
        <fieldset className="stack">
          <legend className="caption faint">{text("repairs.intake.issue.handed")}</legend>
          <ul className="things">
            {things.map((thing, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two things of one name are told apart by their place.
              <li key={at}>
                <span>
                  <b className="medium">{thing.name}</b>
                  <span className="kind">{say(`thing.${thing.kind}`)}</span>
                </span>
                <Segment<Outcome>
                  label={thing.name}
                  value={ticks[at] as Outcome}
                  onChange={(outcome) => put(at, outcome)}
                  options={OUTCOMES[thing.kind].map((value) => ({ value, label: say(`thing.${value}`) }))}
                />
              </li>
            ))}
          </ul>
          {things.some((_thing, at) => ticks[at] === undefined) && (
            <Button size="low" icon="check" onPress={() => setTicks(Object.fromEntries(things.map((_thing, at) => [at, ticks[at] ?? "given"])))}>
              {say("all-given")}
            </Button>
          )}
        </fieldset>
      )}
      <TextInput
        label={text("repairs.intake.issue.issuedTo")}
        maxLength={200}
        value={issuedTo}
        onChange={({ currentTarget }) => setIssuedTo(currentTarget.value)}
      />
      <fieldset className="chips">
        <legend className="caption faint">{text("repairs.intake.issue.identity")}</legend>
        {Identity.options.map((one) => (
          <button
            key={one}
            type="button"
            className={one === identity ? "chip on" : "chip"}
            aria-pressed={one === identity}
            onClick={() => setIdentity(one === identity ? null : one)}
          >
            {text(`repairs.intake.issue.identity.${one}`)}
          </button>
        ))}
      </fieldset>
      <HandOverSignature intakeId={intakeId} />
      {storage && storage.fee > 0 && (
        <p className="small-text tone-waiting">{say("storage-due", { count: storage.paidDays, sum: moneyWithSign(storage.fee) })}</p>
      )}
    </>
  );
}

type Out = { readonly id: string; readonly number: string; readonly deviceName: string };

/** Our own device is still with the customer: it is taken back here, where they stand. */
function LoanerOut({ loaner }: { readonly loaner: Out }) {
  const door = loanerEndpoints.steps.find(({ name }) => name === "repairs.loaner.take-back")!;
  const back = useAction(door, { done: () => void Promise.all([refresh(queries, "repairs.loaner"), refresh(queries, "repairs.intake")]) });
  const takeBack = async () => {
    const { version } = (await call(loanerEndpoints.read, { params: { id: loaner.id } })) as unknown as LoanerRow;
    void back.run({ params: { id: loaner.id }, body: { version } });
  };
  return (
    <div className="notice waiting">
      <Icon name="devices" />
      <div className="body">
        <h2>{say("loaner-still-out", { device: loaner.deviceName })}</h2>
        {back.problem && <ErrorNote problem={back.problem} />}
        {may("repairs.loaner.take-back") && (
          <div className="actions">
            <Button size="low" icon="undo" busy={back.busy} onPress={() => void takeBack()}>
              {text("repairs.loaner.take-back")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
