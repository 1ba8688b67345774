import { createHash } from 'node:crypto';
import {
  type Briefing,
  type BriefingBlock,
  type BriefingPart,
  briefingKindWords,
  type briefings,
  type DraftedBlock,
  MOST_HEADING,
  type OfferedChart,
} from '../../../shared/features/briefings';
import { briefBlocks, chartsOf, yearBlocks } from '../../../shared/rules/briefing';
import { periodBefore, periodWords, readPeriod } from '../../../shared/rules/period';
import type { CommandPowers, HandlersFor, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveAs } from '../../saving';
import { approvedOf, contentOf, reportOf, titleOf } from '../reports/queries';
import { theStation } from '../station/queries';
import { briefingOf, briefingsOf, historyOf } from './finding';

/** Writes the first text of a briefing from an approved report; where there is one, it is that one. */
export async function draft(powers: CommandPowers, reportId: number, kind: Briefing['kind']): Promise<{ id: number }> {
  const { db, now, session, note, already } = powers;
  const there = (await briefingsOf(db, reportId)).findLast((one) => one.kind === kind);
  if (there) {
    already();
    return { id: there.id };
  }
  const report = await reportOf(db, reportId);
  if (report.state !== 'approved') throw new Refusal(`${titleOf(report)}还没有定稿。定稿以后才能写${briefingKindWords[kind]}。`);
  const yearly = kind === 'year';
  if (yearly && readPeriod(report.period)?.kind !== 'year')
    throw new Refusal('年度总结要用全年的汇总。请先做一份全年的，定稿以后再写。');
  const { summary } = await contentOf(db, reportId);
  const before = await approvedOf(db, periodBefore(report.period) ?? '');
  const history = await historyOf(db, report.period, yearly);
  const blocks = (yearly ? yearBlocks : briefBlocks)(summary, before, history);
  const title = `${summary.stationName}${periodWords(report.period)}工作${yearly ? '总结' : '简报'}`.slice(0, 60);
  const row = { reportId, kind, title, blocks: JSON.stringify(blocks), staffId: session.staffId, draftedAt: now };
  const { id } = await db
    .insertInto('briefing')
    .values({ ...row, finalAt: null, paperId: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({ subject: 'briefing', subjectId: id, before: null, after: { title, kind } });
  return { id };
}

/** Writes another beside one that is final, in its words. */
async function redraft({ db, now, session, note, already }: CommandPowers, id: number): Promise<{ id: number }> {
  const { reportId, kind, title, blocks } = await briefingOf(db, id);
  const inHand = (await briefingsOf(db, reportId)).find((one) => one.kind === kind && one.finalAt === null);
  if (inHand) {
    already();
    return { id: inHand.id };
  }
  const row = { reportId, kind, title, blocks: JSON.stringify(blocks), staffId: session.staffId, draftedAt: now };
  const written = await db
    .insertInto('briefing')
    .values({ ...row, finalAt: null, paperId: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({ subject: 'briefing', subjectId: written.id, before: null, after: { title, kind } });
  return written;
}

/** One that may still be changed. */
async function open(db: Reader, id: number): Promise<Briefing> {
  const briefing = await briefingOf(db, id);
  if (briefing.finalAt !== null) throw new Refusal(`“${briefing.title}”已定稿，不能再改。`);
  return briefing;
}

/** What its figures can be drawn as. */
async function chartsFor(db: Reader, { reportId, kind }: Briefing): Promise<OfferedChart[]> {
  const report = await reportOf(db, reportId);
  const { summary } = await contentOf(db, reportId);
  return chartsOf(summary, await historyOf(db, report.period, kind === 'year'));
}

function chartIn(charts: readonly OfferedChart[], wanted: string): BriefingBlock {
  const found = charts.find(({ of }) => of === wanted);
  if (!found) throw new Refusal('这张图现在画不出来：至少要有两期定稿的数。请重新打开，再选一张。');
  return found.block;
}

/** What was not left out. */
const kept = (blocks: readonly DraftedBlock[]) => blocks.filter(({ left }) => !left);

/** The blocks as somebody put them. Refuses one that is not there, or there twice: the briefing was changed meanwhile. */
function putTogether(blocks: readonly DraftedBlock[], parts: readonly BriefingPart[], charts: readonly OfferedChart[]) {
  const named = parts.flatMap((part) => ('at' in part ? part.at : []));
  if (new Set(named).size !== named.length || named.some((at) => at >= blocks.length))
    throw new Refusal('这份简报刚才在别处改过。请重新打开，再改一次。');
  const blockFor = (part: BriefingPart): BriefingBlock => {
    if ('chart' in part) return chartIn(charts, part.chart);
    if (!('at' in part)) return { kind: part.kind, words: part.words };
    const { left: _was, ...block } = blocks[part.at] as DraftedBlock;
    return part.words !== undefined && (block.kind === 'heading' || block.kind === 'text')
      ? { ...block, words: part.words }
      : block;
  };
  const put = parts.map((part): DraftedBlock => (part.left ? { ...blockFor(part), left: true } : blockFor(part)));
  const long = put.find((block) => block.kind === 'heading' && block.words.length > MOST_HEADING);
  if (long?.kind === 'heading') throw new Refusal(`小标题“${long.words.slice(0, 10)}…”太长，请写在${MOST_HEADING}字以内。`);
  if (kept(put).length === 0) throw new Refusal('至少要留一段。');
  return put;
}

async function issue(powers: CommandPowers, id: number) {
  const { db, today, now } = powers;
  const draft = await open(db, id);
  const briefing = { ...draft, blocks: kept(draft.blocks) };
  const station = await theStation(db);
  const { freezeBriefing } = await import('./paper');
  const paper = await freezeBriefing(powers, { briefing, station: station.name, today });
  const final = { blocks: JSON.stringify(briefing.blocks), finalAt: now, paperId: paper.id };
  await db.updateTable('briefing').set(final).where('id', '=', id).execute();
  return paper;
}

type File = { name: string; bytes: Uint8Array; fresh: boolean };

/** The file as it was the first time; made now where it never was. */
async function fileOf(db: Reader, briefing: Briefing): Promise<File> {
  const keptFile = await db.selectFrom('briefingFile').select(['name', 'bytes']).where('id', '=', briefing.id).executeTakeFirst();
  if (keptFile) return { ...keptFile, fresh: false };
  const { briefingWord } = await import('./word');
  return { name: `${briefing.title}.docx`, bytes: await briefingWord(briefing), fresh: true };
}

async function saveWord({ db, platform, write, now, session }: TaskPowers, id: number) {
  const briefing = await briefingOf(db, id);
  if (briefing.finalAt === null) throw new Refusal('定稿以后才能导出。请先看一遍，点“定稿并打印”。');
  const file = await fileOf(db, briefing);
  const saved = await saveAs({ platform }, { title: '简报存到哪里', suggested: file.name }, async () => file.bytes);
  if (saved === null) return { outcome: 'cancelled' as const };
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await write(async ({ db: writing, note }) => {
    const row = { id, name: file.name, sha256, staffId: session.staffId, at: now, bytes: file.bytes };
    if (file.fresh) await writing.insertInto('briefingFile').values(row).execute();
    note({
      subject: 'briefing',
      subjectId: id,
      before: null,
      after: { title: briefing.title, fileName: saved.fileName, sha256 },
    });
  });
  return { outcome: 'saved' as const, path: saved.path };
}

export const briefingHandlers: HandlersFor<typeof briefings> = {
  'briefings.list': ({ db }, { reportId }) => briefingsOf(db, reportId),
  'briefings.card': ({ db }, { id }) => briefingOf(db, id),
  'briefings.charts': async ({ db }, { id }) => chartsFor(db, await briefingOf(db, id)),
  'briefings.draft': (powers, { reportId, kind }) => draft(powers, reportId, kind),
  'briefings.redraft': (powers, { id }) => redraft(powers, id),

  'briefings.amend': async ({ db, note }, { id, title, parts }) => {
    const briefing = await open(db, id);
    const charts = parts.some((part) => 'chart' in part) ? await chartsFor(db, briefing) : [];
    const blocks = putTogether(briefing.blocks, parts, charts);
    await db
      .updateTable('briefing')
      .set({ title, blocks: JSON.stringify(blocks) })
      .where('id', '=', id)
      .execute();
    note({
      subject: 'briefing',
      subjectId: id,
      before: { title: briefing.title },
      after: { title, blocks: kept(blocks).length },
    });
    return { id };
  },

  'briefings.issue': (powers, { id }) => issue(powers, id),
  'briefings.saveWord': (powers, { id }) => saveWord(powers, id),
};
