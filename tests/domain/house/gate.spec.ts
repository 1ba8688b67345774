import { afterAll, afterEach, beforeAll } from 'vitest';
import { z } from 'zod';
import { knownAt } from '../../../main/desk-kind';
import { handlers } from '../../../main/features';
import { permits } from '../../../main/permission';
import { gate, type OperationName, operations } from '../../../shared/operations';
import { enter, notesOf, registration } from '../residents/people';
import { type Desk, describe, expect, NOW, openTestStation, test, theHead } from '../support/desk';

const honest = { ...handlers };
afterEach(() => {
  Object.assign(handlers, honest);
});

const names = Object.keys(operations) as OperationName[];

/** How many rows the ledger has in every table a registration touches. */
const rowsIn = (desk: Desk) =>
  Object.fromEntries(
    ['person', 'residence', 'household', 'personText', 'auditEntry'].map((table) => [
      table,
      (desk.sqlite.prepare(`select count(*) as many from "${table}"`).get() as { many: number }).many,
    ]),
  );
const empty = { person: 0, residence: 0, household: 0, personText: 0, auditEntry: 0 };

describe('the gate', () => {
  // Nonsense changes nothing: one station hears all of it, and one office what only offices are asked.
  let [patient, office]: Desk[] = [];
  beforeAll(async () => {
    patient = await openTestStation();
    office = await openTestStation('street');
  });
  afterAll(async () => {
    await patient?.close();
    await office?.close();
  });

  test.for(names)('answers nonsense asked of %s with "invalid", never a fault', async (name) => {
    const asked = (knownAt('station', name) ? patient : office) as Desk;
    asked.session = permits('head', name) ? theHead : { ...theHead, role: 'kiosk' };
    for (const nonsense of [7, null, undefined, '居民', [], true]) {
      expect(await asked.reply(name, nonsense)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    }
    expect(asked.logged).toEqual([]);
  });

  test('says at which field the nonsense stands', async ({ desk }) => {
    expect(await desk.reply('residents.moveOut', { id: -1, on: '昨天' })).toEqual({
      ok: false,
      failure: { code: 'invalid', fields: { id: '不能小于0。', on: '请填写日期，例如 2026-03-05。', reason: '请填写。' } },
    });
  });

  test.for(['residents.nothing', '', '__proto__', 'constructor', 'toString', 'gate.unlock'])(
    'answers the unknown operation "%s" with a fault that the log knows',
    async (name, { desk }) => {
      const reply = await desk.reply(name, {});
      expect(reply).toEqual({ ok: false, failure: { code: 'fault', reference: expect.stringMatching(/^[0-9a-f]{8}$/) } });
      const { reference } = (reply as { failure: { reference: string } }).failure;
      expect(desk.logged[0]?.line).toContain(reference);
    },
  );

  test.for([...names.map((name) => [name, operations[name]] as const), ...Object.entries(gate)])(
    'speaks of %s in plain JSON that crosses any wire',
    ([, { input, output }]) => {
      z.toJSONSchema(input, { io: 'input' });
      z.toJSONSchema(output, { io: 'output', unrepresentable: 'throw' });
    },
  );
});

describe('a command', () => {
  test('that notes nothing is rolled back wholly', async ({ desk }) => {
    handlers['residents.register'] = (powers, draft) => honest['residents.register']({ ...powers, note: () => undefined }, draft);
    expect(await desk.reply('residents.register', registration(desk))).toMatchObject({ failure: { code: 'fault' } });
    expect(rowsIn(desk)).toEqual(empty);
    expect(await desk.ask('residents.search', { text: '王' })).toEqual([]);
  });

  test('whose answer breaks its promise is never committed', async ({ desk }) => {
    handlers['residents.register'] = async (powers, draft) => {
      await honest['residents.register'](powers, draft);
      return { id: '一' as unknown as number };
    };
    expect(await desk.reply('residents.register', registration(desk))).toMatchObject({ failure: { code: 'fault' } });
    expect(rowsIn(desk)).toEqual(empty);
  });

  test('that breaks halfway leaves nothing, and the desk goes on working', async ({ desk }) => {
    handlers['residents.register'] = async (powers, draft) => {
      await honest['residents.register'](powers, draft);
      throw new Error('the lights went out');
    };
    expect(await desk.reply('residents.register', registration(desk))).toMatchObject({ failure: { code: 'fault' } });
    expect(rowsIn(desk)).toEqual(empty);
    Object.assign(handlers, honest);
    await desk.ask('residents.register', registration(desk));
  });

  test('notes who sits at the desk and the time of the desk, whatever the input says', async ({ desk }) => {
    const forged = { ...registration(desk), at: '1999-01-01T00:00:00.000Z', staffId: 7, staffName: '别人' };
    expect(await desk.reply('residents.register', forged)).toMatchObject({ ok: true });
    const entries = await desk.db.selectFrom('auditEntry').select(['at', 'staffId', 'staffName']).execute();
    expect(entries).toEqual(entries.map(() => ({ at: NOW, staffId: 1, staffName: '李站长' })));
  });

  test('is dated by the day in China, which begins at four in the afternoon UTC', async ({ desk }) => {
    desk.now = '2026-11-22T15:59:59.999Z';
    expect(await desk.refusal('residents.register', registration(desk, { on: '2026-11-23' }))).toContain('2026年11月22日');
    desk.now = '2026-11-22T16:00:00.000Z';
    await desk.ask('residents.register', registration(desk, { on: '2026-11-23' }));
  });

  test('that is refused notes nothing', async ({ desk }) => {
    const { id } = await enter(desk);
    const before = await notesOf(desk, 'person', id);
    await desk.refusal('residents.moveOut', { id, on: '2026-11-23', reason: '搬走' });
    expect(await notesOf(desk, 'person', id)).toEqual(before);
  });
});

describe('a query', () => {
  test('whose answer breaks its promise is a fault, with no more to see than a reference', async ({ desk }) => {
    handlers['residents.tags'] = async () => [{ tag: '独居老人', residents: 1.5 }];
    expect(await desk.reply('residents.tags', {})).toEqual({
      ok: false,
      failure: { code: 'fault', reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
  });
});

describe('a task', () => {
  test('runs once at a time and stops when it is cancelled', async ({ desk }) => {
    desk.platform.chosen.open = '/in/名册.xlsx';
    const first = desk.reply('imports.open', {});
    await new Promise<void>((reading) => {
      desk.platform.readSheet = (_path, _progress, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')));
          reading();
        });
    });
    expect(await desk.refusal('imports.open', {})).toBe('同样的事正在进行，请等它做完，或先取消。');
    expect(desk.app.cancel('imports.open')).toBe(true);
    expect(await first).toMatchObject({ ok: false, failure: { code: 'refused' } });
    expect(desk.app.cancel('imports.open')).toBe(false);
  });
});
