import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Guide, GuideView } from '../../../shared/features/guides';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { SearchText } from '../../kit/search-text';
import { useShortcut } from '../../kit/shortcut';
import { StateWord } from '../../kit/state-word';
import { useViews } from '../../kit/views';
import { say } from '../../session';
import { GuideDrawer } from './guide-drawer';
import look from './guides.module.css';

const GuideForm = later(() => import('./guide-form').then((m) => m.GuideForm));

const SIZE = 50;
const purpose = '居民来问一件事怎么办：谁能办、带什么、在哪里、什么时间、问谁，写成一张卡。问到了打印一张带走，或者发到群里。';

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<Guide>[] => [
  {
    title: '办什么事',
    render: (_, { id, title }, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
        {title}
      </RowOpener>
    ),
  },
  { title: '谁能办', width: '26%', ellipsis: true, dataIndex: 'who' },
  { title: '在哪里办', width: '24%', ellipsis: true, dataIndex: 'place' },
  { title: '问过', width: '6rem', align: 'right', render: (_, { asked }) => `${numberWords(asked)} 次` },
  {
    title: '核对',
    width: '10rem',
    render: (_, { checkedOn, stale }) => <StateWord tone={stale ? 'late' : 'good'}>{dayWords(checkedOn)}</StateWord>,
  },
];

function EndGuide({ guide, onClose }: { guide: Guide; onClose(): void }) {
  const end = useAction('guides.end');
  const done = async (reason: string) => {
    if (!(await end.act({ id: guide.id, reason })).ok) return;
    say(`“${guide.title}”已停用。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用“${guide.title}”`}
      act="停用"
      lead="停用以后不再打印和发送，随时可以恢复。"
      reasons={['政策取消', '并到别的事里', '不归这里办了', '重复']}
      action={end}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

type Acting = { act: 'write'; guide: Guide | null } | { act: 'end'; guide: Guide };

/** One card looked at is in the address, `?guide=7`, beside the view. */
function useChosen() {
  const [address, setAddress] = useSearchParams();
  const go = (id: number | null) => {
    const rest = address.get('view') ? { view: address.get('view') ?? '' } : {};
    setAddress(id === null ? rest : { ...rest, guide: String(id) }, { replace: true });
  };
  return { chosen: Number(address.get('guide')) || null, go };
}

const emptyWords = (view: GuideView, text: string) => {
  if (text !== '') return '没有找到。换个说法试试，例如“医保”。';
  return view === 'current' ? purpose : view === 'stale' ? '都在半年内核对过。' : '没有停用的。';
};

/** 办事指南: the cards that answer what residents ask. */
export function GuidesScreen() {
  const may = useMay();
  const { chosen, go } = useChosen();
  const [text, setText] = useState('');
  const [acting, setActing] = useState<Acting>();
  const views = useViews([
    { value: 'current', label: '在用' },
    { value: 'stale', label: '要核对' },
    { value: 'ended', label: '停用的' },
  ]);
  const view = GuideView.catch('current').parse(views.view);
  const pages = usePages<{ asked: number; id: number }>(`${view} ${text}`);
  const { value, failure } = useQuery('guides.list', { view, text, after: pages.after, size: SIZE });
  const rows = value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  const write = () => setActing({ act: 'write', guide: null });
  useShortcut('n', write, may('guides.add') && !acting);
  const add = may('guides.add') && (
    <Button type="primary" onClick={write}>
      写办事指南
    </Button>
  );
  return (
    <Page title="办事指南" count={value && `${numberWords(value.total)} 张在用`} actions={add}>
      <PrintList list="guides" asked={{ view, text }} disabled={rows.length === 0} />
      <FailureNote failure={failure} />
      <div className={look.bar}>
        {views.choice}
        <SearchText label="找办事指南" placeholder="什么事、带什么" value={text} onChange={setText} onGo={keys.enter} />
      </div>
      {value && (
        <LedgerTable
          columns={columnsFor(keys, go)}
          rows={rows}
          opening={{ keys, selected: chosen, onOpen: ({ id }) => go(id) }}
          empty={<EmptyState words={emptyWords(view, text)} action={view === 'current' && text === '' && add} />}
        />
      )}
      <Pager pages={pages} size={SIZE} shown={rows.length} total={null} next={value?.next ?? null} measure="张" />
      {chosen !== null && (
        <GuideDrawer
          id={chosen}
          onAmend={(guide) => setActing({ act: 'write', guide })}
          onEnd={(guide) => setActing({ act: 'end', guide })}
          onClose={() => go(null)}
        />
      )}
      {acting?.act === 'write' && <GuideForm guide={acting.guide} onClose={() => setActing(undefined)} />}
      {acting?.act === 'end' && <EndGuide guide={acting.guide} onClose={() => setActing(undefined)} />}
    </Page>
  );
}
