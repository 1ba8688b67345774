import { matches } from '../../../main/search/matches';
import { parseQuery } from '../../../main/search/query';
import { type Desk, describe, expect, test } from '../support/desk';
import { enter, idNumber, namesOf, WOMAN_1949 } from './people';

const found = async (desk: Desk, text: string) => namesOf(await desk.ask('residents.search', { text }));

async function enterSome(desk: Desk) {
  const at = (building: string, unit: string, number: string) => ({ roomId: desk.room(building, unit, number) });
  await enter(desk, { idNumber: WOMAN_1949, phone: '13800138000' });
  await enter(desk, { name: '张小明', phone: '029-86001234', to: at('1号楼', '1单元', '102') });
  await enter(desk, { name: '王小明', idNumber: idNumber('19800501', '011'), to: at('1号楼', '2单元', '101') });
  await enter(desk, { name: '欧阳明', phone2: '13912345678', to: at('3号楼', '2单元', '1101') });
}

describe('searching as one types', () => {
  test('finds people by one to three characters of the name', async ({ desk }) => {
    await enterSome(desk);
    expect(await found(desk, '王')).toEqual(['王秀英', '王小明']);
    expect(await found(desk, '小明')).toEqual(['张小明', '王小明']);
    expect(await found(desk, '欧阳明')).toEqual(['欧阳明']);
    expect(await found(desk, '明王')).toEqual([]);
  });

  test('finds people by pinyin and initials', async ({ desk }) => {
    await enterSome(desk);
    expect(await found(desk, 'xiaoming')).toEqual(['张小明', '王小明']);
    expect(await found(desk, 'wx')).toEqual(['王秀英', '王小明']);
    expect(await found(desk, 'OYM')).toEqual(['欧阳明']);
  });

  test('finds people by four digits of an ID number or a phone', async ({ desk }) => {
    await enterSome(desk);
    expect(await found(desk, '1949')).toEqual(['王秀英']);
    expect(await found(desk, '002x')).toEqual(['王秀英']);
    expect(await found(desk, '8000')).toEqual(['王秀英']);
    expect(await found(desk, '02986001234')).toEqual(['张小明']);
    expect(await found(desk, '5678')).toEqual(['欧阳明']);
  });

  test('finds people by building, unit and room', async ({ desk }) => {
    await enterSome(desk);
    expect(await found(desk, '3-2-1101')).toEqual(['欧阳明']);
    expect(await found(desk, '3号楼2单元1101')).toEqual(['欧阳明']);
    expect(await found(desk, '1号楼')).toEqual(['王秀英', '张小明', '王小明']);
    expect(await found(desk, '101室')).toEqual(['王秀英', '王小明']);
    expect(await found(desk, '102')).toEqual(['张小明']);
  });

  test('finds a building that the ledger calls by another word', async ({ desk }) => {
    const building = { building: '7栋', units: [{ unit: '甲单元', floors: 1, perFloor: 1 }] };
    await desk.ask('estate.addBuilding', building);
    const { id } = await desk.db.selectFrom('room').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
    await enter(desk, { to: { roomId: id } });
    expect(await found(desk, '7号楼')).toEqual(['王秀英']);
    expect(await found(desk, '7#甲单元101')).toEqual(['王秀英']);
  });

  test('finds those who left and died, with the word for it, and each person once', async ({ desk }) => {
    const { id } = await enter(desk);
    const to = { roomId: desk.room('1号楼', '1单元', '201') };
    await desk.ask('residents.moveRoom', { id, to, relation: null, on: '2026-06-01' });
    await desk.ask('residents.moveOut', { id, on: '2026-07-01', reason: '搬走' });
    expect(await desk.ask('residents.search', { text: '秀英' })).toMatchObject([{ room: '201', state: 'left' }]);
    expect(await found(desk, '1-1-101')).toEqual([]);
    expect(await found(desk, '1-1-201')).toEqual(['王秀英']);
    await desk.ask('residents.recordDeath', { id, on: '2026-08-01' });
    expect(await desk.ask('residents.search', { text: '秀英' })).toMatchObject([{ state: 'dead' }]);
  });

  test('gives no more than was asked for, and nothing for nothing', async ({ desk }) => {
    await enterSome(desk);
    expect(await desk.ask('residents.search', { text: '明', most: 2 })).toHaveLength(2);
    expect(await found(desk, '')).toEqual([]);
    expect(await found(desk, '  ')).toEqual([]);
  });

  test('takes every sign a person can type for what it is', async ({ desk }) => {
    await enterSome(desk);
    for (const text of [
      '"',
      "'; DROP TABLE person; --",
      'name : *',
      '王*',
      '%',
      '_',
      '王 OR 张',
      'NEAR(王)',
      '^王',
      '\u0000',
      '𠮷',
      '\\',
    ]) {
      const people = await desk.ask('residents.search', { text });
      const query = parseQuery(text);
      for (const person of people) expect(matches({ ...person, phone2: null }, query), text).toBe(true);
    }
    expect(desk.logged).toEqual([]);
  });
});
