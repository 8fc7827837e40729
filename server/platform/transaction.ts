import { DummyDriver, type Kysely, PostgresDialect, Transaction } from "kysely";
import type { Tables, Tx } from "./db.ts";
import { compiled, type Write, write } from "./write.ts";
import type { Wire } from "./wire.ts";

/** Writes the last of a transaction; nothing may be asked after it. */
export type Last = (writes: readonly Write[]) => Promise<void>;

const dialect = new PostgresDialect({ pool: async () => Promise.reject(new Error("a transaction opens no connections")) });

/**
 * One transaction for one piece of work. Statements that do not need one another's answers may be asked side by side
 * and travel together; the last writing may take the commit along.
 */
export function transact<Result>(db: Kysely<Tables>, work: (tx: Tx, last: Last) => Promise<Result>): Promise<Result> {
  return db.transaction().execute((tx) =>
    tx.getExecutor().provideConnection((connection) => {
      const executor = tx.getExecutor().withConnectionProvider({ provideConnection: (use) => use(connection) });
      const side = new Transaction<Tables>({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
      // Inside a transaction of somebody else the commit is theirs.
      const last: Last = async (writes) =>
        db.isTransaction || writes.length === 0 ? write(side, writes) : (connection as Wire).executeLast(compiled(writes));
      return work(side, last);
    }),
  );
}
