import type { DatabaseConnection, Kysely, Transaction } from 'kysely';
import type { Database } from '../features';

/** The one connection of each ledger that is open. */
const connections = new WeakMap<Kysely<Database>, DatabaseConnection>();

/**
 * One transaction: what `change` does is there wholly or not at all. It holds the only connection, which answers at once: what it
 * asks stands in no line, which took longer than most of what is asked. Asked after its end it throws an Error.
 */
export function transact<T>(db: Kysely<Database>, change: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const executor = trx.getExecutor();
    const connection = connections.get(db) ?? (await executor.provideConnection(async (own) => own));
    connections.set(db, connection);
    let ended = false;
    executor.executeQuery = async (query) => {
      if (ended) throw new Error('asked of a transaction that has ended');
      return connection.executeQuery(query);
    };
    try {
      return await change(trx);
    } finally {
      ended = true;
    }
  });
}
