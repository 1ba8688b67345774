// A sheet as it came back, row by row. A row whose key was changed, moved or belongs to another sweep is not taken, and says so; a
// row nobody touched says nothing, even where the desk had filled it in.
import { readValue } from '../../../shared/features/field-values';
import type { ReturnFinding } from '../../../shared/features/returned-sheets';
import {
  type Question,
  rulesOf,
  type SweepAsks,
  type SweepOutcome,
  sweepOutcomeWords,
} from '../../../shared/features/sweep-words';
import { foldTight } from '../../../shared/rules/fold';
import type { SweptValues } from '../../../shared/rules/sweep-standing';
import { emptyRoom } from '../../../shared/rules/swept-room';
import { isNote, type KeyedLine, lineAt, mergedUnder, type Strangers, textAt } from '../../returned/rows';
import type { Cell, Workbook } from '../../sheets/workbook';
import { type Columns, columnsIn } from './sheet-columns';
import type { Reading } from './taking';

export type KnownLine = KeyedLine & { name: string | null; prefill: SweptValues };
export type Asked = {
  asks: SweepAsks;
  questions: readonly Question[];
  lines: ReadonlyMap<string, KnownLine>;
  strangers: Strangers;
};
export type Read = { readings: Reading[]; findings: ReturnFinding[]; untouched: number };

const outcomes: [RegExp, SweepOutcome][] = [
  [/不在|搬|不住|空/, 'gone'],
  [/没联系|未联系|联系不上|没人|无人|不开门/, 'notReached'],
  [/核对|完成|已|是|对|√|✓|✔/, 'answered'],
];

/** What the state column says; null: nothing, undefined: nobody can tell. */
function outcomeIn(text: string): SweepOutcome | null | undefined {
  const tight = foldTight(text);
  if (tight === '') return null;
  return outcomes.find(([pattern]) => pattern.test(tight))?.[1];
}

type Values = { values: SweptValues; touched: boolean; wrong: string[] };

/** What the cells say; a cell as the desk wrote it says what the desk knew. */
function valuesAt(cells: readonly Cell[], columns: Columns, questions: readonly Question[], prefill: SweptValues): Values {
  const found: Values = { values: {}, touched: false, wrong: [] };
  for (const question of questions) {
    const column = columns.of.get(question.id);
    if (column === undefined) continue;
    const reading = readValue(rulesOf(question), cells[column] ?? null);
    const was = prefill[question.id];
    if ('wrong' in reading) found.wrong.push(`${question.label}：${reading.wrong}`);
    else if (reading.value !== null) {
      found.values[question.id] = reading.value;
      if (reading.value !== was) found.touched = true;
    } else if (was !== undefined) found.touched = true;
  }
  return found;
}

type Row = {
  cells: readonly Cell[];
  columns: Columns;
  at: string /** Why it cannot be told whom it speaks of. */;
  merged: string | null;
};

function readRow({ cells, columns, at, merged }: Row, asked: Asked, into: Read): void {
  const found = lineAt(cells, columns, asked);
  const say = (words: string, refused: boolean) => into.findings.push({ at, words, refused });
  if ('wrong' in found) return void say(found.wrong, true);
  const { line } = found;
  if (merged !== null) return void say(`${line.place}：${merged}`, true);
  const { values, touched, wrong } = valuesAt(cells, columns, asked.questions, line.prefill);
  const state = textAt(cells, columns.state);
  const vacant = emptyRoom(state, asked.questions);
  const stated = vacant ? 'answered' : outcomeIn(state);
  const note = textAt(cells, columns.note).slice(0, 100);
  for (const words of wrong) say(`${line.place}：${words}`, false);
  if (stated === undefined)
    say(`${line.place}：“情况”写的看不懂，请写${Object.values(sweepOutcomeWords(asked.asks)).slice(0, 3).join('、')}。`, false);
  const outcome = stated ?? (touched ? 'answered' : null);
  if (outcome === null || (outcome === 'answered' && Object.keys({ ...values, ...vacant }).length === 0)) {
    into.untouched += 1;
    return;
  }
  const name = textAt(cells, columns.name);
  if (name !== '' && line.name !== null && foldTight(name) !== foldTight(line.name))
    say(`${line.place}：名字写成了“${name.slice(0, 20)}”，我们登记的是“${line.name}”。已照编码收下，请核对。`, false);
  into.readings.push({ lineId: line.id, outcome, values: outcome === 'answered' ? { ...values, ...vacant } : {}, note, at });
}

const isEmpty = (cells: readonly Cell[], { key, of, state, room }: Columns) =>
  [key, state, room, ...of.values()].every((column) => textAt(cells, column) === '');

/** Every sheet of the file that is one of ours; null where none is. */
export function readSheet({ sheets }: Workbook, asked: Asked): Read | null {
  const read: Read = { readings: [], findings: [], untouched: 0 };
  let known = false;
  for (const sheet of sheets) {
    const columns = columnsIn(sheet.rows, asked.questions, asked.asks);
    if (columns === null) continue;
    known = true;
    const where = sheets.length > 1 ? `“${sheet.name}”` : '';
    const mergedAt = mergedUnder(sheet, columns.header);
    for (const [at, cells] of sheet.rows.entries()) {
      if (at <= columns.header || isEmpty(cells, columns) || isNote(cells)) continue;
      const merged = mergedAt(at, [...columns.of.values(), columns.state]);
      readRow({ cells, columns, at: `${where}第${at + 1}行`, merged }, asked, read);
    }
  }
  return known ? read : null;
}
