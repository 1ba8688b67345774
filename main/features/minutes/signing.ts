// 草稿 → 会签 → 定稿, and what is put right afterwards.
import { type minutes, minutesStateWords, signAnswerWords } from '../../../shared/features/minutes';
import { isBlank, type Rich, readRich, richWords } from '../../../shared/rules/rich-text';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { nameTokens } from '../../search/text';
import { closeMeetingRecord, meetingOf } from '../meetings/queries';
import { needVotesClosed } from '../votes/queries';
import { recordOf, signersOf, wordsToFind } from './assembling';
import { asidesOf, type MinutesLine, needItem, numberOf, partsOf, writtenMinutes } from './finding';

const wordsOf = (rich: Rich | null) => (rich ? richWords(rich) : '');

/** Makes the minutes findable by their words. */
async function index({ db, insertRows, today }: CommandPowers, line: MinutesLine): Promise<void> {
  const { record } = await recordOf(db, line.meetingId, line, today);
  const words = wordsToFind(record, wordsOf);
  await db.updateTable('minutes').set({ words }).where('id', '=', line.id).execute();
  insertRows('minutesText', ['rowid', 'words'], [[line.id, nameTokens(words)]]);
}

/** Refuses what has nothing in it, and texts of which nobody said yet which holds. */
async function checkReady({ db }: CommandPowers, line: MinutesLine): Promise<void> {
  if ((await asidesOf(db, line.id)).length > 0)
    throw new Refusal('有一段在两个窗口里写得不一样，先在那一段选好用哪一份，再送会签。');
  await needVotesClosed(db, line.meetingId);
  const parts = await partsOf(db, line.id);
  const written = parts.some(({ content }) => {
    const rich = readRich(content);
    return rich !== null && !isBlank(rich);
  });
  if (!written) throw new Refusal('纪要里还没有写内容，先写几句再送会签。');
}

function needSigning({ state }: MinutesLine): void {
  if (state === 'draft') throw new Refusal('纪要还是草稿，先点“送会签”。');
  if (state === 'final') throw new Refusal('纪要已经定稿，不用再会签。');
}

/** Those who have not said yes, as a sentence names them. */
async function missing({ db }: CommandPowers, line: MinutesLine): Promise<string> {
  const signers = (await signersOf(db, line.id)).filter(({ answer }) => answer !== 'agreed');
  return signers.map(({ name, answer }) => `${name}${answer ? signAnswerWords[answer] : '还没有答复'}`).join('，');
}

async function nextSequence({ db, today }: CommandPowers) {
  const year = Number(today.slice(0, 4));
  const last = await db
    .selectFrom('minutes')
    .where('year', '=', year)
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirst();
  return { year, sequence: (last?.last ?? 0) + 1 };
}

type Signing = 'minutes.submit' | 'minutes.withdraw' | 'minutes.sign' | 'minutes.confirm' | 'minutes.amend';

export const signingHandlers: HandlersFor<Pick<typeof minutes, Signing>> = {
  'minutes.submit': async (powers, { meetingId, signers }) => {
    const { db, now, session, note } = powers;
    const line = await writtenMinutes(db, meetingId);
    if (line.state !== 'draft') throw new Refusal(`纪要已经是${minutesStateWords[line.state]}，不用再送。`);
    await checkReady(powers, line);
    const names = [...new Set(signers)];
    const rows = names.map((name) => ({ minutesId: line.id, name, answer: null, words: '', answeredAt: null }));
    await db
      .insertInto('minutesSigner')
      .values(rows.map((row) => ({ ...row, staffId: session.staffId, at: now, endedOn: null, endReason: null })))
      .execute();
    await index(powers, line);
    await db.updateTable('minutes').set({ state: 'signing', submittedAt: now }).where('id', '=', line.id).execute();
    const { title } = await meetingOf(db, meetingId);
    note({ subject: 'minutes', subjectId: line.id, before: null, after: { title, signers: names } });
    return { id: line.id };
  },

  'minutes.withdraw': async (powers, { meetingId, reason }) => {
    const { db, today, note } = powers;
    const line = await writtenMinutes(db, meetingId);
    needSigning(line);
    const standing = db.updateTable('minutesSigner').where('minutesId', '=', line.id).where('endedOn', 'is', null);
    await standing.set({ endedOn: today, endReason: reason }).execute();
    await db.updateTable('minutes').set({ state: 'draft', submittedAt: null, words: '' }).where('id', '=', line.id).execute();
    await db.deleteFrom('minutesText').where('rowid', '=', line.id).execute();
    const { title } = await meetingOf(db, meetingId);
    note({ subject: 'minutes', subjectId: line.id, before: null, after: { title, reason } });
    return { id: line.id };
  },

  'minutes.sign': async (powers, { signerId, answer, words }) => {
    const { db, now, note } = powers;
    const signer = await db
      .selectFrom('minutesSigner')
      .innerJoin('minutes', 'minutes.id', 'minutesSigner.minutesId')
      .selectAll('minutes')
      .select(['minutesSigner.name', 'minutesSigner.answer'])
      .where('minutesSigner.id', '=', signerId)
      .where('minutesSigner.endedOn', 'is', null)
      .executeTakeFirst();
    if (!signer) throw new Refusal('会签名单变了，请重新打开这份纪要。');
    needSigning(signer);
    if (answer === 'objected' && words === '') throw new Refusal({ words: '请写一句有什么不同意见。' });
    await db.updateTable('minutesSigner').set({ answer, words, answeredAt: now }).where('id', '=', signerId).execute();
    const { title } = await meetingOf(db, signer.meetingId);
    const told = { title, signer: signer.name, signAnswer: signAnswerWords[answer], words };
    note({ subject: 'minutes', subjectId: signer.id, before: { signAnswer: signer.answer }, after: told });
    return { id: signerId };
  },

  'minutes.confirm': async (powers, { meetingId, words }) => {
    const { db, now, today, note } = powers;
    const line = await writtenMinutes(db, meetingId);
    needSigning(line);
    const open = await missing(powers, line);
    if (open !== '' && words === '') throw new Refusal({ words: `${open}。要现在定稿，请写一句为什么。` });
    await needVotesClosed(db, meetingId);
    const { record } = await recordOf(db, meetingId, line, today);
    const numbered = await nextSequence(powers);
    await db
      .updateTable('minutes')
      .set({ ...numbered, state: 'final', finalAt: now, content: JSON.stringify(record) })
      .where('id', '=', line.id)
      .execute();
    await closeMeetingRecord(powers, meetingId);
    const number = numberOf(numbered) ?? '';
    note({ subject: 'minutes', subjectId: line.id, before: null, after: { title: record.title, number, open, words } });
    return { number };
  },

  'minutes.amend': async (powers, { meetingId, agendaItemId, words, reason }) => {
    const { db, now, session, note } = powers;
    const line = await writtenMinutes(db, meetingId);
    if (line.state !== 'final') throw new Refusal('纪要还没有定稿，直接改就行。');
    const item = agendaItemId === null ? null : await needItem(db, meetingId, agendaItemId);
    const { last } = await db
      .selectFrom('minutesAmendment')
      .where('minutesId', '=', line.id)
      .select(({ fn }) => fn.max('number').as('last'))
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    const row = { minutesId: line.id, number, agendaItemId, words, reason, staffId: session.staffId, at: now };
    await db.insertInto('minutesAmendment').values(row).execute();
    const told = { number: numberOf(line), amendment: number, item: item?.title ?? '', words, reason };
    note({ subject: 'minutes', subjectId: line.id, before: null, after: told });
    return { number };
  },
};
