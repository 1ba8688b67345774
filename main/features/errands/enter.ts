// An errand comes into being: at the desk, or because another feature makes one.
import { sql } from 'kysely';
import type { z } from 'zod';
import { ErrandDraft, type ErrandOrigin } from '../../../shared/features/errands';
import { linesOfText } from '../../../shared/features/guides';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { itemOf } from '../catalogue/queries';
import { entitlementOf } from '../entitlements/queries';
import { standingGuide } from '../guides/queries';
import { seenOrder } from '../orders/queries';
import { askerOf, checkDay } from '../residents/queries';
import { visitCardOf } from '../visits/queries';
import { wishOf } from '../wishes/queries';
import { agentColumns } from './agents';
import { noted } from './rows';

/** Number of the next one in its year, counted over the whole station also for a chief, who reads own buildings alone. */
const nextNumber = (year: string) =>
  sql<string>`(select printf(${`代办${year}-%04d`}, ifnull(max(cast(substr("number", 8) as integer)), 0) + 1)
    from main."errand" where "number" glob ${`代办${year}-*`})`;

/** The guide of the draft, or that of what was ordered. */
async function guideFor(db: Reader, today: string, { guideId, itemId }: ErrandDraft) {
  const id = guideId ?? (itemId === null ? null : (await itemOf(db, itemId)).guideId);
  return id === null ? null : standingGuide(db, id, today);
}

/** What somebody outside the ledger said of themselves when they asked. */
type Told = Record<'name' | 'phone', string | null> & { buildingId: number | null };

/** Who asked for it there, by name; null where it tells of none. Refuses what is not there, or not for whoever is at the desk. */
async function askedIn({ db, session }: CommandPowers, { kind, id }: ErrandOrigin): Promise<Told | null> {
  if (kind === 'order') return seenOrder(db, session, id);
  if (kind === 'wish') return wishOf(db, id);
  if (kind === 'visit') await visitCardOf(db, id);
  else await entitlementOf(db, id);
  return null;
}

/** Phone and building of whoever gave them already are not asked for again: lists show no phone that could be copied. */
async function askerFrom(powers: CommandPowers, { who, origin }: ErrandDraft) {
  const asked = origin === null ? null : await askedIn(powers, origin);
  if ('personId' in who || asked === null || asked.name !== who.name) return askerOf(powers.db, who);
  return askerOf(powers.db, { ...who, phone: who.phone ?? asked.phone, buildingId: who.buildingId ?? asked.buildingId });
}

export async function addMaterials({ db, now, session }: CommandPowers, errandId: number, materials: readonly string[]) {
  for (const words of materials) {
    const row = { errandId, words, ready: 0 as const, staffId: session.staffId, at: now };
    await db.insertInto('errandMaterial').values(row).execute();
  }
}

/** A day something is to be done by. Refuses one before it was entrusted. */
export function checkDue(dueOn: string | null, takenOn: string): void {
  if (dueOn !== null && dueOn < takenOn) throw new Refusal({ dueOn: `不能早于委托的那天（${dayWords(takenOn)}）。` });
}

/**
 * Writes one down and notes it. Whatever the draft leaves out is as nothing; what is to be brought along is what the guide says.
 * Refuses whoever or whatever it points at that is not there.
 */
export async function enterErrand(
  powers: CommandPowers,
  given: z.input<typeof ErrandDraft>,
): Promise<{ id: number; number: string }> {
  const draft = ErrandDraft.parse(given);
  const { db, now, today, session, note } = powers;
  const { title, words, agent, dueOn, itemId, origin } = draft;
  const takenOn = draft.takenOn ?? today;
  checkDay(takenOn, { today, notBefore: null });
  checkDue(dueOn, takenOn);
  const asker = await askerFrom(powers, draft);
  const guide = await guideFor(db, today, draft);
  const { columns, called } = await agentColumns(db, agent);
  const row = await db
    .insertInto('errand')
    .values({
      ...{ ...asker, number: nextNumber(takenOn.slice(0, 4)), title, words, takenOn, dueOn },
      ...{ ...columns, itemId, guideId: guide?.id ?? null, state: 'taken', result: '', receivedBy: '', doneOn: null },
      ...{ originKind: origin?.kind ?? null, originId: origin?.id ?? null, filesClearedOn: null },
      ...{ staffId: session.staffId, at: now, endedOn: null, endReason: null },
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await addMaterials(powers, row.id, draft.materials ?? linesOfText(guide?.documents ?? '').map((one) => one.slice(0, 60)));
  note(noted(row, { errand: title, words, agent: called, dueOn }));
  return row;
}
