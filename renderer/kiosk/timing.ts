import { useEffect, useState } from 'react';
import { timeInChina } from '../../shared/rules/china-clock';
import { ask, type Home } from './desk';

/** How long a big answer stays. In ms. */
const ANSWER_MS = 4000;
/** How long nobody may touch anything before the kiosk goes back to the start. In ms. */
const IDLE_MS = 60_000;
/** How often the start screen looks what is on today. In ms. */
const EVERY_MS = 60_000;
const SECOND_MS = 1000;

/** Runs `over` once a big answer has stood long enough; another `answer` stands as long again. Null: none stands. */
export function useAnswerOver(answer: object | null, over: () => void): void {
  useEffect(() => {
    if (!answer) return;
    const timer = setTimeout(over, ANSWER_MS);
    return () => clearTimeout(timer);
  }, [answer, over]);
}

const acts = ['keydown', 'pointerdown', 'pointermove'] as const;

/** Runs `over` when nobody has touched anything for a minute, while `away` from the start. */
export function useIdle(away: boolean, over: () => void): void {
  useEffect(() => {
    if (!away) return;
    let timer = setTimeout(over, IDLE_MS);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(over, IDLE_MS);
    };
    for (const act of acts) window.addEventListener(act, again, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const act of acts) window.removeEventListener(act, again, { capture: true });
    };
  }, [away, over]);
}

const timeNow = () => timeInChina(new Date().toISOString());

/** The time of day in China, to the minute. */
export function useMinute(): string {
  const [minute, setMinute] = useState(timeNow);
  useEffect(() => {
    const timer = setInterval(() => setMinute(timeNow()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return minute;
}

/** The station, the day and today's activities; looked at anew every minute while the kiosk is `atStart`, and when it comes back there. */
export function useHome(atStart: boolean): Home | undefined {
  const [home, setHome] = useState<Home>();
  useEffect(() => {
    if (!atStart) return;
    const look = () => void ask('kiosk.home', {}).then((reply) => reply.ok && setHome(reply.value));
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, [atStart]);
  return home;
}
