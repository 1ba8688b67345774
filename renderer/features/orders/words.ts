import { nearnessWords, type OrderState, orderStateWords } from '../../../shared/features/order-words';
import type { OrderRow } from '../../../shared/features/orders';
import type { Tone } from '../../kit/state-word';

const tones: Partial<Record<OrderState, Tone>> = { received: 'soon', returned: 'late', closed: 'good', checking: 'soon' };

/** The colour of a state. */
export const stateTone = ({ state }: Pick<OrderRow, 'state'>): Tone => tones[state] ?? 'quiet';
export const stateWords = ({ state }: Pick<OrderRow, 'state'>): string => orderStateWords[state];

/** Said where nobody sees to it: it is with somebody above, or waits for somebody. */
export const unassigned = ({ state }: Pick<OrderRow, 'state'>): string => (state === 'passedUp' ? '报到上面了' : '还没有派');

type Timed = Pick<OrderRow, 'nearness' | 'closedAt' | 'late'>;

/** How near its end it is, in a word; empty while there is time. */
export function timeWords({ nearness, closedAt, late }: Timed): string {
  if (closedAt !== null) return late ? '逾期办结' : '按期办结';
  return nearnessWords[nearness];
}

export const timeTone = ({ nearness, closedAt, late }: Timed): Tone => {
  if (closedAt !== null) return late ? 'late' : 'good';
  return nearness === 'late' ? 'late' : nearness === 'calm' ? 'quiet' : 'soon';
};
