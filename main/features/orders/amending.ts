// Correcting what was taken down, and looking at a phone.
import type { orders } from '../../../shared/features/order-acts';
import { orderLabels } from '../../../shared/features/orders';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { clockOf, limitFor } from './clock';
import { enterOrder, placed, standingCategory } from './enter';
import { noted, seenOrder, seesConfidential } from './rows';
import { addStep, orderFor } from './steps';

export const amendingHandlers: HandlersFor<Pick<typeof orders, 'orders.add' | 'orders.amend' | 'orders.reveal'>> = {
  'orders.add': (powers, draft) => enterOrder(powers, draft),

  'orders.amend': async (powers, { id, reason, where, categoryId, words, urgent, confidential }) => {
    const { db, now, note, session } = powers;
    const order = await orderFor(powers, 'amend', id);
    if (confidential && !seesConfidential(session)) throw new Refusal({ confidential: '保密由站长来定。' });
    const category = categoryId === undefined ? null : await standingCategory(db, categoryId);
    const limit = { limitDays: await limitFor(db, category?.limitDays ?? null, order), ownDueOn: order.ownDueOn };
    // A day somebody allowed stays.
    const clock = category && order.extended === 0 ? await clockOf(db, order.beganOn, limit) : {};
    const wanted = {
      ...(where && (await placed(db, where))),
      ...(category && { categoryId: category.id }),
      ...(words !== undefined && { words }),
      ...(urgent !== undefined && { urgent: urgent ? (1 as const) : (0 as const) }),
      ...(confidential !== undefined && { confidential: confidential ? (1 as const) : (0 as const) }),
    };
    const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((field) => wanted[field] !== order[field]);
    if (changed.length === 0) throw new Refusal('没有改动。');
    await db
      .updateTable('serviceOrder')
      .set({ ...wanted, ...clock })
      .where('id', '=', id)
      .execute();
    const names: Record<string, string> = { ...orderLabels, categoryId: orderLabels.category };
    const said = [...new Set(changed.map((field) => names[field] ?? orderLabels.place))].join('、');
    await addStep(powers, id, { kind: 'amended', words: `${said}。原因：${reason}`, at: now });
    const secret = { number: order.number, confidential: confidential || order.confidential === 1 ? (1 as const) : (0 as const) };
    note(noted(id, secret, { step: '改了', words: said, reason }));
    return { id };
  },

  'orders.reveal': async ({ db, session, note }, { id, reason }) => {
    const order = await seenOrder(db, session, id);
    if (order.reached === null) throw new Refusal('没有留电话。');
    note(noted(id, order, { revealed: 'phone', reason }));
    return { value: order.reached };
  },
};
