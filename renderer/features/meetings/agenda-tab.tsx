import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import { Button, Flex } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AgendaItem, MeetingCard } from '../../../shared/features/meetings';
import { agendaTimes, minutesOver } from '../../../shared/rules/agenda-times';
import { useAction, useMay } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { say } from '../../session';

const ItemForm = later(() => import('./item-form').then((m) => m.ItemForm));
const TakeForm = later(() => import('./take-form').then((m) => m.TakeForm));

type Props = { card: MeetingCard };

function DropForm({ item, onClose }: { item: AgendaItem; onClose(): void }) {
  const action = useAction('agenda.drop');
  const drop = async (reason: string) => {
    const reply = await action.act({ id: item.id, reason });
    if (!reply.ok) return;
    say(`已去掉议程“${item.title}”。`);
    onClose();
  };
  return (
    <EndForm
      title={`去掉议程“${item.title}”`}
      act="去掉"
      lead={item.topicId === null ? '这次会议不再议这一项。' : '这次会议不再议这一项，议题退回去等下次。'}
      reasons={['下次再议', '材料不齐', '已经解决', '排错了']}
      action={action}
      onEnd={({ reason }) => void drop(reason)}
      onClose={onClose}
    />
  );
}

type Acts = { onMove(at: number, by: number): void; onAmend(item: AgendaItem): void; onDrop(item: AgendaItem): void };

function RowActs({ card, at, acts }: Props & { at: number; acts: Acts }) {
  const item = card.agenda[at];
  if (!item) return null;
  const move = (by: number, words: string, icon: ReactNode) => (
    <Button
      size="small"
      icon={icon}
      aria-label={`${words}：${item.title}`}
      disabled={at + by < 0 || at + by >= card.agenda.length}
      onClick={() => acts.onMove(at, by)}
    />
  );
  return (
    <Flex gap={8}>
      {move(-1, '上移', <ArrowUpOutlined aria-hidden />)}
      {move(1, '下移', <ArrowDownOutlined aria-hidden />)}
      <Button size="small" aria-label={`修改：${item.title}`} onClick={() => acts.onAmend(item)}>
        修改
      </Button>
      <Button size="small" aria-label={`去掉：${item.title}`} onClick={() => acts.onDrop(item)}>
        去掉
      </Button>
    </Flex>
  );
}

const columnsFor = (card: MeetingCard, acts: Acts | null): LedgerColumn<AgendaItem>[] => {
  const times = agendaTimes(card.startsAt, card.agenda);
  return [
    { title: '时间', width: '5rem', render: (_, __, at) => times[at] ?? <span className="soft">—</span> },
    {
      title: '议程',
      render: (_, item, at) => (
        <>
          {at + 1}. {item.title}
          {item.words && <div className="soft small">{item.words}</div>}
        </>
      ),
    },
    { title: '多久', width: '6rem', render: (_, { minutes }) => (minutes === null ? '不限' : `${minutes} 分钟`) },
    { title: '谁来说', width: '8rem', ellipsis: true, render: (_, { owner }) => owner || <span className="soft">未定</span> },
    ...(acts
      ? [
          {
            title: '办理',
            width: '15rem',
            render: (_: never, __: AgendaItem, at: number) => <RowActs card={card} at={at} acts={acts} />,
          },
        ]
      : []),
  ];
};

/** 议程: in order, with the time each item begins. */
export function AgendaTab({ card }: Props) {
  const order = useAction('agenda.order');
  const [changing, setChanging] = useState<AgendaItem | 'new'>();
  const [dropping, setDropping] = useState<AgendaItem>();
  const [taking, setTaking] = useState(false);
  const acting = useMay()('agenda.add') && card.state !== 'cancelled';
  const move = (at: number, by: number) => {
    const ids = card.agenda.map(({ id }) => id);
    const [moved = 0] = ids.splice(at, 1);
    ids.splice(at + by, 0, moved);
    void order.act({ meetingId: card.id, ids });
  };
  const over = minutesOver(card.startsAt, card.endsAt, card.agenda);
  return (
    <>
      {acting && (
        <Flex gap={8} style={{ marginBottom: 16 }}>
          <Button type="primary" onClick={() => setChanging('new')}>
            加一项
          </Button>
          <Button onClick={() => setTaking(true)}>排上议题</Button>
        </Flex>
      )}
      <FailureNote failure={order.failure} />
      {over > 0 && <p className="note note-calm">议程加起来比会议时间长 {over} 分钟。</p>}
      <LedgerTable
        style={{ minWidth: '48rem' }}
        columns={columnsFor(card, acting ? { onMove: move, onAmend: setChanging, onDrop: setDropping } : null)}
        rows={card.agenda}
        empty={<EmptyState words="还没有议程。加几项，会议通知和纪要都从这里来。" />}
      />
      {changing && (
        <ItemForm meetingId={card.id} item={changing === 'new' ? null : changing} onClose={() => setChanging(undefined)} />
      )}
      {dropping && <DropForm item={dropping} onClose={() => setDropping(undefined)} />}
      {taking && <TakeForm meetingId={card.id} onClose={() => setTaking(false)} />}
    </>
  );
}
