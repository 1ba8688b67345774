// The month as a workbook: counts of everybody, and the acts behind them.

import type { DutyRow } from '../../../shared/features/duties';
import { type DutyKind, dutyDefinition, dutyKinds, dutySchemeWords } from '../../../shared/features/duty-kinds';
import { dayWords } from '../../../shared/text';
import type { Column, SheetDraft } from '../../sheets/write';
import type { Scheme } from './booking';
import { type Done, itemsOf } from './counting';

const text = (label: string, width: number): Column => ({ label, width, kind: 'text' });
const number = (label: string, width = 10): Column => ({ label, width, kind: 'number' });

/** 服务员：走访、联系特殊群体 …, a line for each role that has something. */
export const bookedWords = ({ roles, roleOf }: Scheme): string[] =>
  roles.flatMap(({ code, name }) => {
    const kinds = [...roleOf].flatMap(([kind, role]) => (role === code ? [kind as DutyKind] : []));
    if (kinds.length === 0) return [];
    return [`${name}：${kinds.map((kind) => `${dutyKinds[kind].name}（${dutyKinds[kind].counts}）`).join('、')}。`];
  });

export function monthSheets(
  month: string,
  { scheme, done, rows }: { scheme: Scheme; done: Done; rows: DutyRow[] },
): SheetDraft[] {
  const names = scheme.roles.map(({ name }) => name);
  return [
    {
      ...{ name: '工作表', title: `${dayWords(month)}楼栋长${dutySchemeWords[scheme.scheme]}工作表`, landscape: true },
      columns: [text('姓名', 12), text('负责', 26), number('任职天数'), ...names.map((name) => number(name)), number('合计')],
      rows: rows.map(({ name, places, days, counts, total }) => [name, places, days, ...counts, total]),
      notes: [dutyDefinition, ...bookedWords(scheme)],
    },
    {
      name: '明细',
      columns: [
        text('姓名', 12),
        { label: '日期', width: 14, kind: 'day' },
        text('记在', 12),
        text('事项', 16),
        text('内容', 50),
      ],
      rows: done.chiefs.flatMap(({ id, name }) =>
        itemsOf(done.acts.get(id) ?? [], scheme).map(({ day, role, kindName, words }) => [name, day, role, kindName, words]),
      ),
    },
  ];
}
