import { countedOnce, untilWritten } from '../../../main/kept';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';

/** Asks a question of the ledger that counts how often it was worked out. */
function counting(desk: Desk) {
  let worked = 0;
  return (question = 'how many', { today = TODAY, session = theHead } = {}) =>
    untilWritten({ db: desk.db, today, session }, question, async () => {
      worked += 1;
      return worked;
    });
}

describe('what takes a reading of the ledger', () => {
  test('is worked out once until something is written', async ({ desk }) => {
    const ask = counting(desk);
    expect([await ask(), await ask()]).toEqual([1, 1]);
    await desk.ask('estate.addRoom', { unitId: 1, floor: 9, number: '901' });
    expect([await ask(), await ask()]).toEqual([2, 2]);
  });

  test('is worked out anew where a command goes past the log, and where it is rolled back', async ({ desk }) => {
    const ask = counting(desk);
    expect(await ask()).toBe(1);
    desk.sqlite.exec("update room set number = '1102' where number = '1101'");
    expect(await ask()).toBe(2);
    desk.sqlite.exec("begin; update room set number = '1103' where number = '1102'");
    expect(await ask()).toBe(3);
    desk.sqlite.exec('rollback; begin; update room set floor = floor; rollback');
    expect(await ask()).toBe(4);
  });

  test('is another on another day, for other buildings, and for another question', async ({ desk }) => {
    const ask = counting(desk);
    expect(await ask('one')).toBe(1);
    expect(await ask('other')).toBe(2);
    expect(await ask('one')).toBe(1);
    expect(await ask('one', { today: '2026-11-23' })).toBe(3);
    expect(await ask('one', { session: { ...theHead, role: 'chief', buildings: [1] } })).toBe(4);
  });
});

describe('the total of a list', () => {
  test('is counted once for all of its pages, and anew for another filter and after a write', async ({ desk }) => {
    let counted = 0;
    const total = async (from: string) => {
      const rooms = desk.db.selectFrom('room').where('number', '>=', from);
      const select = rooms.select(({ fn }) => fn.countAll<number>().as('total'));
      const executeTakeFirstOrThrow = () => {
        counted += 1;
        return select.executeTakeFirstOrThrow();
      };
      const watched = { isSelectQueryBuilder: true as const, compile: () => select.compile(), executeTakeFirstOrThrow };
      return (await countedOnce({ db: desk.db, today: TODAY, session: theHead }, watched)).total;
    };
    const all = await total('0');
    expect([await total('0'), await total('0'), counted]).toEqual([all, all, 1]);
    expect([await total('999'), counted]).toEqual([0, 2]);
    await desk.ask('estate.addRoom', { unitId: 1, floor: 9, number: '901' });
    expect([await total('0'), counted]).toEqual([all + 1, 3]);
  });
});

test('a resident more is counted in the ledger at once', async ({ desk }) => {
  const total = async () => (await desk.ask('residents.list', { filter: {}, page: {} })).total;
  const register = (name: string) =>
    desk.ask('residents.register', {
      ...{ name, sex: null, idNumber: null, birthOn: null, phone: null, phone2: null, documentKind: null, documentNumber: null },
      ...{
        ethnicity: null,
        politics: null,
        education: null,
        marriage: null,
        workplace: null,
        registeredAddress: null,
        note: null,
      },
      ...{ relation: null, residency: null, to: { roomId: 1 }, tags: [], on: TODAY },
    });
  expect(await total()).toBe(0);
  await register('王秀英');
  expect(await total()).toBe(1);
  await register('李建国');
  expect(await total()).toBe(2);
});
