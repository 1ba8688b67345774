import { Button } from 'antd';
import { groupFieldLabels } from '../../../shared/features/care-fields';
import { contactWayWords, type GroupMember } from '../../../shared/features/groups';
import { dayWords } from '../../../shared/text';
import type { LedgerColumn } from '../../kit/ledger-table';
import { type RowKeys, RowOpener } from '../../kit/row-keys';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import look from '../residents/card.module.css';
import { ageOf, placeWords } from '../residents/words';

const missingWords = ({ missing }: GroupMember) =>
  missing.map((field) => (field === 'validTo' ? '有效期' : groupFieldLabels[field])).join('、');

function Term({ validTo }: { validTo: string | null }) {
  if (validTo === null) return soft('—');
  return validTo < today() ? <StateWord tone="late">{dayWords(validTo)}已到期</StateWord> : dayWords(validTo);
}

const touchColumn = (onTouch: (member: GroupMember) => void): LedgerColumn<GroupMember> => ({
  title: '操作',
  width: '7rem',
  render: (_, row) => (
    <Button
      type="link"
      size="small"
      className={look.flush ?? ''}
      aria-label={`记一次联系：${row.name}`}
      onClick={(event) => {
        event.stopPropagation();
        onTouch(row);
      }}
    >
      记一次联系
    </Button>
  ),
});

type Handlers = {
  /** Some of them have a last day, or should. */
  withTerm: boolean;
  keys: RowKeys;
  onOpenPage(id: number): void;
  onTouch: ((member: GroupMember) => void) | null;
};

/** The people of one group, a line each. */
export const memberColumns = ({ withTerm, keys, onOpenPage, onTouch }: Handlers): LedgerColumn<GroupMember>[] => [
  {
    title: '姓名',
    width: '8rem',
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpenPage(row.id)}>
        {row.name}
      </RowOpener>
    ),
  },
  { title: '住址', width: '11rem', render: (_, row) => placeWords(row) },
  { title: '年龄', width: '4.5rem', align: 'right', render: (_, row) => (row.birthOn ? ageOf(row, today()) : soft('未填')) },
  { title: '电话', width: '8rem', render: (_, row) => row.phone ?? soft('未填') },
  {
    title: '还缺',
    ellipsis: true,
    render: (_, row) => {
      const words = missingWords(row);
      return words ? <span title={words}>{words}</span> : soft('齐全');
    },
  },
  {
    title: '最近联系',
    width: '12.5rem',
    render: (_, { contact }) => (contact ? `${dayWords(contact.on)} ${contactWayWords[contact.way]}` : soft('没有')),
  },
  ...(withTerm
    ? [{ title: '有效期到', width: '13rem', render: (_: never, row: GroupMember) => <Term validTo={row.validTo} /> }]
    : []),
  ...(onTouch ? [touchColumn(onTouch)] : []),
];
