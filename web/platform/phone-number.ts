/** Country codes of the shops that use the product most; every other number begins with "+". */
const codes: Readonly<Record<string, { readonly code: string; readonly national: number }>> = {
  UA: { code: "380", national: 9 },
  PL: { code: "48", national: 9 },
  MD: { code: "373", national: 8 },
  RO: { code: "40", national: 9 },
  CZ: { code: "420", national: 9 },
  SK: { code: "421", national: 9 },
  DE: { code: "49", national: 10 },
  GB: { code: "44", national: 10 },
  KZ: { code: "7", national: 10 },
};

/** Digits in any form -> "+380675550117"; what is not a whole number yet stays as typed digits. */
export function phoneIn(typed: string, country: string): string {
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
