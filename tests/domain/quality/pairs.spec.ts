import { enter, idNumber } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { countsOf, force, listed, whole, wholeFamily } from './estate';

describe('two records that may be one person are found', () => {
  const elsewhere = (desk: Desk) => ({ roomId: desk.room('3号楼', '2单元', '1101') });

  test('by name and birth, unless both have an ID number', async ({ desk }) => {
    const { son } = await wholeFamily(desk);
    const twin = { name: '张小明', relation: '02', sex: '1', birthOn: '1980-05-06', to: elsewhere(desk) } as const;
    const { id } = await whole(desk, { ...twin, idNumber: null, phone: '13900000004' });
    expect(await countsOf(desk)).toEqual({ sameNameBirth: 1, noIdNumber: 1 });
    expect(await listed(desk, 'sameNameBirth')).toMatchObject([
      {
        subjectId: son,
        otherId: id,
        name: '张小明',
        room: '101',
        other: { name: '张小明', room: '1101' },
        words: '都是1980年5月6日出生',
      },
    ]);
    force(desk, 'update person set idNumber = ? where id = ?', idNumber('19800506', '003'), id);
    expect(await listed(desk, 'sameNameBirth')).toEqual([]);
  });

  test('also when one of them left, and not when both did', async ({ desk }) => {
    const { son } = await wholeFamily(desk);
    await desk.ask('residents.moveOut', { id: son, on: TODAY, reason: '搬走' });
    const { id } = await enter(desk, { name: '张小明', birthOn: '1980-05-06', to: elsewhere(desk) });
    expect(await listed(desk, 'sameNameBirth')).toMatchObject([{ subjectId: son, otherId: id }]);
    await desk.ask('residents.moveOut', { id, on: TODAY, reason: '搬走' });
    expect(await listed(desk, 'sameNameBirth')).toEqual([]);
  });

  test('by a phone two households share, however it is written, and not within one', async ({ desk }) => {
    const { householdId } = await wholeFamily(desk);
    const first = await enter(desk, { name: '赵甲', phone: '029-86001234', to: { householdId } });
    await enter(desk, { name: '赵乙', phone: '02986001234', to: { householdId } });
    expect(await listed(desk, 'samePhone')).toEqual([]);
    const other = await enter(desk, { name: '钱丙', phone: '02986001234', to: elsewhere(desk) });
    expect(await listed(desk, 'samePhone')).toMatchObject([
      { subjectId: first.id, otherId: other.id, words: '都留了029****1234' },
    ]);
  });

  test('by the old form of the ID number, in the number itself and in a note', async ({ desk }) => {
    const { son } = await wholeFamily(desk);
    const noted = await enter(desk, { name: '张小明', note: '旧证610112800506001，搬来时抄的', to: elsewhere(desk) });
    expect(await listed(desk, 'sameId')).toMatchObject([{ subjectId: son, otherId: noted.id }]);
    const century = await enter(desk, { name: '张小', idNumber: idNumber('18800506', '001'), to: elsewhere(desk) });
    expect((await listed(desk, 'sameId')).map(({ subjectId, otherId }) => [subjectId, otherId])).toEqual([
      [son, noted.id],
      [son, century.id],
      [noted.id, century.id],
    ]);
  });

  test('without growing with the square of those who share something', async ({ desk }) => {
    const rooms = ['101', '102', '201', '202'].map((number) => desk.room('1号楼', '1单元', number));
    for (const roomId of rooms) await enter(desk, { name: '租户', phone: '13900000009', to: { roomId } });
    expect(await listed(desk, 'samePhone')).toHaveLength(3);
  });
});
