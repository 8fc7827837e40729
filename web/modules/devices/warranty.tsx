import { Status } from "#web/kit/status.tsx";
import { dayInDigits, today } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

/** Whether a warranty is running, and through which day. */
export const Warranty = ({ until }: { readonly until: string }) =>
  until >= today() ? (
    <Status tone="good">{text("devices.screen.until", { day: dayInDigits(until) })}</Status>
  ) : (
    <span className="faint">{text("devices.screen.was-until", { day: dayInDigits(until) })}</span>
  );
