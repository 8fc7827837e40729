import { TextInput } from "@mantine/core";
import { type ReactNode, type Ref, useState } from "react";
import { sessionNow } from "#web/platform/session.ts";
import { Icon } from "./icon.tsx";

/** Country codes of the shops that use the product most; every other number begins with "+". */
const codes: Readonly<Record<string, { readonly code: string; readonly national: number }>> = {
  UA: { code: "380", national: 9 }, PL: { code: "48", national: 9 }, MD: { code: "373", national: 8 }, RO: { code: "40", national: 9 },
  CZ: { code: "420", national: 9 }, SK: { code: "421", national: 9 }, DE: { code: "49", national: 10 }, GB: { code: "44", national: 10 }, KZ: { code: "7", national: 10 },
};

/** Digits in any form -> "+380675550117"; what is not a whole number yet stays as typed digits. */
export function phoneDigits(typed: string, country = sessionNow().company?.country ?? "UA"): string {
  const digits = typed.replaceAll(/\D/g, "");
  if (typed.trim().startsWith("+")) return `+${digits}`;
  const { code, national } = codes[country] ?? { code: "", national: 0 };
  if (code === "") return digits === "" ? "" : `+${digits}`;
  if (digits.startsWith(code) && digits.length === code.length + national) return `+${digits}`;
  const bare = digits.replace(/^0+/, "");
  return bare.length === national ? `+${code}${bare}` : digits;
}

/** "+380 67 555 01 17" */
export function phoneShown(digits: string): string {
  const ukrainian = /^\+380(\d{2})(\d{3})(\d{2})(\d{2})$/.exec(digits);
  if (ukrainian) return `+380 ${ukrainian.slice(1).join(" ")}`;
  const other = /^(\+\d{2,3})(\d{3})(\d{3})(\d{2,4})$/.exec(digits);
  return other ? other.slice(1).join(" ") : digits;
}

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
      {...rest} {...(inputRef === undefined ? {} : { ref: inputRef })} {...(quietLabel ? { "aria-label": label } : { label })} autoFocus={autoFocus}
      type="tel" inputMode="tel" autoComplete="off" leftSection={<Icon name="phone" size="small" />} rightSection={right} rightSectionWidth={right ? "auto" : undefined as never}
      value={typed ?? phoneShown(value)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(phoneDigits(currentTarget.value));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
