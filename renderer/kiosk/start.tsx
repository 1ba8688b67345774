import type { Home } from './desk';
import { type Want, wantWords } from './steps';
import { useMinute } from './timing';
import './start.css';

type ActivitiesProps = { activities: Home['activities']; chosen: number | null; onChoose(id: number | null): void };

/** What signing in counts for: the activity that is on now, unless another one is chosen. */
function Activities({ activities, chosen, onChoose }: ActivitiesProps) {
  if (activities.length === 0) return null;
  const choices = [...activities, { id: null, name: '日常服务', from: '', to: '' }];
  return (
    <fieldset className="activities">
      <legend>签到记在</legend>
      {choices.map(({ id, name, from, to }) => (
        <label key={id} className="activity">
          <input type="radio" name="activity" checked={chosen === id} onChange={() => onChoose(id)} />
          <span className="activity-name">{name}</span>
          {from !== '' && (
            <span className="soft">
              {from}–{to}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

type Props = Omit<ActivitiesProps, 'activities'> & {
  home: Home | undefined;
  onWant(want: Want): void;
  onIntake(): void;
  onStaff(): void;
};

/** 签到, 签退, 我的积分; a card does without them. */
export function Start({ home, chosen, onChoose, onWant, onIntake, onStaff }: Props) {
  const minute = useMinute();
  return (
    <div className="start">
      <p className="clock">
        <span className="digits">{minute}</span>
        <span className="soft">{home?.day}</span>
      </p>
      <h1 className="ask">刷一下志愿者卡，或者选一项</h1>
      <div className="wants">
        {(['in', 'out', 'mine'] as const).map((want) => (
          <button key={want} type="button" className={`want want-${want}`} onClick={() => onWant(want)}>
            {wantWords[want]}
          </button>
        ))}
      </div>
      <Activities activities={home?.activities ?? []} chosen={chosen} onChoose={onChoose} />
      <footer className="foot">
        <button type="button" className="quiet" onClick={onIntake}>
          有事找工作站？登记诉求
        </button>
        <button type="button" className="quiet" onClick={onStaff}>
          工作人员
        </button>
      </footer>
    </div>
  );
}
