import { Button } from 'antd';
import type { CheckCode, Checked } from '../../../shared/features/checkup';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { say } from '../../session';

/** What was looked at and found right under a check, and the way back onto the list. */
export function CheckedList({ code }: { code: CheckCode }) {
  const seen = useQuery('checkup.marked', { code });
  const unmark = useAction('checkup.unmark');
  const may = useMay();
  const withdraw = async (id: number) => {
    const reply = await unmark.act({ id });
    if (reply.ok) say('撤回了，又列在名单里。');
  };
  const columns: LedgerColumn<Checked>[] = [
    {
      title: '谁',
      width: '13rem',
      ellipsis: true,
      render: (_, { name, otherName }) => [name, otherName].filter(Boolean).join('、'),
    },
    { title: '住址', dataIndex: 'place', width: '12rem', ellipsis: true },
    { title: '怎么核对的', dataIndex: 'reason', ellipsis: true },
    { title: '核对人', width: '15rem', render: (_, { by, checkedOn }) => `${by}，${dayWords(checkedOn)}` },
    {
      title: '办理',
      width: '5rem',
      render: (_, { id }) =>
        may('checkup.unmark') && (
          <Button size="small" loading={unmark.busy} onClick={() => void withdraw(id)}>
            撤回
          </Button>
        ),
    },
  ];
  return (
    <>
      <FailureNote failure={unmark.failure ?? seen.failure} />
      {seen.value && <LedgerTable style={{ minWidth: '46rem' }} columns={columns} rows={seen.value} empty="还没有核对过的。" />}
    </>
  );
}
