// What hangs on a matter: its steps, the requests it gathers, the homes it is about.
import { Button } from 'antd';
import { Link } from 'react-router';
import type { MatterCard } from '../../../shared/features/matters';
import { orderStateWords } from '../../../shared/features/order-words';
import { dayWords } from '../../../shared/text';
import { useMay } from '../../desk';
import { StateWord } from '../../kit/state-word';
import look from '../orders/orders.module.css';
import type { MatterActing } from './words';

type Props = { card: MatterCard; open: boolean; onAct(acting: MatterActing): void };
type Step = MatterCard['steps'][number];

function StepLine({ step }: { step: Step }) {
  const { title, dueOn, doneOn, words, late } = step;
  return (
    <div>
      <div>{title}</div>
      <div className="soft small">
        {doneOn === null ? (
          <>
            {dueOn === null ? '没有定日子' : `${dayWords(dueOn)}前`}　{late && <StateWord tone="late">过了日子</StateWord>}
          </>
        ) : (
          <>
            <StateWord tone="good">做完了</StateWord>　{dayWords(doneOn)}
            {words && `　${words}`}
          </>
        )}
      </div>
    </div>
  );
}

export function Steps({ card, open, onAct }: Props) {
  const may = useMay();
  return (
    <section>
      <h2>步骤</h2>
      {card.steps.length === 0 && <p className="soft">还没有写。先添一步，写上到哪天。</p>}
      <ul className={look.parts}>
        {card.steps.map((step) => (
          <li key={step.id}>
            <StepLine step={step} />
            {open && step.doneOn === null && may('matters.doStep') && (
              <span>
                <Button size="small" aria-label={`做完：${step.title}`} onClick={() => onAct({ act: 'doStep', step })}>
                  做完了
                </Button>
                <Button
                  type="link"
                  size="small"
                  aria-label={`去掉：${step.title}`}
                  onClick={() => onAct({ act: 'dropStep', step })}
                >
                  去掉
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Gathered({ card, open, onAct }: Props) {
  const may = useMay();
  if (card.gathered.length === 0) return null;
  return (
    <section>
      <h2>归在里面的诉求（各按自己的15天答复）</h2>
      <ul className={look.parts}>
        {card.gathered.map(({ id, number, words, state }) => (
          <li key={id}>
            <div>
              <div>
                <Link to={`/orders/${id}`}>{number}</Link>　{orderStateWords[state]}
              </div>
              <div className="soft">{words || '保密，由站长查看'}</div>
            </div>
            {open && may('matters.release') && (
              <Button
                type="link"
                size="small"
                aria-label={`移出${number}`}
                onClick={() => onAct({ act: 'release', order: { id, number } })}
              >
                移出
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Units({ card }: { card: MatterCard }) {
  if (card.units.length === 0) return null;
  return (
    <section>
      <h2>涉及的房屋</h2>
      <ul className={look.parts}>
        {card.units.map(({ unitId, name, homes, settled }) => (
          <li key={unitId}>
            <span>{name}</span>
            <span className="soft">
              {homes}套，解决{settled}套
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
