// 张贴清单: who puts up what where, one run of sheets for each of them, with a box to tick and a day to write.
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { type OfficeSection, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { waiting } from './rows';

const waitingOf = (db: Reader, paperIds: readonly number[]) =>
  db
    .selectFrom('posting')
    .innerJoin('paper', 'paper.id', 'posting.paperId')
    .select(['posting.number', 'posting.place', 'posting.copies', 'posting.poster', 'posting.takeDownOn', 'paper.title'])
    .where('posting.paperId', 'in', [...paperIds])
    .where(waiting)
    .orderBy('posting.paperId')
    .orderBy('posting.sheet')
    .execute();

type Line = Awaited<ReturnType<typeof waitingOf>>[number];

const columns = [
  { label: '编号', width: 44 },
  { label: '贴在哪里' },
  { label: '份数', width: 13 },
  { label: '撤下日期', width: 30 },
  { label: '贴好打勾', width: 20 },
  { label: '哪天贴的', width: 28 },
];

const rowOf = ({ number, place, copies, takeDownOn }: Line) => [
  ...[number, place, String(copies)],
  ...[takeDownOn === null ? '长期' : dayWords(takeDownOn), '□', ''],
];

/** Neighbours in this order by who puts them up; those nobody is named for come last. */
function byPoster(lines: readonly Line[]): Map<string, Line[]> {
  const posters = new Map<string, Line[]>();
  for (const line of [...lines].sort((one, other) => Number(one.poster === '') - Number(other.poster === '')))
    posters.set(line.poster, [...(posters.get(line.poster) ?? []), line]);
  return posters;
}

const sectionOf = ([poster, lines]: [string, Line[]]): OfficeSection => ({
  heading: `${poster === '' ? '还没有定谁去贴' : poster}　${lines.length}张`,
  table: { columns, rows: lines.map(rowOf), least: 10 },
});

/** Issues the list of all that still waits of these papers. Refuses where nothing does. */
export async function issuePostingList(powers: CommandPowers, paperIds: readonly number[]): Promise<Paper> {
  const { db, today } = powers;
  const lines = await waitingOf(db, paperIds);
  if (lines.length === 0) throw new Refusal('这几批都已经贴完，没有要打印的。');
  const number = await nextNumber(db, 'postingList', today);
  const titles = [...new Set(lines.map(({ title }) => title))];
  const { name } = await theStation(db);
  const paper = officePaper({
    ...{ title: '张贴清单', number, from: name },
    facts: [
      titles.map((title) => `《${title}》`).join('、'),
      `${dayWords(today)}，共${lines.length}张。贴好一张打一个勾，写上日期，交回工作站。`,
    ],
    sections: [...byPoster(lines)].map(sectionOf),
    signs: [['交回人（签字）：', '日期：']],
  });
  const html = renderDocument(paper.document);
  return freeze(powers, { number, kind: 'postingList', title: `张贴清单（${lines.length}张）`, sheets: paper.sheets, html });
}
