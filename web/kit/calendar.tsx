import "@mantine/dates/styles.layer.css";
import "dayjs/locale/uk";
import "dayjs/locale/ru";
import { DatePicker, DatesProvider } from "@mantine/dates";
import type { Language } from "#contracts/access/session.ts";

type Props = {
  readonly language: Language;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly min?: string;
  readonly max?: string;
};

/** The month to choose a day from; loaded when it is first opened. Weeks begin on Monday. */
export default function Calendar({ language, value, onChange, min, max }: Props) {
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DatePicker
        value={value ?? null}
        {...(value === undefined ? {} : { defaultDate: value })}
        onChange={(day) => onChange(day ?? undefined)}
        {...(min ? { minDate: min } : {})}
        {...(max ? { maxDate: max } : {})}
        highlightToday
      />
    </DatesProvider>
  );
}
