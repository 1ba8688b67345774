import { type AuditFilter, type AuditRow, actKindWords, entryResultWords } from '../../../shared/features/audit';
import { dayWords, instantWords } from '../../../shared/text';
import type { Column, SheetDraft } from '../../sheets/write';

const text = (label: string, width: number): Column => ({ label, width, kind: 'text' });

const columns: Column[] = [
  { label: '编号', width: 9, kind: 'number' },
  text('时间', 20),
  text('谁', 12),
  text('类别', 14),
  text('做了什么', 16),
  text('对象', 22),
  text('经过', 48),
  text('原来', 36),
  text('后来', 36),
  text('结果', 9),
  text('链号', 24),
];

const side = (row: AuditRow, which: 'before' | 'after') =>
  row.fields.flatMap((field) => (field[which] === null ? [] : [`${field.label}：${field[which]}`])).join('\n');

/** What was chosen, in words. `person`: the name behind `staffId`. */
export function filterWords({ from, to, kind, result, text: about }: AuditFilter, person: string | null): string {
  const parts = [
    from && `从${dayWords(from)}`,
    to && `到${dayWords(to)}`,
    person,
    kind && actKindWords[kind],
    result && entryResultWords[result],
    about && `对象含“${about}”`,
  ].filter(Boolean);
  return parts.length === 0 ? '全部' : parts.join('，');
}

/** The entries as a sheet, newest first, the way the screen shows them. */
export const auditSheet = (rows: readonly AuditRow[], stationName: string, chosen: string, now: string): SheetDraft => ({
  name: '审计',
  title: `${stationName}审计记录`,
  columns,
  rows: rows.map((row) => [
    ...[row.id, instantWords(row.at), row.who, actKindWords[row.kind], row.act, row.subject, row.words.join('\n')],
    ...[side(row, 'before'), side(row, 'after'), entryResultWords[row.result], row.chainNumber],
  ]),
  notes: [
    `范围：${chosen}。共${rows.length}条，导出于${instantWords(now)}。`,
    '先后以编号为准。链号是这一条的编号和校验码的开头，可以在“审计”里核对。',
  ],
  landscape: true,
});
