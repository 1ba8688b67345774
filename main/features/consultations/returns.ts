// Tables that come back are read first and shown, then taken; one that should not have been taken is taken back. Of two answers that
// differ somebody chooses.
import { standingWords } from '../../../shared/features/consultation-words';
import type { consultations } from '../../../shared/features/consultations';
import type { ReturnReading } from '../../../shared/features/returned-sheets';
import type { CommandPowers, HandlersFor, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { readReturned, returnsShelf } from '../../returned/files';
import { keysIn } from '../../returned/rows';
import { placeWords } from '../residents/queries';
import { strangersSaid } from './keys';
import { openConsultation } from './listing';
import { lineOf, linesIn, rowColumns } from './rows';
import { type KnownLine, type Read, readSheet } from './sheet-reading';
import { takeIn, takeOut, weigh } from './taking';

const MOST_SHOWN = 300;

/** The lines a table is held against, by key. */
async function knownLines(db: Reader, id: number): Promise<Map<string, KnownLine>> {
  const rows = await linesIn(db)
    .select(rowColumns)
    .where('consultationRoom.consultationId', '=', id)
    .orderBy('consultationRoom.id')
    .execute();
  return new Map(rows.map((row) => [row.key, { ...row, place: placeWords(row) }]));
}

const refusedOf = ({ findings }: Read) => findings.filter(({ refused }) => refused).length;
const linesOf = ({ readings }: Read) => new Set(readings.map(({ lineId }) => lineId)).size;

/** What it would bring, for a look. */
async function lookAt(db: Reader, name: string, read: Read, lines: Iterable<KnownLine>): Promise<ReturnReading> {
  const { fresh, waiting } = await weigh(db, read.readings);
  const news = new Set([...fresh, ...waiting]);
  const placeOf = new Map([...lines].map((line) => [line.id, `${line.place} ${line.name ?? ''}`]));
  return {
    ...{ name, lines: linesOf(read), fresh: news.size, conflicts: waiting.length, untouched: read.untouched },
    findings: [...read.findings].sort((one, other) => Number(other.refused) - Number(one.refused)).slice(0, MOST_SHOWN),
    ...{ found: read.findings.length, refusedRows: refusedOf(read) },
    read: read.readings.slice(0, MOST_SHOWN).map((reading) => ({
      ...{ at: reading.at, place: placeOf.get(reading.lineId) ?? '', fresh: news.has(reading) },
      words: [standingWords[reading.answer], reading.reason].filter(Boolean).join('，'),
    })),
  };
}

type Held = { consultationId: number; name: string; read: Read };
const shelf = returnsShelf<Held>();

async function readFiles(powers: TaskPowers, consultationId: number) {
  const { db, today } = powers;
  const { asks, openedOn, dueOn } = await openConsultation(db, consultationId);
  const lines = await knownLines(db, consultationId);
  const files = await readReturned(powers, {
    title: '选择交回的征求意见表（可以一次选几张）',
    async read(workbook, name) {
      const strangers = await strangersSaid(db, consultationId, keysIn(workbook));
      const read = readSheet(workbook, { asks, openedOn, dueOn, today, lines, strangers });
      if (!read) throw new Refusal('这张表里没有“编码”和“答复”两列，不是发出去的表。请选对文件，或让楼栋长用发给他的那张表填。');
      const draft = shelf.keep({ consultationId, name, read });
      return { draft, reading: await lookAt(db, name, read, lines.values()) };
    },
  });
  return files === null ? { outcome: 'cancelled' as const } : { outcome: 'read' as const, files };
}

/** Takes one in; the same one once more writes nothing. */
async function take(powers: CommandPowers, { consultationId, name, read }: Held, from: string) {
  const { db, session, now, note, already } = powers;
  const { title } = await openConsultation(db, consultationId);
  const weighed = await weigh(db, read.readings);
  const [lines, conflicts] = [linesOf(read), weighed.waiting.length];
  const told = { lines, fresh: weighed.fresh.length + conflicts, conflicts, refusedRows: refusedOf(read) };
  if (told.fresh === 0) {
    already();
    return { ...told, already: true };
  }
  const { id } = await db
    .insertInto('consultationReturn')
    .values({
      ...{ consultationId, name: name.slice(0, 120), ...told, broughtBy: from, staffId: session.staffId, at: now },
      ...{ withdrawnOn: null, withdrawReason: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  takeIn(powers, weighed, id);
  const after = { name: title, fileName: name, lines, fresh: told.fresh, conflicts };
  note({ subject: 'consultation', subjectId: consultationId, before: null, after });
  return { ...told, already: false };
}

/** Lines whose answer that counts came with this return stand as before it; what waited of it waits no more. */
async function withdraw(powers: CommandPowers, id: number, reason: string) {
  const { db, today, note } = powers;
  const row = await db.selectFrom('consultationReturn').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这份回收，请重新打开列表。');
  const { title } = await openConsultation(db, row.consultationId);
  if (row.withdrawnOn !== null) throw new Refusal('这份已经撤回过了。');
  await db.updateTable('consultationReturn').set({ withdrawnOn: today, withdrawReason: reason }).where('id', '=', id).execute();
  const waiting = db.updateTable('consultationWaiting').set({ settledOn: today, settled: 'withdrawn' });
  await waiting.where('consultationReturnId', '=', id).where('settled', 'is', null).execute();
  const lines = await takeOut(powers, id, reason);
  const what = { name: title, fileName: row.name };
  note({
    subject: 'consultation',
    subjectId: row.consultationId,
    before: { ...what, lines },
    after: { ...what, reason },
  });
  return { id };
}

/** Of two answers that differ one counts from now on; the other stays to be read. */
async function settle(powers: CommandPowers, waitingId: number, taken: boolean) {
  const { db, today, now, session, note } = powers;
  const found = await db.selectFrom('consultationWaiting').selectAll().where('id', '=', waitingId).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这份答复，请重新打开。');
  const line = await lineOf(db, found.consultationRoomId);
  await openConsultation(db, line.consultationId);
  if (found.settledOn !== null) throw new Refusal('这两份答复已经定过了。');
  const settled = taken ? ('taken' as const) : ('left' as const);
  await db.updateTable('consultationWaiting').set({ settledOn: today, settled }).where('id', '=', waitingId).execute();
  if (taken) {
    const { id: _id, settledOn: _on, settled: _settled, ...answer } = found;
    const row = { ...answer, staffId: session.staffId, at: now };
    await db.insertInto('consultationAnswer').values(row).execute();
  }
  const place = placeWords(line);
  const before = { name: line.title, place, answer: standingWords[line.standing] };
  const counts = standingWords[taken ? found.answer : line.standing];
  note({ subject: 'consultation', subjectId: line.consultationId, before, after: { name: line.title, place, answer: counts } });
  return { id: line.id };
}

type Returning = 'readSheets' | 'takeSheet' | 'returns' | 'withdrawReturn' | 'settle';

export const returningHandlers: HandlersFor<Pick<typeof consultations, `consultations.${Returning}`>> = {
  'consultations.readSheets': (powers, { id }) => readFiles(powers, id),

  'consultations.takeSheet': (powers, { draft, from }) => take(powers, shelf.find(draft), from),

  'consultations.returns': async ({ db }, { id }) => {
    const rows = await db
      .selectFrom('consultationReturn')
      .innerJoin('staff', 'staff.id', 'consultationReturn.staffId')
      .select(['consultationReturn.id', 'consultationReturn.name', 'lines', 'fresh', 'conflicts', 'refusedRows'])
      .select(['broughtBy as from', 'staff.name as by', 'consultationReturn.at', 'withdrawnOn', 'withdrawReason'])
      .where('consultationId', '=', id)
      .orderBy('consultationReturn.id', 'desc')
      .limit(500)
      .execute();
    return rows;
  },

  'consultations.withdrawReturn': (powers, { id, reason }) => withdraw(powers, id, reason),

  'consultations.settle': (powers, { waitingId, take: taken }) => settle(powers, waitingId, taken),
};
