// Returns: sheets and chat texts are read first and shown, then taken. The same one twice says nothing new; one that should not have
// been taken is taken back, and everything that came with it no longer counts.
import type { ReturnReading } from '../../../shared/features/returned-sheets';
import { type SweepChannel, sweepOutcomeWords } from '../../../shared/features/sweep-words';
import type { sweeps } from '../../../shared/features/sweeps';
import { standOf } from '../../../shared/rules/sweep-standing';
import type { CommandPowers, HandlersFor, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { readReturned, returnsShelf } from '../../returned/files';
import { readChat } from './chat-reading';
import { knownLines, placedLines, strangersAmong } from './known';
import { openSweep, sweepOf } from './listing';
import { questionsOf } from './questions';
import { wordsOfAll } from './rows';
import { type Read, readSheet } from './sheet-reading';
import { answersOf, fingerprintOf, keepStands, takeIn, weigh } from './taking';

const MOST_SHOWN = 300;

/** What it would bring, for a look. */
async function lookAt(db: Reader, sweepId: number, name: string, read: Read): Promise<ReturnReading> {
  const { asks } = await sweepOf(db, sweepId);
  const questions = await questionsOf(db, sweepId);
  const { fresh, conflicts } = await weigh(db, questions, read.readings);
  const news = new Set(fresh);
  const shown = read.readings.slice(0, MOST_SHOWN);
  const places = await placedLines(
    db,
    sweepId,
    shown.map(({ lineId }) => lineId),
  );
  const placeOf = new Map(places.map((line) => [line.id, `${line.place} ${line.name ?? ''}`]));
  return {
    name,
    lines: new Set(read.readings.map(({ lineId }) => lineId)).size,
    ...{ fresh: fresh.length, conflicts, untouched: read.untouched },
    findings: [...read.findings].sort((one, other) => Number(other.refused) - Number(one.refused)).slice(0, MOST_SHOWN),
    found: read.findings.length,
    refusedRows: read.findings.filter(({ refused }) => refused).length,
    read: shown.map((reading) => ({
      ...{ at: reading.at, place: placeOf.get(reading.lineId) ?? '', fresh: news.has(reading) },
      words:
        reading.outcome === 'answered'
          ? wordsOfAll(questions, reading.values).filter(Boolean).join('，')
          : sweepOutcomeWords(asks)[reading.outcome],
    })),
  };
}

type Return = { sweepId: number; channel: SweepChannel; name: string; from: string; read: Read };

/** Takes one return in; the same one once more writes nothing. */
async function take(powers: CommandPowers, { sweepId, channel, name, from, read }: Return) {
  const { db, session, now, note, already } = powers;
  const { title } = await openSweep(db, sweepId);
  const weighed = await weigh(db, await questionsOf(db, sweepId), read.readings);
  const refusedRows = read.findings.filter(({ refused }) => refused).length;
  const counts = { lines: new Set(read.readings.map(({ lineId }) => lineId)).size, fresh: weighed.fresh.length };
  const told = { ...counts, conflicts: weighed.conflicts, refusedRows, already: counts.fresh === 0 };
  if (counts.fresh === 0) {
    already();
    return told;
  }
  const row = { sweepId, channel, name: name.slice(0, 120), fingerprint: fingerprintOf(read.readings), ...counts, refusedRows };
  const { id } = await db
    .insertInto('sweepReturn')
    .values({ ...row, broughtBy: from, staffId: session.staffId, at: now, withdrawnOn: null, withdrawReason: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await takeIn(powers, weighed, { channel, sweepReturnId: id });
  note({
    subject: 'sweep',
    subjectId: sweepId,
    before: null,
    after: { name: title, fileName: name, ...counts, conflicts: told.conflicts },
  });
  return told;
}

const readText = async (db: Reader, id: number, text: string, unitId: number | null): Promise<Read> => {
  const { asks } = await openSweep(db, id);
  return readChat(text, { asks, questions: await questionsOf(db, id), lines: await placedLines(db, id), unitId });
};

const shelf = returnsShelf<Omit<Return, 'channel' | 'from'>>();

/** Reads the sheets that are chosen, for a look. */
async function readFiles(powers: TaskPowers, sweepId: number) {
  const { db } = powers;
  const { asks } = await openSweep(db, sweepId);
  const questions = await questionsOf(db, sweepId);
  const lines = new Map((await knownLines(db, sweepId)).map((line) => [line.key, line]));
  const files = await readReturned(powers, {
    title: '选择楼栋长交回的表（可以一次选几张）',
    async read(workbook, name) {
      const strangers = await strangersAmong(db, sweepId, workbook);
      const read = readSheet(workbook, { asks, questions, lines, strangers });
      if (!read) throw new Refusal('这张表里没有“编码”一列，不是这次摸排发出去的表。请选对文件，或让楼栋长用发给他的那张表填。');
      return { draft: shelf.keep({ sweepId, name, read }), reading: await lookAt(db, sweepId, name, read) };
    },
  });
  return files === null ? { outcome: 'cancelled' as const } : { outcome: 'read' as const, files };
}

async function withdraw(powers: CommandPowers, id: number, reason: string) {
  const { db, today, note } = powers;
  const row = await db.selectFrom('sweepReturn').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这份回收，请重新打开列表。');
  const { title } = await openSweep(db, row.sweepId);
  if (row.withdrawnOn !== null) throw new Refusal('这份已经撤回过了。');
  await db.updateTable('sweepReturn').set({ withdrawnOn: today, withdrawReason: reason }).where('id', '=', id).execute();
  const rows = await db.selectFrom('sweepAnswer').select('sweepLineId').distinct().where('sweepReturnId', '=', id).execute();
  const ids = rows.map(({ sweepLineId }) => sweepLineId);
  const [questions, known] = [await questionsOf(db, row.sweepId), await answersOf(db, ids)];
  await keepStands(powers, new Map(ids.map((line) => [line, standOf(questions, known.get(line) ?? [])])));
  const what = { name: title, fileName: row.name };
  note({ subject: 'sweep', subjectId: row.sweepId, before: { ...what, lines: row.lines }, after: { ...what, reason } });
  return { id };
}

type Returning =
  | 'sweeps.readSheets'
  | 'sweeps.takeSheet'
  | 'sweeps.readText'
  | 'sweeps.takeText'
  | 'sweeps.returns'
  | 'sweeps.withdrawReturn';

export const returningHandlers: HandlersFor<Pick<typeof sweeps, Returning>> = {
  'sweeps.readSheets': (powers, { id }) => readFiles(powers, id),

  'sweeps.takeSheet': (powers, { draft, from }) => take(powers, { ...shelf.find(draft), channel: 'sheet', from }),

  'sweeps.readText': async ({ db }, { id, text, unitId }) => lookAt(db, id, '微信文字', await readText(db, id, text, unitId)),

  'sweeps.takeText': async (powers, { id, text, unitId, from }) => {
    const read = await readText(powers.db, id, text, unitId);
    if (read.readings.length === 0) throw new Refusal('这段文字里没有读出一户的答案。请看看上面每一行说了什么。');
    return take(powers, { sweepId: id, channel: 'chat', name: '微信文字', from, read });
  },

  'sweeps.returns': async ({ db }, { id }) => {
    const rows = await db
      .selectFrom('sweepReturn')
      .innerJoin('staff', 'staff.id', 'sweepReturn.staffId')
      .selectAll('sweepReturn')
      .select('staff.name as by')
      .where('sweepId', '=', id)
      .orderBy('sweepReturn.id', 'desc')
      .limit(500)
      .execute();
    return rows.map(({ broughtBy, sweepId: _sweep, fingerprint: _print, staffId: _staff, ...row }) => ({
      ...row,
      from: broughtBy,
    }));
  },

  'sweeps.withdrawReturn': (powers, { id, reason }) => withdraw(powers, id, reason),
};
