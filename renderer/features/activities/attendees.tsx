import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ActivityCard, Attendee } from '../../../shared/features/activities';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';

/** 报名: everybody who signed up, and who came. */
export function Attendees({ card }: { card: ActivityCard }) {
  const [leaving, setLeaving] = useState<Attendee>();
  const off = useAction('activities.signOff');
  const may = useMay();
  const acting = may('activities.signOff') && card.state !== 'cancelled';
  const signOff = async (one: Attendee, reason: string) => {
    const reply = await off.act({ id: one.id, reason });
    if (!reply.ok) return;
    say(`已取消${one.name}的报名。`);
    setLeaving(undefined);
  };
  return (
    <CardSection title="报名的人">
      {card.people.length === 0 && <p className="soft">还没有人报名。</p>}
      <ul className={lists.groups}>
        {card.people.map((one) => (
          <li key={one.id} className={lists.groupHead}>
            <span className="soft small">{one.number}</span>
            <Link to={`/volunteers/${one.volunteerId}`} style={{ minWidth: '4em' }}>
              {one.name}
            </Link>
            {one.attended && <StateWord tone="good">到场</StateWord>}
            {acting && !one.attended && (
              <Button
                type="link"
                size="small"
                className={look.inline ?? ''}
                aria-label={`取消${one.name}的报名`}
                onClick={() => setLeaving(one)}
              >
                取消报名
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <EndForm
          title={`取消${leaving.name}的报名`}
          act="取消报名"
          lead="取消以后还可以再报。"
          reasons={['本人有事', '身体不适', '报错了']}
          action={off}
          onEnd={({ reason }) => void signOff(leaving, reason)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </CardSection>
  );
}
