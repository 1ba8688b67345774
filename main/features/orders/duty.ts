// What chiefs did for requests: entered, reported as a hazard, worked on.
import { daysAfter } from '../../../shared/rules/working-days';
import { dayInChina } from '../../../shared/text';
import type { DutyAct, DutySource } from '../../duty';
import { instantsOf } from '../../indicator';

/** Steps by which somebody works on a request. */
const WORK = ['arrived', 'noted', 'temporary', 'settled', 'replied'] as const;
const HAZARD = /隐患|消防|安全/u;

const bare = (number: string, category: string | null) => (category === null ? number : `${number}（${category}）`);

export const orderDuty: DutySource = {
  async acts(db, span, { staffIds, personIds, names }) {
    const orders = await db
      .selectFrom('serviceOrder')
      .leftJoin('orderCategory', 'orderCategory.id', 'serviceOrder.categoryId')
      .select(['serviceOrder.id', 'number', 'receivedOn', 'serviceOrder.staffId', 'personId', 'serviceOrder.name', 'source'])
      .select('orderCategory.name as category')
      .where('receivedOn', '>=', span.from)
      .where('receivedOn', '<=', span.to)
      .where((eb) =>
        eb.or([
          eb('serviceOrder.staffId', 'in', staffIds),
          eb.and([eb('source', '=', 'chief'), eb.or([eb('personId', 'in', personIds), eb('serviceOrder.name', 'in', names)])]),
        ]),
      )
      .execute();
    const entered = orders.map(({ id, number, receivedOn, category, source, staffId, personId, name }): DutyAct => {
      const told = source === 'chief' && (personId !== null || name !== null);
      return {
        ...{ kind: HAZARD.test(category ?? '') ? 'hazard' : 'order', day: receivedOn, about: `order ${id}` },
        ...{ words: bare(number, category), to: `/orders/${id}` },
        by: { staffId, ...(told ? { personId, names: name === null ? [] : [name] } : {}) },
      };
    });
    return [...entered, ...(await workedOn(db, span, { staffIds, names }))];
  },
};

type Asked = Parameters<DutySource['acts']>;

/** Steps written by an account of theirs, and those of a handler that bears their name. */
async function workedOn(
  db: Asked[0],
  span: Asked[1],
  { staffIds, names }: Pick<Asked[2], 'staffIds' | 'names'>,
): Promise<DutyAct[]> {
  const { from, until } = instantsOf(span);
  const steps = await db
    .selectFrom('serviceOrder')
    .innerJoin('orderStep', 'orderStep.orderId', 'serviceOrder.id')
    .leftJoin('orderHandler', 'orderHandler.id', 'serviceOrder.handlerId')
    .leftJoin('orderCategory', 'orderCategory.id', 'serviceOrder.categoryId')
    .select(['serviceOrder.id', 'number', 'orderStep.at', 'orderStep.staffId', 'orderStep.kind as step'])
    .select(['orderHandler.name as handler', 'orderHandler.kind as handlerKind', 'orderCategory.name as category'])
    // Orders of long ago are over: only those that were open within the span have steps in it.
    .where('serviceOrder.receivedOn', '<=', span.to)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>=', daysAfter(span.from, -1))]))
    .where('orderStep.kind', 'in', WORK)
    .where('orderStep.at', '>=', from)
    .where('orderStep.at', '<', until)
    .where((eb) =>
      eb.or([
        eb('orderStep.staffId', 'in', staffIds),
        eb.and([
          ...[eb('orderHandler.kind', '=', 'chief'), eb('orderHandler.name', 'in', names), eb('orderStep.kind', '=', 'settled')],
        ]),
      ]),
    )
    .execute();
  return steps.map(({ id, number, at, staffId, step, handler, handlerKind, category }) => {
    const theirs = step === 'settled' && handlerKind === 'chief' && handler !== null;
    return {
      ...{ kind: 'handle', day: dayInChina(at), about: `order ${id}`, words: bare(number, category), to: `/orders/${id}` },
      by: theirs ? { names: [handler] } : { staffId },
    };
  });
}
