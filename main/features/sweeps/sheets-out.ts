// A sheet for each chief: what the desk knows already stands in it, and every line carries its key, so that it finds its way back.
import path from 'node:path';
import { fieldValueCell } from '../../../shared/features/field-values';
import { type Question, rulesOf, type SweepAsks, sweepNameWords, sweepOutcomeWords } from '../../../shared/features/sweep-words';
import { rowKeyWords } from '../../../shared/rules/row-key';
import type { SweptValue } from '../../../shared/rules/sweep-standing';
import { dayWords } from '../../../shared/text';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { KEY, ROOM } from '../../returned/rows';
import { fileName } from '../../saving';
import type { Cell } from '../../sheets/workbook';
import type { SheetDraft } from '../../sheets/write';
import { disclose } from '../disclosures/queries';
import { openSweep } from './listing';
import { type Asked, type Bundle, bundlesOf, type OutgoingLine } from './outgoing';
import { questionsOf } from './questions';
import { headingOf, NOTE, stateHeading } from './sheet-columns';

const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });

function columnsOf(questions: readonly Question[], asks: SweepAsks): SheetDraft['columns'] {
  const asked = questions.map((question) => ({
    label: headingOf(question),
    width: Math.min(Math.max([...headingOf(question)].length * 1.6, 10), 26),
    kind: question.kind === 'number' ? ('number' as const) : question.kind === 'date' ? ('day' as const) : ('text' as const),
  }));
  return [
    text(KEY, 18),
    text('楼栋', 9),
    text('单元', 9),
    text(ROOM, 9),
    text(sweepNameWords[asks], 12),
    ...asked,
    text(stateHeading(asks), 20),
    text(NOTE, 20),
  ];
}

const cellUnder = (question: Question, value: SweptValue | undefined): Cell =>
  value === undefined ? null : fieldValueCell(rulesOf(question), value);

const rowOf = (line: OutgoingLine, questions: readonly Question[]): Cell[] => [
  ...[rowKeyWords(line.key), line.building, line.unit, line.room, line.name ?? ''],
  ...questions.map((question) => cellUnder(question, line.prefill[question.id])),
  ...['', ''],
];

const LONGEST_NAME = 60;

type Held = { title: string; words: string; asks: SweepAsks; dueOn: string; questions: readonly Question[] };

function sheetOf({ title, words, asks, dueOn, questions }: Held, bundle: Bundle): SheetDraft {
  return {
    ...{ name: '摸排', title: `${title}　${bundle.where}`, landscape: true },
    columns: columnsOf(questions, asks),
    rows: bundle.lines.map((line) => rowOf(line, questions)),
    notes: [
      `${words ? `${words}　` : ''}请在${dayWords(dueOn)}前填好交回。`,
      `填法：和实际一样的，“情况”写已核对；不一样的，直接改格子里的内容；没联系上、${sweepOutcomeWords(asks).gone}的，写在“情况”里。编码一列请不要动，行的先后可以变。`,
      '表里有个人信息，只给经办的人用，用完删除，不转发。',
    ],
  };
}

/** Writes a file for each chief into the folder that was chosen, and notes how many lines went out. */
export async function saveSheets(powers: TaskPowers, asked: Asked) {
  const { db, platform, progress, signal } = powers;
  const { title, words, asks, dueOn } = await openSweep(db, asked.id);
  const questions = await questionsOf(db, asked.id);
  const bundles = await bundlesOf(db, asked);
  if (bundles.length === 0) throw new Refusal('都收齐了，没有要发的。');
  const folder = await platform.chooseFolder('填报表存到哪个文件夹');
  if (folder === null) return { outcome: 'cancelled' as const };
  // Loaded here: the workbook writer is the heaviest thing in the desk, and most days nobody exports.
  const { writeWorkbook } = await import('../../sheets/write');
  const files: string[] = [];
  for (const [at, bundle] of bundles.entries()) {
    if (signal.aborted) throw new Refusal(`已停下，写好了${files.length}个文件。`);
    progress(at, bundles.length, `正在写第${at + 1}个，共${bundles.length}个`);
    const sheet = sheetOf({ title, words, asks, dueOn, questions }, bundle);
    const name = fileName(`${title}_${bundle.where}${bundle.chief ? `_${bundle.chief}` : ''}`).slice(0, LONGEST_NAME);
    const file = path.join(folder, `${files.includes(`${name}.xlsx`) ? `${name}_${at + 1}` : name}.xlsx`);
    await platform.writeFile(file, await writeWorkbook({ sheets: [sheet] }));
    files.push(path.basename(file));
  }
  const rows = bundles.reduce((sum, { lines }) => sum + lines.length, 0);
  const after = { name: title, rows, files: files.length };
  await powers.write(async (writing) => {
    writing.note({ subject: 'sweep', subjectId: asked.id, before: null, after });
    const what = { what: `${title}：填报表`, people: rows, fileName: `${files.length}个文件` };
    await disclose(writing, { to: 'station', purpose: `给楼栋长摸排：${title}` }, what);
  });
  return { outcome: 'saved' as const, folder, files, rows };
}
