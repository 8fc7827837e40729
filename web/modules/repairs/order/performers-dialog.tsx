import { Checkbox, Select } from "@mantine/core";
import { useState } from "react";
import { Milli } from "#contracts/kernel/measure.ts";
import { Avatar } from "#web/kit/avatar.tsx";
import { IconButton } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { CountField, QuantityField } from "#web/kit/number-field.tsx";
import { usePhone } from "#web/platform/phone.ts";
import { text } from "#web/platform/texts.ts";
import type { WorkDraft } from "./lines.ts";
import { usePeople } from "./people.ts";

type Hand = WorkDraft["performers"][number];
type Props = {
  readonly title: string;
  readonly performers: readonly Hand[];
  readonly onSave: (performers: Hand[], byOthers: boolean) => void;
  /** Whether a service centre does it; absent where that is not asked. */
  readonly byOthers?: boolean;
  readonly onClose: () => void /** Shares only: the hours differ from work to work. */;
  readonly withoutHours?: boolean;
};

const say = (key: string) => text(`repairs.screen.order.${key}`);

/** Who does a work, in what parts, and how long it really took. */
export function PerformersDialog({ title, performers, onSave, onClose, byOthers, withoutHours = false }: Props) {
  const { all, nameOf } = usePeople();
  const phone = usePhone();
  const [hands, setHands] = useState<readonly Hand[]>(performers);
  const [others, setOthers] = useState(byOthers ?? false);
  const put = (place: number, change: Partial<Hand>) => setHands(hands.map((hand, at) => (at === place ? { ...hand, ...change } : hand)));
  const free = all.filter(({ id }) => !hands.some(({ employeeId }) => employeeId === id));
  return (
    <FormDialog title={title} verb={text("platform.done")} onClose={onClose} wide onSubmit={async () => onSave(others ? [] : [...hands], others)}>
      {byOthers !== undefined && (
        <Checkbox label={say("by-others")} checked={others} onChange={({ currentTarget }) => setOthers(currentTarget.checked)} />
      )}
      {(others ? [] : hands).map((hand, place) => {
        const name = nameOf(hand.employeeId);
        return (
          <div key={hand.employeeId} className="performer">
            <Avatar name={name} />
            <span className="clip medium">{name}</span>
            {hands.length > 1 && (
              <div className="performer-field">
                <span className="caption faint">{say("share")}</span>
                <QuantityField
                  label={`${say("share")}: ${name}`}
                  quietLabel
                  value={Milli.parse(hand.coefficient)}
                  onChange={(value) => value && put(place, { coefficient: value })}
                />
              </div>
            )}
            {!withoutHours && (
              <div className="performer-field">
                <span className="caption faint">{say("fact-hours")}</span>
                {phone ? (
                  <CountField
                    label={`${say("fact-hours")}: ${name}`}
                    value={hand.factHours ?? Milli.parse(0)}
                    onChange={(value) => put(place, { factHours: value })}
                    step={500}
                  />
                ) : (
                  <QuantityField
                    label={`${say("fact-hours")}: ${name}`}
                    quietLabel
                    value={hand.factHours ?? undefined}
                    onChange={(value) => put(place, { factHours: value ?? null })}
                  />
                )}
              </div>
            )}
            <IconButton icon="x" label={text("platform.remove-named", { name })} onPress={() => setHands(hands.filter((it) => it !== hand))} />
          </div>
        );
      })}
      {!others && hands.length === 0 && <p className="small-text soft">{say("nobody-yet")}</p>}
      <Select
        aria-label={say("add-performer")}
        placeholder={say("add-performer")}
        searchable
        data={free.map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        key={hands.length}
        disabled={others}
        onChange={(employeeId) => employeeId && setHands([...hands, { employeeId, coefficient: 1_000, factHours: null }])}
      />
    </FormDialog>
  );
}
