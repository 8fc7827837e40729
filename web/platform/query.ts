import { keepPreviousData, QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { z } from "zod";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import type { Page } from "#contracts/kernel/list.ts";
import { call, type Input } from "./client.ts";
import { type Problem, problemFrom } from "./problem.ts";

type Door<R extends z.ZodType> = Endpoint<z.ZodType, z.ZodType, z.ZodType, R>;
type Asked = Pick<Input, "params" | "query">;

/** Every answer is kept under its door's name and question, so that a live event finds it again. */
export const keyOf = (endpoint: Pick<Endpoint, "name">, asked: Asked = {}): readonly unknown[] => [
  endpoint.name,
  asked.params ?? {},
  asked.query ?? {},
];

export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: false, refetchOnWindowFocus: true }, mutations: { retry: false } },
});

/** An answer of the server, kept and refreshed: `const { data, error } = useAnswer(read, { params: { id } })`. */
export const useAnswer = <R extends z.ZodType>(endpoint: Door<R>, asked: Asked = {}, { enabled = true, keep = false } = {}) =>
  useQuery<z.output<R>, Problem>({
    queryKey: keyOf(endpoint, asked),
    queryFn: ({ signal }) => call(endpoint, { ...asked, signal }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
  });

/** The same for a screen that is nothing without it: the frame around it shows the skeleton and the problem. */
export const useNeededAnswer = <R extends z.ZodType>(endpoint: Door<R>, asked: Asked = {}): z.output<R> =>
  useSuspenseQuery<z.output<R>, Problem>({ queryKey: keyOf(endpoint, asked), queryFn: ({ signal }) => call(endpoint, { ...asked, signal }) }).data;

/** A list read page by page as the person scrolls. */
export function usePages<Row>(
  endpoint: Door<z.ZodType<Page<Row>>>,
  query: Readonly<Record<string, unknown>> = {},
  enabled = true,
  params: Readonly<Record<string, string>> = {},
) {
  const pages = useInfiniteQuery({
    queryKey: keyOf(endpoint, { params, query }),
    queryFn: ({ pageParam, signal }) => call(endpoint, { params, query: { ...query, cursor: pageParam }, signal }) as Promise<Page<Row>>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<Row>) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    rows: pages.data?.pages.flatMap(({ rows }) => rows) ?? [],
    loading: pages.isPending,
    /** Rows of the question before are shown until the new ones are here. */
    stale: pages.isPlaceholderData,
    more: pages.hasNextPage,
    fetchMore: () => {
      if (!pages.isFetchingNextPage) void pages.fetchNextPage();
    },
    problem: pages.error === null ? null : problemFrom(pages.error),
    again: () => void pages.refetch(),
  };
}

/**
 * Something the person does: `const save = useAction(create, { done: (card) => … }); save.run({ body })`.
 * Lists and cards of the same kind are asked for anew afterwards.
 */
export function useAction<R extends z.ZodType>(endpoint: Door<R>, { done }: { readonly done?: (answer: z.output<R>) => void } = {}) {
  const client = useQueryClient();
  const { mutate, mutateAsync, isPending, error, reset } = useMutation<z.output<R>, Problem, Input>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: (answer) => {
      void refresh(client, kindOf(endpoint.name));
      done?.(answer);
    },
  });
  return { run: mutate, runAsync: mutateAsync, busy: isPending, problem: error === null ? null : problemFrom(error), reset };
}

/** "repairs.work-order.list" -> "repairs.work-order" */
export const kindOf = (name: string): string => name.slice(0, name.lastIndexOf("."));

/** Everything shown of a kind is asked for anew; with an id only that one thing, the lists, and whatever was asked about it. */
export const refresh = (client: QueryClient, kind: string, id?: string): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey: [name, params, asked] }) =>
      typeof name === "string" &&
      ((name.startsWith(`${kind}.`) &&
        (id === undefined || (params as { id?: string } | undefined)?.id === undefined || (params as { id?: string }).id === id)) ||
        (id !== undefined && Object.values((asked as object | undefined) ?? {}).includes(id))),
  });
