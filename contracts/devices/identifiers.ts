/** IMEI of a phone or tablet: 15 digits, the last makes the Luhn sum whole. */
export function isImei(code: string): boolean {
  if (!/^\d{15}$/.test(code)) return false;
  const sum = [...code].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** 17 letters and digits of a vehicle, never I, O or Q. */
export const isVin = (code: string): boolean => /^[A-HJ-NPR-Z0-9]{17}$/.test(code);

const VALUES: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Whether the ninth sign of a VIN checks the others. Only North American makers promise it: elsewhere no more than a warning. */
export function vinChecks(vin: string): boolean {
  if (!isVin(vin)) return false;
  const sum = [...vin].reduce((total, sign, at) => total + (VALUES[sign] ?? Number(sign)) * (WEIGHTS[at] ?? 0), 0);
  return vin[8] === (sum % 11 === 10 ? "X" : String(sum % 11));
}

const LATIN: Readonly<Record<string, string>> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  І: "I",
  К: "K",
  М: "M",
  О: "O",
  Р: "P",
  Т: "T",
  У: "Y",
  Х: "X",
};

/** An identifier as it is kept: capitals without spaces, Cyrillic letters that look Latin made Latin. */
export const identifierOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/\s/g, "")
    .replaceAll(/[АВСЕНІКМОРТУХ]/g, (letter) => LATIN[letter] ?? letter);
