// 摸排单: a list for each chief, with a place to write under every question and a code that leads back to the line.
import type { Paper } from '../../../shared/features/papers';
import { type Question, type SweepAsks, sweepNameWords, sweepUnit } from '../../../shared/features/sweep-words';
import { dayWords, numberWords } from '../../../shared/text';
import { type OfficeColumn, type OfficeSection, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { disclose } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { openSweep } from './listing';
import { type Asked, type Bundle, bundlesOf, type OutgoingLine, shortPlace } from './outgoing';
import { questionsOf } from './questions';
import { wordsUnder } from './rows';

/** One paper has no more lines than this: a building at a time is what somebody carries. */
const MOST = 2000;
/** Millimetres; the code takes the last column. */
const CODE = 18;
const ROW = 15;
/** What the questions share of the sheet's width beside place, name and code. */
const SHARED = 102;
const WIDE = 30;
const ROW_LINES = 3;
/** Characters of a line below the title. */
const LINE = 38;

function columnsOf(questions: readonly Question[], asks: SweepAsks): OfficeColumn[] {
  const width = Math.floor(SHARED / questions.length);
  const asked = questions.map(({ label }) => ({ label, width }));
  return [{ label: '房号' }, { label: sweepNameWords[asks], width: 20 }, ...asked, { label: '编码', width: CODE }];
}

/** Two beside each other where the column is wide; none where they would not fit the row. */
function boxesOf({ choices }: Question, width: number): string {
  const each = width >= WIDE ? 2 : 1;
  const boxes = choices.map(({ words }) => `□${words}`);
  const lines = Array.from({ length: Math.ceil(boxes.length / each) }, (_, at) =>
    boxes.slice(at * each, (at + 1) * each).join('　'),
  );
  return lines.length <= ROW_LINES ? lines.join('\n') : '';
}

/** 没人 at a door may mean that nobody was in, or that nobody lives there: where empty rooms are asked for, neither says it. */
const howTo: Record<SweepAsks, string> = {
  households: '对的打√，不对的划掉，写上实际的；没联系上写“没人”。',
  people: '对的打√，不对的划掉，写上实际的；没联系上写“没人”。',
  rooms: '对的打√，不对的划掉，写上实际的；空着写“空置”，住了人没联系上写“没联系上”。',
};

/** A paragraph as lines of the sheet's width. */
const inLines = (words: string): string[] =>
  words.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []);

/** What is known stands there to be confirmed or struck out; choices stand as boxes where there is room for them. */
function cellOf(question: Question, line: OutgoingLine, width: number): string {
  const known = wordsUnder(question, line.prefill[question.id]);
  if (known !== '') return `${known}\n□对`;
  if (question.kind === 'yesNo') return '□是\n□否';
  if (question.kind === 'number') return question.unit ? `\n　　${question.unit}` : '';
  return question.kind === 'choice' ? boxesOf(question, width) : '';
}

function sectionOf(bundle: Bundle, questions: readonly Question[], asks: SweepAsks, first: boolean): OfficeSection {
  const columns = columnsOf(questions, asks);
  const width = Math.floor(SHARED / questions.length);
  const several = new Set(bundle.lines.map(({ building, unit }) => building + unit)).size > 1;
  const rows = bundle.lines.map((line) => [
    several ? shortPlace(line.building, line.unit, line.room) : line.room,
    line.name ?? (asks === 'rooms' ? '没有登记' : ''),
    ...questions.map((question) => cellOf(question, line, width)),
    '',
  ]);
  return {
    heading: `${bundle.where}　${bundle.chief ? `楼栋长：${bundle.chief}` : '没有楼栋长'}　${numberWords(rows.length)}${sweepUnit[asks]}`,
    table: { columns, rows, least: ROW, codes: bundle.lines.map(({ key }) => key) },
    opensSheet: !first,
  };
}

export async function issueLists(powers: CommandPowers, asked: Asked): Promise<Paper> {
  const { db, today } = powers;
  const { title, words, dueOn, asks } = await openSweep(db, asked.id);
  const bundles = await bundlesOf(db, asked);
  const lines = bundles.flatMap((bundle) => bundle.lines);
  if (lines.length === 0) throw new Refusal('都收齐了，不用再印摸排单。');
  if (lines.length > MOST) throw new Refusal(`一次最多印${numberWords(MOST)}行，请按楼栋分开印。`);
  const questions = await questionsOf(db, asked.id);
  const station = await theStation(db);
  const number = await nextNumber(db, 'sweepLists', today);
  const paper = officePaper({
    ...{ title: `${title}：摸排单`, number, from: station.name },
    facts: [
      ...inLines(words),
      `请在${dayWords(dueOn)}前交回站里${station.phone ? `（电话${station.phone}）` : ''}。`,
      howTo[asks],
      '单子上有个人信息：只给经办的人用，用完交回，不张贴，不拍照转发。',
    ],
    sections: bundles.map((bundle, at) => sectionOf(bundle, questions, asks, at === 0)),
    signs: [['填报人（签字）：', '日期：']],
    parted: true,
  });
  const people = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const issued = {
    number,
    kind: 'sweepLists' as const,
    title: `${title}（${lines.length}${sweepUnit[asks]}）`,
    sheets: paper.sheets,
  };
  const frozen = await freeze(powers, { ...issued, html: renderDocument(paper.document), people });
  await disclose(
    powers,
    { to: 'station', purpose: `给楼栋长摸排：${title}` },
    { what: `${title}：摸排单`, people: people.length, paperId: frozen.id },
  );
  return frozen;
}
