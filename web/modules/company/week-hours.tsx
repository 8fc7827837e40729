import { Checkbox, TextInput } from "@mantine/core";
import type { OpenHours } from "#contracts/company/branch.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import { text } from "#web/platform/texts.ts";

type Props = { readonly value: readonly OpenHours[]; readonly disabled: boolean; readonly onChange: (value: OpenHours[]) => void };

/** When a branch is open, day by day; a break for lunch makes two shifts of one day. */
export function WeekHours({ value, disabled, onChange }: Props) {
  const sorted = (hours: readonly OpenHours[]) => [...hours].sort((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens));
  return (
    <ul className="week">
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
        const shifts = value.filter((hours) => hours.weekday === weekday);
        const rest = value.filter((hours) => hours.weekday !== weekday);
        const put = (next: readonly OpenHours[]) => onChange(sorted([...rest, ...next]));
        const last = shifts.at(-1);
        const name = text(`company.screen.weekday.${weekday}`);
        return (
          <li key={weekday}>
            <Checkbox
              label={name}
              checked={shifts.length > 0}
              disabled={disabled}
              onChange={({ currentTarget }) => put(currentTarget.checked ? [{ weekday, opens: "09:00", closes: "18:00" }] : [])}
            />
            <div className="shifts">
              {shifts.length === 0 && <span className="faint small-text">{text("company.screen.closed")}</span>}
              {shifts.map((shift, place) => {
                const change = (times: Partial<OpenHours>) => put(shifts.map((one, at) => (at === place ? { ...one, ...times } : one)));
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the shifts are edited in place.
                  <span key={place} className="shift">
                    <TextInput
                      type="time"
                      aria-label={text("company.screen.opens", { day: name })}
                      value={shift.opens}
                      disabled={disabled}
                      error={shift.opens >= shift.closes}
                      onChange={({ currentTarget }) => currentTarget.value && change({ opens: currentTarget.value })}
                    />
                    –
                    <TextInput
                      type="time"
                      aria-label={text("company.screen.closes", { day: name })}
                      value={shift.closes}
                      disabled={disabled}
                      error={shift.opens >= shift.closes}
                      onChange={({ currentTarget }) => currentTarget.value && change({ closes: currentTarget.value })}
                    />
                    {shifts.length > 1 && !disabled && (
                      <IconButton icon="x" size="small" label={text("platform.remove")} onPress={() => put(shifts.filter((_, at) => at !== place))} />
                    )}
                  </span>
                );
              })}
              {last !== undefined && shifts.length < 3 && !disabled && last.closes < "23:00" && (
                <Button kind="link" size="low" onPress={() => put([...shifts, { weekday, opens: last.closes, closes: "23:00" }])}>
                  {text("company.screen.add-shift")}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
