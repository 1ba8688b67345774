// Who sees to requests, and the kinds there are: the tables of 类别、办理人和放假.
import { Button } from 'antd';
import type { Category, Handler } from '../../../shared/features/order-setup';
import { handlerKindWords } from '../../../shared/features/order-words';
import type { LedgerColumn } from '../../kit/ledger-table';
import { soft } from '../../kit/soft';

type RowActs<R> = { onEdit(row: R): void; onEnd(row: R): void; may: boolean };

const actsColumn = <R extends { id: number; name: string }>({ onEdit, onEnd, may }: RowActs<R>): LedgerColumn<R> => ({
  title: '操作',
  width: '9rem',
  render: (_, row) =>
    may && (
      <>
        <Button type="link" size="small" aria-label={`改${row.name}`} onClick={() => onEdit(row)}>
          改
        </Button>
        <Button type="link" size="small" aria-label={`停用${row.name}`} onClick={() => onEnd(row)}>
          停用
        </Button>
      </>
    ),
});

export const handlerColumns = (acts: RowActs<Handler>): LedgerColumn<Handler>[] => [
  { title: '办理人', dataIndex: 'name' },
  { title: '是谁', width: '9rem', render: (_, { kind }) => handlerKindWords[kind] },
  { title: '电话', width: '11rem', render: (_, { phone }) => phone || soft('没有写') },
  { title: '手里几件', width: '7rem', align: 'right', dataIndex: 'open' },
  actsColumn(acts),
];

export const categoryColumns = (
  classes: Record<string, string>,
  days: number,
  acts: RowActs<Category>,
): LedgerColumn<Category>[] => [
  { title: '类别', width: '9rem', dataIndex: 'name' },
  { title: '大类', width: '9rem', render: (_, row) => classes[row.class] },
  {
    title: '几天内办结',
    width: '7rem',
    render: (_, { limitDays }) => (limitDays === null ? soft(`${days}天`) : `${limitDays}天`),
  },
  { title: '登记时多问', render: (_, { questions }) => questions.map(({ question }) => question).join('、') || soft('没有') },
  { title: '认出它的词', render: (_, { hints }) => hints.join('、') || soft('没有写') },
  actsColumn(acts),
];
