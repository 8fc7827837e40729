import { TextInput } from "@mantine/core";
import { DayField } from "#web/kit/day-field.tsx";
import { Field } from "#web/kit/field.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { momentShort, today } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import type { IntakeForm, SetForm } from "./intake-form.ts";
import type { Proposal } from "./promise.ts";

type Props = { readonly form: IntakeForm; readonly set: SetForm; readonly proposals: readonly Proposal[] };

const say = (key: string, values = {}) => text(`repairs.screen.intake.${key}`, values);

/** When it will be ready: three dates the shop can keep, or another. */
export function PromiseLine({ form: { promise, otherDay, otherTime }, set, proposals }: Props) {
  return (
    <Field label={say("promise")}>
      {/* biome-ignore lint/a11y/useSemanticElements: the choices are buttons laid out as cards. */}
      <div className="options promises" role="group" aria-label={say("promise")}>
        {proposals.map(({ key, at, queue }) => (
          <button key={key} type="button" className="option" aria-pressed={promise === key} onClick={() => set({ promise: key })}>
            <b>{momentShort(at)}</b>
            <span>{say(`promise.${key}`, { count: queue })}</span>
          </button>
        ))}
        <button
          type="button"
          className="option other"
          aria-pressed={promise === "other"}
          onClick={() => set({ promise: "other", otherDay: otherDay ?? today() })}
        >
          <span>
            <Icon name="calendar" size="small" /> {say("promise.other")}
          </span>
        </button>
      </div>
      {promise === "other" && (
        <div className="side-by-side other-day">
          <DayField label={say("promise.day")} value={otherDay} onChange={(day) => set({ otherDay: day })} min={today()} quick={[0, 1, 2, 7]} />
          <TextInput
            label={say("promise.time")}
            type="time"
            value={otherTime}
            onChange={({ currentTarget }) => set({ otherTime: currentTarget.value })}
          />
        </div>
      )}
    </Field>
  );
}
