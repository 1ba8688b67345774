// Which of the made-up people belong to a care group. What follows from age and household is marked on everyone it is
// true of; the others are a fixed number, drawn among those who could be.
import type { Tag } from '../../shared/codes/tags';
import { ageOn } from '../../shared/text';
import type { ResidentRow } from '../features/imports/resident-row';
import type { Dice } from './dice';
import type { FamilyKind } from './families';

export type Settled = { kind: FamilyKind; rows: ResidentRow[] };
type Person = { row: ResidentRow; age: number; kind: FamilyKind };

const isWife = ({ row }: Person) => row.relation === '12' || (row.relation === '02' && row.sex === '2' && row.marriage === '20');

/** How many of each group, and who may be drawn. */
const drawn: readonly [Tag, number, (person: Person) => boolean][] = [
  ['退役军人', 21, ({ row, age }) => row.sex === '1' && age >= 24],
  ['残疾人', 16, ({ age }) => age >= 10],
  ['优抚对象', 4, ({ age }) => age >= 65],
  ['特困供养', 2, ({ kind }) => kind === 'elder'],
  ['失能老人', 5, ({ age }) => age >= 72],
  ['失智老人', 2, ({ age }) => age >= 75],
  ['行动不便', 9, ({ age }) => age >= 66],
  ['重病困难', 4, ({ age }) => age >= 40],
  ['留守儿童', 4, ({ row }) => row.relation === '41' || row.relation === '42'],
  ['困境儿童', 3, ({ age, kind }) => age < 16 && kind === 'loneParent'],
  ['孕产妇女', 6, (person) => isWife(person) && person.age >= 23 && person.age <= 38],
  ['备孕妇女', 7, (person) => isWife(person) && person.age >= 24 && person.age <= 40 && !person.row.tags.includes('孕产妇女')],
];

/** Groups a whole household belongs to: how many households, of which kinds. */
const shared: readonly [Tag, number, readonly FamilyKind[]][] = [
  ['低保对象', 4, ['loneParent', 'oneChild', 'elder']],
  ['低保边缘', 2, ['loneParent', 'oneChild', 'twoChildren']],
  ['计划生育特殊家庭', 1, ['elderCouple']],
];

const notes: Partial<Record<Tag, string>> = {
  独居老人: '女儿住在隔壁小区，每周末来。',
  行动不便: '上下楼要人搀扶。',
  失能老人: '白天有护工，晚上儿子照看。',
  留守儿童: '父母在外地务工，春节回来。',
};

function mark({ row }: Person, tag: Tag): void {
  row.tags = [...row.tags, tag];
  row.note ??= notes[tag] ?? null;
}

function markPlain(people: readonly Person[]): void {
  for (const person of people) {
    if (person.kind === 'elder') mark(person, '独居老人');
    if (person.kind === 'elderCouple') mark(person, '空巢老人');
    if (person.age >= 80) mark(person, '高龄老人');
  }
}

/** Marks the care groups on rows of whole households. Nobody registered here but living elsewhere (空挂) is drawn. */
export function markCareGroups(dice: Dice, households: readonly Settled[], today: string): void {
  const living = households.filter(({ rows }) => rows[0]?.residency !== '空挂');
  const peopleOf = ({ rows, kind }: Settled): Person[] =>
    rows.map((row) => ({ row, kind, age: ageOn(row.birthOn ?? today, today) }));
  const people = living.flatMap(peopleOf);
  markPlain(people);
  for (const [tag, count, may] of drawn) {
    for (const person of dice.shuffled(people.filter(may)).slice(0, count)) mark(person, tag);
  }
  for (const [tag, count, kinds] of shared) {
    const could = living.filter(
      ({ kind, rows }) => kinds.includes(kind) && rows.every((row) => !row.tags.some((has) => has.startsWith('低保'))),
    );
    for (const household of dice.shuffled(could).slice(0, count)) for (const person of peopleOf(household)) mark(person, tag);
  }
}
