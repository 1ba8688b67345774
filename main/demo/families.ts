// Families as they live in such an estate: who is what to the head, how old, and whose surname they bear.
import type { Dice } from './dice';
import { type Sex, surnameOf } from './names';

/** `relation` is a code of GB/T 4761; `age` in full years. */
export type Member = { relation: string; sex: Sex; age: number; surname: string; married: '10' | '20' | '30' | '40' };

const relative = (relation: string, sex: Sex, age: number, surname: string, married: Member['married']): Member => ({
  relation,
  sex,
  age,
  surname,
  married,
});

const otherSex = (sex: Sex): Sex => (sex === '1' ? '2' : '1');
const sexOf = (dice: Dice): Sex => (dice.chance(0.5) ? '1' : '2');
const limited = (age: number, least: number, most: number) => Math.min(Math.max(age, least), most);

function alone(dice: Dice, least: number, most: number, married: Member['married']): Member[] {
  return [relative('02', sexOf(dice), dice.between(least, most), surnameOf(dice), married)];
}

function couple(dice: Dice, least: number, most: number): [Member, Member] {
  const sex: Sex = dice.chance(0.75) ? '1' : '2';
  const age = dice.between(least, most);
  const head = relative('02', sex, age, surnameOf(dice), '20');
  const difference = dice.between(-1, 4) * (sex === '1' ? -1 : 1);
  const partner = relative(
    sex === '1' ? '12' : '11',
    otherSex(sex),
    limited(age + difference, least, most),
    surnameOf(dice),
    '20',
  );
  return [head, partner];
}

/** Children bear the father's surname; the mother was 23 to 31 when the first was born. */
function children(dice: Dice, parents: readonly Member[], count: number): Member[] {
  const mother = parents.find((parent) => parent.sex === '2') ?? parents[0];
  const father = parents.find((parent) => parent.sex === '1') ?? parents[0];
  const born: Member[] = [];
  let age = Math.max((mother?.age ?? 30) - dice.between(23, 31), 0);
  for (let child = 0; child < count; child += 1) {
    const sex = sexOf(dice);
    born.push(relative(sex === '1' ? '20' : '30', sex, age, father?.surname ?? '', '10'));
    age = Math.max(age - dice.between(2, 6), 0);
  }
  return born;
}

function withChildren(dice: Dice, least: number, most: number, count: number): Member[] {
  const parents = couple(dice, least, most);
  return [...parents, ...children(dice, parents, count)];
}

/** The head's own parents. A father bears the head's surname. */
function grandparents(dice: Dice, family: Member[], count: 1 | 2): Member[] {
  const head = family[0];
  if (!head) return family;
  const age = Math.max(head.age + dice.between(22, 30), 60);
  const mother = relative('52', '2', age, surnameOf(dice), count === 2 ? '20' : '30');
  const father = relative('51', '1', age + dice.between(0, 3), head.surname, count === 2 ? '20' : '30');
  if (count === 2) return [...family, father, mother];
  return [...family, dice.chance(0.65) ? mother : father];
}

function youngGrandmother(dice: Dice): Member[] {
  const family = withChildren(dice, 30, 33, 1);
  return [...family, relative('52', '2', dice.between(56, 59), surnameOf(dice), '30')];
}

function loneParent(dice: Dice): Member[] {
  const [parent] = alone(dice, 30, 52, '40');
  return parent ? [parent, ...children(dice, [parent], 1)] : [];
}

function withGrandchild(dice: Dice): Member[] {
  const [head, partner] = couple(dice, 60, 74);
  const grandfather = head.sex === '1' ? head : partner;
  const sex = sexOf(dice);
  const age = dice.between(3, 15);
  return [head, partner, relative(sex === '1' ? '41' : '42', sex, age, grandfather.surname, '10')];
}

function flatmates(dice: Dice): Member[] {
  const sex = sexOf(dice);
  const [first, second] = [dice.between(22, 34), dice.between(22, 34)];
  return [relative('02', sex, first, surnameOf(dice), '10'), relative('99', sex, second, surnameOf(dice), '10')];
}

/** How each kind of household is thrown, and how many of 328 are of that kind: 988 people, 131 of them 60 or older. */
export const familyKinds = {
  single: { of328: 24, throw: (dice: Dice) => alone(dice, 22, 55, dice.chance(0.7) ? '10' : '40') },
  elder: { of328: 18, throw: (dice: Dice) => alone(dice, 62, 91, '30') },
  couple: { of328: 13, throw: (dice: Dice): Member[] => couple(dice, 24, 40) },
  flatmates: { of328: 6, throw: flatmates },
  olderCouple: { of328: 12, throw: (dice: Dice): Member[] => couple(dice, 50, 58) },
  elderCouple: { of328: 14, throw: (dice: Dice): Member[] => couple(dice, 62, 87) },
  oneChild: { of328: 98, throw: (dice: Dice) => withChildren(dice, 28, 58, 1) },
  twoChildren: { of328: 70, throw: (dice: Dice) => withChildren(dice, 31, 52, 2) },
  grandparent: { of328: 21, throw: (dice: Dice) => grandparents(dice, withChildren(dice, 34, 50, 1), 1) },
  youngGrandmother: { of328: 4, throw: youngGrandmother },
  threeGenerations: { of328: 18, throw: (dice: Dice) => grandparents(dice, withChildren(dice, 33, 46, 1), 2) },
  fullHouse: { of328: 6, throw: (dice: Dice) => grandparents(dice, withChildren(dice, 34, 44, 2), 2) },
  loneParent: { of328: 16, throw: loneParent },
  withGrandchild: { of328: 8, throw: withGrandchild },
} as const satisfies Record<string, { of328: number; throw: (dice: Dice) => Member[] }>;

export type FamilyKind = keyof typeof familyKinds;

/** The kind of each of the 328 households, in no order yet. */
export const kindsOf328: readonly FamilyKind[] = (Object.keys(familyKinds) as FamilyKind[]).flatMap((kind) =>
  Array.from({ length: familyKinds[kind].of328 }, () => kind),
);
