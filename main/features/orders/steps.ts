// What happens to a request: a step that stays, and the state it leads to.
import { type OrderState, orderStateWords, type StepKind, stepWords } from '../../../shared/features/order-words';
import { canDo, type OrderAct } from '../../../shared/rules/order-flow';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { noted, type Order, seenOrder } from './rows';

const actWords: Record<OrderAct, string> = {
  accept: '受理',
  assign: '派发',
  arrive: '记到场',
  note: '记进展',
  temporary: '记临时处置',
  settle: '记结果',
  giveBack: '退回',
  passUp: '上报',
  suspend: '中止',
  resume: '继续办',
  extend: '延期',
  reply: '答复',
  close: '办结',
  rate: '记评价',
  reopen: '重开',
  amend: '改',
};

/** One that this can be done with. Refuses, saying how it stands. */
export async function orderFor({ db, session }: CommandPowers, act: OrderAct, id: number): Promise<Order> {
  const order = await seenOrder(db, session, id);
  if (canDo(act, order.state)) return order;
  const state = orderStateWords[order.state];
  if (order.state === 'closed') throw new Refusal(`${order.number}已经办结。还要办，先点“重开”。`);
  if (order.state === 'suspended') throw new Refusal(`${order.number}已经中止。还要办，先点“继续办”。`);
  if (act === 'close') throw new Refusal(`${order.number}还是“${state}”。先写处理结果，再办结。`);
  throw new Refusal(`${order.number}现在是“${state}”，不能${actWords[act]}。`);
}

/** What happened and what was said of it: 派给物业维修班：先关总阀. Whatever is empty is left out. */
export const said = (...words: string[]): string => words.filter(Boolean).join('：');

type Step = { kind: StepKind; words: string; at: string; handlerId?: number | null };

/** One step more; never changed. */
export async function addStep(
  { db, now, session }: CommandPowers,
  orderId: number,
  { handlerId = null, ...step }: Step,
): Promise<void> {
  await db
    .insertInto('orderStep')
    .values({ orderId, ...step, handlerId, notedAt: now, staffId: session.staffId })
    .execute();
}

type Change = { acceptedAt?: string; assignedAt?: string; arrivedAt?: string; settledAt?: string; handlerId?: number };
type Texts = { temporary?: string; result?: string };

/** Does one thing: the row, the step, the note. */
export async function act(
  powers: CommandPowers,
  order: Order,
  step: Step,
  change: Change & Texts & { state?: OrderState } = {},
): Promise<{ id: number }> {
  const { db, note } = powers;
  const { id } = order;
  if (Object.keys(change).length > 0) await db.updateTable('serviceOrder').set(change).where('id', '=', id).execute();
  await addStep(powers, id, step);
  note(noted(id, order, { step: stepWords[step.kind], words: step.words }));
  return { id };
}
