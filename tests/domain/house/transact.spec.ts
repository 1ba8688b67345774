import { expect } from 'vitest';
import { transact } from '../../../main/database/transact';
import { type Desk, describe, test } from '../support/desk';

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

const plan = ({ sqlite }: Desk, { sql, parameters }: { sql: string; parameters: readonly unknown[] }): string[] =>
  (sqlite.prepare(`explain query plan ${sql}`).all(parameters) as { detail: string }[]).map(({ detail }) => detail);

describe('a stay is found by the index made for it', () => {
  test('the open one of a volunteer: a state is part of the statement', ({ desk }) => {
    const own = desk.db.selectFrom('hourEntry').select('id').where('settled', '=', 0).where('volunteerId', '=', 1);
    const open = own.where('state', '=', 'open').compile();
    expect(open.parameters).toEqual([0, 1]);
    expect(plan(desk, open)).toEqual([expect.stringContaining('hourEntryByVolunteer (settled=? AND volunteerId=?)')]);
  });

  test('the approved ones of a time', ({ desk }) => {
    const approved = desk.db.selectFrom('hourEntry').select('id').where('state', '=', 'approved');
    const within = approved.where('startedAt', '>=', '2026-11-01').where('startedAt', '<', '2026-12-01');
    expect(plan(desk, within.compile())).toEqual([expect.stringContaining('hourEntryApproved (startedAt>? AND startedAt<?)')]);
  });

  test('the one that a request began or ended', ({ desk }) => {
    const asked = desk.db
      .selectFrom('hourEntry')
      .selectAll()
      .where(({ eb, or }) => or([eb('requestId', '=', 'request-1'), eb('endRequestId', '=', 'request-1')]));
    const steps = plan(desk, asked.compile());
    expect(steps).toContainEqual(expect.stringContaining('hourEntryEnded (endRequestId=?)'));
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });
});
