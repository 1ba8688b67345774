// What can be done with a request in each state. Pure: main refuses by it, the window offers by it.
import { OrderState } from '../features/order-words';

const open = OrderState.exclude(['closed']).options;
const worked: readonly OrderState[] = ['accepted', 'assigned', 'working', 'returned', 'passedUp'];

export const flow = {
  accept: ['received'],
  assign: ['received', ...worked],
  arrive: ['assigned'],
  note: open,
  temporary: ['accepted', 'assigned', 'working', 'passedUp'],
  settle: worked,
  giveBack: ['assigned', 'working'],
  passUp: ['received', 'accepted', 'assigned', 'working', 'returned'],
  suspend: ['received', ...worked],
  resume: ['suspended'],
  extend: open,
  reply: open,
  close: ['checking'],
  rate: ['closed'],
  reopen: ['closed'],
  amend: open,
} as const satisfies Record<string, readonly OrderState[]>;

export type OrderAct = keyof typeof flow;

/** Whether this can be done with a request in this state. */
export const canDo = (act: OrderAct, state: OrderState): boolean => (flow[act] as readonly OrderState[]).includes(state);
