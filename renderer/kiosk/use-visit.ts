import { useCallback, useRef, useState } from 'react';
import { type Home, sentence, type Who } from './desk';
import { useKeys } from './keys';
import { givenBack, isWriting, useLeaving, useStep } from './leaving';
import { onceMore, START, type Step, type Want, withDigit, withoutDigit } from './steps';
import { useHome } from './timing';
import { type CountsFor, lookUp } from './visit';

/** What was chosen here, else the activity that is on. */
function countedFor(home: Home | undefined, chosen: number | null | undefined): CountsFor {
  if (chosen !== undefined) return { activityId: chosen, unsure: false };
  const on = home?.activities.filter(({ now }) => now) ?? [];
  return { activityId: on[0]?.id ?? null, unsure: on.length > 1 };
}

/** One volunteer's visit: where it stands, and what digits, cards and time do to it. */
export function useVisit() {
  const { step, latest, setStep } = useStep();
  const [chosen, setChosen] = useState<number | null>();
  const home = useHome(step.at === 'start');
  const countsFor = countedFor(home, chosen);
  const toStart = useCallback(() => {
    setStep(START);
    setChosen(undefined);
  }, [setStep]);
  const askFor = async (want: Want | null, number: string, who: Who, next: Step = START) => {
    setStep({ at: 'asking' });
    const found = await lookUp(want, who, countsFor);
    if (found.step) return setStep(found.step.at === 'answer' ? { ...found.step, next } : found.step);
    const words = sentence(found.failure);
    // A PIN is typed once more; a card is scanned once more from the start.
    setStep(want && number !== '' ? onceMore(want, number, words) : { at: 'answer', good: false, big: words, small: '', next });
  };
  const onDigit = (digit: string) => {
    const now = latest.current;
    if (now.at !== 'digits') return;
    const { step: then, who } = withDigit(now, digit);
    if (who) void askFor(now.want, now.number, who);
    else setStep(then);
  };
  const onErase = () => latest.current.at === 'digits' && setStep(withoutDigit(latest.current));
  const beforeCard = useRef<Step>(START);
  const onCard = (card: string) => {
    const now = latest.current;
    if (now.at === 'asking') return;
    // The digits of the card went into the form as well: it is given back as it was before the first of them.
    void askFor(now.at === 'digits' ? now.want : null, '', { card }, givenBack(beforeCard.current));
  };
  const onBurst = () => {
    beforeCard.current = latest.current;
  };
  // Only the button says that nothing is wanted after all.
  const onBack = () => (isWriting(latest.current) ? undefined : toStart());
  useKeys({ onBurst, onDigit, onErase, onCard, onBack });
  useLeaving({ step, latest, setStep, toStart });
  return { home, step, activityId: countsFor.activityId, setStep, setChosen, toStart, onDigit, onErase };
}
