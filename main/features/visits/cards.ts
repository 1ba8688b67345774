// Cards that went out: a number leads back to the person, and says whether it was entered.
import type { visits } from '../../../shared/features/visit-acts';
import { cardNumber } from '../../../shared/rules/visit-card';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { lastStay, personOf } from '../residents/queries';

async function cardOf(db: Reader, number: string) {
  const card = await db.selectFrom('visitCard').selectAll().where('number', '=', number).executeTakeFirst();
  if (!card) throw new Refusal({ card: '没有这张走访卡，请照着卡上的号再输一遍。' });
  return card;
}

const enteredFrom = (db: Reader, cardId: number) =>
  db
    .selectFrom('visit')
    .select(['id', 'visitedOn as on'])
    .where('cardId', '=', cardId)
    .where('endedOn', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();

/** A card not entered yet, of this person. */
export async function standingCard(db: Reader, number: string, personId: number | null) {
  const card = await cardOf(db, number);
  const entered = await enteredFrom(db, card.id);
  if (entered) throw new Refusal({ card: `这张卡已经登记过（${dayWords(entered.on)}）。登记错了就先撤回那一次。` });
  if (card.personId !== personId) throw new Refusal({ card: '这张卡是另一个人的，请核对卡号。' });
  return card;
}

/** The next numbers, in order; none is ever given twice. */
export async function nextCards(db: Reader, count: number): Promise<string[]> {
  const { last } = await db
    .selectFrom('visitCard')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  return Array.from({ length: count }, (_, at) => cardNumber(Number(last ?? 0) + at + 1));
}

type Given = { number: string; personId: number; dueOn: string };

/** Writes down which cards went out on a paper. */
export async function enterCards(db: Writer, cards: readonly Given[], out: { issuedOn: string; paperId: number }): Promise<void> {
  for (const card of cards)
    await db
      .insertInto('visitCard')
      .values({ ...card, ...out })
      .execute();
}

export const cardHandlers: HandlersFor<Pick<typeof visits, 'visits.byCard'>> = {
  'visits.byCard': async ({ db }, { number }) => {
    const card = await cardOf(db, number);
    const { name } = await personOf(db, card.personId);
    const { building, unit, room } = await lastStay(db, card.personId);
    const { personId, issuedOn, dueOn } = card;
    return { personId, name, building, unit, room, issuedOn, dueOn, entered: (await enteredFrom(db, card.id)) ?? null };
  },
};
