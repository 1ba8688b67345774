import { Answer, MyPoints } from './answer';
import { EMPTY } from './draft';
import { Intake, Staff } from './forms';
import { Pad } from './pad';
import { Start } from './start';
import { begin, START } from './steps';
import { useVisit } from './use-visit';

/** 前台: one volunteer after the other; whoever is done leaves nothing behind. */
export function Kiosk() {
  const { home, step, activityId, setStep, setChosen, toStart, onDigit, onErase } = useVisit();
  const taken = () => setStep({ at: 'answer', good: true, big: '记下了', small: '工作站会有人联系。', next: START });
  return (
    <main className="kiosk">
      <header className="head">
        <p className="station">{home?.station}</p>
        {home?.demo && <p className="demo">演示站 · 内容均为虚构</p>}
      </header>
      {step.at === 'start' && (
        <Start
          {...{ home, chosen: activityId, onChoose: setChosen }}
          onWant={(want) => setStep(begin(want))}
          onIntake={() => setStep({ at: 'intake', draft: EMPTY })}
          onStaff={() => setStep({ at: 'staff' })}
        />
      )}
      {step.at === 'digits' && <Pad step={step} onDigit={onDigit} onErase={onErase} onBack={toStart} />}
      {step.at === 'asking' && <p className="asking">请稍等…</p>}
      {step.at === 'answer' && <Answer step={step} />}
      {step.at === 'mine' && <MyPoints mine={step.mine} onBack={toStart} />}
      {step.at === 'intake' && (
        <Intake draft={step.draft} onDraft={(draft) => setStep({ at: 'intake', draft })} onDone={taken} onBack={toStart} />
      )}
      {step.at === 'staff' && <Staff demo={home?.demo ?? false} onDone={toStart} onBack={toStart} />}
    </main>
  );
}
