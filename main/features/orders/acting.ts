// From the moment a request is taken on to what came of it.
import type { orderActs } from '../../../shared/features/order-acts';
import { handlerKindWords } from '../../../shared/features/order-words';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { clockOf, limitFor } from './clock';
import { standingCategory, standingHandler } from './enter';
import { happenedAt } from './minutes';
import { act, orderFor, said } from './steps';

type Ways = 'accept' | 'assign' | 'arrive' | 'note' | 'temporary' | 'settle' | 'giveBack' | 'passUp' | 'suspend' | 'resume';

export const actingHandlers: HandlersFor<Pick<typeof orderActs, `orders.${Ways}`>> = {
  'orders.accept': async (powers, { id, categoryId }) => {
    const { db, now } = powers;
    const order = await orderFor(powers, 'accept', id);
    const category = await standingCategory(db, categoryId ?? order.categoryId);
    if (category && category.id !== order.categoryId) {
      const limitDays = await limitFor(db, category.limitDays, order);
      const clock = await clockOf(db, order.beganOn, { limitDays, ownDueOn: order.ownDueOn });
      await db
        .updateTable('serviceOrder')
        .set({ categoryId: category.id, ...clock })
        .where('id', '=', id)
        .execute();
    }
    return act(powers, order, { kind: 'accepted', words: category?.name ?? '', at: now }, { state: 'accepted', acceptedAt: now });
  },

  'orders.assign': async (powers, { id, handlerId, words }) => {
    const { db, now } = powers;
    const order = await orderFor(powers, 'assign', id);
    const { name, kind } = await standingHandler(db, handlerId);
    const change = { state: 'assigned' as const, handlerId, assignedAt: now, acceptedAt: order.acceptedAt ?? now };
    const told = said(`派给${name}（${handlerKindWords[kind]}）`, words);
    return act(powers, order, { kind: 'assigned', words: told, at: now, handlerId }, change);
  },

  'orders.arrive': async (powers, { id, at }) => {
    const order = await orderFor(powers, 'arrive', id);
    const arrivedAt = happenedAt(at, powers.now, order.receivedAt);
    return act(powers, order, { kind: 'arrived', words: '', at: arrivedAt }, { state: 'working', arrivedAt });
  },

  'orders.note': async (powers, { id, words, at }) => {
    const order = await orderFor(powers, 'note', id);
    return act(powers, order, { kind: 'noted', words, at: happenedAt(at, powers.now, order.receivedAt) });
  },

  'orders.temporary': async (powers, { id, words, at }) => {
    const order = await orderFor(powers, 'temporary', id);
    const when = happenedAt(at, powers.now, order.receivedAt);
    const change = { state: 'working' as const, temporary: words, arrivedAt: order.arrivedAt ?? when };
    return act(powers, order, { kind: 'temporary', words, at: when }, change);
  },

  'orders.settle': async (powers, { id, words, at }) => {
    const order = await orderFor(powers, 'settle', id);
    if (order.urgent === 1 && order.temporary === '')
      throw new Refusal('紧急的诉求要先记临时处置（例如先断电、先围挡），再写处理结果。');
    const settledAt = happenedAt(at, powers.now, order.receivedAt);
    const change = { state: 'checking' as const, result: words, settledAt, acceptedAt: order.acceptedAt ?? powers.now };
    return act(powers, order, { kind: 'settled', words, at: settledAt }, change);
  },

  'orders.giveBack': async (powers, { id, reason }) => {
    const order = await orderFor(powers, 'giveBack', id);
    const words = said(order.handler ?? '', reason);
    return act(powers, order, { kind: 'returned', words, at: powers.now, handlerId: order.handlerId }, { state: 'returned' });
  },

  'orders.passUp': async (powers, { id, to, words }) => {
    const order = await orderFor(powers, 'passUp', id);
    const change = { state: 'passedUp' as const, acceptedAt: order.acceptedAt ?? powers.now };
    return act(powers, order, { kind: 'passedUp', words: said(`报给${to}`, words), at: powers.now }, change);
  },

  'orders.suspend': async (powers, { id, reason }) => {
    const order = await orderFor(powers, 'suspend', id);
    return act(powers, order, { kind: 'suspended', words: reason, at: powers.now }, { state: 'suspended' });
  },

  'orders.resume': async (powers, { id, reason }) => {
    const order = await orderFor(powers, 'resume', id);
    const state = order.handlerId === null ? 'accepted' : 'assigned';
    return act(
      powers,
      order,
      { kind: 'resumed', words: reason, at: powers.now },
      { state, acceptedAt: order.acceptedAt ?? powers.now },
    );
  },
};
