// How the database goes about what is asked of it.
import type { Desk } from '../support/desk';

/** The plans of what is asked meanwhile. */
export async function plansOf(
  { sqlite, db }: Pick<Desk, 'sqlite' | 'db'>,
  ask: (from: typeof db) => Promise<unknown>,
): Promise<string[]> {
  const asked: string[] = [];
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = (sql) => {
    asked.push(sql);
    return prepare(sql);
  };
  await ask(db);
  sqlite.prepare = prepare;
  return asked.flatMap((sql) => {
    const values = sql
      .split('?')
      .slice(1)
      .map(() => 1);
    return (prepare(`explain query plan ${sql}`).all(values) as { detail: string }[]).map(({ detail }) => detail);
  });
}
