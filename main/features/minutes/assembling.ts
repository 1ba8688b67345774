// The record of a meeting: before 定稿 put together from what stands there now, afterwards as it was frozen.
import type { Attendee } from '../../../shared/features/attendees';
import { isThere } from '../../../shared/features/attendees';
import type { Amendment, Signer } from '../../../shared/features/minutes';
import { readRich } from '../../../shared/rules/rich-text';
import type { Reader } from '../../powers';
import { attendeesOf, itemsOf, meetingOf } from '../meetings/queries';
import { theStation } from '../station/queries';
import { voteWordsOf } from '../votes/queries';
import { decisionsOf } from './deciding';
import { type MinutesLine, numberOf, partsOf } from './finding';
import type { Attending, MinutesRecord, RecordedItem, RecordState } from './record';

/** Those asked to agree, in their order. */
export const signersOf = (db: Reader, minutesId: number): Promise<Signer[]> =>
  db
    .selectFrom('minutesSigner')
    .select(['id', 'name', 'answer', 'words', 'answeredAt'])
    .where('minutesId', '=', minutesId)
    .where('endedOn', 'is', null)
    .orderBy('id')
    .execute();

export const amendmentsOf = async (db: Reader, minutesId: number): Promise<Amendment[]> => {
  const rows = await db
    .selectFrom('minutesAmendment')
    .innerJoin('staff', 'staff.id', 'minutesAmendment.staffId')
    .leftJoin('agendaItem', 'agendaItem.id', 'minutesAmendment.agendaItemId')
    .select(['minutesAmendment.number', 'agendaItem.title as item', 'minutesAmendment.words', 'minutesAmendment.reason'])
    .select(['minutesAmendment.at', 'staff.name as by'])
    .where('minutesAmendment.minutesId', '=', minutesId)
    .orderBy('minutesAmendment.number')
    .execute();
  return rows.map(({ item, ...row }) => ({ ...row, item: item ?? '' }));
};

const attending = ({ name, unit, capacity, reason }: Attendee): Attending => ({ name, unit, capacity, reason });

/** Everybody on the list, by what they did. Who was not marked is in none. */
function peopleOf(listed: readonly Attendee[]) {
  const those = (wanted: (one: Attendee) => boolean) => listed.filter(wanted).map(attending);
  return {
    attends: those(({ standing, state }) => standing === 'attends' && isThere(state)),
    observes: those(({ standing, state }) => standing === 'observes' && isThere(state)),
    excused: those(({ state }) => state === 'excused'),
    absent: those(({ state }) => state === 'absent'),
  };
}

async function itemsNow(
  db: Reader,
  meetingId: number,
  parts: Map<number | null, string>,
  today: string,
): Promise<RecordedItem[]> {
  const items = await itemsOf(db, meetingId);
  const decisions = await decisionsOf(
    db,
    items.map(({ id }) => id),
    today,
  );
  const votes = await voteWordsOf(db, meetingId);
  return items.map(({ id, title }) => ({
    title,
    content: readRich(parts.get(id) ?? ''),
    votes: votes.get(id) ?? [],
    decisions: decisions
      .filter(({ agendaItemId }) => agendaItemId === id)
      .map(({ text, open, task }) => ({
        ...{ words: text, open },
        ...{ owner: task?.owner ?? '', unit: task?.unit ?? '', dueOn: task?.dueOn ?? null },
      })),
  }));
}

/** As it stands now. */
async function recordNow(db: Reader, meetingId: number, minutesId: number | null, today: string): Promise<MinutesRecord> {
  const { title, heldOn, startsAt, endsAt, place, convener, chair, recorder, expected } = await meetingOf(db, meetingId);
  const station = await theStation(db);
  const listed = await attendeesOf(db, meetingId);
  const people = peopleOf(listed);
  const parts = new Map(
    (minutesId === null ? [] : await partsOf(db, minutesId)).map((part) => [part.agendaItemId, part.content]),
  );
  return {
    ...{ station: station.name, phone: station.phone, title, heldOn, startsAt, endsAt, place, convener, chair, recorder },
    expected: expected ?? listed.filter(({ standing }) => standing === 'attends').length,
    present: people.attends.length,
    ...people,
    opening: readRich(parts.get(null) ?? ''),
    items: await itemsNow(db, meetingId, parts, today),
    signers:
      minutesId === null ? [] : (await signersOf(db, minutesId)).map(({ name, answer, words }) => ({ name, answer, words })),
  };
}

/** The record and what stands around it. */
export async function recordOf(
  db: Reader,
  meetingId: number,
  line: MinutesLine | undefined,
  today: string,
): Promise<{ record: MinutesRecord; state: RecordState }> {
  const frozen = line?.content ? (JSON.parse(line.content) as MinutesRecord) : null;
  const record = frozen ?? (await recordNow(db, meetingId, line?.id ?? null, today));
  const amendments = line ? await amendmentsOf(db, line.id) : [];
  return { record, state: { state: line?.state ?? 'draft', number: line ? numberOf(line) : null, amendments } };
}

/** Its plain words, for search: title, what was said, what was decided. */
export const wordsToFind = (record: MinutesRecord, wordsOf: (content: MinutesRecord['opening']) => string): string =>
  [
    record.title,
    wordsOf(record.opening),
    ...record.items.flatMap(({ title, content, votes, decisions }) => [
      ...[title, wordsOf(content), ...votes],
      ...decisions.map(({ words }) => words),
    ]),
  ]
    .filter(Boolean)
    .join('\n');
