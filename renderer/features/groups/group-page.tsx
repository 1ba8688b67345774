import { LeftOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { groupFieldLabels } from '../../../shared/features/care-fields';
import { contactWayWords, type GroupMember, type GroupShow, groupShowWords } from '../../../shared/features/groups';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import type { Way } from '../../kit/hand-out';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import look from '../residents/card.module.css';
import { ResidentDrawer } from '../residents/resident-drawer';
import { ageOf, placeWords } from '../residents/words';
import { ContactForm } from './contact-form';

const HandOut = later(() => import('./hand-out').then((m) => m.HandOut));

const SIZE = 50;
const soft = (words: string) => <span className="soft">{words}</span>;
const shows = Object.entries(groupShowWords).map(([value, label]) => ({ value: value as GroupShow, label }));

const missingWords = ({ missing }: GroupMember) =>
  missing.map((field) => (field === 'validTo' ? '有效期' : groupFieldLabels[field])).join('、');

function Term({ validTo }: { validTo: string | null }) {
  if (validTo === null) return soft('—');
  return validTo < today() ? <StateWord tone="late">{dayWords(validTo)}已到期</StateWord> : dayWords(validTo);
}

/** `withTerm`: some of them have a last day, or should. */
type Handlers = {
  withTerm: boolean;
  keys: RowKeys;
  onOpenPage(id: number): void;
  onTouch: ((member: GroupMember) => void) | null;
};

const columnsFor = ({ withTerm, keys, onOpenPage, onTouch }: Handlers): LedgerColumn<GroupMember>[] => [
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
  ...(onTouch
    ? [
        {
          title: '操作',
          width: '7rem',
          render: (_: never, row: GroupMember) => (
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
        },
      ]
    : []),
];

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
  const columns = columnsFor({
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
          area={keys.area}
          style={{ minWidth: '64rem' }}
          columns={columns}
          rows={rows}
          empty={found.value ? <EmptyState words="这里没有人。" /> : ' '}
          onRow={(row, index) => ({
            onClick: () => {
              keys.at(index);
              setOpened(row.id);
            },
          })}
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
