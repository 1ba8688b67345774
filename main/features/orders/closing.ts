// Answering, ending, rating, opening again, and giving more time; and what a request becomes elsewhere.
import type { orderActs } from '../../../shared/features/order-acts';
import { clockTo } from '../../../shared/rules/order-clock';
import { dayWords } from '../../../shared/text';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { addTopic } from '../meetings/queries';
import { leadActs } from '../volunteers/queries';
import { end, rate, reply } from './answering';
import { clockOf, countingOf, limitFor } from './clock';
import { noted, reporterWords, seenOrder, whereWords } from './rows';
import { act, addStep, orderFor } from './steps';

type Ways = 'extend' | 'reply' | 'close' | 'rate' | 'reopen' | 'toTopic' | 'toLead';

export const closingHandlers: HandlersFor<Pick<typeof orderActs, `orders.${Ways}`>> = {
  'orders.extend': async (powers, { id, to, reason, approver, told }) => {
    const { db, now, session } = powers;
    const order = await orderFor(powers, 'extend', id);
    if (to <= order.dueOn) throw new Refusal({ to: `要比现在的期限${dayWords(order.dueOn)}晚。` });
    const replyId = await reply(powers, order, told);
    const clock = clockTo(order.beganOn, to, order.hardOn, await countingOf(db));
    const row = { orderId: id, fromOn: order.dueOn, toOn: to, reason, approver, replyId, notedAt: now, staffId: session.staffId };
    await db.insertInto('orderExtension').values(row).execute();
    await db
      .updateTable('serviceOrder')
      .set({ ...clock, extended: 1 })
      .where('id', '=', id)
      .execute();
    const late = to > order.hardOn ? `，过了${dayWords(order.hardOn)}仍算逾期` : '';
    return act(powers, order, { kind: 'extended', words: `延到${dayWords(to)}，${approver}同意：${reason}${late}`, at: now });
  },

  'orders.reply': async (powers, { id, ...draft }) => {
    const order = await orderFor(powers, 'reply', id);
    await reply(powers, order, draft);
    powers.note(noted(id, order, { step: '答复', words: draft.words }));
    return { id };
  },

  'orders.close': async (powers, { id, reply: draft, rating }) => {
    const order = await orderFor(powers, 'close', id);
    if (draft !== null) await reply(powers, order, draft);
    await end(powers, id, rating);
    powers.note(noted(id, order, { step: '办结', words: order.result }));
    return { id };
  },

  'orders.rate': async (powers, { id, rating, words }) => {
    const order = await orderFor(powers, 'rate', id);
    await rate(powers, id, rating, words);
    powers.note(noted(id, order, { step: '回访评价', words }));
    return { id };
  },

  'orders.reopen': async (powers, { id, reason }) => {
    const { db, now, today } = powers;
    const order = await orderFor(powers, 'reopen', id);
    const clock = await clockOf(db, today, { limitDays: await limitFor(db, order.limitDays, order), ownDueOn: null });
    const again = { closedAt: null, closedOn: null, settledAt: null, arrivedAt: null, temporary: '', result: '', rating: null };
    await db
      .updateTable('serviceOrder')
      .set({ ...again, ...clock, state: 'accepted', extended: 0, beganOn: today, reopened: order.reopened + 1 })
      .where('id', '=', id)
      .execute();
    return act(powers, order, { kind: 'reopened', words: reason, at: now });
  },

  'orders.toTopic': async (powers, { id, title, source }) => {
    const { db, session, today } = powers;
    const order = await seenOrder(db, session, id);
    if (order.confidential === 1) throw new Refusal('保密的诉求不上会。要上会，先去掉“保密”。');
    const already = await db
      .selectFrom('topic')
      .select('title')
      .where('source', 'in', ['intake', 'hazard'])
      .where('sourceId', '=', id)
      .where('state', '!=', 'declined')
      .executeTakeFirst();
    if (already) throw new Refusal(`这件诉求已经是议题“${already.title}”。`);
    const { id: topicId } = await addTopic(powers, {
      ...{ title, words: order.words.slice(0, 500), source, sourceId: id, personId: order.personId },
      proposer: order.personId === null ? reporterWords(order).slice(0, 30) : '',
      ...{ receivedOn: today, households: null, buildings: whereWords(order).slice(0, 60) },
    });
    await addStep(powers, id, { kind: 'noted', words: `提交议事：${title}`, at: powers.now });
    powers.note(noted(id, order, { step: '提交议事', words: title }));
    return { topicId };
  },

  'orders.toLead': async (powers, { id, words }) => {
    const { db, session, today, now } = powers;
    const order = await seenOrder(db, session, id);
    const { personId, name, phone } = order;
    if (personId === null && name === null) throw new Refusal('不知道是谁说的，没法联系。请先问清姓名。');
    const who = personId === null ? { name: name ?? '', phone } : { personId };
    const { id: leadId } = await leadActs['leads.add'](powers, { who, source: '诉求', words, on: today });
    await addStep(powers, id, { kind: 'noted', words: '想参加志愿服务，已转给志愿者一栏', at: now });
    powers.note(noted(id, order, { step: '想参加', words }));
    return { leadId };
  },
};
