// The summary and every line behind it as a workbook, for whoever asked from above. Phones masked as they are on screen.
import type { Handing } from '../../../shared/features/disclosures';
import { fieldValueCell } from '../../../shared/features/field-values';
import {
  isPhoneSource,
  type Question,
  rulesOf,
  SweepStanding,
  sweepNameWords,
  sweepStandingMeans,
  sweepStandingWords,
  sweepUnit,
} from '../../../shared/features/sweep-words';
import type { SweptValue } from '../../../shared/rules/sweep-standing';
import { dayWords, maskPhone } from '../../../shared/text';
import type { TaskPowers } from '../../powers';
import { saveWorkbook } from '../../saving';
import type { Cell } from '../../sheets/workbook';
import type { SheetDraft } from '../../sheets/write';
import { disclose, handingTold } from '../disclosures/queries';
import { sweepOf } from './listing';
import { questionsOf } from './questions';
import { linesIn, valuesIn } from './rows';
import { totalsOf } from './totals';

const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });
const number = (label: string, width: number) => ({ label, width, kind: 'number' as const });

function cellOf(question: Question, value: SweptValue | undefined): Cell {
  if (value === undefined) return null;
  if (isPhoneSource(question.source)) return String(value).includes('****') ? String(value) : maskPhone(String(value));
  return fieldValueCell(rulesOf(question), value);
}

async function figuresSheet({ db }: TaskPowers, id: number, notes: string[]): Promise<SheetDraft> {
  const { title, asks } = await sweepOf(db, id);
  const { counts, questions } = await totalsOf(db, id);
  const unit = sweepUnit[asks];
  const rows: Cell[][] = [
    ['收到多少', `合计（${unit}）`, counts.all, `发起那天范围里的${unit}数，以后不变`],
    ...SweepStanding.options.map((one) => [
      '收到多少',
      `${sweepStandingWords(asks)[one]}（${unit}）`,
      counts.by[one],
      sweepStandingMeans(asks)[one],
    ]),
    ...questions.flatMap(({ label, figures, definition }) =>
      figures.map(({ words, value }) => [label, words, value, definition]),
    ),
  ];
  return {
    name: '汇总',
    title: `${title}：汇总`,
    columns: [text('问题', 18), text('项目', 24), number('数', 10), text('怎么算', 56)],
    rows,
    notes,
  };
}

async function linesSheet({ db }: TaskPowers, id: number): Promise<SheetDraft> {
  const { title, asks } = await sweepOf(db, id);
  const questions = await questionsOf(db, id);
  const lines = await linesIn(db)
    .select(['sweepLine.name', 'sweepLine.standing', 'sweepLine.value'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .where('sweepLine.sweepId', '=', id)
    .orderBy('sweepLine.id')
    .execute();
  const asked = questions.map(({ label, kind, unit }) =>
    kind === 'number' ? number(unit ? `${label}（${unit}）` : label, 12) : text(label, 16),
  );
  return {
    ...{ name: '明细', title: `${title}：明细`, landscape: true },
    columns: [text('楼栋', 10), text('单元', 10), text('房号', 10), text(sweepNameWords[asks], 12), text('情况', 12), ...asked],
    rows: lines.map((line) => [
      ...[line.building, line.unit, line.room, line.name ?? '', sweepStandingWords(asks)[line.standing]],
      ...questions.map((question) => cellOf(question, valuesIn(line.value)[question.id])),
    ]),
  };
}

/** Writes the workbook where the person says, and notes how many lines went out. */
export async function saveSummary(powers: TaskPowers, { id, handing }: { id: number; handing: Handing }) {
  const { db, today, write } = powers;
  const { title } = await sweepOf(db, id);
  const lines = await linesSheet(powers, id);
  const named = { title: '汇总存到哪里', suggested: `${title}_汇总_${today}.xlsx` };
  const saved = await saveWorkbook(powers, named, async () => [
    await figuresSheet(powers, id, [`截至${dayWords(today)}。`]),
    lines,
  ]);
  if (!saved) return { outcome: 'cancelled' as const };
  const after = { name: title, rows: lines.rows.length, fileName: saved.fileName };
  await write(async (writing) => {
    writing.note({ subject: 'sweep', subjectId: id, before: null, after: { ...after, ...handingTold(handing) } });
    await disclose(writing, handing, { what: `${title}：明细`, people: lines.rows.length, fileName: after.fileName });
  });
  return { outcome: 'saved' as const, path: saved.path, rows: lines.rows.length };
}
