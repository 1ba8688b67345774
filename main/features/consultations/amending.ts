// Putting right what was frozen of a line, moving the last day, and the end: counted for the last time, or called off.
import type { consultations } from '../../../shared/features/consultations';
import { areaWords, ownersResult } from '../../../shared/rules/owners-vote';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { placeWords } from '../residents/queries';
import { openConsultation } from './listing';
import { type Held, lineOf, waitingIn } from './rows';
import { countedRows, tallyOf } from './tally';

/** The number of the owner this line shall have: another line's, one of its own, or the one it has. */
async function ownerFor(db: Reader, line: Held, sameOwnerAs: number | undefined): Promise<number> {
  if (sameOwnerAs === undefined) return line.owner;
  if (sameOwnerAs === 0) {
    const { last } = await db
      .selectFrom('consultationRoom')
      .select(({ fn }) => fn.max('ownerNo').as('last'))
      .where('consultationId', '=', line.consultationId)
      .executeTakeFirstOrThrow();
    return Number(last) + 1;
  }
  const other = await lineOf(db, sameOwnerAs);
  if (other.consultationId !== line.consultationId) throw new Refusal({ sameOwnerAs: '请选同一次征求意见里的房屋。' });
  if (other.id === line.id) throw new Refusal({ sameOwnerAs: '请选另外一套房。' });
  if (line.asks !== 'owners') throw new Refusal('这一次是每户一份，不按业主合并。');
  return other.owner;
}

type Amending = 'consultations.amendRow' | 'consultations.extend' | 'consultations.close' | 'consultations.cancel';

export const amendingHandlers: HandlersFor<Pick<typeof consultations, Amending>> = {
  'consultations.amendRow': async ({ db, note }, { rowId, area, name, sameOwnerAs, reason }) => {
    const line = await lineOf(db, rowId);
    await openConsultation(db, line.consultationId);
    const owner = await ownerFor(db, line, sameOwnerAs);
    const after = { area: area ?? line.area, name: name === undefined ? line.name : name || null, ownerNo: owner };
    await db.updateTable('consultationRoom').set(after).where('id', '=', rowId).execute();
    const told = (one: { area: number | null; name: string | null }, number: number) => ({
      ...{ name: line.title, place: placeWords(line), ownerName: one.name, ownerNo: number },
      area: one.area === null ? null : areaWords(one.area),
    });
    const [before, now] = [told(line, line.owner), told(after, owner)];
    note({ subject: 'consultation', subjectId: line.consultationId, before, after: { ...now, reason } });
    return { id: rowId };
  },

  'consultations.extend': async ({ db, today, note }, { id, dueOn, reason }) => {
    const was = await openConsultation(db, id);
    if (dueOn <= was.dueOn || dueOn < today) throw new Refusal({ dueOn: `请选${dayWords(was.dueOn)}以后的日子。` });
    await db.updateTable('consultation').set({ dueOn }).where('id', '=', id).execute();
    const name = was.title;
    note({ subject: 'consultation', subjectId: id, before: { name, dueOn: was.dueOn }, after: { name, dueOn, reason } });
    return { id };
  },

  'consultations.close': async ({ db, today, note }, { id }) => {
    const was = await openConsultation(db, id);
    const waiting = await waitingIn(db, id);
    if (waiting > 0) throw new Refusal(`还有${waiting}份有两个不同的答复，请先在名单“两份答复”里定。`);
    const tally = tallyOf(await countedRows(db, id));
    if (tally.took.owners === 0) throw new Refusal('还没有一份答复，没有可统计的。不再征求，请选“中止”。');
    const result = was.kind === 'opinion' ? null : ownersResult(was.kind, { ...tally, all: tally.all }).passed;
    const endReason = result === null ? '统计完成' : result ? '通过' : '没有通过';
    await db
      .updateTable('consultation')
      .set({ result: JSON.stringify(tally), endedOn: today, endReason })
      .where('id', '=', id)
      .execute();
    const { agree, oppose, abstain } = tally.by;
    const counts = { rows: tally.all.rows, agree: agree.rows, oppose: oppose.rows, abstain: abstain.rows };
    note({
      subject: 'consultation',
      subjectId: id,
      before: { name: was.title },
      after: { name: was.title, endReason, ...counts },
    });
    return { id };
  },

  'consultations.cancel': async ({ db, today, note }, { id, reason }) => {
    const was = await openConsultation(db, id);
    await db.updateTable('consultation').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'consultation', subjectId: id, before: { name: was.title }, after: { name: was.title, endReason: reason } });
    return { id };
  },
};
