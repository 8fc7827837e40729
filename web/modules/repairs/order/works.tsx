import { useState } from "react";
import type { Milli, Minor } from "#contracts/kernel/measure.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Avatar } from "#web/kit/avatar.tsx";
import { Button, IconButton } from "#web/kit/button.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { currencySign, quantity } from "#web/platform/format.ts";
import { usePhone } from "#web/platform/phone.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { AddItem } from "./add-item.tsx";
import { ChargePick } from "./charge-pick.tsx";
import { LineDialog } from "./line-dialog.tsx";
import { changed, type PartDraft, type WorkDraft } from "./lines.ts";
import { Bearer } from "./bearer.tsx";
import { chargedFor } from "./payers.ts";
import { firstName, usePeople } from "./people.ts";
import { PerformersDialog } from "./performers-dialog.tsx";
import type { OrderEditor } from "./use-order.ts";

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);

/** Hours really spent by all who did it; nothing while nobody has said. */
const factOf = ({ performers }: WorkDraft): number | undefined =>
  performers.some(({ factHours }) => factHours !== null) ? performers.reduce((sum, { factHours }) => sum + (factHours ?? 0), 0) : undefined;

/** What is done: who, how long it should take and took, who pays. */
export function Works({ editor }: { readonly editor: OrderEditor }) {
  const { draft, edit, writes } = editor;
  const phone = usePhone();
  const [asking, setAsking] = useState<{ readonly line: number; readonly about: "performers" | "line" } | "all">();
  const { works } = draft;
  const work = asking !== undefined && asking !== "all" ? works.find(({ line }) => line === asking.line) : undefined;
  const close = () => setAsking(undefined);
  const rows = { works, editor, ask: (line: number, about: "performers" | "line") => setAsking({ line, about }) };
  return (
    <Sheet
      title={say("works")}
      count={works.length}
      edge
      actions={
        <>
          {writes.hands && works.length > 1 && !phone && (
            <Button kind="bare" size="low" icon="customers" onPress={() => setAsking("all")}>
              {say("performers")}
            </Button>
          )}
          {writes.lines && <AddItem editor={editor} what="works" />}
        </>
      }
    >
      {works.length === 0 ? (
        <p className="inside small-text soft">{say(writes.lines ? "works-empty" : "works-none")}</p>
      ) : phone ? (
        <Cards {...rows} />
      ) : (
        <Table {...rows} />
      )}
      {asking === "all" && (
        <PerformersDialog
          title={say("performers-of-all")}
          withoutHours
          performers={works[0]?.performers ?? []}
          onClose={close}
          onSave={(performers) =>
            edit((now) => ({
              ...now,
              works: now.works.map((it) => ({
                ...it,
                performers: performers.map((one) => ({
                  ...one,
                  factHours: it.performers.find(({ employeeId }) => employeeId === one.employeeId)?.factHours ?? null,
                })),
              })),
            }))
          }
        />
      )}
      {work && asking !== "all" && asking?.about === "performers" && (
        <PerformersDialog
          title={work.name}
          performers={work.performers}
          byOthers={work.byOthers ?? false}
          onClose={close}
          onSave={(performers, byOthers) => edit((now) => changed(now, "works", work.line, { performers, byOthers }))}
        />
      )}
      {work && asking !== "all" && asking?.about === "line" && <LineDialog editor={editor} tab="works" line={work.line} onClose={close} />}
    </Sheet>
  );
}

type Rows = {
  readonly works: readonly WorkDraft[];
  readonly editor: OrderEditor;
  readonly ask: (line: number, about: "performers" | "line") => void;
};

function Table({ works, editor: { editable, edit, order, draft, writes }, ask }: Rows) {
  return (
    <table className="lines">
      <thead>
        <tr>
          <th>{say("work")}</th>
          <th>{say("performers-shares")}</th>
          <th className="number">{say("norm-hours")}</th>
          <th className="number">{say("fact")}</th>
          <th>{say("payer")}</th>
          <th className="number">
            {say("amount")}, {currencySign()}
          </th>
          {editable && (
            <th>
              <span className="unseen">{say("line-act")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {works.map((work) => {
          const fact = factOf(work);
          return (
            <tr key={work.line}>
              <td>
                {work.name}
                {work.quantity !== 1_000 && <span className="code">× {quantity(work.quantity)}</span>}
              </td>
              <td>{work.shareOf === null && <Hands work={work} editable={writes.hands} onPress={() => ask(work.line, "performers")} />}</td>
              <td className="number cell">
                {work.shareOf !== null ? (
                  <span className="faint">–</span>
                ) : writes.lines ? (
                  <QuantityField
                    label={`${say("norm-hours")}: ${work.name}`}
                    quietLabel
                    value={work.normHours}
                    onChange={(normHours) => normHours !== undefined && edit((now) => changed(now, "works", work.line, { normHours }))}
                  />
                ) : (
                  quantity(work.normHours)
                )}
              </td>
              <td className="number">
                {writes.hands && work.shareOf === null ? (
                  <button type="button" className="cell-button" onClick={() => ask(work.line, "performers")}>
                    {fact === undefined ? "–" : quantity(fact)}
                  </button>
                ) : fact === undefined ? (
                  "–"
                ) : (
                  quantity(fact)
                )}
              </td>
              <td>
                <ChargePick
                  value={work.charge}
                  share={work.share}
                  editable={editable && may("repairs.work-order.charge")}
                  onChange={(charge) => edit((now) => changed(now, "works", work.line, { charge, payerId: null, byHand: true }))}
                />
              </td>
              <td className="number">
                <LineSum line={work} sum={chargedFor(order, draft, "works", work.line)} editable={editable} onPress={() => ask(work.line, "line")} />
              </td>
              {editable && (
                <td className="line-act">
                  <IconButton icon="more" size="small" label={say("line-act")} onPress={() => ask(work.line, "line")} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const Cards = ({ works, editor: { editable, order, draft, writes }, ask }: Rows) => (
  <ul className="line-cards">
    {works.map((work) => {
      const fact = factOf(work);
      return (
        <li key={work.line}>
          <button type="button" className="line-card" disabled={!editable} onClick={() => ask(work.line, "line")}>
            <span>
              {work.name}
              {work.quantity !== 1_000 && ` × ${quantity(work.quantity)}`}
            </span>
            <LineSum line={work} sum={chargedFor(order, draft, "works", work.line)} />
          </button>
          {work.shareOf === null && (
            <div className="line">
              <Hands work={work} editable={writes.hands} onPress={() => ask(work.line, "performers")} />
              <span className="space" />
              <span className="small-text faint">
                {say("hours-of", { fact: fact === undefined ? "–" : quantity(fact), norm: quantity(work.normHours) })}
              </span>
            </div>
          )}
          <Bearer line={work} />
        </li>
      );
    })}
  </ul>
);

/** Avatars with names; with shares where there are several. */
function Hands({
  work: { performers, name },
  editable,
  onPress,
}: {
  readonly work: WorkDraft;
  readonly editable: boolean;
  readonly onPress: () => void;
}) {
  const { nameOf } = usePeople();
  const inside =
    performers.length === 0 ? (
      <span className="faint">{say("nobody")}</span>
    ) : (
      performers.map(({ employeeId, coefficient }) => {
        const who = nameOf(employeeId);
        return (
          <span key={employeeId} className="person">
            <Avatar name={who} size="small" />
            {firstName(who)}
            {performers.length > 1 && ` ${quantity(coefficient as Milli)}`}
          </span>
        );
      })
    );
  return editable ? (
    <button type="button" className="cell-button hands" onClick={onPress}>
      <span className="unseen">
        {say("performers")}: {name}
      </span>
      {inside}
    </button>
  ) : (
    <span className="hands">{inside}</span>
  );
}

type SumProps = {
  readonly line: Pick<WorkDraft | PartDraft, "charge" | "name" | "discount">;
  /** Of all who pay for it; `undefined`: only what it costs us will tell. */
  readonly sum: Minor | undefined;
  readonly editable?: boolean;
  readonly onPress?: () => void;
};

/** What a line comes to; what somebody else bears is shown quietly. */
export function LineSum({ line, sum, editable = false, onPress }: SumProps) {
  const shown = (
    <span className={line.charge === "customer" ? undefined : "faint"}>
      {sum === undefined ? say("by-cost") : <Amount minor={sum} />}
      {line.discount > 0 && <span className="under-sum">−{quantity(line.discount * 10)} %</span>}
    </span>
  );
  return editable ? (
    <button type="button" className="cell-button" onClick={onPress}>
      <span className="unseen">{say("price-of", { name: line.name })}</span>
      {shown}
    </button>
  ) : (
    shown
  );
}
