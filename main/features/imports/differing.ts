// The differences of a draft as the screen shows them: a page of people, each fact as it is now and as the sheet says it.
import type { z } from 'zod';
import type { DifferenceKind, imports, PersonDifferences } from '../../../shared/features/imports';
import { personLabels } from '../../../shared/features/people';
import { missingWords } from '../../../shared/features/residents';
import { maskDocument, maskId, maskPhone } from '../../../shared/text';
import { valueWords } from '../../words/facts';
import { placeWords } from '../residents/queries';
import { type Chosen, chosenBy, type Fact, factsOf, type PersonChange } from './differences';
import { chosenPlan, type ImportPlan } from './plan';

const PEOPLE_A_PAGE = 20;

type Asked = z.output<(typeof imports)['imports.differences']['input']>;
type Told = z.input<(typeof imports)['imports.differences']['output']>;

const { relation, residency } = missingWords;
const labels: Record<string, string> = { ...personLabels, relation, residency, tags: '特殊群体' };

const masks: Record<string, (text: string) => string> = {
  idNumber: maskId,
  phone: maskPhone,
  phone2: maskPhone,
  documentNumber: maskDocument,
};

/** Both in words. Two numbers that look the same once masked say that they are not. */
function inWords({ field, now, told }: Fact): { now: string; told: string } {
  const words = { now: valueWords(field, now), told: valueWords(field, told) };
  const alike = now !== null && masks[field] !== undefined && words.now === words.told;
  return alike ? { ...words, told: `${words.told}（中间几位不同）` } : words;
}

function personOf({ person, row }: PersonChange, facts: Fact[], chosen: Chosen): PersonDifferences {
  return {
    personId: person.id,
    row,
    name: person.name,
    place: person.home ? placeWords(person.home) : '已经不住这里',
    facts: facts.map((fact) => ({
      field: fact.field,
      label: fact.label ?? labels[fact.field] ?? fact.field,
      ...inWords(fact),
      asks: fact.asks,
      taken: chosen(person.id, fact),
    })),
  };
}

const isOf = (kind: DifferenceKind, facts: readonly Fact[]) =>
  facts.length > 0 && (kind === 'all' || facts.some(({ asks }) => asks) === (kind === 'asks'));

/** A page of the people of whom the sheet says something else, and what the import would do under the choice. */
export function differencesOf(plan: ImportPlan, { choice, kind, from }: Asked): Told {
  const chosen = chosenBy(choice);
  const all = plan.changes.map((change) => ({ change, facts: factsOf(change) }));
  const asks = ({ facts }: { facts: Fact[] }) => (facts.some((fact) => fact.asks) ? 0 : 1);
  const shown = all.filter(({ facts }) => isOf(kind, facts)).sort((a, b) => asks(a) - asks(b) || a.change.row - b.change.row);
  const left = all.flatMap(({ change, facts }) => facts.filter((fact) => fact.asks && !chosen(change.person.id, fact)));
  return {
    people: shown.slice(from, from + PEOPLE_A_PAGE).map(({ change, facts }) => personOf(change, facts, chosen)),
    total: shown.length,
    next: from + PEOPLE_A_PAGE < shown.length ? from + PEOPLE_A_PAGE : null,
    counts: chosenPlan(plan, chosen).counts,
    left: left.length,
  };
}
