import { LeftOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type GroupMember, type GroupShow, groupShowWords } from '../../../shared/features/groups';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import type { Way } from '../../kit/hand-out';
import { later } from '../../kit/later';
import { LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { useRowKeys } from '../../kit/row-keys';
import look from '../residents/card.module.css';
import { ResidentDrawer } from '../residents/resident-drawer';
import { ContactForm } from './contact-form';
import { memberColumns } from './member-columns';

const HandOut = later(() => import('./hand-out').then((m) => m.HandOut));

const SIZE = 50;
const shows = Object.entries(groupShowWords).map(([value, label]) => ({ value: value as GroupShow, label }));

function useMembers(id: number, show: GroupShow) {
  const pages = usePages<{ sequence: number; id: number }>(`${id} ${show}`);
  return { pages, found: useQuery('groups.people', { id, show, page: { after: pages.after, size: SIZE } }) };
}

/** The people of one group. */
export function GroupPage({ id }: { id: number }) {
  const [show, setShow] = useState<GroupShow>('all');
  const [opened, setOpened] = useState<number | null>(null);
  const [touched, setTouched] = useState<GroupMember>();
  const [way, setWay] = useState<Way>();
  const { pages, found } = useMembers(id, show);
  const group = useQuery('groups.kinds', {}).value?.find((kind) => kind.id === id);
  const rows = found.value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  const navigate = useNavigate();
  const may = useMay();
  const handingOut = group && !group.neverPrinted && may('groups.issueList');
  const actions = handingOut && (
    <>
      <Button onClick={() => setWay('print')}>打印名单</Button>
      <Button onClick={() => setWay('export')}>导出</Button>
    </>
  );
  const columns = memberColumns({
    withTerm: group?.validity !== 'open' || rows.some(({ validTo }) => validTo !== null),
    keys,
    onOpenPage: (person) => navigate(`/residents/${person}`),
    onTouch: may('groups.contact') ? setTouched : null,
  });
  return (
    <Page title={group?.name ?? ' '} count={found.value && `共 ${numberWords(found.value.total)} 人`} actions={actions}>
      <Link to="/groups" className={look.back ?? ''}>
        <LeftOutlined aria-hidden /> 特殊群体
      </Link>
      <p className="soft">
        {group?.definition}
        {group?.sealed && '　保密'}
        {group?.neverPrinted && '　名单不打印、不导出'}
      </p>
      <p>
        <Segmented options={shows} value={show} onChange={setShow} aria-label="看哪些人" />
      </p>
      <FailureNote failure={found.failure} />
      {!found.failure && (
        <LedgerTable
          style={{ minWidth: '64rem' }}
          columns={columns}
          rows={rows}
          empty={found.value ? <EmptyState words="这里没有人。" /> : ' '}
          opening={{ keys, onOpen: ({ id }) => setOpened(id) }}
        />
      )}
      {found.value && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={found.value.total} next={found.value.next} measure="人" />
      )}
      {opened !== null && <ResidentDrawer id={opened} onOpen={setOpened} onClose={() => setOpened(null)} />}
      {touched && <ContactForm id={touched.id} name={touched.name} onClose={() => setTouched(undefined)} />}
      {way && group && <HandOut group={group} show={show} way={way} onClose={() => setWay(undefined)} />}
    </Page>
  );
}
