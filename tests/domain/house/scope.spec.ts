import { narrow, wholly } from '../../../main/database/scope';
import { enter } from '../residents/people';
import { describe, expect, test } from '../support/desk';

/**
 * What a building chief may read whole: the station itself, who works here, names of imported files, which custom fields there are,
 * what care groups and entitlements mean, saved queries (rules that name nobody).
 */
const OPEN_TO_ALL = [
  'station',
  'staff',
  'importRun',
  'field',
  'fieldChoice',
  'careGroup',
  'careGroupField',
  'entitlement',
  'entitlementTag',
  'savedQuery',
];

describe('a desk bounded to some buildings', () => {
  test('has a view, or a decision to show all, for every table there is', ({ desk }) => {
    narrow(desk.sqlite, [desk.building('1号楼')]);
    const names = (schema: string, type: string) =>
      desk.sqlite.prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = '${type}'`).pluck().all() as string[];
    const views = new Set([...names('temp', 'view'), ...OPEN_TO_ALL]);
    const bare = names('main', 'table').filter((name) => !/^(sqlite_|personText|personDigits)/.test(name) && !views.has(name));
    expect(bare).toEqual([]);
  });

  test('is copied whole, and bounded again right after', async ({ desk }) => {
    await enter(desk);
    narrow(desk.sqlite, [desk.building('3号楼')]);
    const count = () => desk.sqlite.prepare('SELECT count(*) FROM person').pluck().get();
    expect(count()).toBe(0);
    expect(wholly(desk.sqlite, count)).toBe(1);
    expect(() =>
      wholly(desk.sqlite, () => {
        throw new Error('the disk is full');
      }),
    ).toThrow('full');
    expect(count()).toBe(0);
  });
});
