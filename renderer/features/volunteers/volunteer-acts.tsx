import { Button, Flex } from 'antd';
import { useState } from 'react';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { useAction, useMay } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { type Ended, EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { say } from '../../session';
import { VolunteerWays } from '../certificates/ways';

const AmendVolunteer = later(() => import('./amend-volunteer').then((m) => m.AmendVolunteer));
const PinForm = later(() => import('./pin-form').then((m) => m.PinForm));
const EraseVolunteer = later(() => import('./erase-volunteer').then((m) => m.EraseVolunteer));
const LinkForm = later(() => import('./link-form').then((m) => m.LinkForm));

type Props = { card: VolunteerCard };
type Act = 'amend' | 'pin' | 'link' | 'renew' | 'end';

function EndVolunteer({ card, onClose }: Props & { onClose(): void }) {
  const action = useAction('volunteers.end');
  const end = async (ended: Ended) => {
    const reply = await action.act({ id: card.id, ...ended });
    if (!reply.ok) return;
    say(`${card.name}已退出，卡作废。`);
    onClose();
  };
  return (
    <EndForm
      title={`${card.name}退出志愿者`}
      act="退出"
      lead="在各队的任期一起结束，手里的卡作废。编号、时长和积分都留着，以后可以恢复。"
      reasons={['时间不合适', '身体原因', '搬走', '去世']}
      dated="从哪天起退出"
      action={action}
      onEnd={(ended) => void end(ended)}
      onClose={onClose}
    />
  );
}

function Resume({ card }: Props) {
  const [erasing, setErasing] = useState(false);
  const resume = useAction('volunteers.resume');
  const may = useMay();
  const act = async () => {
    const reply = await resume.act({ id: card.id });
    if (reply.ok) say(`${card.name}已恢复为志愿者，请重新印卡。`);
  };
  if (!may('volunteers.resume')) return null;
  return (
    <>
      <Flex gap={8} role="group" aria-label="办理">
        <Button loading={resume.busy} onClick={() => void act()}>
          恢复为志愿者
        </Button>
        {card.personId === null && may('privacy.eraseVolunteer') && (
          <Button danger onClick={() => setErasing(true)}>
            删除个人信息
          </Button>
        )}
      </Flex>
      <FailureNote failure={resume.failure} />
      {erasing && <EraseVolunteer card={card} onClose={() => setErasing(false)} />}
    </>
  );
}

/** What can be done with this volunteer. */
export function VolunteerActs({ card }: Props) {
  const [act, setAct] = useState<Act>();
  const issue = useIssue('volunteers.issueCards');
  // One card goes to the printer; a new one voids the old.
  const print = (renew: boolean) => issue.act({ ids: [card.id], renew });
  const may = useMay();
  const close = () => setAct(undefined);
  if (card.endedOn !== null) return <Resume card={card} />;
  if (!may('volunteers.amend')) return null;
  return (
    <>
      <Flex wrap gap={8} role="group" aria-label="办理">
        <Button onClick={() => setAct('amend')}>更正</Button>
        <Button loading={issue.busy} onClick={() => void print(false)}>
          印卡
        </Button>
        {card.cardOn !== null && <Button onClick={() => setAct('renew')}>补发新卡</Button>}
        <Button onClick={() => setAct('pin')}>签到密码</Button>
        {card.personId === null && <Button onClick={() => setAct('link')}>连到居民</Button>}
        <VolunteerWays id={card.id} />
        <Button onClick={() => setAct('end')}>退出</Button>
      </Flex>
      {act !== 'renew' && <FailureNote failure={issue.failure} />}
      {act === 'amend' && <AmendVolunteer card={card} onClose={close} />}
      {act === 'pin' && <PinForm card={card} onClose={close} />}
      {act === 'link' && <LinkForm card={card} onClose={close} />}
      {act === 'end' && <EndVolunteer card={card} onClose={close} />}
      {act === 'renew' && (
        <Confirm
          title={`给${card.name}补发新卡？`}
          words="原来的卡马上作废，再扫签不了到。编号不变。"
          act="补发"
          busy={issue.busy}
          failure={issue.failure}
          onConfirm={() => void print(true)}
          onCancel={close}
        />
      )}
    </>
  );
}
