import { Button, type TableColumnsType } from 'antd';
import { type BackupRow, whyWords } from '../../../shared/backups';
import { instantWords, numberWords } from '../../../shared/text';
import { useLevel } from '../../kit/desk-words';
import { FramedTable } from '../../kit/framed-table';
import { StateWord } from '../../kit/state-word';
import { placeWords, sizeWords } from './backup-words';

function StateCell({ row }: { row: BackupRow }) {
  if (row.state === 'verified') return <StateWord tone="good">已核对</StateWord>;
  if (row.state === 'damaged') return <StateWord tone="late">已损坏</StateWord>;
  return <StateWord tone="quiet">{row.place === 'aside' ? '没通过核对' : '还没核对'}</StateWord>;
}

const canRestore = ({ state, place }: BackupRow) => state !== 'damaged' && place !== 'aside';

const people: TableColumnsType<BackupRow> = [
  { title: '户', width: 72, align: 'right', render: (_, row) => numberWords(row.households) },
  { title: '人', width: 80, align: 'right', render: (_, row) => numberWords(row.residents) },
];

const columnsWith = (onRestore: ((row: BackupRow) => void) | null, counted: boolean): TableColumnsType<BackupRow> => [
  {
    title: '时间',
    width: 192,
    className: 'one-line',
    render: (_, row) => (row.madeAt === '' ? <span className="soft">{row.fileName}</span> : instantWords(row.madeAt)),
  },
  { title: '为什么', width: 128, render: (_, { why }) => why && whyWords[why] },
  { title: '在哪里', render: (_, row) => placeWords(row) },
  ...(counted ? people : []),
  { title: '大小', width: 96, align: 'right', responsive: ['lg'], render: (_, row) => sizeWords(row.bytes) },
  {
    title: '状态',
    width: 128,
    className: 'one-line',
    render: (_, row) => (
      <span title={row.problem}>
        <StateCell row={row} />
      </span>
    ),
  },
  {
    title: '办理',
    width: 96,
    className: 'one-line',
    render: (_, row) =>
      onRestore &&
      canRestore(row) && (
        <Button type="link" className="in-row" aria-label={`还原到${instantWords(row.madeAt)}`} onClick={() => onRestore(row)}>
          还原
        </Button>
      ),
  },
];

type Props = { backups: BackupRow[] /** Null: this one may look, no more. */; onRestore: ((row: BackupRow) => void) | null };

/** Every backup within reach, the newest first. */
export function BackupTable({ backups, onRestore }: Props) {
  const columns = columnsWith(onRestore, useLevel() === 'station');
  return <FramedTable<BackupRow> rowKey="id" least={760} columns={columns} dataSource={backups} />;
}
