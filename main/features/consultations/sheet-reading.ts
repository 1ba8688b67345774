// A table as it came back, row by row; a row nobody filled in says nothing.
import { type Asks, standingWords } from '../../../shared/features/consultation-words';
import { readValue } from '../../../shared/features/field-values';
import type { ReturnFinding } from '../../../shared/features/returned-sheets';
import { foldTight } from '../../../shared/rules/fold';
import { isNote, type KeyedLine, lineAt, mergedUnder, type Strangers, textAt } from '../../returned/rows';
import type { Cell, Workbook } from '../../sheets/workbook';
import { dayWrong } from './answering';
import { answerIn, type Columns, channelIn, columnsIn } from './sheet-columns';
import type { Reading } from './taking';

export type KnownLine = KeyedLine & { name: string | null };
export type Asked = {
  asks: Asks;
  openedOn: string;
  dueOn: string;
  today: string;
  lines: ReadonlyMap<string, KnownLine>;
  strangers: Strangers;
};
export type Read = { readings: Reading[]; findings: ReturnFinding[]; untouched: number };

const MOST_WORDS = 200;
const MOST_NAME = 30;
const days = { kind: 'date' as const, unit: null, min: null, max: null, choices: [] };

/** The day it was answered, or what is wrong with it. Without one it is today, while there is time. */
function dayAt(cell: Cell, asked: Asked): { day: string } | { wrong: string } {
  const read = readValue(days, cell);
  if ('wrong' in read) return read;
  const day = read.value === null ? asked.today : String(read.value);
  const wrong = dayWrong(asked, day, asked.today);
  return wrong === null ? { day } : { wrong: read.value === null ? `没有写日期，已经过了截止日。${wrong}` : wrong };
}

/** What somebody wrote in a cell, in one line. */
function wordsAt(cells: readonly Cell[], column: number): string {
  return column < 0
    ? ''
    : String(cells[column] ?? '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
}

type Row = {
  cells: readonly Cell[];
  columns: Columns;
  at: string /** Why it cannot be told who answered. */;
  merged: string | null;
};

function answered({ cells, columns, at, merged }: Row, line: KnownLine, asked: Asked): Reading | { wrong: string } | null {
  if (merged !== null) return { wrong: merged };
  const written = textAt(cells, columns.answer);
  const answer = answerIn(written);
  const reason = wordsAt(cells, columns.reason).slice(0, MOST_WORDS);
  const wishes = wordsAt(cells, columns.wishes).slice(0, MOST_WORDS);
  if (answer === undefined)
    return {
      wrong: `答复写的是“${written.slice(0, 20)}”，看不出是哪一种，没有收。请写${['agree', 'oppose', 'abstain', 'notReached'].map((one) => standingWords[one as 'agree']).join('、')}。`,
    };
  if (answer === null) return reason + wishes === '' ? null : { wrong: '写了理由或想法，没写答复，没有收。请问清楚后补上。' };
  const day = dayAt(cells[columns.day] ?? null, asked);
  if ('wrong' in day) return { wrong: `${day.wrong}没有收。` };
  const channel = channelIn(textAt(cells, columns.channel));
  if (channel === undefined) return { wrong: '“怎么答复”写的看不懂，没有收。请写上门、电话、微信、交回纸质表或会上。' };
  const signer = wordsAt(cells, columns.signer).slice(0, MOST_NAME);
  return { lineId: line.id, answer, reason, wishes, signer, answeredOn: day.day, channel, at };
}

function readRow(row: Row, asked: Asked, into: Read): void {
  const { cells, columns, at } = row;
  const found = lineAt(cells, columns, asked);
  if ('wrong' in found) return void into.findings.push({ at, words: found.wrong, refused: true });
  const { line } = found;
  const reading = answered(row, line, asked);
  if (reading === null) {
    into.untouched += 1;
    return;
  }
  if ('wrong' in reading) return void into.findings.push({ at, words: `${line.place}：${reading.wrong}`, refused: true });
  const name = textAt(cells, columns.who);
  if (name !== '' && line.name !== null && foldTight(name) !== foldTight(line.name)) {
    const words = `${line.place}：名字写成了“${name.slice(0, 20)}”，我们登记的是“${line.name}”。已照编码收下，请核对。`;
    into.findings.push({ at, words, refused: false });
  }
  into.readings.push(reading);
}

const isEmpty = (cells: readonly Cell[], { key, room, answer, reason }: Columns) =>
  [key, room, answer, reason].every((column) => textAt(cells, column) === '');

/** Every sheet of the file that is one of ours; null where none is. */
export function readSheet({ sheets }: Workbook, asked: Asked): Read | null {
  const read: Read = { readings: [], findings: [], untouched: 0 };
  let known = false;
  for (const sheet of sheets) {
    const columns = columnsIn(sheet.rows, asked.asks);
    if (columns === null) continue;
    known = true;
    const where = sheets.length > 1 ? `“${sheet.name}”` : '';
    const mergedAt = mergedUnder(sheet, columns.header);
    for (const [at, cells] of sheet.rows.entries()) {
      if (at <= columns.header || isEmpty(cells, columns) || isNote(cells)) continue;
      readRow({ cells, columns, at: `${where}第${at + 1}行`, merged: mergedAt(at, [columns.answer]) }, asked, read);
    }
  }
  return known ? read : null;
}
