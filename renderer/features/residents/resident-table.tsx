// One page of the ledger. A row opens the card beside the list; Ctrl+Enter, or the card itself, opens it as a page.
import type { TableColumnsType, TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { tagFacts } from '../../../shared/codes/tags';
import type { ResidentRow } from '../../../shared/features/residents';
import { FramedTable } from '../../kit/framed-table';
import { type RowKeys, RowOpener } from '../../kit/row-keys';
import look from './residents.module.css';
import { ageOf, placeWords, relationWords, sexWords } from './words';

type Props = {
  rows: ResidentRow[];
  /** The day ages are counted on. */
  ageOn: string;
  keys: RowKeys;
  selected: number | null;
  waiting: boolean;
  empty: ReactNode;
  onOpen(id: number): void;
  onOpenPage(id: number): void;
};

/** Groups about health or a shielded family are not shown where others can look. */
const shown = (tags: string[]) => tags.filter((tag) => !tagFacts(tag)?.sealed);

const soft = (words: string | null) => words ?? <span className="soft">未填</span>;

const SHOWN_TAGS = 2;

function Tags({ tags }: { tags: string[] }) {
  const more = tags.length - SHOWN_TAGS;
  return (
    <span className={look.tags} title={tags.join('、')}>
      {tags.slice(0, SHOWN_TAGS).map((tag) => (
        <span key={tag} className={look.tag}>
          {tag}
        </span>
      ))}
      {more > 0 && <span className="soft small">等{tags.length}项</span>}
    </span>
  );
}

const columnsFor = (name: TableColumnType<ResidentRow>, ageOn: string): TableColumnsType<ResidentRow> => [
  name,
  { title: '住址', width: 164, render: (_, row) => placeWords(row) },
  { title: '与户主关系', dataIndex: 'relation', width: 108, ellipsis: true, render: (code) => soft(relationWords(code)) },
  { title: '性别', width: 60, render: (_, row) => soft(sexWords(row)) },
  { title: '年龄', width: 60, align: 'right', render: (_, row) => soft(ageOf(row, ageOn)?.toString() ?? null) },
  { title: '居住情况', dataIndex: 'residency', width: 92, render: soft },
  { title: '特殊群体', dataIndex: 'tags', render: (tags: string[]) => <Tags tags={shown(tags)} /> },
  { title: '电话', dataIndex: 'phone', width: 124, render: soft },
  { title: '身份证号', dataIndex: 'idNumber', width: 176, render: soft },
];

/** A row opens on a click anywhere in it, or on Enter from its name. */
export function ResidentTable({ rows, ageOn, keys, selected, waiting, empty, onOpen, onOpenPage }: Props) {
  const name: TableColumnType<ResidentRow> = {
    title: '姓名',
    width: 128,
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpenPage(row.id)}>
        {row.name}
      </RowOpener>
    ),
  };
  return (
    <FramedTable
      area={keys.area}
      rowKey="id"
      tableLayout="fixed"
      scroll={{ x: 1100 }}
      columns={columnsFor(name, ageOn)}
      dataSource={rows}
      pagination={false}
      locale={{ emptyText: waiting ? ' ' : empty }}
      rowClassName={(row) => (row.id === selected ? `${look.row} ${look.selected}` : (look.row ?? ''))}
      onRow={(row) => ({ onClick: () => onOpen(row.id) })}
    />
  );
}
