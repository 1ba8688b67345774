import type { TableColumnsType } from 'antd';
import type { Paper } from '../../../shared/features/papers';
import { instantWords, numberWords } from '../../../shared/text';
import { FramedTable } from '../../kit/framed-table';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';

type Open = (id: number) => void;

const columnsWith = (keys: RowKeys, onOpen: Open): TableColumnsType<Paper> => [
  {
    title: '编号',
    width: 168,
    render: (_, paper, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(paper.id)}>
        {paper.number}
      </RowOpener>
    ),
  },
  { title: '内容', dataIndex: 'title' },
  { title: '张数', width: 72, align: 'right', render: (_, paper) => numberWords(paper.sheets) },
  { title: '定稿时间', width: 184, className: 'one-line', render: (_, paper) => instantWords(paper.issuedAt) },
  { title: '经手人', dataIndex: 'by', width: 112, responsive: ['lg'] },
  { title: '去向', render: (_, paper) => paper.outcome ?? <StateWord tone="soon">还没有打印</StateWord> },
];

/** Issued papers, the latest first. A row opens the paper itself. */
export function PapersTable({ papers, onOpen }: { papers: Paper[]; onOpen: Open }) {
  const keys = useRowKeys(papers.length);
  return (
    <FramedTable
      area={keys.area}
      className="papers-table"
      rowKey="id"
      least={680}
      columns={columnsWith(keys, onOpen)}
      dataSource={papers}
      onRow={(paper) => ({ onClick: () => onOpen(paper.id) })}
    />
  );
}
