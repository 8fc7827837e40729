/** What a form makes of its paper: the data its template shows, pictures in base64, and the name of the file. */
export type FormSheet = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly pictures: Readonly<Record<string, string | null>>;
  readonly fileName: string;
  /** Pages when nothing is long: one for each copy. One when left out. */
  readonly shortPages?: number;
};

/** A small grey label over a value; `wide` takes the whole row, `strong` is what people look for. */
export type Field = { readonly label: string; readonly value: string; readonly wide: boolean; readonly strong: boolean };

export const field = (label: string, value: string | null, { wide = false, strong = false } = {}): Field => ({
  label,
  value: value === null || value.trim() === "" ? "—" : value,
  wide,
  strong,
});

/** A field that is left out when there is nothing to say. */
export const fieldIfAny = (label: string, value: string | null, look: { wide?: boolean; strong?: boolean } = {}): Field[] =>
  value === null || value.trim() === "" ? [] : [field(label, value, look)];
