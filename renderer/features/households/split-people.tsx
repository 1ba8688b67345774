import { Checkbox } from 'antd';
import { commonRelations, HEAD, relation } from '../../../shared/codes/relation';
import type { HouseholdCard } from '../../../shared/features/households';
import { today } from '../../kit/today';
import { CodeSelect } from '../residents/code-select';
import { ageAndSex, relationWords } from '../residents/words';
import look from './households.module.css';

/** Who goes, and what each is to the head of the new household. */
export type Leaving = { id: number; relation: string | null }[];

type Props = { people: HouseholdCard['people']; value?: Leaving; onChange?: (leaving: Leaving) => void };

/** Refuses what cannot be a household: nobody, everybody, no head or two. */
export const leavingRule = (all: number) => ({
  validator: async (_: unknown, leaving: Leaving = []) => {
    if (leaving.length === 0) throw new Error('请勾选要分出去的人。');
    if (leaving.length >= all) throw new Error('原来的户至少要留一人。全家一起搬，请在各人的卡片上换住房。');
    if (leaving.some((person) => !person.relation)) throw new Error('请给每位勾选的人选择与新户主的关系。');
    const heads = leaving.filter((person) => person.relation === HEAD).length;
    if (heads !== 1) throw new Error(heads === 0 ? '请把其中一位定为户主。' : '户主只能有一位。');
  },
});

export function SplitPeople({ people, value = [], onChange }: Props) {
  const chosen = new Map(value.map((person) => [person.id, person.relation]));
  const tick = (id: number, goes: boolean) => {
    const rest = value.filter((person) => person.id !== id);
    onChange?.(goes ? [...rest, { id, relation: rest.length === 0 ? HEAD : null }] : rest);
  };
  const relate = (id: number, code: string | null) =>
    onChange?.(value.map((person) => (person.id === id ? { id, relation: code } : person)));
  return (
    <ul className={look.leaving}>
      {people.map((person) => (
        <li key={person.id}>
          <Checkbox checked={chosen.has(person.id)} onChange={(event) => tick(person.id, event.target.checked)}>
            {person.name}
            <span className="soft small">
              {' '}
              {[relationWords(person.relation), ageAndSex(person, today())].filter(Boolean).join('，')}
            </span>
          </Checkbox>
          {chosen.has(person.id) && (
            <CodeSelect
              aria-label={`${person.name}与新户主的关系`}
              placeholder="与新户主的关系"
              table={relation}
              common={commonRelations}
              value={chosen.get(person.id) ?? null}
              onChange={(code) => relate(person.id, code)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
