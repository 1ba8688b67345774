import type { Failure } from '../../shared/reply';
import { ask, type Who } from './desk';
import { START, type Step, type Want } from './steps';

type Found = { step: Step; failure?: undefined } | { step?: undefined; failure: Failure };

/** What signing in counts for; `unsure`: several are on and nobody chose. */
export type CountsFor = { activityId: number | null; unsure: boolean };

/** Asks the desk for somebody who showed a card or gave number and PIN: the next step, or why not. */
export async function lookUp(want: Want | null, who: Who, countsFor: CountsFor): Promise<Found> {
  if (want === 'mine') {
    const reply = await ask('kiosk.mine', { who });
    return reply.ok ? { step: { at: 'mine', mine: reply.value } } : { failure: reply.failure };
  }
  const reply = await ask('kiosk.punch', { requestId: crypto.randomUUID(), who, way: want, ...countsFor });
  if (!reply.ok) return { failure: reply.failure };
  const { name, act, time, words } = reply.value;
  return { step: { at: 'answer', good: true, big: `${name} ${act} ${time}`, small: words, next: START } };
}
