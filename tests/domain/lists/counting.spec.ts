// The pages of a list have one total: it is counted with the first of them, and again once something was written, not with each.
import type { z } from 'zod';
import { knownAt } from '../../../main/desk-kind';
import { type OperationName, operations } from '../../../shared/operations';
import { type Desk, expect, test } from '../support/desk';

const pagedBy = (name: OperationName): boolean => {
  const { kind, output } = operations[name] as { kind: string; output: z.ZodType & { shape?: object } };
  return kind === 'query' && output.shape !== undefined && 'next' in output.shape;
};

/** Every list of a station that has pages; a new one is here without being told of. */
const lists = (Object.keys(operations) as OperationName[]).filter((name) => pagedBy(name) && knownAt('station', name));

/** What some are always narrowed to; whether there is such a thing makes no difference here. */
const narrowed: Partial<Record<OperationName, object>> = {
  ...{ 'rooms.toCheck': { list: 'leases' }, 'hours.queue': { source: 'hand' }, 'checkup.list': { code: 'noPhone', page: {} } },
  ...{ 'residents.list': { page: {} }, 'households.list': { page: {} }, 'volunteers.list': { page: {} } },
  ...{ 'groups.people': { id: 1, page: {} }, 'entitlements.people': { id: 1, page: {} } },
  ...{ 'consultations.rows': { id: 1 }, 'sweeps.rows': { id: 1 } },
};

/** These are of one thing, and say nothing of how many there are in all, or have all of it in memory. */
const plain: readonly OperationName[] = [
  ...(['gifts.moves', 'timeline.of', 'postings.sheets', 'matters.card', 'summary.rows', 'forms.fills'] as const),
  ...(['imports.differences', 'sweeps.differences'] as const),
];

const COUNTS = /^select \(?(?:\(?select )?(?:count|sum)\(/;

/** The statements that count, asked meanwhile. */
async function counted({ db }: Desk, ask: () => Promise<unknown>): Promise<string[]> {
  const executor = db.getExecutor();
  const { executeQuery } = executor;
  const asked: string[] = [];
  executor.executeQuery = (query, ...rest) => {
    asked.push(query.sql);
    return executeQuery.call(executor, query, ...rest) as never;
  };
  await ask();
  executor.executeQuery = executeQuery;
  return asked.filter((sql) => COUNTS.test(sql));
}

test('no list counts again what it counted for another of its pages', async ({ desk }) => {
  const counting: string[] = [];
  for (const name of lists.filter((one) => !plain.includes(one))) {
    const ask = () => desk.reply(name, { filter: {}, ...narrowed[name] });
    expect(await ask(), name).toMatchObject({ ok: true });
    desk.sqlite.exec('update room set floor = floor');
    if ((await counted(desk, ask)).length > 0) counting.push(name);
    expect(await counted(desk, ask), name).toEqual([]);
  }
  expect(counting.length).toBeGreaterThan(25);
});
