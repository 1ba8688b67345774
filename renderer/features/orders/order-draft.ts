// What stands in the intake form, and what the desk is given.
import type { OrderRating, OrderSource, ReplyWay } from '../../../shared/features/order-words';
import type { OrderPlace } from '../../../shared/features/orders';
import type { Input } from '../../../shared/operations';
import { minuteOf } from './items';
import type { Said } from './reporter-field';

export type IntakeValues = {
  source: OrderSource;
  /** What was ordered by its number. */
  serviceNo?: number | null;
  pasted?: string;
  sourceNumber?: string;
  ownDueOn?: string | null;
  words: string;
  reporter: Said;
  phone?: string;
  where: OrderPlace;
  categoryId?: number | null;
  answers?: Record<string, string>;
  urgent?: boolean;
  confidential?: boolean;
  anonymous?: boolean;
  receivedAt?: string;
  handlerId?: number | null;
  /** What lies aside for it. */
  photos?: number[] | null;
  outcome: 'open' | 'settled' | 'passedUp';
  settled?: { words: string; way: ReplyWay; reply: string };
  settledRating?: OrderRating;
  passedUp?: { to: string; words?: string };
};

function outcomeOf({
  outcome,
  settled,
  settledRating,
  passedUp,
  reporter,
}: IntakeValues): NonNullable<Input<'orders.add'>['outcome']> {
  if (outcome === 'settled' && settled) {
    const reply = { toWhom: reporter.name.slice(0, 30), way: settled.way, words: settled.reply };
    return { what: 'settled', words: settled.words, reply, rating: settledRating ?? null };
  }
  if (outcome === 'passedUp' && passedUp) return { what: 'passedUp', to: passedUp.to, words: passedUp.words ?? '' };
  return { what: 'open' };
}

/** As the desk takes it. */
export function draftOf(values: IntakeValues, itemId: number | null): Input<'orders.add'> {
  const { reporter, phone = '', anonymous = false, answers = {}, outcome } = values;
  const { source, pasted = '', sourceNumber = '', words, where, categoryId = null, handlerId = null } = values;
  const named = reporter.personId === null ? { name: reporter.name, phone } : { personId: reporter.personId };
  return {
    ...{ source, sourceNumber, words, original: pasted, where, categoryId },
    ownDueOn: source === 'hotline' ? (values.ownDueOn ?? null) : null,
    reporter: anonymous ? { anonymous: true } : named,
    answers: Object.entries(answers).flatMap(([question, answer]) => (answer ? [{ question, answer }] : [])),
    ...{ urgent: values.urgent ?? false, confidential: values.confidential ?? false, receivedAt: minuteOf(values.receivedAt) },
    origin: itemId === null ? null : { kind: 'catalogueItem', id: itemId },
    handlerId: outcome === 'open' ? handlerId : null,
    photos: values.photos ?? [],
    outcome: outcomeOf(values),
  };
}
