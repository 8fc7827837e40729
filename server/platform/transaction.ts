import { DummyDriver, type Kysely, PostgresDialect, Transaction } from "kysely";
import type { Tables, Tx } from "./db.ts";
import { compiled, type Write } from "./write.ts";
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
      let over = false;
      const ended = () => new Error("the transaction is over");
      const executor = tx.getExecutor().withConnectionProvider({ provideConnection: (use) => (over ? Promise.reject(ended()) : use(connection)) });
      const side = new Transaction<Tables>({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
      const last: Last = async (writes) => {
        if (over) throw ended();
        if (writes.length === 0) return;
        over = true;
        // Inside a transaction of somebody else the commit is theirs; for us it is over all the same.
        await (db.isTransaction ? connection.executeQuery(compiled(writes)) : (connection as Wire).executeLast(compiled(writes)));
      };
      return work(side, last);
    }),
  );
}
