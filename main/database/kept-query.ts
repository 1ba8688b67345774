// What nearly every act asks, built and compiled once: for a statement that takes 10 µs, building it anew takes ten times as long.
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Database } from '../features';
import type { Reader } from '../powers';

type Value = string | number | null;
type Select<R> = Compilable<R> & { readonly isSelectQueryBuilder: true };

/**
 * A select that differs from one asking to the next by its values alone. `build` is called once, with the values of the first
 * asking, and must use each once and in order. Throws an Error where it does not.
 */
export function keptQuery<V extends readonly Value[], R>(build: (db: Reader, ...values: V) => Select<R>) {
  let kept: CompiledQuery<R> | undefined;
  return async (db: Reader, ...values: V): Promise<R[]> => {
    if (!kept) {
      kept = build(db, ...values).compile();
      if (kept.parameters.length !== values.length || kept.parameters.some((value, at) => value !== values[at]))
        throw new Error('a kept query must use each of its values once, in order');
    }
    const { rows } = await (db as Pick<Kysely<Database>, 'executeQuery'> & Reader).executeQuery<R>({
      ...kept,
      parameters: values,
    });
    return rows;
  };
}
