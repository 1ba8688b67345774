import { Button, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import type { ActivityCard } from '../../../shared/features/activities';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { say } from '../../session';
import { ActivityRecord } from '../certificates/ways';

const ActivityForm = later(() => import('./activity-form').then((m) => m.ActivityForm));
const AttendForm = later(() => import('./attend-form').then((m) => m.AttendForm));
const RateForm = later(() => import('./rate-form').then((m) => m.RateForm));
const SignUpForm = later(() => import('./sign-up-form').then((m) => m.SignUpForm));

type Props = { card: ActivityCard };
type Act = 'signUp' | 'attend' | 'rate' | 'amend' | 'cancel';

function CancelForm({ card, onClose }: Props & { onClose(): void }) {
  const action = useAction('activities.cancel');
  const [rest, setRest] = useState(false);
  const cancel = async (reason: string) => {
    const reply = await action.act({ id: card.id, reason, rest });
    if (!reply.ok) return;
    say(`已取消${reply.value.activities}次活动。`);
    onClose();
  };
  return (
    <EndForm
      title={`取消${dayWords(card.heldOn)}的${card.name}`}
      act="取消活动"
      lead="活动留在日历上，写明取消原因。请通知已经报名的人。"
      reasons={['天气', '人手不够', '场地有变', '上级安排']}
      action={action}
      onEnd={({ reason }) => void cancel(reason)}
      onClose={onClose}
    >
      {card.ahead > 0 && (
        <Checkbox checked={rest} onChange={(event) => setRest(event.target.checked)}>
          后面的{card.ahead}次一起取消
        </Checkbox>
      )}
    </EndForm>
  );
}

/** What can be done with this activity, by where it stands. */
export function ActivityActs({ card }: Props) {
  const [act, setAct] = useState<Act>();
  const issue = useIssue('activities.issueSheet');
  const may = useMay();
  if (!may('activities.amend') || card.state === 'cancelled') return null;
  const print = () => issue.act({ id: card.id });
  const over = card.state === 'held';
  const close = () => setAct(undefined);
  return (
    <>
      <Flex wrap gap={8} role="group" aria-label="办理">
        {card.state !== 'ahead' && (
          <Button type="primary" onClick={() => setAct('attend')}>
            登记到场
          </Button>
        )}
        <Button onClick={() => setAct('signUp')}>报名</Button>
        <Button loading={issue.busy} onClick={() => void print()}>
          印签到表
        </Button>
        <Button onClick={() => setAct('amend')}>修改</Button>
        {card.state !== 'ahead' && <Button onClick={() => setAct('rate')}>服务评价</Button>}
        {over && <ActivityRecord id={card.id} />}
        {!over && <Button onClick={() => setAct('cancel')}>取消活动</Button>}
      </Flex>
      <FailureNote failure={issue.failure} />
      {act === 'signUp' && <SignUpForm card={card} onClose={close} />}
      {act === 'attend' && <AttendForm card={card} onClose={close} />}
      {act === 'rate' && <RateForm card={card} onClose={close} />}
      {act === 'amend' && <ActivityForm activity={card} onClose={close} />}
      {act === 'cancel' && <CancelForm card={card} onClose={close} />}
    </>
  );
}
