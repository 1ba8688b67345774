// The yardstick of keys: the paper list typed into a spreadsheet. It has eleven columns: 楼栋 单元 房号 姓名 与户主关系 性别 出生日期
// 身份证号 电话 居住情况 特殊群体. The spreadsheet costs the characters of every cell and one Tab or Enter behind it. It is granted
// Ctrl+D, one key, for every cell that says what the cell above says, where that is shorter. A second line grants it more: 性别 and
// 出生日期 by formula out of the number, for no key at all wherever there is a number.
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { relation } from '../../shared/codes/relation';

/** In characters, as a hand types them. */
export const lengthOf = (text: string) => [...text].length;
export const sexWords = { '1': '男', '2': '女' } as const;
const tagsOf = ({ tags }: ResidentRow) => tags.join('、');

/** The cells of one line of the list, in the order of its columns; `counted` are those a formula could fill. */
function cellsOf(row: ResidentRow): { text: string; counted: boolean }[] {
  const numbered = row.idNumber !== null;
  const plain = (text: string | null) => ({ text: text ?? '', counted: false });
  return [
    ...[plain(row.building), plain(row.unit), plain(row.room), plain(row.name)],
    plain(relation[row.relation as keyof typeof relation] ?? ''),
    { text: row.sex ? sexWords[row.sex as '1' | '2'] : '', counted: numbered },
    { text: row.birthOn ?? '', counted: numbered },
    ...[plain(row.idNumber), plain(row.phone), plain(row.residency), plain(tagsOf(row))],
  ];
}

/** Keys for the list in a spreadsheet, in presses. `formulas`: what a number tells is filled in by formula. */
export function spreadsheetKeys(rows: readonly ResidentRow[], formulas: boolean): number {
  let keys = 0;
  for (const [at, row] of rows.entries()) {
    const above = at > 0 ? cellsOf(rows[at - 1] as ResidentRow) : [];
    for (const [column, { text, counted }] of cellsOf(row).entries()) {
      if (formulas && counted) continue;
      const same = text !== '' && above[column]?.text === text;
      keys += 1 + (same ? Math.min(1, lengthOf(text)) : lengthOf(text));
    }
  }
  return keys;
}
