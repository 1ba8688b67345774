import { Button } from 'antd';
import { useState } from 'react';
import { countsAsWords } from '../../../shared/features/activities';
import { minutesWords } from '../../../shared/features/hours';
import type { Training } from '../../../shared/features/records';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { dayWords } from '../../../shared/text';
import { useMay } from '../../desk';
import { later } from '../../kit/later';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';
import { More, useSome } from './more';

const AddHours = later(() => import('../hours/add-hours').then((m) => m.AddHours));

/** 培训: approved training and drills, told apart from service. What was learned elsewhere is written down as hours are, and reviewed. */
export function Trained({ card, training }: { card: VolunteerCard; training: readonly Training[] }) {
  const [adding, setAdding] = useState(false);
  const may = useMay();
  const some = useSome(training);
  const action = may('hours.add') && card.endedOn === null && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setAdding(true)}>
      登记培训
    </Button>
  );
  const minutes = training.reduce((sum, one) => sum + one.minutes, 0);
  return (
    <CardSection title="培训" action={action}>
      {training.length === 0 ? (
        <p className="soft">还没有审核通过的培训和演练。</p>
      ) : (
        <p className="soft small">
          共{training.length}次，{minutesWords(minutes)}，不计入服务时长。
        </p>
      )}
      <ul className={lists.lines}>
        {some.shown.map(({ id, on, name, countsAs, minutes: lasted }) => (
          <li key={id} className={lists.groupHead}>
            <span>{dayWords(on)}</span>
            <span>{name}</span>
            <span className="soft small">
              {countsAsWords[countsAs]} {minutesWords(lasted)}
            </span>
          </li>
        ))}
      </ul>
      <More some={some} measure="次" />
      {adding && <AddHours trained={card} onClose={() => setAdding(false)} />}
    </CardSection>
  );
}
