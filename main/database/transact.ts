import { CompiledQuery, type ConnectionProvider, type DatabaseConnection, DummyDriver, type Kysely, Transaction } from 'kysely';
import type { Database } from '../features';
import { LedgerDialect } from './limits';

const [begin, commit, rollback] = [CompiledQuery.raw('begin'), CompiledQuery.raw('commit'), CompiledQuery.raw('rollback')];

/** What a transaction of Kysely is made with besides its executor; nothing is ever asked of it. */
const dialect = new LedgerDialect({ prepare: () => ({ run: () => undefined }) });
const made = { config: { dialect }, dialect, driver: new DummyDriver() };

/** The connection, for as long as a transaction lasts. It answers at once: what is asked stands in no line. */
class Lasting implements ConnectionProvider {
  connection: DatabaseConnection | null = null;

  provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    return consumer(this.now());
  }

  now(): DatabaseConnection {
    if (!this.connection) throw new Error('asked of a transaction that has ended');
    return this.connection;
  }
}

type Ready = { lasting: Lasting; trx: Transaction<Database> };

function prepare(db: Kysely<Database>): Ready {
  const lasting = new Lasting();
  const executor = db.getExecutor().withConnectionProvider(lasting);
  executor.executeQuery = (query) => lasting.now().executeQuery(query);
  return { lasting, trx: new Transaction<Database>({ ...made, executor }) };
}

/** The next transaction of each ledger, prepared while nobody waits: that takes longer than most of what is asked of it. Null while it is. */
const ready = new WeakMap<Kysely<Database>, Ready | null>();

function prepareNext(db: Kysely<Database>): void {
  if (ready.get(db) === null) return;
  ready.set(db, null);
  setImmediate(() => ready.set(db, prepare(db)));
}

/** One transaction: what `change` does is there wholly or not at all. It holds the only connection. Asked after its end it throws an Error. */
export function transact<T>(db: Kysely<Database>, change: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  return db.getExecutor().provideConnection(async (connection) => {
    const { lasting, trx } = ready.get(db) ?? prepare(db);
    await connection.executeQuery(begin);
    lasting.connection = connection;
    try {
      const value = await change(trx);
      await connection.executeQuery(commit);
      return value;
    } catch (error) {
      await connection.executeQuery(rollback);
      throw error;
    } finally {
      lasting.connection = null;
      prepareNext(db);
    }
  });
}
