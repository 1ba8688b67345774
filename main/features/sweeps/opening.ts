// Opening a sweep: from then on whom it asks and what it asks stand still. Templates keep the questions for the next time.
import type { SweepTemplate } from '../../../shared/features/sweep-shapes';
import { type SweepAsks, shippedTemplates } from '../../../shared/features/sweep-words';
import type { sweeps } from '../../../shared/features/sweeps';
import type { SweptValues } from '../../../shared/rules/sweep-standing';
import { numberWords } from '../../../shared/text';
import { among } from '../../database/among';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { newRowKeys } from '../../row-keys';
import { keysGivenOut, scopeWordsOf } from '../consultations/queries';
import { type Line, linesFor } from './asking';
import { asHandedOut, heldUnder } from './held';
import { sweepOf } from './listing';
import { asDraft, questionsOf, sourcesOf, writeQuestions } from './questions';

/** More than any estate has. */
const MOST_LINES = 60_000;

/** Which of these keys lead to a line of a sweep. */
async function ownKeys(db: Reader, keys: readonly string[]): Promise<string[]> {
  const asked = among(keys);
  const rows = await db.selectFrom('sweepLine').select('rowKey').where('rowKey', 'in', asked).execute();
  return rows.map(({ rowKey }) => rowKey);
}

/** One line for each that is asked, in house order, so that pages can follow the id; with what the ledger says of it today. */
async function freezeLines(powers: CommandPowers, sweepId: number, asks: SweepAsks, lines: readonly Line[]) {
  const { db, insertRows } = powers;
  const keys = await newRowKeys(lines.length, async (some) => [...(await ownKeys(db, some)), ...(await keysGivenOut(db, some))]);
  const questions = await questionsOf(db, sweepId);
  const held = await heldUnder(db, { asks, questions, lines });
  const prefillOf = (line: Line): SweptValues =>
    Object.fromEntries(
      questions.flatMap((question) => {
        const value = asHandedOut(question, held(question, line));
        return value === null ? [] : [[String(question.id), value]];
      }),
    );
  insertRows(
    'sweepLine',
    ['sweepId', 'unitId', 'roomId', 'householdId', 'personId', 'name', 'postId', 'rowKey', 'prefill', 'standing', 'value'],
    lines.map((line, at) => [
      ...[sweepId, line.unitId, line.roomId, line.householdId, line.personId, line.name, line.postId],
      ...[keys[at] ?? '', JSON.stringify(prefillOf(line)), 'open', '{}'],
    ]),
  );
}

async function templatesOf(db: Reader): Promise<SweepTemplate[]> {
  const own = await db
    .selectFrom('sweepTemplate')
    .select(['id', 'name', 'words', 'asks', 'questions'])
    .where('endedOn', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  const shipped = shippedTemplates.map((template) => ({ ...template, id: null }));
  return [...own.map((row) => ({ ...row, questions: JSON.parse(row.questions) as SweepTemplate['questions'] })), ...shipped];
}

type Opening =
  | 'sweeps.templates'
  | 'sweeps.keepTemplate'
  | 'sweeps.endTemplate'
  | 'sweeps.sources'
  | 'sweeps.preview'
  | 'sweeps.open';

export const openingHandlers: HandlersFor<Pick<typeof sweeps, Opening>> = {
  'sweeps.templates': ({ db }) => templatesOf(db),

  'sweeps.keepTemplate': async ({ db, today, session, note }, { id, name }) => {
    const { words, asks } = await sweepOf(db, id);
    const questions = (await questionsOf(db, id)).map(asDraft);
    if ((await templatesOf(db)).some((one) => one.name === name))
      throw new Refusal({ name: `已经有模板“${name}”，请换个名字。` });
    const row = { name, words, asks, questions: JSON.stringify(questions), createdOn: today, staffId: session.staffId };
    const added = await db
      .insertInto('sweepTemplate')
      .values({ ...row, endedOn: null, endReason: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    note({ subject: 'sweepTemplate', subjectId: added.id, before: null, after: { name, questions: questions.length } });
    return added;
  },

  'sweeps.endTemplate': async ({ db, today, note }, { id, reason }) => {
    const row = await db.selectFrom('sweepTemplate').select(['name', 'endedOn']).where('id', '=', id).executeTakeFirst();
    if (!row || row.endedOn !== null) throw new Refusal('这个模板已经停用，请重新打开列表。');
    await db.updateTable('sweepTemplate').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'sweepTemplate', subjectId: id, before: { name: row.name }, after: { name: row.name, endReason: reason } });
    return { id };
  },

  'sweeps.sources': ({ db }, { asks }) => sourcesOf(db, asks),

  'sweeps.preview': async ({ db, today }, asked) => {
    const lines = await linesFor(db, asked, today);
    const units = new Map(lines.map(({ unitId, postId }) => [unitId, postId]));
    return { lines: lines.length, units: units.size, withoutChief: [...units.values()].filter((post) => post === null).length };
  },

  'sweeps.open': async (powers, { title, words, asks, scope, dueOn, questions }) => {
    const { db, today, now, session, note } = powers;
    if (dueOn < today) throw new Refusal({ dueOn: '截止日不能早于今天。' });
    const lines = await linesFor(db, { asks, scope }, today);
    if (lines.length > MOST_LINES) throw new Refusal(`一次最多${numberWords(MOST_LINES)}行，请分几次做。`);
    const scopeWords = await scopeWordsOf(db, scope);
    const row = { title, words, asks, scopeWords, openedOn: today, dueOn, staffId: session.staffId, at: now };
    const { id } = await db
      .insertInto('sweep')
      .values({ ...row, result: null, endedOn: null, endReason: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeQuestions(powers, id, asks, questions);
    await freezeLines(powers, id, asks, lines);
    note({
      ...{ subject: 'sweep', subjectId: id, before: null },
      after: { name: title, scope: scopeWords, dueOn, lines: lines.length, questionLabels: questions.map(({ label }) => label) },
    });
    return { id };
  },
};
