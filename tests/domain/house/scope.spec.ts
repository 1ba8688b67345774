import { lookInto } from '../../../main/backups/copy';
import { narrow } from '../../../main/database/scope';
import { enter } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';

/**
 * What a building chief may read whole: the station itself, who works here, names of imported files, which custom fields there are,
 * what care groups and entitlements mean, saved queries (rules that name nobody), which kinds of requests there are, who sees to
 * them, how days are counted, how often groups are visited, what may be ordered and how it is answered, the cards that answer residents,
 * and how far the log is filed: its numbers say nothing without its entries.
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
  'guide',
  'guideAsking',
  'orderSetting',
  'orderCategory',
  'orderHandler',
  'holiday',
  'visitTier',
  'catalogueItem',
  'replyTemplate',
  'auditFiled',
];

describe('a desk bounded to some buildings', () => {
  test('has a view, or a decision to show all, for every table there is', ({ desk }) => {
    narrow(desk.sqlite, [desk.building('1号楼')]);
    const names = (schema: string, type: string) =>
      desk.sqlite.prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = '${type}'`).pluck().all() as string[];
    const views = new Set([...names('temp', 'view'), ...OPEN_TO_ALL]);
    const bare = names('main', 'table').filter(
      (name) => !/^(sqlite_|personText|personDigits|minutesText)/.test(name) && !views.has(name),
    );
    expect(bare).toEqual([]);
  });

  test('is copied whole, and stays bounded meanwhile', async ({ desk }) => {
    await enter(desk);
    narrow(desk.sqlite, [desk.building('3号楼')]);
    const countIn = (sqlite: Desk['sqlite']) => sqlite.prepare('SELECT count(*) FROM person').pluck().get();
    await desk.lending.lend(async (file) => {
      expect(lookInto(file, desk.key, countIn)).toBe(1);
      expect(countIn(desk.sqlite)).toBe(0);
    });
    expect(countIn(desk.sqlite)).toBe(0);
  });
});
