import { Button, Flex } from 'antd';
import { useState } from 'react';
import { type Attendee, type AttendeeState, attendeeStateWords, standingWords } from '../../../shared/features/attendees';
import type { MeetingCard } from '../../../shared/features/meetings';
import { timeInChina } from '../../../shared/rules/china-clock';
import { useAction, useMay } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import { ScanField } from './scan-field';
import { attendeeTones } from './tones';

const ListForm = later(() => import('./list-form').then((m) => m.ListForm));
const AttendeeForm = later(() => import('./attendee-form').then((m) => m.AttendeeForm));
const ExcuseForm = later(() => import('./excuse-form').then((m) => m.ExcuseForm));

type Mark = (one: Attendee, state: AttendeeState) => void;
type Acts = { mark: Mark; excuse(one: Attendee): void; change(one: Attendee): void; begun: boolean };

function RowActs({ one, acts }: { one: Attendee; acts: Acts }) {
  const button = (words: string, act: () => void) => (
    <Button key={words} size="small" aria-label={`${one.name}：${words}`} onClick={act}>
      {words}
    </Button>
  );
  const waiting = one.state === 'expected';
  return (
    <Flex gap={8}>
      {acts.begun && waiting && button('到会', () => acts.mark(one, 'present'))}
      {acts.begun && waiting && button('迟到', () => acts.mark(one, 'late'))}
      {waiting && button('请假', () => acts.excuse(one))}
      {acts.begun && waiting && button('缺席', () => acts.mark(one, 'absent'))}
      {!waiting && button('改回未签到', () => acts.mark(one, 'expected'))}
      {button('修改', () => acts.change(one))}
    </Flex>
  );
}

const columnsFor = (acts: Acts | null): LedgerColumn<Attendee>[] => [
  { title: '姓名', width: '8rem', dataIndex: 'name' },
  { title: '单位', width: '10rem', ellipsis: true, dataIndex: 'unit' },
  { title: '身份', width: '9rem', ellipsis: true, dataIndex: 'capacity' },
  { title: '怎么参加', width: '6rem', render: (_, { standing }) => standingWords[standing] },
  {
    title: '到会',
    render: (_, { state, at, reason }) => (
      <>
        <StateWord tone={attendeeTones[state]}>{attendeeStateWords[state]}</StateWord>{' '}
        <span className="soft">{at ? timeInChina(at) : reason}</span>
      </>
    ),
  },
  ...(acts ? [{ title: '办理', width: '19rem', render: (_: never, one: Attendee) => <RowActs one={one} acts={acts} /> }] : []),
];

function Counts({ card }: { card: MeetingCard }) {
  const { present, late, excused, absent, waiting, observing } = card.presence;
  const parts = [
    `到会 ${present} 人`,
    late && `其中迟到 ${late} 人`,
    excused && `请假 ${excused} 人`,
    absent && `缺席 ${absent} 人`,
  ];
  const rest = [waiting && `未签到 ${waiting} 人`, observing && `列席 ${observing} 人`];
  return (
    <p role="status" style={{ marginBottom: 12 }}>
      {[...parts, ...rest].filter(Boolean).join('，')}。
    </p>
  );
}

/** 参会人: who should come, and who came, by tick or by scan. */
export function AttendeesTab({ card }: { card: MeetingCard }) {
  const marking = useAction('attendees.mark');
  const [listing, setListing] = useState(false);
  const [changing, setChanging] = useState<Attendee>();
  const [excusing, setExcusing] = useState<Attendee>();
  const acting = useMay()('attendees.add') && card.state !== 'cancelled';
  const begun = card.state === 'today' || card.state === 'held';
  const waiting = card.attendees.filter(({ state }) => state === 'expected').map(({ id }) => id);
  const mark = async (ids: number[], state: AttendeeState, who: string) => {
    const reply = await marking.act({ meetingId: card.id, ids, state });
    if (reply.ok) say(`${who}：${attendeeStateWords[state]}。`);
  };
  const acts: Acts = {
    begun,
    mark: (one, state) => void mark([one.id], state, one.name),
    excuse: setExcusing,
    change: setChanging,
  };
  return (
    <>
      {acting && (
        <Flex gap={8} wrap align="center" style={{ marginBottom: 16 }}>
          <Button type="primary" onClick={() => setListing(true)}>
            加参会人
          </Button>
          {begun && waiting.length > 0 && (
            <Button loading={marking.busy} onClick={() => void mark(waiting, 'present', `${waiting.length}人`)}>
              其余都到了
            </Button>
          )}
          {begun && <ScanField meetingId={card.id} />}
        </Flex>
      )}
      <FailureNote failure={marking.failure} />
      {begun && <Counts card={card} />}
      <LedgerTable
        style={{ minWidth: '62rem' }}
        columns={columnsFor(acting ? acts : null)}
        rows={card.attendees}
        empty={<EmptyState words="名单还是空的。加上该来的人，写明哪个单位、什么身份，就能印签到表、点人数。" />}
      />
      {listing && <ListForm meetingId={card.id} onClose={() => setListing(false)} />}
      {changing && <AttendeeForm one={changing} onClose={() => setChanging(undefined)} />}
      {excusing && <ExcuseForm meetingId={card.id} one={excusing} onClose={() => setExcusing(undefined)} />}
    </>
  );
}
