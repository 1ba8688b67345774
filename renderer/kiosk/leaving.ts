// Where a visit stands, and how it ends: an answer that has been read, a minute in which nobody touched anything.
import { type RefObject, useCallback, useRef, useState } from 'react';
import { ask } from './desk';
import { isBegun, leftBehind } from './draft';
import { START, type Step } from './steps';
import { useAnswerOver, useIdle } from './timing';

type Visit = { step: Step; latest: RefObject<Step>; setStep(next: Step): void };

/** The step that is shown, and the latest one: several digits may come before the next picture, and each goes on from the one before it. */
export function useStep(): Visit {
  const [step, show] = useState<Step>(START);
  const latest = useRef<Step>(START);
  const setStep = useCallback((next: Step) => {
    latest.current = next;
    show(next);
  }, []);
  return { step, latest, setStep };
}

export const isWriting = (step: Step): boolean => step.at === 'intake' && isBegun(step.draft);

/** After a card: back into the form of a request, also when the card came twice; from anywhere else to the start. */
export function givenBack(step: Step): Step {
  if (step.at === 'answer') return step.next;
  return step.at === 'intake' ? step : START;
}

/** What was begun and not finished goes to the office. Answers false when it could not be written: then it stays where it is. */
async function leaveBehind(step: Step): Promise<boolean> {
  if (step.at !== 'intake' || !isBegun(step.draft)) return true;
  return (await ask('intake.take', leftBehind(step.draft))).ok;
}

/** Goes on from an answer after four seconds, and back to the start when nobody has touched anything for a minute. */
export function useLeaving({ step, latest, setStep, toStart }: Visit & { toStart(): void }): void {
  const onIdle = useCallback(() => {
    void leaveBehind(latest.current).then((left) => left && toStart());
  }, [latest, toStart]);
  const onAnswered = useCallback(() => {
    const { current } = latest;
    if (current.at === 'answer' && current.next.at !== 'start') setStep(current.next);
    else toStart();
  }, [latest, setStep, toStart]);
  useIdle(step.at !== 'start', onIdle);
  useAnswerOver(step.at === 'answer' ? step : null, onAnswered);
}
