// A wish comes into being: at the desk, or because another feature makes one of what somebody said.
import { sql } from 'kysely';
import type { z } from 'zod';
import { WishDraft, wishKindWords } from '../../../shared/features/wishes';
import type { CommandPowers } from '../../powers';
import { askerOf, checkDay } from '../residents/queries';
import { checkPublic } from './public-words';
import { noted } from './rows';

/** Number of the next one in its year, counted over the whole station also for a chief, who reads own buildings alone. */
const nextNumber = (year: string) =>
  sql<string>`(select printf(${`心愿${year}-%04d`}, ifnull(max(cast(substr("number", 8) as integer)), 0) + 1)
    from main."wish" where "number" glob ${`心愿${year}-*`})`;

/**
 * Writes one down and notes it. Whatever the draft leaves out is as nothing; refuses words for everybody that tell who wishes, and
 * somebody who is not there.
 */
export async function enterWish(
  powers: CommandPowers,
  given: z.input<typeof WishDraft>,
): Promise<{ id: number; number: string }> {
  const { who, kind, words, publicWords, wishedOn, origin } = WishDraft.parse(given);
  const { db, now, today, session, note } = powers;
  const day = wishedOn ?? today;
  checkDay(day, { today, notBefore: null });
  const wisher = await askerOf(db, who);
  await checkPublic(db, publicWords, wisher);
  const row = await db
    .insertInto('wish')
    .values({
      ...{ ...wisher, number: nextNumber(day.slice(0, 4)), kind, words, publicWords, wishedOn: day },
      ...{ publishedOn: publicWords === '' ? null : today, originKind: origin?.kind ?? null, originId: origin?.id ?? null },
      ...{ state: 'open', doneOn: null, result: '', confirmWay: null, endedOn: null, endReason: null },
      ...{ staffId: session.staffId, at: now },
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  note(noted(row, { wishKind: wishKindWords[kind], words, publicWords, wishedOn: day }));
  return row;
}
