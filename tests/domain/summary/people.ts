// People written straight into the tables, with the days a test needs: the summary looks back, the desk only writes today.
import type { Desk } from '../support/desk';

export type Lived = {
  name: string;
  /** Building, unit, room of the test estate. */
  at?: [string, string, string];
  birthOn?: string | null;
  residency?: '户籍' | '流动' | '空挂' | null;
  from?: string;
  /** The day the residence ended. */
  until?: string | null;
  tags?: { tag: string; from?: string; until?: string | null }[];
};

const insert = (desk: Desk, table: string, row: Record<string, string | number | null>) => {
  const columns = Object.keys(row);
  const statement = `insert into ${table} (${columns.join(',')}) values (${columns.map(() => '?').join(',')})`;
  return Number(desk.sqlite.prepare(statement).run(...Object.values(row)).lastInsertRowid);
};

const ended = (until: string | null) => ({ endedOn: until, endReason: until === null ? null : '搬走' });

/** One household of these people in the room of the first. Returns the ids of the people. */
export function household(desk: Desk, ...people: Lived[]): number[] {
  const [building, unit, room] = people[0]?.at ?? ['1号楼', '1单元', '101'];
  const from = people[0]?.from ?? '2026-01-01';
  const householdId = insert(desk, 'household', { roomId: desk.room(building, unit, room), openedOn: from });
  return people.map(({ name, birthOn = null, residency = '户籍', from: startedOn = '2026-01-01', until = null, tags = [] }) => {
    const personId = insert(desk, 'person', { name, birthOn });
    insert(desk, 'residence', { personId, householdId, residency, startedOn, ...ended(until) });
    for (const { tag, from: taggedOn = startedOn, until: untagged = null } of tags) {
      insert(desk, 'personTag', { personId, tag, startedOn: taggedOn, ...ended(untagged) });
    }
    return personId;
  });
}

/** A post on given days. */
export const post = (
  desk: Desk,
  building: string,
  unit: string | null,
  name: string,
  from: string,
  until: string | null = null,
) =>
  insert(desk, 'post', {
    buildingId: desk.building(building),
    unitId: unit === null ? null : desk.unit(building, unit),
    name,
    phone: null,
    startedOn: from,
    ...ended(until),
  });
