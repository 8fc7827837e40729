import { z } from "zod";

/** Rows of one page when nobody asks for another number. */
export const PAGE = 50;
const PAGE_MAX = 200;

/**
 * The question a list is asked: free text, filters of its own, and where to go on.
 * Every list is paged by the key of its last row, never by an offset: page 1,000 costs what page 1 costs.
 */
export const listQuery = <Filters extends z.ZodRawShape>(filters: Filters) =>
  z.strictObject({
    q: z.string().trim().max(100).optional(),
    /** Where the page before ended; comes from its `next`, means nothing else. */
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE),
    ...filters,
  });

/** One page: rows and where the next begins; `null` when this was the last. */
export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: z.string().nullable() });

export type Page<Row> = { rows: Row[]; next: string | null };

/** A filter that takes one or several values: `?status=ready&status=done` or `?status=ready`. */
export const several = <Value extends z.ZodType>(value: Value) =>
  z.union([z.array(value).max(50), value.transform((one) => [one])]).optional() as unknown as z.ZodOptional<z.ZodArray<Value>>;

/** A yes or no in an address. */
export const yesNo = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .optional();
