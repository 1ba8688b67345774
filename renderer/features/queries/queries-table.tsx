import { Button, Checkbox, Dropdown, type TableColumnsType } from 'antd';
import type { SavedQuery } from '../../../shared/features/queries';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { FramedTable } from '../../kit/framed-table';
import { type WayOut, wayWords } from './ways-out';

export type RowAct = WayOut | 'rename' | 'end';
type Props = { rows: SavedQuery[]; onOpen(query: SavedQuery): void; onAct(act: RowAct, query: SavedQuery): void };

/** Asked for line by line, when the table is already there. */
function Count({ id }: { id: number }) {
  const { value, failure } = useQuery('queries.count', { id });
  if (failure) return <span className="soft">数不出</span>;
  return value ? `${numberWords(value.count)} 人` : <span className="soft">正在数</span>;
}

function InSummary({ query }: { query: SavedQuery }) {
  const may = useMay();
  const report = useAction('queries.report');
  return (
    <Checkbox
      aria-label={`${query.name}列入汇总`}
      checked={query.inSummary}
      disabled={!may('queries.report') || report.busy || query.filter.state !== 'present'}
      onChange={(event) => void report.act({ id: query.id, inSummary: event.target.checked })}
    />
  );
}

function Acts({ query, onOpen, onAct }: Omit<Props, 'rows'> & { query: SavedQuery }) {
  const may = useMay();
  const office = may('queries.issueList');
  const link = (words: string, act: () => void) => (
    <Button type="link" className="in-row" aria-label={`${words} ${query.name}`} onClick={act}>
      {words}
    </Button>
  );
  const more: { key: RowAct; label: string }[] = [
    { key: 'rename', label: '改名' },
    { key: 'end', label: '停用' },
  ];
  return (
    <>
      {link('打开', () => onOpen(query))}
      {office && (['list', 'labels', 'letters', 'sheet'] as const).map((way) => link(wayWords[way], () => onAct(way, query)))}
      {may('queries.rename') && (
        <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => onAct(key as RowAct, query) }}>
          <Button type="link" className="in-row" aria-label={`更多 ${query.name}`}>
            更多
          </Button>
        </Dropdown>
      )}
    </>
  );
}

const columnsWith = (asked: Omit<Props, 'rows'>): TableColumnsType<SavedQuery> => [
  { title: '名称', width: 176, render: (_, { name }) => <strong>{name}</strong> },
  {
    title: '口径',
    render: (_, { definition, by, createdOn }) => (
      <>
        {definition}
        <div className="soft small">
          {by}存于{dayWords(createdOn)}
        </div>
      </>
    ),
  },
  { title: '现在', width: 104, align: 'right', className: 'one-line', render: (_, { id }) => <Count id={id} /> },
  { title: '列入汇总', width: 96, align: 'center', render: (_, query) => <InSummary query={query} /> },
  { title: '办理', width: 316, className: 'one-line', render: (_, query) => <Acts query={query} {...asked} /> },
];

/** Every saved query with its definition, and how many it means now. */
export const QueriesTable = ({ rows, ...asked }: Props) => (
  <FramedTable<SavedQuery> rowKey="id" least={960} columns={columnsWith(asked)} dataSource={rows} />
);
