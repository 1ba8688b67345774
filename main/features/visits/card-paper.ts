// 走访卡 goes out: a card for each person to be visited by a day, chief after chief.
import type { Paper } from '../../../shared/features/papers';
import { dayWords, numberWords } from '../../../shared/text';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { disclose } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { placeWords } from '../residents/queries';
import { theStation } from '../station/queries';
import { enterCards, nextCards } from './cards';
import { type PlanLine, planUntil, unprintedUntil } from './plan';
import { type CardBundle, sheetsOf, visitCards } from './visit-card.document';

/** Cards on one paper at most: what a station visits in a week, and more than anybody carries. */
const MOST = 600;

type Numbered = { line: PlanLine; number: string };

/** Together by chief, as they come. */
function bundlesOf(all: readonly Numbered[]): CardBundle[] {
  const bundles = new Map<number, { chief: string; cards: CardBundle['cards'][number][] }>();
  for (const { line, number } of all) {
    const bundle = bundles.get(line.postId ?? 0) ?? { chief: line.chief ?? '', cards: [] };
    bundle.cards.push({ number, name: line.name, place: placeWords(line), dueOn: line.dueOn });
    bundles.set(line.postId ?? 0, bundle);
  }
  return [...bundles.values()];
}

/** Issues the cards. Refuses where nobody is due by then, and more than one paper holds. */
export async function issueCards(powers: CommandPowers, asked: { postId: number | null; until: string }): Promise<Paper> {
  const { db, today } = powers;
  if (asked.until < today) throw new Refusal({ until: '到哪一天为止，要从今天往后选。' });
  const lines = await planUntil(db, today, asked, MOST);
  const without = await unprintedUntil(db, today, asked);
  if (lines.length === 0)
    throw new Refusal(
      without > 0
        ? `到${dayWords(asked.until)}只有${without}人要走访，名单不上纸，请在屏幕上看。`
        : `到${dayWords(asked.until)}没有要走访的人，往后选一天，或先设走访档次。`,
    );
  if (lines.length > MOST) throw new Refusal(`一次最多印${numberWords(MOST)}张，请按楼栋长分开印，或选近一点的日子。`);
  const numbers = await nextCards(db, lines.length);
  const all = lines.map((line, at) => ({ line, number: numbers[at] ?? '' }));
  const bundles = bundlesOf(all);
  const { name: station } = await theStation(db);
  const number = await nextNumber(db, 'visitCards', today);
  const document = visitCards({ title: '走访卡', number, station, issuedOn: today, bundles });
  const title = `走访卡（${lines.length}人，到${dayWords(asked.until)}）`;
  const issued = { number, kind: 'visitCards' as const, title, sheets: sheetsOf(bundles).length, html: renderDocument(document) };
  const people = lines.map(({ personId }) => personId);
  const frozen = await freeze(powers, { ...issued, people }, without > 0 ? { leftOff: without } : {});
  const given = all.map(({ line, number: card }) => ({ number: card, personId: line.personId, dueOn: line.dueOn }));
  await enterCards(db, given, { issuedOn: today, paperId: frozen.id });
  await disclose(powers, { to: 'station', purpose: '给楼栋长走访' }, { what: title, people: people.length, paperId: frozen.id });
  return frozen;
}
