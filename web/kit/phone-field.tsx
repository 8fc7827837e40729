import { TextInput } from "@mantine/core";
import { type ReactNode, type Ref, useState } from "react";
import { phoneIn, phoneShown } from "#web/platform/phone-number.ts";
import { sessionNow } from "#web/platform/session.ts";
import { Icon } from "./icon.tsx";

export { phoneShown };

/** Digits in any form, as the company's country dials: "067 555 01 17" -> "+380675550117". */
export const phoneDigits = (typed: string): string => phoneIn(typed, sessionNow().company?.country ?? "UA");

type Props = {
  readonly label: string;
  readonly quietLabel?: boolean;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  readonly error?: ReactNode;
  readonly id?: string;
  readonly required?: boolean;
  readonly right?: ReactNode;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A phone, typed as people dictate it. */
export function PhoneField({ label, quietLabel = false, value, onChange, right, inputRef, autoFocus = false, ...rest }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      {...rest}
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      {...(quietLabel ? { "aria-label": label } : { label })}
      autoFocus={autoFocus}
      type="tel"
      inputMode="tel"
      autoComplete="off"
      leftSection={<Icon name="phone" size="small" />}
      rightSection={right}
      rightSectionWidth={right ? "auto" : (undefined as never)}
      value={typed ?? phoneShown(value)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(phoneDigits(currentTarget.value));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
