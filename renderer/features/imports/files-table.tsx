import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ImportedFile, ImportRun } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';
import { FramedTable } from '../../kit/framed-table';
import { StateWord } from '../../kit/state-word';
import { UndoImport } from './undo';

type Column = TableColumnsType<ImportedFile>[number];

const figure = (title: string, pick: (run: ImportRun) => number): Column => ({
  title,
  width: 88,
  align: 'right',
  render: (_, { run }) => (run ? numberWords(pick(run)) : ''),
});

function State({ file, skipped, now }: { file: ImportedFile; skipped: readonly string[]; now: string | null }) {
  const { draft, refused, run } = file;
  if (run)
    return <StateWord tone={run.undoneAt === null ? 'good' : 'quiet'}>{run.undoneAt === null ? '已导入' : '已撤销'}</StateWord>;
  if (refused !== null) return <StateWord tone="late">没有收</StateWord>;
  if (draft !== null && skipped.includes(draft)) return <StateWord tone="quiet">跳过了</StateWord>;
  return draft === now ? <StateWord tone="soon">正在看</StateWord> : <StateWord tone="quiet">还没有导入</StateWord>;
}

type Props = {
  files: ImportedFile[];
  skipped: readonly string[];
  /** The draft on screen. */
  now: string | null;
  /** Tells that a run was taken back; without it nothing can be. */
  onUndone?: (run: ImportRun) => void;
};

/** The files that were chosen together, and what came of each. */
export function FilesTable({ files, skipped, now, onUndone }: Props) {
  const [undoing, setUndoing] = useState<ImportRun>();
  const undo: Column = {
    title: '撤销',
    width: 144,
    className: 'one-line',
    render: (_, { run }) =>
      run?.undoneAt === null && (
        <Button type="link" className="in-row" aria-label={`撤销本次导入 ${run.fileName}`} onClick={() => setUndoing(run)}>
          撤销本次导入
        </Button>
      ),
  };
  const columns: TableColumnsType<ImportedFile> = [
    { title: '表格', dataIndex: 'fileName', className: 'import-file' },
    { title: '结果', width: 120, className: 'one-line', render: (_, file) => <State file={file} skipped={skipped} now={now} /> },
    figure('人', (run) => run.counts.residents),
    figure('新登记', (run) => run.counts.created),
    figure('更新', (run) => run.counts.updated),
    figure('未变', (run) => run.counts.unchanged),
    figure('需核对', (run) => run.findings),
    { title: '说明', width: 280, render: (_, { refused, run }) => (run ? '' : refused) },
    ...(onUndone ? [undo] : []),
  ];
  return (
    <>
      <FramedTable rowKey={(file) => files.indexOf(file)} columns={columns} dataSource={files} pagination={false} least={960} />
      {undoing && onUndone && (
        <UndoImport
          run={undoing}
          onClose={() => setUndoing(undefined)}
          onUndone={() => {
            onUndone(undoing);
            setUndoing(undefined);
          }}
        />
      )}
    </>
  );
}
