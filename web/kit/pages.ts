let opens: Readonly<Record<string, string>> = {};

/** Told once by the app: where things of each kind are shown, "repairs.work-order" -> "/work-orders/$id". */
export const knowPages = (pages: Readonly<Record<string, string>>): void => void (opens = pages);

/** Where a thing opens; `undefined` when no screen shows its kind. */
export const pageOf = (kind: string, id: string): string | undefined => opens[kind]?.replace("$id", id);

/** All kinds of things that have a page. */
export const kindsWithPages = (): readonly string[] => Object.keys(opens);
