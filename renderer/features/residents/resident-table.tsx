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

/** `rem`: what it needs, in units of the text size. */
type Column = LedgerColumn<ListedResident> & { rem: number };

/** Where the screen is narrow these are left to the card, the first one first. */
const leftFirst = ['证件号码', '与户主关系', '居住情况'];

/** Of the columns wanted those there is room for. `room`: in units of the text size. */
function fitting(wanted: readonly Column[], room: number): Column[] {
  const gone = new Set<string>();
  const needed = () => wanted.reduce((sum, { title, rem }) => (gone.has(title) ? sum : sum + rem), 0);
  for (const title of leftFirst) if (needed() > room) gone.add(title);
  return wanted.filter(({ title }) => !gone.has(title));
}

type ListedResident = ResidentRow & { custom: (string | null)[] };

/** Its own columns that may be taken off. */
export const ownColumns = ['与户主关系', '性别', '年龄', '居住情况', '特殊群体', '电话', '证件号码'];

const wide = (rem: number) => ({ rem, width: `${rem}rem` });

const columnsFor = (ageOn: string, shown: (tags: string[]) => string[]): Column[] => [
  { title: '住址', ...wide(11), render: (_, row) => placeWords(row) },
  { title: '与户主关系', dataIndex: 'relation', ...wide(7.2), ellipsis: true, render: (code) => soft(relationWords(code)) },
  { title: '性别', ...wide(4), render: (_, row) => soft(sexWords(row)) },
  { title: '年龄', ...wide(4), align: 'right', render: (_, row) => soft(ageOf(row, ageOn)?.toString() ?? null) },
  { title: '居住情况', dataIndex: 'residency', ...wide(6.2), render: soft },
  { title: '特殊群体', dataIndex: 'tags', rem: 10, render: (tags: string[]) => <Tags tags={shown(tags)} /> },
  { title: '电话', dataIndex: 'phone', ...wide(8.4), render: soft },
  { title: '证件号码', dataIndex: 'document', ...wide(11.8), ellipsis: true, render: soft },
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
  const room = useRemWidth(keys.area) - fields.length * FIELD_REM;
  const unsealed = useUnsealed();
  const name: Column = {
    title: '姓名',
    ...wide(8.6),
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpenPage(row.id)}>
        {row.name}
      </RowOpener>
    ),
  };
  const wanted = columnsFor(ageOn, unsealed).filter(({ title }) => !columns.without.includes(title));
  return (
    <LedgerTable
      oneLine
      style={{ minWidth: `${46 + fields.length * FIELD_REM}rem` }}
      columns={[...fitting([name, ...wanted], room), ...fieldColumns<ListedResident>(fields)]}
      rows={rows}
      empty={waiting ? ' ' : empty}
      opening={{ keys, selected, onOpen: ({ id }) => onOpen(id) }}
    />
  );
}
