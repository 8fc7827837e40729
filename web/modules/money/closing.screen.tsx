import "./money.css";
import { useState } from "react";
import { closePeriod, readClosing } from "#contracts/money/settlements.ts";
import { DayField } from "#web/kit/day-field.tsx";
import { Confirm } from "#web/kit/dialog.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Page, Sheet } from "#web/kit/sheet.tsx";
import { toast } from "#web/kit/toast.tsx";
import { addDays, dayInDigits, dayInWords, today } from "#web/platform/format.ts";
import { useAction, useNeededAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { MoneySections } from "./sections.tsx";

const say = (key: string, values = {}) => text(`money.screen.${key}`, values);
/** The last day of the month before. */
const usual = (): string => addDays(`${today().slice(0, 7)}-01`, -1);

/** The books are closed through a day: what is dated on or before it stays as it is. */
export function ClosingScreen() {
  const { closedThrough } = useNeededAnswer(readClosing);
  const [through, setThrough] = useState<string | undefined>(usual);
  const [asking, setAsking] = useState(false);
  const close = useAction(closePeriod, { done: () => toast(say("was-closed", { day: dayInDigits(through ?? "") })) });
  const obstacles =
    through === undefined
      ? [{ sentence: say("day-first") }]
      : closedThrough !== null && through <= closedThrough
        ? [{ sentence: text("money.closing-goes-back", { closedThrough: dayInDigits(closedThrough) }) }]
        : through >= today()
          ? [{ sentence: say("not-today") }]
          : [];
  return (
    <Page title={say("closing")}>
      <MoneySections here="/closing" />
      <div className="stack closing-card">
        <p className="line">
          <Icon name="lock" />
          <span>{closedThrough === null ? say("never-closed") : say("closed-through", { day: dayInWords(closedThrough) })}</span>
        </p>
        <Sheet title={say("close-through")} padded>
          <div className="stack">
            <div style={{ maxWidth: 220 }}>
              <DayField label={say("last-day")} value={through} onChange={setThrough} max={addDays(today(), -1)} />
            </div>
            <p className="soft small-text">{say("closing-note")}</p>
            {obstacles.map(({ sentence }) => (
              <p key={sentence} className="why">
                <Icon name="info" size="small" />
                <span>{sentence}</span>
              </p>
            ))}
            <div>
              <MainButton icon="lock" obstacles={obstacles} onPress={() => setAsking(true)}>
                {say("close")}
              </MainButton>
            </div>
          </div>
        </Sheet>
      </div>
      {asking && through !== undefined && (
        <Confirm
          danger
          title={say("close-sure", { day: dayInDigits(through) })}
          verb={say("close")}
          consequence={say("closing-means", { day: dayInWords(through) })}
          onConfirm={() => close.runAsync({ body: { through } })}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  );
}
