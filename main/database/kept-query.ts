// What is asked over and over, built and compiled once: for a statement that takes 10 µs, building it anew takes ten times as long.
import {
  type Compilable,
  type CompiledQuery,
  type Kysely,
  type QueryResult,
  type RawBuilder,
  sql,
  WithSchemaPlugin,
} from 'kysely';
import type { Database } from '../features';
import type { Reader, Writer } from '../powers';

type Value = string | number | null;
type Values = { readonly [name: string]: Value };
type Select<R> = Compilable<R> & { readonly isSelectQueryBuilder: true };

/** Where the values come in a statement that is kept; null where there is none, as there may be another statement without it. */
export type Places<V extends Values> = {
  readonly [N in keyof V]: RawBuilder<NonNullable<V[N]>> | (null extends V[N] ? null : never);
};

/** A value, or the place where it comes. */
export type Placed<T> = T | RawBuilder<T>;

/** Stands among the parameters for the value of this name. */
class Place {
  constructor(readonly name: string) {}
}

/** More forms than this are not kept: a form is one of few, not a text somebody typed. */
const MOST_FORMS = 200;

const placesOf = <V extends Values>(values: V): Places<V> =>
  new Proxy(values, {
    get: (_, name) => (values[name as string] === null ? null : sql.val(new Place(String(name)))),
  }) as unknown as Places<V>;

type Asked = Pick<Kysely<Database>, 'executeQuery' | 'getExecutor'>;

/** Asked of the tables themselves: what a building chief sees is asked of views by the same names. */
const pastViews = (db: Asked) => db.getExecutor().plugins.some((plugin) => plugin instanceof WithSchemaPlugin);

/** Whether views are passed, which of the values there are, and of which form the statement is. */
function formOf(db: Asked, values: Values, form: readonly unknown[]): string {
  let text = form.length === 0 ? '' : JSON.stringify(form);
  if (pastViews(db)) text += '!';
  for (const name in values) text += values[name] === null ? '-' : '+';
  return text;
}

function keptStatement<D extends Reader, V extends Values, R, F extends readonly unknown[], T>(
  build: (db: D, places: Places<V>, ...form: F) => Compilable<R>,
  told: (result: QueryResult<R>) => T,
) {
  const kept = new Map<string, CompiledQuery<R>>();
  return async (db: D, values: V, ...form: F): Promise<T> => {
    const asked = db as Asked & D;
    const name = formOf(asked, values, form);
    let query = kept.get(name);
    if (!query) {
      if (kept.size === MOST_FORMS) kept.clear();
      query = build(db, placesOf(values), ...form).compile();
      kept.set(name, query);
    }
    const parameters = query.parameters.map((one) => (one instanceof Place ? (values[one.name] as Value) : one));
    // Written out: what is compiled is frozen, and to copy that takes longer than to ask it.
    const { sql: text, query: node, queryId } = query;
    return told(await asked.getExecutor().executeQuery<R>({ sql: text, query: node, queryId, parameters }));
  };
}

/**
 * A select that differs from one asking to the next by its values alone. `build` is called once for each form: for what is given
 * behind the values, and for which values are null. It is handed places in place of the values, to be used any number of times.
 */
export const keptQuery = <V extends Values, R, F extends readonly unknown[]>(
  build: (db: Reader, places: Places<V>, ...form: F) => Select<R>,
) => keptStatement(build, ({ rows }) => rows);

/** The same of an insert or an update: what many commands a day write. Tells the number of the row it added, which costs less than to return it. */
export const keptWrite = <V extends Values, R, F extends readonly unknown[]>(
  build: (db: Writer, places: Places<V>, ...form: F) => Compilable<R>,
) => keptStatement(build, ({ insertId }) => Number(insertId));
