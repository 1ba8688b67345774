import { Button } from 'antd';
import type { ComponentType } from 'react';
import { setFounding } from '../../../session';
import { BuildingsStep } from './buildings-step';
import { goTo, useWizard } from './draft';
import { HeadStep } from './head-step';
import { PlaceStep } from './place-step';
import { RecoveryStep } from './recovery-step';
import { StationStep } from './station-step';
import './head.css';
import './wizard.css';

const steps: readonly { name: string; Step: ComponentType }[] = [
  { name: '小区在哪里', Step: PlaceStep },
  { name: '工作站', Step: StationStep },
  { name: '楼栋', Step: BuildingsStep },
  { name: '站长', Step: HeadStep },
  { name: '恢复码', Step: RecoveryStep },
];

/** 新建工作站 in five steps. Leaving it keeps what was typed; after the station is made there is no way back. */
export function Wizard() {
  const at = useWizard((draft) => draft.step);
  const made = useWizard((draft) => draft.recoveryKey !== null);
  const current = steps[at];
  if (!current) return null;
  return (
    <div className="wizard">
      <header className="wizard-top">
        <p className="gate-mark">家门口</p>
        <p className="wizard-task">新建工作站</p>
        {!made && (
          <Button className="wizard-leave" type="text" onClick={() => setFounding(false)}>
            先退出，填过的会留着
          </Button>
        )}
      </header>
      <nav className="wizard-steps" aria-label="步骤">
        <ol>
          {steps.map(({ name }, index) => (
            <Mark
              key={name}
              name={name}
              number={index + 1}
              state={index < at ? 'done' : index === at ? 'now' : 'later'}
              onOpen={index < at && !made ? () => goTo(index) : undefined}
            />
          ))}
        </ol>
      </nav>
      <current.Step key={at} />
    </div>
  );
}

const said = { done: '已填', now: '正在填', later: '' } as const;

type MarkProps = { name: string; number: number; state: 'done' | 'now' | 'later'; onOpen: (() => void) | undefined };

/** A step of the list; one already filled in opens again with a click. */
function Mark({ name, number, state, onOpen }: MarkProps) {
  const inside = (
    <>
      <span className="wizard-number" aria-hidden="true">
        {state === 'done' ? '✓' : number}
      </span>
      <span>{name}</span>
      <span className="unseen">{said[state]}</span>
    </>
  );
  return (
    <li aria-current={state === 'now' ? 'step' : undefined}>
      {onOpen ? (
        <button type="button" className={`wizard-mark wizard-mark-${state}`} onClick={onOpen}>
          {inside}
        </button>
      ) : (
        <span className={`wizard-mark wizard-mark-${state}`}>{inside}</span>
      )}
    </li>
  );
}
