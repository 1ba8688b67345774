import { Button } from 'antd';
import { useState } from 'react';
import { officeLevelWords } from '../../../shared/codes/offices';
import { type Correspondent, comparedHowWords, standingWords } from '../../../shared/features/correspondents';
import { dayInChina, dayWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { useShortcut } from '../../kit/shortcut';
import { useViews } from '../../kit/views';
import { say } from '../../session';
import { OwnCardFacts } from './own-card';

const AddCard = later(() => import('./add-card').then((m) => m.AddCard));

const purpose = '登记上级的名片，报送包才封得给它；登记下级的名片，才收得下它送来的。名片都要打电话核对过指纹。';

function End({ row, onClose }: { row: Correspondent; onClose(): void }) {
  const end = useAction('correspondents.end');
  const done = async (reason: string) => {
    if (!(await end.act({ id: row.id, reason })).ok) return;
    say(`${row.name}的名片已停用。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用${row.name}的名片`}
      act="停用"
      lead="以后不再往那里送报送包，那里送来的也不再收。以前的登记都留着。"
      reasons={['单位合并或撤销', '对方的钥匙可能泄露', '登记有误']}
      action={end}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

const columnsWith = (onEnd: ((row: Correspondent) => void) | null): LedgerColumn<Correspondent>[] => [
  {
    title: '单位',
    render: (_, { name, level, code }) => (
      <>
        {name}
        <div className="soft small">
          {officeLevelWords[level]}　{code}
        </div>
      </>
    ),
  },
  { title: '是本单位的', width: '8rem', render: (_, { standing }) => standingWords[standing] },
  { title: '指纹', width: '20rem', dataIndex: 'fingerprint' },
  {
    title: '核对',
    width: '13rem',
    render: (_, { comparedHow, addedAt, addedBy }) => (
      <>
        {comparedHowWords[comparedHow]}
        <div className="soft small">
          {dayWords(dayInChina(addedAt))} {addedBy}
        </div>
      </>
    ),
  },
  {
    title: '操作',
    width: '13rem',
    render: (_, row) =>
      row.endedOn === null
        ? onEnd && (
            <Button type="link" size="small" aria-label={`停用${row.name}的名片`} onClick={() => onEnd(row)}>
              停用
            </Button>
          )
        : `${dayWords(row.endedOn)}停用：${row.endReason}`,
  },
];

/** 上下级: our own card, and those of the offices above and below. */
export function CorrespondentsScreen() {
  const writes = useMay()('correspondents.add');
  const { view, choice } = useViews([
    { value: 'open', label: '在用' },
    { value: 'ended', label: '已停用' },
  ]);
  const own = useQuery('correspondents.own', {});
  const list = useQuery('correspondents.list', { ended: view === 'ended' });
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Correspondent>();
  useShortcut('n', () => setAdding(true), writes && !adding && !ending);
  const rows = list.value ?? [];
  const add = writes && (
    <Button type={own.value?.card ? 'primary' : 'default'} onClick={() => setAdding(true)}>
      登记名片
    </Button>
  );
  return (
    <Page title="上下级" count={list.value && `${numberWords(rows.length)} 个`} actions={add}>
      <PrintList list="correspondents" asked={{ ended: view === 'ended' }} disabled={rows.length === 0} />
      <FailureNote failure={own.failure ?? list.failure} />
      {own.value && <OwnCardFacts own={own.value} />}
      <div>{choice}</div>
      {list.value && (
        <LedgerTable
          columns={columnsWith(writes ? setEnding : null)}
          rows={rows}
          empty={view === 'ended' ? '没有停用的名片。' : <EmptyState words={purpose} action={add} />}
        />
      )}
      {adding && <AddCard onClose={() => setAdding(false)} />}
      {ending && <End row={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}
