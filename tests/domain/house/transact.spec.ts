import { expect } from 'vitest';
import { transact } from '../../../main/database/transact';
import { describe, test } from '../support/desk';

describe('a transaction', () => {
  test('answers nobody once it has ended, and writes nothing for them', async ({ desk }) => {
    const left = await transact(desk.db, async (trx) => trx);
    const late = left.updateTable('station').set({ name: '改了名' }).execute();
    await expect(late).rejects.toThrow('a transaction that has ended');
    expect(desk.sqlite.prepare('select name from station').pluck().get()).not.toBe('改了名');
  });

  test('that throws leaves everything as it was, and the next one goes on', async ({ desk }) => {
    const rename = (name: string, then: () => void) =>
      transact(desk.db, async (trx) => {
        await trx.updateTable('station').set({ name }).execute();
        then();
      });
    const broken = rename('半途', () => {
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(desk.sqlite.prepare('select name from station').pluck().get()).not.toBe('半途');
    await rename('做完', () => {});
    expect(desk.sqlite.prepare('select name from station').pluck().get()).toBe('做完');
  });
});

test('a state is part of the statement: what is open is found by the index of what is open', ({ desk }) => {
  const open = desk.db.selectFrom('hourEntry').select('id').where('volunteerId', '=', 1).where('state', '=', 'open').compile();
  const steps = desk.sqlite.prepare(`explain query plan ${open.sql}`).all(open.parameters as never) as { detail: string }[];
  expect(steps.map(({ detail }) => detail)).toEqual([expect.stringContaining('hourEntryOpen')]);
});
