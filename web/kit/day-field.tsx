import { Popover, TextInput } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { addDays, dayInDigits, dayShort, today } from "#web/platform/format.ts";
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
};

/** "5.3", "05.03.2026", "5/3/26", "2026-03-05", "+3" -> a day. */
export function readDay(typed: string, from = today()): string | undefined {
  const bare = typed.trim();
  const after = /^\+(\d{1,3})$/.exec(bare)?.[1];
  if (after !== undefined) return addDays(from, Number(after));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  const human = /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{2}|\d{4}))?$/.exec(bare);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : human ? [human[3] ?? from.slice(0, 4), human[2], human[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const full = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return new Date(`${full}T00:00:00Z`).toJSON()?.slice(0, 10) === full ? full : undefined;
}

/** A day: typed in any usual form, taken from the calendar, or by one tap. */
export function DayField({ label, quietLabel = false, value, onChange, quick = [], min, max, error, ...rest }: Props) {
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const wrong = typed !== undefined && typed.trim() !== "" && readDay(typed) === undefined;
  const take = (day: string | undefined) => {
    setTyped(undefined);
    onChange(day);
    setOpen(false);
  };
  return (
    <div className="stack tight">
      <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
        <Popover.Target>
          <TextInput
            {...rest} {...(quietLabel ? { "aria-label": label } : { label })} autoComplete="off" inputMode="numeric" placeholder={dayInDigits(today())}
            value={typed ?? (value === undefined ? "" : dayInDigits(value))} error={error ?? (wrong ? text("platform.not-a-day") : undefined)}
            rightSection={<IconButton icon="calendar" size="small" label={text("platform.calendar")} onPress={() => setOpen(!open)} />} rightSectionPointerEvents="all"
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              const day = readDay(currentTarget.value);
              if (day !== undefined || currentTarget.value.trim() === "") onChange(day);
            }}
            onBlur={() => { if (!wrong) setTyped(undefined); }}
          />
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense><Calendar language={languageNow()} value={value} onChange={take} {...(min ? { min } : {})} {...(max ? { max } : {})} /></Suspense>
        </Popover.Dropdown>
      </Popover>
      {quick.length > 0 && (
        <div className="chips">
          {quick.map((days) => {
            const day = addDays(today(), days);
            return <button key={days} type="button" className={day === value ? "chip on" : "chip"} aria-pressed={day === value} onClick={() => take(day)}>{dayShort(day)}</button>;
          })}
        </div>
      )}
    </div>
  );
}
