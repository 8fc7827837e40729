import { ROLES } from "#contracts/access/roles.ts";
import type { SetUp } from "#contracts/access/setup.ts";
import type { Language } from "#contracts/access/session.ts";
import { likelyCountry } from "./countries.ts";

/** What is said in the first start, as it is typed; kept as a draft until the shop is there. Passwords are not among it. */
export type Wishes = {
  readonly code: string;
  readonly country: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly name: string;
  readonly legalName: string;
  readonly edrpou: string;
  readonly taxStatus: "vat-payer" | "single-tax" | "none";
  readonly vatRate: number;
  readonly taxNumber: string;
  readonly branch: string;
  readonly address: string;
  readonly phone: string;
  readonly trades: readonly string[];
  readonly userName: string;
  readonly login: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** Begin with three months of a demo. */
  readonly demo: boolean;
};

export function emptyWishes(): Wishes {
  const { code: country, currency, timeZone, vatRate } = likelyCountry();
  return {
    code: "",
    country,
    currency,
    timeZone,
    vatRate,
    name: "",
    legalName: "",
    edrpou: "",
    taxStatus: "single-tax",
    taxNumber: "",
    branch: "",
    address: "",
    phone: "",
    trades: [],
    userName: "",
    login: "",
    email: "",
    roles: [...ROLES],
    demo: false,
  };
}

/** The wishes as the contract wants them. */
export const asSetUp = (wishes: Wishes, { language, password, branch }: { language: Language; password: string; branch: string }): unknown =>
  ({
    code: wishes.code,
    language,
    country: wishes.country,
    currency: wishes.currency,
    timeZone: wishes.timeZone,
    company: {
      name: wishes.name,
      legalName: wishes.legalName,
      edrpou: wishes.edrpou,
      taxStatus: wishes.taxStatus,
      taxNumber: wishes.taxNumber,
      vatRate: wishes.taxStatus === "vat-payer" ? wishes.vatRate : 0,
      address: wishes.address,
      phone: wishes.phone,
    },
    branch: { name: wishes.branch.trim() === "" ? branch : wishes.branch, address: wishes.address, phone: wishes.phone },
    trades: wishes.trades,
    user: { name: wishes.userName, login: wishes.login, email: wishes.email === "" ? null : wishes.email, password, roles: wishes.roles },
  }) satisfies Record<keyof SetUp, unknown>;

const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "y",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ь: "",
  ъ: "",
  ы: "y",
  э: "e",
  ё: "io",
  ю: "iu",
  я: "ia",
};

/** A user name to begin with, made of a person's first name: "Олена Бойко" -> "olena". */
export const loginFrom = (name: string): string =>
  [...(name.trim().toLowerCase().split(/\s+/)[0] ?? "")]
    .map((letter) => LATIN[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replaceAll(/[^a-z0-9._-]/g, "");
