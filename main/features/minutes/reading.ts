// The minutes of a meeting as the screen shows them, item by item.

import type { Minutes, MinutesItem, Part } from '../../../shared/features/minutes';
import { EMPTY_RICH } from '../../../shared/rules/rich-text';
import type { QueryPowers } from '../../powers';
import { attendeesOf, itemsOf, meetingOf, presentCount } from '../meetings/queries';
import { amendmentsOf, signersOf } from './assembling';
import { decisionsOf } from './deciding';
import { asidesOf, type MinutesLine, minutesOf, numberOf, partAt } from './finding';

const OPENING = '开场';

/** How much is written where, without the texts. */
async function writtenIn({ db }: QueryPowers, line: MinutesLine | undefined) {
  if (!line) return new Map<number | null, { id: number; written: number; savedAt: string; disputed: boolean }>();
  const parts = await db
    .selectFrom('minutesPart')
    .select(['id', 'agendaItemId', 'savedAt', ({ fn }) => fn<number>('length', ['words']).as('written')])
    .where('minutesId', '=', line.id)
    .execute();
  const disputed = new Set((await asidesOf(db, line.id)).map(({ partId }) => partId));
  return new Map(parts.map(({ agendaItemId, ...part }) => [agendaItemId, { ...part, disputed: disputed.has(part.id) }]));
}

async function itemsWith(powers: QueryPowers, meetingId: number, line: MinutesLine | undefined): Promise<MinutesItem[]> {
  const { db, today } = powers;
  const items = await itemsOf(db, meetingId);
  const decisions = await decisionsOf(
    db,
    items.map(({ id }) => id),
    today,
  );
  const written = await writtenIn(powers, line);
  const rowOf = (agendaItemId: number | null, title: string, allotted: number | null, owner: string): MinutesItem => {
    const part = written.get(agendaItemId);
    return {
      ...{ agendaItemId, title, allotted, owner },
      ...{ written: part?.written ?? 0, savedAt: part?.savedAt ?? null, disputed: part?.disputed ?? false },
      decisions: decisions.filter((decision) => decision.agendaItemId === agendaItemId),
    };
  };
  return [rowOf(null, OPENING, null, ''), ...items.map(({ id, title, minutes, owner }) => rowOf(id, title, minutes, owner))];
}

/** Everything but the texts. */
export async function minutesWith(powers: QueryPowers, meetingId: number): Promise<Minutes> {
  const { db } = powers;
  const { id, title, heldOn, expected } = await meetingOf(db, meetingId);
  const line = await minutesOf(db, meetingId);
  const listed = (await attendeesOf(db, meetingId)).filter(({ standing }) => standing === 'attends').length;
  const should = expected ?? (listed > 0 ? listed : null);
  return {
    meeting: { id, title, heldOn, present: await presentCount(db, meetingId), expected: should },
    state: line?.state ?? 'draft',
    number: line ? numberOf(line) : null,
    submittedAt: line?.submittedAt ?? null,
    finalAt: line?.finalAt ?? null,
    items: await itemsWith(powers, meetingId, line),
    signers: line ? await signersOf(db, line.id) : [],
    amendments: line ? await amendmentsOf(db, line.id) : [],
  };
}

/** The text of one item, and one beside it that waits to be settled. */
export async function partWith({ db }: QueryPowers, meetingId: number, agendaItemId: number | null): Promise<Part> {
  const line = await minutesOf(db, meetingId);
  const part = line && (await partAt(db, line.id, agendaItemId));
  if (!line || !part) return { revision: 0, content: EMPTY_RICH, savedAt: null, by: null, aside: null };
  const { name } = await db.selectFrom('staff').select('name').where('id', '=', part.staffId).executeTakeFirstOrThrow();
  const aside = (await asidesOf(db, line.id)).find(({ partId }) => partId === part.id);
  const { revision, content, savedAt } = part;
  return {
    revision,
    content,
    savedAt,
    by: name,
    aside: aside ? { id: aside.id, content: aside.content, savedAt: aside.savedAt, by: aside.by } : null,
  };
}
