// Opening: what is missing is said beforehand; from then on who is asked, and with which area, stands still.

import type { ConsultationDraft } from '../../../shared/features/consultation-shapes';
import { ruleOf } from '../../../shared/features/consultation-words';
import type { consultations } from '../../../shared/features/consultations';
import { numberWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { newRowKeys } from '../../row-keys';
import { type Line, linesFor, ownerNumbers, scopeWordsOf } from './asking';
import { keysGivenOut } from './keys';

/** Rooms named where an area is missing; the rest are counted. */
const MOST_NAMED = 50;
/** More than any estate has. */
const MOST_LINES = 50_000;

const lackingOf = (lines: readonly Line[]) => lines.filter(({ area }) => area === null);

function refuseUndecidable({ matter, asks, dueOn }: ConsultationDraft, lines: readonly Line[], today: string): void {
  if (dueOn < today) throw new Refusal({ dueOn: '截止日不能早于今天。' });
  if (lines.length > MOST_LINES) throw new Refusal(`一次最多问${numberWords(MOST_LINES)}份，请分几次做。`);
  if (matter === null) return;
  if (asks !== 'owners') throw new Refusal({ asks: '业主共同决定要问每套房的业主，请选“每套房一份，问业主”。' });
  const lacking = lackingOf(lines).length;
  if (lacking > 0) throw new Refusal(`有${numberWords(lacking)}套房没有建筑面积，算不出面积占比。请先在楼栋图里补上，再来发起。`);
}

/** One line for each that is asked, in house order, so that pages can follow the id. */
async function freezeLines(powers: CommandPowers, id: number, lines: readonly Line[], asks: ConsultationDraft['asks']) {
  const keys = await newRowKeys(lines.length, (some) => keysGivenOut(powers.db, some));
  const owners = ownerNumbers(lines, asks);
  powers.insertRows(
    'consultationRoom',
    ['consultationId', 'roomId', 'householdId', 'personId', 'name', 'area', 'ownerNo', 'rowKey'],
    lines.map((line, at) => [
      ...[id, line.roomId, line.householdId, line.personId, line.name, line.area],
      ...[owners[at] ?? at + 1, keys[at] ?? ''],
    ]),
  );
  return { rows: lines.length, owners: new Set(owners).size };
}

type Opening = 'consultations.preview' | 'consultations.open';

export const openingHandlers: HandlersFor<Pick<typeof consultations, Opening>> = {
  'consultations.preview': async ({ db, today }, { asks, scope }) => {
    const lines = await linesFor(db, { asks, scope }, today);
    const lacking = asks === 'owners' ? lackingOf(lines) : [];
    return {
      rows: lines.length,
      owners: new Set(ownerNumbers(lines, asks)).size,
      area: lines.reduce((sum, { area }) => sum + (area ?? 0), 0),
      lacking: lacking.length,
      lackingRooms: lacking.slice(0, MOST_NAMED).map(({ roomId, place }) => ({ id: roomId, words: place })),
      nameless: lines.filter(({ name }) => name === null).length,
    };
  },

  'consultations.open': async (powers, draft) => {
    const { db, today, now, session, note } = powers;
    const { matter, asks, scope, title, words, dueOn } = draft;
    const lines = await linesFor(db, { asks, scope }, today);
    refuseUndecidable(draft, lines, today);
    const kind = matter === null ? ('opinion' as const) : ruleOf(matter);
    const scopeWords = await scopeWordsOf(db, scope);
    const row = { title, words, kind, matter, asks, scopeWords, openedOn: today, dueOn, staffId: session.staffId, at: now };
    const { id } = await db
      .insertInto('consultation')
      .values({ ...row, result: null, endedOn: null, endReason: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const counts = await freezeLines(powers, id, lines, asks);
    note({ subject: 'consultation', subjectId: id, before: null, after: { name: title, scope: scopeWords, dueOn, ...counts } });
    return { id };
  },
};
