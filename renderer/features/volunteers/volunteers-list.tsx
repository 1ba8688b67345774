import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { VolunteerFilter, type VolunteerRow } from '../../../shared/features/volunteers';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { useShortcut } from '../../kit/shortcut';
import { soft } from '../../kit/soft';
import { useFilter } from '../../session';
import { VolunteerDrawer } from './volunteer-drawer';
import { VolunteersBar } from './volunteers-bar';

const RegisterVolunteer = later(() => import('./register-volunteer').then((m) => m.RegisterVolunteer));
const ImportSheet = later(() => import('./import-sheet').then((m) => m.ImportSheet));
const HandOutCards = later(() => import('./hand-out-cards').then((m) => m.HandOutCards));

const SIZE = 50;
const nobody = VolunteerFilter.parse({});

const columnsFor = (keys: RowKeys, onOpenPage: (id: number) => void): LedgerColumn<VolunteerRow>[] => [
  { title: '编号', width: '5rem', dataIndex: 'number' },
  {
    title: '姓名',
    width: '8rem',
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpenPage(row.id)}>
        {row.name}
      </RowOpener>
    ),
  },
  { title: '服务队', width: '10rem', ellipsis: true, render: (_, row) => row.teams.join('、') || soft('没有') },
  { title: '专长', width: '9rem', ellipsis: true, render: (_, row) => row.skills.join('、') || soft('—') },
  { title: '住处', ellipsis: true, render: (_, row) => row.place ?? soft('未填') },
  { title: '电话', width: '8rem', render: (_, row) => row.phone ?? soft('未填') },
  {
    title: '加入',
    width: '10rem',
    render: (_, row) => (row.endedOn ? `${dayWords(row.endedOn)}退出` : dayWords(row.joinedOn)),
  },
];

type Doing = 'register' | 'import' | 'cards';

function Actions({ onDo }: { onDo(doing: Doing): void }) {
  const may = useMay()('volunteers.register');
  useShortcut('n', () => onDo('register'), may);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => onDo('import')}>导入</Button>
      <Button onClick={() => onDo('cards')}>印志愿者卡</Button>
      <Button type="primary" onClick={() => onDo('register')}>
        登记志愿者
      </Button>
    </>
  );
}

function useVolunteers(filter: VolunteerFilter) {
  const pages = usePages<string>(JSON.stringify(filter));
  return { pages, found: useQuery('volunteers.list', { filter, page: { after: pages.after, size: SIZE } }) };
}

/** The filter last used; whoever comes for the certificates that run out begins with those. */
function useNarrowed(expiring: boolean): [VolunteerFilter, (filter: VolunteerFilter) => void] {
  const [kept, keep] = useFilter<VolunteerFilter>('volunteers', nobody);
  const [own, setOwn] = useState<VolunteerFilter | null>(expiring ? { ...nobody, show: 'expiring' } : null);
  const change = (filter: VolunteerFilter) => {
    setOwn(null);
    keep(filter);
  };
  return [own ?? kept, change];
}

/** 名册: who helps, found and narrowed. */
export function VolunteersList({ views, expiring }: { views: ReactNode; expiring: boolean }) {
  const [filter, setFilter] = useNarrowed(expiring);
  const { pages, found } = useVolunteers(filter);
  const [opened, setOpened] = useState<number | null>(null);
  const [doing, setDoing] = useState<Doing>();
  const navigate = useNavigate();
  const rows = found.value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  const everybody = JSON.stringify(filter) === JSON.stringify(nobody);
  const none = everybody
    ? '谁在帮忙、会什么、在哪支队伍，都登记在这里。可以从居民卡片上一键登记，也可以导入原来的名册。'
    : '没有符合这些条件的志愿者。';
  const empty = found.value ? <EmptyState words={none} /> : ' ';
  const close = () => {
    setOpened(null);
    keys.back();
  };
  return (
    <Page title="志愿者" count={found.value && `共 ${numberWords(found.value.total)} 人`} actions={<Actions onDo={setDoing} />}>
      <p>{views}</p>
      <VolunteersBar filter={filter} onChange={setFilter} onGo={keys.enter} />
      <PrintList list="volunteers" asked={{ filter }} disabled={!found.value?.total} />
      <FailureNote failure={found.failure} />
      <LedgerTable
        style={{ minWidth: '58rem' }}
        columns={columnsFor(keys, (id) => navigate(`/volunteers/${id}`))}
        rows={rows}
        empty={empty}
        opening={{ keys, onOpen: ({ id }) => setOpened(id) }}
      />
      {found.value && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={found.value.total} next={found.value.next} measure="人" />
      )}
      {opened !== null && <VolunteerDrawer id={opened} onClose={close} />}
      {doing === 'register' && <RegisterVolunteer onClose={() => setDoing(undefined)} onDone={setOpened} />}
      {doing === 'import' && <ImportSheet onClose={() => setDoing(undefined)} />}
      {doing === 'cards' && <HandOutCards filter={filter} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}
