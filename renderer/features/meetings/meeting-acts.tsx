import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MeetingCard } from '../../../shared/features/meetings';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { say } from '../../session';

const MeetingForm = later(() => import('./meeting-form').then((m) => m.MeetingForm));
const ChatText = later(() => import('./chat-text').then((m) => m.ChatText));

type Props = { card: MeetingCard };
type Act = 'amend' | 'copy' | 'cancel' | 'chat';

function CancelForm({ card, onClose }: Props & { onClose(): void }) {
  const action = useAction('meetings.cancel');
  const cancel = async (reason: string) => {
    const reply = await action.act({ id: card.id, reason });
    if (!reply.ok) return;
    say(`已取消“${card.title}”。`);
    onClose();
  };
  return (
    <EndForm
      title={`取消${dayWords(card.heldOn)}的${card.title}`}
      act="取消会议"
      lead="会议留在日历上，写明取消原因；议题退回去等下次。请通知已经约好的人。"
      reasons={['改期', '人到不齐', '场地有变', '上级安排']}
      action={action}
      onEnd={({ reason }) => void cancel(reason)}
      onClose={onClose}
    />
  );
}

/** What can be done with this meeting, by where it stands. */
export function MeetingActs({ card }: Props) {
  const [act, setAct] = useState<Act>();
  const notice = useIssue('meetings.issueNotice');
  const sheet = useIssue('meetings.issueSignIn');
  const navigate = useNavigate();
  if (!useMay()('meetings.amend')) return null;
  const close = () => setAct(undefined);
  const stands = card.state !== 'cancelled';
  const open = stands && card.state !== 'held';
  return (
    <>
      <Flex wrap gap={8} role="group" aria-label="办理">
        {open && (
          <Button loading={notice.busy} onClick={() => void notice.act({ id: card.id })}>
            印会议通知
          </Button>
        )}
        {open && <Button onClick={() => setAct('chat')}>发到群里</Button>}
        {stands && (
          <Button loading={sheet.busy} onClick={() => void sheet.act({ id: card.id })}>
            印签到表
          </Button>
        )}
        {stands && <Button onClick={() => navigate(`/minutes/${card.id}`)}>写纪要</Button>}
        {stands && <Button onClick={() => setAct('amend')}>修改</Button>}
        <Button onClick={() => setAct('copy')}>照这次再开一次</Button>
        {open && <Button onClick={() => setAct('cancel')}>取消会议</Button>}
      </Flex>
      <FailureNote failure={notice.failure ?? sheet.failure} />
      {act === 'amend' && <MeetingForm meeting={card} onClose={close} />}
      {act === 'copy' && (
        <MeetingForm meeting={null} copyFrom={card} onClose={close} onAdded={(id) => navigate(`/meetings/${id}`)} />
      )}
      {act === 'cancel' && <CancelForm card={card} onClose={close} />}
      {act === 'chat' && <ChatText id={card.id} onClose={close} />}
    </>
  );
}
