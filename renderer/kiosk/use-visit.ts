import { useCallback, useRef, useState } from 'react';
import { type Home, sentence, type Who } from './desk';
import { useKeys } from './keys';
import { onceMore, START, type Step, type Want, withDigit, withoutDigit } from './steps';
import { useAnswerOver, useHome, useIdle } from './timing';
import { lookUp } from './visit';

/** What signing in counts for: what was chosen here, else the activity that is on. */
const countsFor = (home: Home | undefined, chosen: number | null | undefined) =>
  chosen === undefined ? (home?.activities.find(({ now }) => now)?.id ?? null) : chosen;

/** One volunteer's visit: where it stands, and what digits, cards and time do to it. */
export function useVisit() {
  const [step, show] = useState<Step>(START);
  // Several digits may come before the next picture: each goes on from the one before it, not from what is shown.
  const latest = useRef<Step>(START);
  const setStep = useCallback((next: Step) => {
    latest.current = next;
    show(next);
  }, []);
  const [chosen, setChosen] = useState<number | null>();
  const home = useHome(step.at === 'start');
  const activityId = countsFor(home, chosen);
  const toStart = useCallback(() => {
    setStep(START);
    setChosen(undefined);
  }, [setStep]);
  const askFor = async (want: Want | null, number: string, who: Who) => {
    setStep({ at: 'asking' });
    const found = await lookUp(want, who, activityId);
    if (found.step) return setStep(found.step);
    const words = sentence(found.failure);
    // A PIN is typed once more; a card is scanned once more from the start.
    setStep(want && number !== '' ? onceMore(want, number, words) : { at: 'answer', good: false, big: words, small: '' });
  };
  const onDigit = (digit: string) => {
    const now = latest.current;
    if (now.at !== 'digits') return;
    const { step: next, who } = withDigit(now, digit);
    if (who) void askFor(now.want, now.number, who);
    else setStep(next);
  };
  const onErase = () => latest.current.at === 'digits' && setStep(withoutDigit(latest.current));
  const onCard = (card: string) => {
    const now = latest.current;
    if (now.at !== 'asking') void askFor(now.at === 'digits' ? now.want : null, '', { card });
  };
  useKeys({ onDigit, onErase, onCard, onBack: toStart });
  useIdle(step.at !== 'start', toStart);
  useAnswerOver(step.at === 'answer' ? step : null, toStart);
  return { home, step, activityId, setStep, setChosen, toStart, onDigit, onErase };
}
