import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ImportRun } from '../../../shared/features/imports';
import { instantWords, numberWords } from '../../../shared/text';
import { FramedTable } from '../../kit/framed-table';
import { takeBackColumn } from '../../kit/take-back';
import { UndoImport } from './undo';

type Column = TableColumnsType<ImportRun>[number];

/** Left out on a narrow screen; the dialog and the findings say the rest. */
const roomy: Column = { responsive: ['lg'] };

const figure = (title: string, width: number, pick: (run: ImportRun) => number): Column => ({
  title,
  width,
  align: 'right',
  render: (_, run) => numberWords(pick(run)),
});

const columnsWith = (undo: (run: ImportRun) => void): TableColumnsType<ImportRun> => [
  { title: '表格', dataIndex: 'fileName', className: 'import-file' },
  { title: '导入时间', dataIndex: 'at', width: 184, className: 'one-line', render: instantWords },
  { ...roomy, title: '导入人', dataIndex: 'by', width: 112 },
  { ...roomy, ...figure('户', 72, (run) => run.counts.households) },
  figure('人', 80, (run) => run.counts.residents),
  figure('新登记', 88, (run) => run.counts.created),
  figure('更新', 72, (run) => run.counts.updated),
  { ...roomy, ...figure('未变', 72, (run) => run.counts.unchanged) },
  { ...roomy, ...figure('需核对', 88, (run) => run.findings) },
  takeBackColumn(144, undo),
];

/** Imports so far, the latest first. */
export function RunsTable({ runs }: { runs: ImportRun[] }) {
  const [undoing, setUndoing] = useState<ImportRun>();
  return (
    <>
      <FramedTable rowKey="id" least={680} columns={columnsWith(setUndoing)} dataSource={runs} />
      {undoing && <UndoImport run={undoing} onClose={() => setUndoing(undefined)} />}
    </>
  );
}
