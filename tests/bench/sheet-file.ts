import Excel from 'exceljs';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { ethnicity } from '../../shared/codes/ethnicity';
import { relation } from '../../shared/codes/relation';
import { sex } from '../../shared/codes/sex';
import { wordsOf } from '../../shared/codes/table';

export const headings = [
  '楼栋',
  '单元',
  '房号',
  '户主',
  '姓名',
  '与户主关系',
  '性别',
  '民族',
  '身份证号码',
  '出生日期',
  '居住情况',
  '特殊群体',
  '联系电话',
  '备注',
];

/** One row a person. */
export function cellsOf(row: ResidentRow): (string | null)[] {
  const words = [wordsOf(relation, row.relation), wordsOf(sex, row.sex), wordsOf(ethnicity, row.ethnicity)];
  const place = [row.building, row.unit, row.room, row.headName, row.name];
  return [...place, ...words, row.idNumber, row.birthOn, row.residency, row.tags.join('、'), row.phone, row.note];
}

/** A ledger as a station would have it, as an office program writes it. */
export async function writeSheet(file: string, rows: readonly ResidentRow[]): Promise<void> {
  const book = new Excel.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = book.addWorksheet('台账');
  sheet.addRow(headings).commit();
  for (const row of rows) sheet.addRow(cellsOf(row)).commit();
  await book.commit();
}
