// 房屋核对: leases that end soon, and rooms where the house ledger and who lives there speak against each other.
import { Button, Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { differenceWords, type RoomToCheck } from '../../../shared/features/rooms';
import { dayWords, numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import { useFilter } from '../../session';
import { placeWords } from '../residents/words';
import './picture.css';
import { RoomDrawer } from './room-drawer';

type List = 'leases' | 'owners';
const SIZE = 50;

const listOptions = [
  { value: 'leases', label: '租期到期' },
  { value: 'owners', label: '房主和住户对不上' },
];
const withinOptions = [30, 60, 90, 180].map((days) => ({ value: days, label: `${days}天内` }));
const empty: Record<List, string> = {
  leases: '这些天里没有租期到期的房屋。在楼栋图里点一间房，把居住方式写成“出租”，填上“租期到”，到时这里会提醒。',
  owners: '没有对不上的房屋。房屋资料里写了房主和居住方式，才能和住户比对。',
};

const leaseWords = (day: string | null) =>
  day && <StateWord tone={day < today() ? 'late' : 'soon'}>{dayWords(day) + (day < today() ? '，已到期' : '')}</StateWord>;

const columnsFor = (list: List, onOpen: (id: number) => void): LedgerColumn<RoomToCheck>[] => [
  {
    title: '房屋',
    width: '13rem',
    render: (_, row) => (
      <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onOpen(row.id)}>
        {placeWords({ ...row, room: row.number })}
      </Button>
    ),
  },
  list === 'leases'
    ? { title: '租期到', dataIndex: 'leaseEndsOn', width: '15rem', render: leaseWords }
    : { title: '哪里对不上', width: '18rem', render: (_, row) => row.difference && differenceWords[row.difference] },
  { title: '居住方式', width: '7rem', render: (_, row) => row.tenure ?? soft('未填') },
  { title: '房主', width: '9rem', ellipsis: true, render: (_, row) => row.ownerName ?? soft('未填') },
  { title: '现住户主', ellipsis: true, render: (_, row) => row.headName ?? soft('未定') },
];

/** The list that was looked at last. `?list=leases` opens that one, as the home screen does. */
function useLists() {
  const [address, setAddress] = useSearchParams();
  const [kept, keep] = useFilter<{ list: List; within: number }>('rooms-to-check', { list: 'leases', within: 30 });
  const wanted = address.get('list') === 'leases';
  useEffect(() => {
    if (!wanted) return;
    keep({ list: 'leases', within: 30 });
    setAddress({}, { replace: true });
  }, [wanted, keep, setAddress]);
  return [kept, keep] as const;
}

export function RoomsToCheckScreen() {
  const navigate = useNavigate();
  const [{ list, within }, keep] = useLists();
  const pages = usePages<{ key: string; id: number }>(`${list} ${within}`);
  const found = useQuery('rooms.toCheck', { list, within, after: pages.after, most: SIZE });
  const [room, setRoom] = useState<number>();
  const rows = found.value?.rows ?? [];
  const picture = <Button onClick={() => navigate('/picture')}>楼栋图</Button>;
  return (
    <Page title="房屋核对" count={found.value && `共 ${numberWords(found.value.total)} 间`} actions={picture}>
      <div className="to-check-bar">
        <Segmented
          aria-label="看哪一张单子"
          options={listOptions}
          value={list}
          onChange={(chosen) => keep({ list: chosen as List, within })}
        />
        {list === 'leases' && (
          <Select
            aria-label="多少天内"
            options={withinOptions}
            value={within}
            onChange={(days) => keep({ list, within: days })}
          />
        )}
      </div>
      <PrintList list="roomsToCheck" asked={{ list, within }} disabled={!found.value?.total} />
      <FailureNote failure={found.failure} />
      {found.value && (
        <LedgerTable
          columns={columnsFor(list, setRoom)}
          rows={rows}
          style={{ minWidth: '52rem' }}
          empty={<EmptyState words={empty[list]} />}
        />
      )}
      {found.value && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={found.value.total} next={found.value.next} measure="间" />
      )}
      {room !== undefined && <RoomDrawer id={room} onClose={() => setRoom(undefined)} />}
    </Page>
  );
}
