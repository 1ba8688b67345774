import { Button } from 'antd';
import { useState } from 'react';
import { hourSourceWords, hourStateWords, minutesWords } from '../../../shared/features/hours';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import { hourTones } from '../hours/tones';
import { whenWords } from '../hours/words';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';

const StatementDrawer = later(() => import('../points/statement-drawer').then((m) => m.StatementDrawer));

/** The last few; the rest stands in 时长审核. */
const LAST = 5;

/** 服务时长和积分: what was given, timed and written down apart, what came of it, and the last few times. */
export function Served({ card: { id } }: { card: VolunteerCard }) {
  const may = useMay();
  const [open, setOpen] = useState(false);
  const sums = useQuery('points.sums', may('points.sums') ? { volunteerId: id } : null);
  const last = useQuery('hours.list', may('hours.list') ? { volunteerId: id, page: { size: LAST } } : null);
  const { value } = sums;
  const action = value && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setOpen(true)}>
      积分明细
    </Button>
  );
  const figures = value && [
    ['计时', minutesWords(value.hours.timed)],
    ['补登', minutesWords(value.hours.hand)],
    ['待审核', minutesWords(value.hours.pending)],
    ['现有积分', `${numberWords(value.balance)}分`],
  ];
  const rows = last.value?.rows ?? [];
  return (
    <CardSection title="服务时长和积分" action={action}>
      <FailureNote failure={sums.failure ?? last.failure} />
      {figures && (
        <dl className={lists.figures}>
          {figures.map(([label, words]) => (
            <div key={label}>
              <dt className="soft small">{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {last.value && rows.length === 0 && <p className="soft">还没有服务过。签到、补登的时长会列在这里。</p>}
      <ul className={lists.lines}>
        {rows.map((row) => (
          <li key={row.id} className={lists.groupHead}>
            <span>{whenWords(row)}</span>
            <span>{row.activity ?? '日常服务'}</span>
            {row.minutes !== null && (
              <span className="soft small">
                {row.corrects ? '更正' : hourSourceWords[row.source]} {minutesWords(row.minutes)}
              </span>
            )}
            <StateWord tone={hourTones[row.state]}>{hourStateWords[row.state]}</StateWord>
          </li>
        ))}
      </ul>
      {open && <StatementDrawer volunteerId={id} onClose={() => setOpen(false)} />}
    </CardSection>
  );
}
