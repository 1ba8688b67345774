import { Select, type TableColumnsType } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { findingWords } from '../../../shared/features/import-findings';
import type { Finding } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';
import { FramedTable } from '../../kit/framed-table';

type Line = Finding & { key: number };

const columns: TableColumnsType<Line> = [
  { title: '表格行', dataIndex: 'row', width: 104, className: 'one-line', render: (row: number) => `第${row}行` },
  { title: '列', dataIndex: 'column', width: 160 },
  { title: '类别', dataIndex: 'code', width: 184, render: findingWords },
  { title: '说明', dataIndex: 'message' },
];

const everyKind = 'all';

function kindsOf(findings: Finding[]) {
  const counted = new Map<string, number>();
  for (const { code } of findings) counted.set(code, (counted.get(code) ?? 0) + 1);
  const kinds = [...counted].map(([code, count]) => ({ value: code, label: `${findingWords(code)} ${count}处` }));
  return [{ value: everyKind, label: `全部类别 ${findings.length}处` }, ...kinds];
}

type FindingsTableProps = {
  findings: Finding[];
  /** May be more than `findings` holds. */
  total: number;
  /** Said when there is nothing. */
  calm: string;
  /** On the right above the table. */
  action: ReactNode;
};

/** What was found, by sheet row. */
export function FindingsTable({ findings, total, calm, action }: FindingsTableProps) {
  const [kind, setKind] = useState(everyKind);
  const kinds = useMemo(() => kindsOf(findings), [findings]);
  const chosen = kinds.some((each) => each.value === kind) ? kind : everyKind;
  const lines = findings
    .filter((finding) => chosen === everyKind || finding.code === chosen)
    .map((finding, key) => ({ ...finding, key }));
  if (findings.length === 0) return <p className="soft">{calm}</p>;
  return (
    <div className="import-list">
      <div className="import-bar">
        <Select
          aria-label="按类别看"
          value={chosen}
          onChange={setKind}
          options={kinds}
          listHeight={400}
          className="import-kind"
        />
        {total > findings.length && (
          <span className="soft">
            列出前{numberWords(findings.length)}处，共{numberWords(total)}处，全部写在核对清单里。
          </span>
        )}
        <span className="import-action">{action}</span>
      </div>
      <FramedTable columns={columns} dataSource={lines} />
    </div>
  );
}
