// A station of made-up people written straight into the tables, with days, households, groups and gaps of every kind.
import type { Desk } from '../support/desk';
import { estatePlan } from '../support/settled';

export type Tagged = { tag: string; startedOn: string; endedOn: string | null };
export type Stay = {
  id: number;
  personId: number;
  householdId: number;
  relation: string | null;
  residency: '户籍' | '流动' | '空挂' | null;
  startedOn: string;
  endedOn: string | null;
};
export type Person = {
  id: number;
  name: string;
  sex: '1' | '2' | null;
  birthOn: string | null;
  /** The ID number, or of a few who have none a passport. */
  idNumber: string | null;
  phone: string | null;
  diedOn: string | null;
  tags: Tagged[];
};
export type Household = {
  id: number;
  roomId: number;
  verifiedOn: string | null;
  buildingId: number;
  unitId: number;
  tenure: string | null;
};
export type Made = { people: Map<number, Person>; households: Map<number, Household>; stays: Stay[] };

/** The same throws every time. */
export function diceOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, chance: (share: number) => next() < share, pick: <T>(all: readonly T[]): T => all[below(all.length)] as T };
}
type Dice = ReturnType<typeof diceOf>;

export const two = (value: number) => String(value).padStart(2, '0');
export const dayFrom = (dice: Dice, year: number) => `${year}-${two(dice.below(12) + 1)}-${two(dice.below(28) + 1)}`;
export const tagWords = ['独居老人', '残疾人', '低保对象', '退役军人', '本站自定'] as const;

const insert = (desk: Desk, table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(',');
  return Number(
    desk.sqlite.prepare(`insert into ${table} (${columns.join(',')}) values (${places})`).run(...Object.values(row))
      .lastInsertRowid,
  );
};
const ending = (endedOn: string | null) => ({ endedOn, endReason: endedOn === null ? null : '搬走' });

function birthOf(dice: Dice): string | null {
  const day = dayFrom(dice, 1930 + dice.below(94));
  return dice.pick([null, day.slice(0, 4), day.slice(0, 7), day, day, day, day]);
}

function enterPerson(desk: Desk, dice: Dice): Person {
  const facts = {
    name: `住户${dice.below(1000)}`,
    sex: dice.pick(['1', '2', null] as const),
    birthOn: birthOf(dice),
    phone: dice.chance(0.6) ? `138${String(dice.below(1e8)).padStart(8, '0')}` : null,
    diedOn: null,
  };
  const id = insert(desk, 'person', facts);
  const idNumber = dice.chance(0.6) ? `6101121900010${two(id % 100)}${String(id).padStart(3, '0')}` : null;
  desk.sqlite.prepare('update person set idNumber = ? where id = ?').run(idNumber, id);
  const passport = idNumber === null && id % 3 === 0 ? `E${String(id).padStart(8, '0')}` : null;
  const papers = desk.sqlite.prepare('update person set documentKind = ?, documentNumber = ? where id = ?');
  papers.run(passport && '414', passport, id);
  const tags = tagWords
    .filter(() => dice.chance(0.25))
    .map((tag) => {
      const startedOn = dayFrom(dice, 2025);
      return { tag, startedOn, endedOn: dice.chance(0.4) ? dayFrom(dice, 2026) : null };
    });
  for (const tag of tags)
    insert(desk, 'personTag', { personId: id, tag: tag.tag, startedOn: tag.startedOn, ...ending(tag.endedOn) });
  return { id, ...facts, idNumber: idNumber ?? passport, tags };
}

function enterHousehold(desk: Desk, dice: Dice, place: { building: string; unit: string; room: string }): Household {
  const roomId = desk.room(place.building, place.unit, place.room);
  const { tenure } = desk.sqlite.prepare('select tenure from room where id = ?').get(roomId) as { tenure: string | null };
  const verifiedOn = dice.chance(0.6) ? dayFrom(dice, 2026) : null;
  const id = insert(desk, 'household', { roomId, openedOn: '2025-01-01', verifiedOn });
  const [buildingId, unitId] = [desk.building(place.building), desk.unit(place.building, place.unit)];
  return { id, roomId, verifiedOn, buildingId, unitId, tenure };
}

function enterStay(
  desk: Desk,
  dice: Dice,
  personId: number,
  householdId: number,
  span: Pick<Stay, 'startedOn' | 'endedOn'>,
): Stay {
  const facts = {
    ...{ personId, householdId },
    relation: dice.pick(['02', '20', '51', null]),
    residency: dice.pick(['户籍', '户籍', '流动', '空挂', null] as const),
    startedOn: span.startedOn,
  };
  const id = insert(desk, 'residence', { ...facts, ...ending(span.endedOn) });
  return { id, ...facts, endedOn: span.endedOn };
}

/** One who stays, one who moved within the estate in the spring, one who left in the summer; some of those died. */
function enterStays(desk: Desk, dice: Dice, person: Person, homes: readonly number[]): Stay[] {
  const [first, moved, left] = [dayFrom(dice, 2025), `2026-0${dice.below(3) + 3}-15`, `2026-0${dice.below(3) + 7}-20`];
  const kind = dice.below(6);
  const stays = [
    enterStay(desk, dice, person.id, dice.pick(homes), {
      startedOn: first,
      endedOn: kind < 3 ? null : kind === 3 ? moved : left,
    }),
  ];
  if (kind === 3) stays.push(enterStay(desk, dice, person.id, dice.pick(homes), { startedOn: moved, endedOn: null }));
  if (kind === 5) {
    person.diedOn = left;
    desk.sqlite.prepare('update person set diedOn = ? where id = ?').run(left, person.id);
  }
  return stays;
}

/** 160 people in 50 households of the test estate. */
export function makeStation(desk: Desk, seed: number): Made {
  const dice = diceOf(seed);
  const places = Object.entries(estatePlan).flatMap(([building, units]) =>
    Object.entries(units).flatMap(([unit, rooms]) => rooms.map((room) => ({ building, unit, room }))),
  );
  for (const { building, unit, room } of places) {
    const tenure = dice.pick(['自住', '出租', '借住', null]);
    desk.sqlite.prepare('update room set tenure = ? where id = ?').run(tenure, desk.room(building, unit, room));
  }
  const households = Array.from({ length: 50 }, () => enterHousehold(desk, dice, dice.pick(places)));
  const homes = households.map(({ id }) => id);
  const people = Array.from({ length: 160 }, () => enterPerson(desk, dice));
  const stays = people.flatMap((person) => enterStays(desk, dice, person, homes));
  return {
    people: new Map(people.map((person) => [person.id, person])),
    households: new Map(households.map((household) => [household.id, household])),
    stays,
  };
}
