import "./filters.css";
import { Popover, TextInput } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { addDays, dayInDigits, dayShort, today } from "#web/platform/format.ts";
import { dayIn } from "#web/platform/read-day.ts";
import { languageNow, text } from "#web/platform/texts.ts";
import { IconButton } from "./button.tsx";

const Calendar = lazy(() => import("./calendar.tsx"));

type Props = {
  readonly label: string;
  readonly quietLabel?: boolean;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  /** One-tap choices: days from today. */
  readonly quick?: readonly number[];
  readonly min?: string;
  readonly max?: string;
  readonly error?: ReactNode;
  readonly id?: string;
  readonly required?: boolean;
  /** Said while it is empty; else how a day is written. */
  readonly placeholder?: string;
};

/** A day: typed in any usual form, taken from the calendar, or by one tap. */
export function DayField({ label, quietLabel = false, value, onChange, quick = [], min, max, error, placeholder, ...rest }: Props) {
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const wrong = typed !== undefined && typed.trim() !== "" && dayIn(typed, today()) === undefined;
  const take = (day: string | undefined) => {
    setTyped(undefined);
    onChange(day);
    setOpen(false);
  };
  return (
    <div className="stack tight">
      <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withRoles={false}>
        <Popover.Target>
          <TextInput
            {...rest}
            {...(quietLabel ? { "aria-label": label } : { label })}
            autoComplete="off"
            inputMode="numeric"
            placeholder={placeholder ?? dayInDigits(today())}
            value={typed ?? (value === undefined ? "" : dayInDigits(value))}
            error={error ?? (wrong ? text("platform.not-a-day") : undefined)}
            rightSection={<IconButton icon="calendar" size="small" label={text("platform.calendar")} onPress={() => setOpen(!open)} />}
            rightSectionPointerEvents="all"
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              const day = dayIn(currentTarget.value, today());
              if (day !== undefined || currentTarget.value.trim() === "") onChange(day);
            }}
            onBlur={() => {
              if (!wrong) setTyped(undefined);
            }}
          />
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense>
            <Calendar language={languageNow()} value={value} onChange={take} {...(min ? { min } : {})} {...(max ? { max } : {})} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      {quick.length > 0 && (
        <div className="chips">
          {quick.map((days) => {
            const day = addDays(today(), days);
            return (
              <button key={days} type="button" className={day === value ? "chip on" : "chip"} aria-pressed={day === value} onClick={() => take(day)}>
                {dayShort(day)}
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}
