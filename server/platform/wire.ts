import type { Duplex } from "node:stream";
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from "kysely";
import type pg from "pg";

/**
 * One connection, as statements see it. Words that only open or close a transaction never travel alone:
 * "begin" goes out with the first statement, "commit" with the one that is said to be the last.
 */
export type Wire = DatabaseConnection & {
  /** Sends the last statement of the transaction and the commit behind it; what fails there undoes all of it. */
  readonly executeLast: (query: CompiledQuery) => Promise<void>;
};

type State = {
  readonly client: pg.PoolClient;
  /** The words that open the transaction, while they wait for its first statement. */
  opening: string | undefined;
  /** The commit has been sent: nothing may be said after it. */
  closed: boolean;
  broken: boolean;
};

/** Connections of a pool whose statements need not wait for one another's answers. */
export function wireDriver(pool: pg.Pool): Driver {
  const known = new WeakMap<pg.PoolClient, Wire>();
  const states = new WeakMap<DatabaseConnection, State>();
  const stateOf = (wire: DatabaseConnection): State => states.get(wire)!;

  function wireOf(client: pg.PoolClient): Wire {
    const state: State = { client, opening: undefined, closed: false, broken: false };
    const wire: Wire = {
      executeQuery: async <Row>(query: CompiledQuery) => {
        const [answer] = await Promise.all(sent(state, [() => ask(client, query)]));
        return answer as QueryResult<Row>;
      },
      executeLast: async (query) => {
        const [, { command }] = (await Promise.all(sent(state, [() => ask(client, query), () => client.query("commit")], true))) as [
          unknown,
          pg.QueryResult,
        ];
        if (command === "ROLLBACK") throw new Error("the database has rolled back what it was told to commit");
      },
      streamQuery: () => {
        throw new Error("statements are not streamed");
      },
    };
    states.set(wire, state);
    return wire;
  }

  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const client = await pool.connect();
      const wire = known.get(client) ?? wireOf(client);
      known.set(client, wire);
      return wire;
    },
    beginTransaction: async (wire, settings) => void Object.assign(stateOf(wire), { opening: openingOf(settings), closed: false }),
    commitTransaction: async (wire) => {
      const state = stateOf(wire);
      const { command } = isOver(state) ? { command: "COMMIT" } : await state.client.query("commit");
      if (command === "ROLLBACK") throw new Error("the database has rolled back what it was told to commit");
    },
    rollbackTransaction: async (wire) => {
      const state = stateOf(wire);
      if (isOver(state)) return;
      await state.client.query("rollback").catch((error: Error) => {
        state.broken = true;
        throw error;
      });
    },
    releaseConnection: async (wire) => stateOf(wire).client.release(stateOf(wire).broken),
    destroy: () => pool.end(),
  };
}

/** Sends statements, behind the opening words where those still wait; answers their promises. */
function sent(state: State, statements: readonly (() => Promise<unknown>)[], closing = false): Promise<unknown>[] {
  if (state.closed) throw new Error("the transaction is over");
  const { client, opening } = state;
  Object.assign(state, { opening: undefined, closed: closing });
  gather((client as unknown as { connection: { stream: Duplex } }).connection.stream);
  // A refused "begin" is told by the promise that comes last, so that a statement's own answer stays first.
  const begun = opening === undefined ? [] : [client.query(opening)];
  const answers = statements.map((send) => send());
  return [...answers, ...begun];
}

/** What is said in one breath leaves in one piece. */
function gather(stream: Duplex): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

async function ask(client: pg.PoolClient, { sql, parameters }: CompiledQuery): Promise<QueryResult<unknown>> {
  const { command, rowCount, rows } = await client.query(sql, parameters as unknown[]);
  return { rows, ...(command === "SELECT" || rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) }) };
}

/** Nothing is left to close: nothing was ever said, or the commit has gone out already. */
function isOver(state: State): boolean {
  const over = state.closed || state.opening !== undefined;
  Object.assign(state, { opening: undefined, closed: false });
  return over;
}

const openingOf = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  `begin${isolationLevel === undefined ? "" : ` isolation level ${isolationLevel}`}${accessMode === undefined ? "" : ` ${accessMode}`}`;
