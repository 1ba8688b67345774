import LeftOutlined from '@ant-design/icons/LeftOutlined';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { GiftPerson } from '../../../shared/features/visits';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { useFilter } from '../../session';
import card from '../residents/card.module.css';
import { placeWords } from '../residents/words';
import { type Gift, GiftBar } from './gift-bar';

const GiveForm = later(() => import('./give-form').then((m) => m.GiveForm));

const NOTHING: Gift = { groupId: null, festival: '', gift: '', quantity: 1 };
const purpose = '选好哪一类人、什么节、送什么，名单就列出来；今年这个节已经送过的不再算，打印出来请本人签收。';

type Row = GiftPerson & { id: number };
const countWords = (rows: readonly Row[]) => {
  const without = rows.filter(({ had }) => had === null).length;
  return rows.length > 0 && without === 0 ? '今年都送到了' : `${numberWords(without)} 人还没有`;
};

type Ticks = { left: ReadonlySet<number>; tick(id: number, on: boolean): void };

const columnsFor = ({ left, tick }: Ticks): LedgerColumn<Row>[] => [
  {
    title: '送给',
    width: '5rem',
    render: (_, { id, name, had }) => (
      <Checkbox
        aria-label={`送给${name}`}
        checked={had === null && !left.has(id)}
        disabled={had !== null}
        onChange={({ target }) => tick(id, target.checked)}
      />
    ),
  },
  { title: '姓名', width: '8rem', render: (_, { id, name }) => <Link to={`/residents/${id}`}>{name}</Link> },
  { title: '住处', width: '14rem', render: (_, row) => placeWords(row) },
  {
    title: '今年这个节',
    render: (_, { had }) =>
      had === null ? soft('还没有') : <StateWord tone="good">{`${dayWords(had.on)} ${had.gift}`}</StateWord>,
  },
];

/** 节日慰问: who gets what, once a year and festival; a sheet to sign, and what was handed over. */
export function GiftsScreen() {
  const may = useMay();
  const [wanted, setWanted] = useFilter<Gift>('visits.gifts', NOTHING);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [giving, setGiving] = useState(false);
  const sheet = useIssue('visits.issueGifts');
  const { groupId, festival, gift, quantity } = wanted;
  const asked = groupId === null || festival.trim() === '' ? null : { groupId, festival: festival.trim() };
  const people = useQuery('visits.giftPeople', asked);
  const rows = asked ? (people.value ?? []).map((row): Row => ({ ...row, id: row.personId })) : [];
  const chosen = rows.filter(({ id, had }) => had === null && !left.has(id)).map(({ id }) => id);
  const tick = (id: number, on: boolean) => setLeft((now) => new Set(on ? [...now].filter((one) => one !== id) : [...now, id]));
  const ready = asked !== null && gift.trim() !== '' && chosen.length > 0;
  const change = (next: Gift) => {
    setWanted(next);
    setLeft(new Set());
  };
  const actions = (
    <>
      {may('visits.giveGifts') && (
        <Button type="primary" disabled={!ready} onClick={() => setGiving(true)}>
          {`登记送到${chosen.length > 0 ? ` ${numberWords(chosen.length)} 人` : ''}`}
        </Button>
      )}
      {may('visits.issueGifts') && (
        <Button
          disabled={!ready}
          loading={sheet.busy}
          onClick={() => void (asked && sheet.act({ ...asked, gift, quantity, except: [...left] }))}
        >
          打印签领表
        </Button>
      )}
    </>
  );
  return (
    <Page title="节日慰问" count={asked && people.value ? countWords(rows) : undefined} actions={actions}>
      <Link to="/visits" className={card.back ?? ''}>
        <LeftOutlined aria-hidden /> 走访
      </Link>
      <GiftBar wanted={wanted} onWanted={change} />
      <FailureNote failure={people.failure ?? sheet.failure} />
      {asked ? (
        people.value && (
          <LedgerTable columns={columnsFor({ left, tick })} rows={rows} empty={<EmptyState words="这一类里没有在册的人。" />} />
        )
      ) : (
        <div className="surface">
          <EmptyState words={purpose} />
        </div>
      )}
      {giving && asked && (
        <GiveForm gift={{ festival: asked.festival, gift, quantity }} personIds={chosen} onClose={() => setGiving(false)} />
      )}
    </Page>
  );
}
