// The file belongs to one connection. For as long as a copy of it is made, one more of this process may read it, as it was at one moment,
// while the owner works on. Other programs are kept out meanwhile by the lock of the station (gate/ownership.ts).
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Kysely } from 'kysely';
import type { Database } from '../features';

const look = (sqlite: Sqlite) => sqlite.prepare('SELECT count(*) FROM main.sqlite_schema').get();

/** Takes the file for this connection alone. Throws an Error with code SQLITE_BUSY when somebody else reads it. */
export function takeAlone(sqlite: Sqlite): void {
  // A journal that is first opened by a lone owner can never be lent.
  look(sqlite);
  sqlite.pragma('locking_mode = exclusive');
  // The lock itself comes with the first transaction that could write.
  sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
}

function letRead(sqlite: Sqlite): void {
  sqlite.pragma('locking_mode = normal');
  // Let go with the next read.
  look(sqlite);
}

export class Lending {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly sqlite: Sqlite,
    private readonly db: Kysely<Database>,
  ) {}

  /** Never in the middle of a command: in line with whatever else is asked of the ledger. */
  private inLine = (act: (sqlite: Sqlite) => void): Promise<void> =>
    this.db.connection().execute(async () => {
      if (this.sqlite.open) act(this.sqlite);
    });

  /** Lets `read` open the file beside the owner; one after the other. */
  lend<T>(read: (file: string) => Promise<T>): Promise<T> {
    const mine = this.turn.then(async () => {
      await this.inLine(letRead);
      try {
        return await read(this.sqlite.name);
      } finally {
        await this.inLine(takeAlone);
      }
    });
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** The same in this very moment, where nothing else is under way. */
  lendNow<T>(read: (file: string) => T): T {
    letRead(this.sqlite);
    try {
      return read(this.sqlite.name);
    } finally {
      takeAlone(this.sqlite);
    }
  }

  /** Resolves when nobody reads beside the owner. */
  async back(): Promise<void> {
    await this.turn;
  }
}
