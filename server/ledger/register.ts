/** What an entry can be asked about afterwards. Each is a column of the books, so a report is one `group by`. */
export const DIMENSIONS = {
  partyId: "party_id",
  orderId: "order_id",
  itemId: "item_id",
  placeId: "place_id",
  employeeId: "employee_id",
  contractId: "contract_id",
  deviceId: "device_id",
  charge: "charge",
  article: "article",
} as const;

export type Dimension = keyof typeof DIMENSIONS;
export type Analytics = { readonly [D in Dimension]?: string };

export type AccountKind = {
  /** Which dimensions tell one account of the kind from another. */
  readonly key: readonly Dimension[];
  /** The number accountants know it by. Absent where the national chart has none. */
  readonly code?: string;
  /** The balance may never go below zero; whoever tries is refused with this code. */
  readonly floor?: `${string}.${string}`;
  /** The present balance is kept, because decisions look at it. A floor keeps it too. */
  readonly kept?: true;
};

/** A place where something can be: a shelf, a cash desk, a customer's debt. */
export type Account<R extends string = string> = {
  readonly register: R;
  readonly name: string;
  readonly key: Analytics;
};

type KeyOf<Kind extends AccountKind> = { readonly [D in Kind["key"][number]]: string };

export type Register<R extends string, Kinds extends Record<string, AccountKind>> = {
  readonly [Name in keyof Kinds]: (key: KeyOf<Kinds[Name]>) => Account<R>;
};

/** All account kinds of the product by their full names: "money/cash". Filled by `defineRegister`, read by the engine. */
export const chart = new Map<string, AccountKind>();

/** Declares a register and the kinds of accounts it has; each kind becomes a function from its key to an account. */
export function defineRegister<const R extends string, const Kinds extends Record<string, AccountKind>>(
  register: R,
  kinds: Kinds,
): Register<R, Kinds> {
  const accounts = Object.entries(kinds).map(([kindName, kind]) => {
    const name = `${register}/${kindName}`;
    if (chart.has(name)) throw new Error(`account ${name} is declared twice`);
    chart.set(name, kind);
    return [kindName, (key: Analytics): Account<R> => ({ register, name, key })];
  });
  return Object.fromEntries(accounts) as Register<R, Kinds>;
}

export function kindOf(account: string): AccountKind {
  const kind = chart.get(account);
  if (kind === undefined) throw new Error(`no register declares ${account}`);
  return kind;
}

/** The key of an account as its balance row has it: the key dimensions in declared order. */
export const keyText = (account: string, dimensions: Analytics): string =>
  kindOf(account)
    .key.map((dimension) => dimensions[dimension])
    .join("/");

/** The atom of the books: an amount of one unit leaves one account and arrives in another of the same register. */
export type Transfer<R extends string = string> = {
  /** The day it happened, in the branch's calendar. */
  readonly on: string;
  /** The line of the document that caused it, as a person would point at it: "part 3". */
  readonly line: string;
  readonly from: Account<R>;
  readonly to: Account<NoInfer<R>>;
  /** Not below zero: minor units of money, thousandths of a catalog unit, minutes, points. */
  readonly amount: number;
  /** What moves: a currency code or an item's id. */
  readonly unit: string;
  /** What both entries can be asked about, beside the keys of their accounts. */
  readonly about?: Analytics;
};

/** Lets the compiler see that both ends are in one register; adds nothing at run time. */
export const transfer = <R extends string>(transfer: Transfer<R>): Transfer => transfer;
