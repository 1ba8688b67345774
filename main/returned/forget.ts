// Returns tell of whoever brought them, in the name of a file, in who handed it over, in why it was taken back.
import { type RawBuilder, sql } from 'kysely';
import { naming } from '../database/known-as';
import { renamedIn } from '../database/renamed';

type Named = { name: string; broughtBy: string; withdrawReason: string | null };

/** Whether a return speaks of one of these names. */
export const returnNames = (names: readonly string[]): RawBuilder<boolean> =>
  naming(sql`"name" || "broughtBy" || ifnull("withdrawReason", '')`, names);

/** The same without them. */
export function withoutNames({ name, broughtBy, withdrawReason }: Named, names: readonly string[], pseudonym: string): Named {
  const without = renamedIn(names, pseudonym);
  return {
    ...{ name: without(name), broughtBy: without(broughtBy) },
    withdrawReason: withdrawReason === null ? null : without(withdrawReason),
  };
}
