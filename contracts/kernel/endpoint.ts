import { z } from "zod";

export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  /** Also the permission that guards the endpoint (unless `guard` says otherwise) and the verb in the audit trail. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: `/${string}`;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
  /** Codes a caller must be ready to show; anything else is a fault. */
  readonly refusals: readonly string[];
  /** Who may pass: everybody, whoever is signed in, or the holder of another permission than the name. */
  readonly guard?: "public" | "signed-in" | `${string}.${string}`;
  /** Only for whoever said their password lately: rights, keys, ways in. Programs with keys may not at all. */
  readonly fresh?: true;
};

type Definition<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Partial<Endpoint<P, Q, B, R>> &
  Pick<Endpoint<P, Q, B, R>, "name" | "method" | "path" | "reply">;

/** Declares one door of the product. What is left out is empty: no parameters, no query, no body, no refusals. */
export const endpoint = <
  R extends z.ZodType,
  P extends z.ZodType = typeof Nothing,
  Q extends z.ZodType = typeof Nothing,
  B extends z.ZodType = typeof Nothing,
>(
  definition: Definition<P, Q, B, R>,
): Endpoint<P, Q, B, R> => ({ params: Nothing, query: Nothing, body: Nothing, refusals: [], ...definition }) as unknown as Endpoint<P, Q, B, R>;

/** What must be known before anybody may pass; `undefined` for the public doors. */
export const permissionOf = ({ name, guard }: Pick<Endpoint, "name" | "guard">): string | undefined =>
  guard === "public" || guard === "signed-in" ? undefined : (guard ?? name);

/** The parameters of everything that happens to one document. */
export const ById = z.object({ id: z.uuid() });

/** The body of a request that has nothing to say. */
export const Nothing = z.unknown();
