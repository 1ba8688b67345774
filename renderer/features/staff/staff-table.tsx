import { Button, type TableColumnsType } from 'antd';
import { roleWords, type StaffRow } from '../../../shared/features/staff';
import { dayWords, instantWords } from '../../../shared/text';
import { useDeskWords, useLevel } from '../../kit/desk-words';
import { FramedTable } from '../../kit/framed-table';
import { StateWord } from '../../kit/state-word';

export type RowAct = 'amend' | 'reset' | 'end';
const actWords: Record<RowAct, string> = { amend: '更正', reset: '重设密码', end: '停用' };

type Props = { rows: StaffRow[]; self: number | undefined; demo: boolean; onAct(act: RowAct, row: StaffRow): void };

function State({ row }: { row: StaffRow }) {
  if (row.endedOn)
    return (
      <StateWord tone="quiet">
        {dayWords(row.endedOn)}停用，{row.endReason}
      </StateWord>
    );
  return row.hasPassword ? <StateWord tone="good">可以登录</StateWord> : <StateWord tone="soon">还没有密码</StateWord>;
}

function Acts({ row, self, onAct }: Omit<Props, 'rows' | 'demo'> & { row: StaffRow }) {
  if (row.endedOn) return null;
  const acts: RowAct[] = row.id === self ? ['amend'] : ['amend', 'reset', 'end'];
  return acts.map((act) => (
    <Button key={act} type="link" className="in-row" aria-label={`${actWords[act]} ${row.name}`} onClick={() => onAct(act, row)}>
      {actWords[act]}
    </Button>
  ));
}

const theirBuildings: TableColumnsType<StaffRow>[number] = {
  title: '负责的楼栋',
  render: (_, { buildings }) => buildings.map(({ name }) => name).join('、') || <span className="soft">—</span>,
};

type Words = { said(words: string): string; buildings: boolean };

const columnsWith = ({ self, demo, onAct, said, buildings }: Omit<Props, 'rows'> & Words): TableColumnsType<StaffRow> => [
  {
    title: '姓名',
    width: 160,
    render: (_, row) => (
      <>
        {row.name}
        {row.id === self && <span className="soft">（你）</span>}
      </>
    ),
  },
  { title: '角色', width: 96, render: (_, row) => said(roleWords[row.role]) },
  ...(buildings ? [theirBuildings] : []),
  {
    title: '上次登录',
    width: 192,
    className: 'one-line',
    render: (_, row) => (row.lastSignInAt ? instantWords(row.lastSignInAt) : <span className="soft">还没有登录过</span>),
  },
  { title: '状态', width: 208, render: (_, row) => (demo ? <span className="soft">演示</span> : <State row={row} />) },
  ...(demo
    ? []
    : [
        {
          title: '办理',
          width: 216,
          className: 'one-line',
          render: (_: unknown, row: StaffRow) => <Acts row={row} self={self} onAct={onAct} />,
        },
      ]),
];

/** Every account, those that ended last. */
export function StaffTable({ rows, ...asked }: Props) {
  const words = { said: useDeskWords(), buildings: useLevel() === 'station' };
  return <FramedTable<StaffRow> rowKey="id" least={900} columns={columnsWith({ ...asked, ...words })} dataSource={rows} />;
}
