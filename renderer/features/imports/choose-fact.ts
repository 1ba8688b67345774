import type { Choice, PersonDifferences } from '../../../shared/features/imports';

type Fact = { field: string; take: boolean };

/** The choice with these facts of one person decided. */
export function chooseFacts(choice: Choice, personId: number, facts: readonly Fact[]): Choice {
  const fields = new Set(facts.map(({ field }) => field));
  const others = choice.except.filter((one) => one.personId !== personId || !fields.has(one.field));
  return { ...choice, except: [...others, ...facts.map((fact) => ({ personId, ...fact }))] };
}

/** One word for all facts where both say something; what was decided one by one before is decided anew. */
export const chooseAll = (differing: Choice['differing']): Choice => ({ differing, except: [] });

/** Every fact of a person, taken or left. */
export const chooseNobodyOrAll = (choice: Choice, person: PersonDifferences, take: boolean): Choice =>
  chooseFacts(
    choice,
    person.personId,
    person.facts.map(({ field }) => ({ field, take })),
  );
