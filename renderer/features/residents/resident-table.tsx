// One page of the ledger. A row opens the card beside the list; Ctrl+Enter, or the card itself, opens it as a page.
import type { ReactNode } from 'react';
import { tagFacts } from '../../../shared/codes/tags';
import type { ResidentRow } from '../../../shared/features/residents';
import { useQuery } from '../../desk';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { type RowKeys, RowOpener } from '../../kit/row-keys';
import { useRemWidth } from '../../kit/use-rem-width';
import { FIELD_REM, fieldColumns, type ShownColumns } from '../fields/shown-columns';
import look from './residents.module.css';
import { ageOf, placeWords, relationWords, sexWords } from './words';

type Props = {
  rows: ListedResident[];
  /** What is shown beside the name. */
  shown: ShownColumns;
  /** The day ages are counted on. */
  ageOn: string;
  keys: RowKeys;
  selected: number | null;
  waiting: boolean;
  empty: ReactNode;
  onOpen(id: number): void;
  onOpenPage(id: number): void;
};

/** Groups about health or a shielded family are not shown where others can look; until the station's own are read, by the field's. */
function useUnsealed(): (tags: string[]) => string[] {
  const kinds = useQuery('groups.kinds', {}).value;
  const sealed = kinds && new Set(kinds.filter((kind) => kind.sealed).map(({ name }) => name));
  return (tags) => tags.filter((tag) => !(sealed ? sealed.has(tag) : tagFacts(tag)?.sealed));
}

const soft = (words: string | null) => words ?? <span className="soft">未填</span>;

/** Two fit; of more, the first stands for all of them. */
function Tags({ tags }: { tags: string[] }) {
  const many = tags.length > 2;
  return (
    <span className={look.tags} title={tags.join('、')}>
      {tags.slice(0, many ? 1 : 2).map((tag) => (
        <span key={tag} className={look.tag}>
          {tag}
        </span>
      ))}
      {many && <span className="soft small">等{tags.length}项</span>}
    </span>
  );
}

type Column = LedgerColumn<ListedResident> & {
  /** In units of the text size: on a narrower table the column is left to the card. */
  from?: number;
};

type ListedResident = ResidentRow & { custom: (string | null)[] };

/** Its own columns that may be taken off. */
export const ownColumns = ['与户主关系', '性别', '年龄', '居住情况', '特殊群体', '电话', '证件号码'];

const columnsFor = (ageOn: string, shown: (tags: string[]) => string[]): Column[] => [
  { title: '住址', width: '11rem', render: (_, row) => placeWords(row) },
  {
    title: '与户主关系',
    dataIndex: 'relation',
    width: '7.2rem',
    from: 62,
    ellipsis: true,
    render: (code) => soft(relationWords(code)),
  },
  { title: '性别', width: '4rem', render: (_, row) => soft(sexWords(row)) },
  { title: '年龄', width: '4rem', align: 'right', render: (_, row) => soft(ageOf(row, ageOn)?.toString() ?? null) },
  { title: '居住情况', dataIndex: 'residency', width: '6.2rem', from: 55, render: soft },
  { title: '特殊群体', dataIndex: 'tags', render: (tags: string[]) => <Tags tags={shown(tags)} /> },
  { title: '电话', dataIndex: 'phone', width: '8.4rem', render: soft },
  { title: '证件号码', dataIndex: 'document', width: '11.8rem', from: 73.5, ellipsis: true, render: soft },
];

/** A row opens on a click anywhere in it, or on Enter from its name. */
export function ResidentTable({
  rows,
  shown: { columns, fields },
  ageOn,
  keys,
  selected,
  waiting,
  empty,
  onOpen,
  onOpenPage,
}: Props) {
  const width = useRemWidth(keys.area) - fields.length * FIELD_REM;
  const unsealed = useUnsealed();
  const name: Column = {
    title: '姓名',
    width: '8.6rem',
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpenPage(row.id)}>
        {row.name}
      </RowOpener>
    ),
  };
  const own = columnsFor(ageOn, unsealed).filter(({ title, from = 0 }) => width >= from && !columns.without.includes(title));
  return (
    <LedgerTable
      area={keys.area}
      className={look.oneLine ?? ''}
      style={{ minWidth: `${46 + fields.length * FIELD_REM}rem` }}
      columns={[name, ...own, ...fieldColumns<ListedResident>(fields)]}
      rows={rows}
      empty={waiting ? ' ' : empty}
      rowClassName={(row) => (row.id === selected ? `${look.row} ${look.selected}` : (look.row ?? ''))}
      onRow={(row, index) => ({
        onClick: () => {
          keys.at(index);
          onOpen(row.id);
        },
      })}
    />
  );
}
