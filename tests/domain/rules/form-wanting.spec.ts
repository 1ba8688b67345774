import { expect, test } from 'vitest';
import type { FormLayout, FormSheet } from '../../../shared/features/form-layout';
import type { FormMark, FormMarking } from '../../../shared/features/form-marking';
import { cellPlace } from '../../../shared/rules/form-place';
import { wantingOf } from '../../../shared/rules/form-wanting';

/** `=`: it works itself out; `>`: it goes over the cells beside it. */
function sheet(rows: readonly (readonly string[])[]): FormSheet {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      ...{ place: cellPlace(0, row, column), row, column, rows: 1, columns: text.startsWith('>') ? 4 - column : 1 },
      ...{ text: text === '=' ? '' : text.replace('>', ''), formula: text === '=' },
    })),
  );
  return { name: '月报', rows: rows.length, columns: 4, widths: [10, 10, 10, 10], cells };
}
const layoutOf = (...sheets: FormSheet[]): FormLayout => ({ kind: 'xlsx', sheets, marks: [] });
const figure: FormMarking = { what: 'figure', code: 'residents', version: 1, name: '人数', part: 'value', frame: '' };
const marked = (place: string, marking: FormMarking = figure): FormMark => ({ place, marking });
const placesOf = (layout: FormLayout, ...marks: FormMark[]) => wantingOf(layout, marks).map(({ place }) => place);

const month = layoutOf(
  sheet([['>月报表'], ['指标', '本期', '上期', '备注'], ['户数', '', '', ''], ['人数', '', '', ''], ['合计', '=', '', '']]),
);

test('a cell with words before it and above it wants a figure until something is said of it', () => {
  expect(placesOf(month)).toEqual(['1!B3', '1!C3', '1!B4', '1!C4', '1!C5']);
  expect(wantingOf(month, [])[0]).toEqual({ place: '1!B3', name: 'B3', words: '户数 · 本期' });
  expect(placesOf(month, marked('1!B3'), marked('1!C4', { what: 'none', words: '' }))).toEqual(['1!C3', '1!B4', '1!C5']);
});

test('remarks, signatures, formulas, margins and what a list fills want nothing', () => {
  const signed = layoutOf(
    sheet([
      ['', '姓名', '电话', '签字'],
      ['1', '', '', ''],
      ['', '', '', ''],
    ]),
  );
  expect(placesOf(signed)).toEqual(['1!B2', '1!C2']);
  const list: FormMarking = {
    ...{ what: 'list', list: 'buildings', column: '户数', code: null, queryId: null, fieldId: null, name: null },
  };
  const long = layoutOf(
    sheet([
      ['楼栋', '户数'],
      ['甲', ''],
      ['乙', ''],
    ]),
  );
  expect(placesOf(long)).toEqual(['1!B2', '1!B3']);
  expect(placesOf(long, marked('1!B2', list))).toEqual([]);
});

test('a mark typed into a document wants something until it is said what', () => {
  const document: FormLayout = { kind: 'docx', sheets: [], marks: ['人数', '户数'] };
  expect(placesOf(document, marked('{{人数}}'))).toEqual(['{{户数}}']);
});
