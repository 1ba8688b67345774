import { type Desk, describe, expect, test } from '../support/desk';
import { enter, enterFamily, lifeOf, WOMAN_1949 } from './people';

describe('the card of a resident', () => {
  test('shows the person, the household and who looks after the unit', async ({ desk }) => {
    const family = await enterFamily(desk);
    const place = { buildingId: desk.building('1号楼'), unitId: null, phone: '029-12345678', on: '2026-01-01' };
    await desk.ask('chiefs.appoint', { ...place, name: '赵大爷' });
    const card = await desk.ask('residents.card', { id: family.son });
    expect(card).toMatchObject({ name: '张小明', relation: '20', birthOn: '2010-05-06', chief: { name: '赵大爷' } });
    expect(card).toMatchObject({ buildingId: desk.building('1号楼'), unitId: desk.unit('1号楼', '1单元') });
    expect(card.housemates.map(({ name, relation }) => [name, relation])).toEqual([
      ['王秀英', '02'],
      ['张伟', '11'],
    ]);
    await desk.ask('chiefs.appoint', { ...place, unitId: desk.unit('1号楼', '1单元'), name: '钱阿姨' });
    expect(await desk.ask('residents.card', { id: family.son })).toMatchObject({ chief: { name: '钱阿姨' } });
  });

  test('has no chief where nobody looks after the unit', async ({ desk }) => {
    const { id } = await enter(desk);
    expect(await desk.ask('residents.card', { id })).toMatchObject({ chief: null });
  });

  test('of nobody is refused', async ({ desk }) => {
    expect(await desk.refusal('residents.card', { id: 99 })).toBe('没有找到这个人，请重新搜索。');
  });
});

const history = async (desk: Desk, id: number) => (await lifeOf(desk, id)).map(({ act, words }) => [act, ...words]).reverse();

describe('the history of a resident', () => {
  test('tells every act in words, the newest first, with who and when', async ({ desk }) => {
    const { id } = await enter(desk, { idNumber: WOMAN_1949, tags: ['独居老人'] });
    desk.now = '2026-11-22T09:00:00.000Z';
    desk.session = { ...desk.session, staffName: '陈站长' };
    await desk.ask('residents.amend', { id, changes: { phone: '13900139000' } });
    const [newest, oldest] = await lifeOf(desk, id);
    expect(newest).toMatchObject({ at: desk.now, by: '陈站长', act: '更正', words: ['联系电话：未填 → 139****9000'] });
    expect(oldest).toMatchObject({
      at: '2026-11-22T08:00:00.000Z',
      by: '李站长',
      act: '登记',
      words: ['登记在1号楼1单元101室，2026年3月5日起。', '特殊群体：独居老人'],
    });
  });

  test('says codes and days as people say them', async ({ desk }) => {
    const { id } = await enter(desk, { sex: '2', birthOn: '1950' });
    const changes = { birthOn: '1950-06', sex: '1', marriage: '30', ethnicity: '03', relation: '52', residency: '空挂' } as const;
    await desk.ask('residents.amend', { id, changes });
    expect((await history(desk, id)).at(-1)).toEqual([
      '更正',
      '性别：女 → 男',
      '出生日期：1950年 → 1950年6月',
      '民族：未填 → 回族',
      '婚姻状况：未填 → 丧偶',
      '与户主关系：未填 → 母亲',
      '居住情况：户籍 → 空挂',
    ]);
  });

  test('follows a person through rooms, tags, leaving, return and death', async ({ desk }) => {
    const { id } = await enter(desk, { relation: '02' });
    const room = (number: string) => ({ roomId: desk.room('1号楼', '1单元', number) });
    await desk.ask('residents.moveRoom', { id, to: room('102'), relation: null, on: '2026-04-01' });
    await desk.ask('residents.tag', { id, tag: '残疾人', on: '2026-04-02' });
    await desk.ask('residents.untag', { id, tag: '残疾人', on: '2026-04-03', reason: '证件到期' });
    await desk.ask('residents.moveOut', { id, on: '2026-05-01', reason: '搬走' });
    await desk.ask('residents.moveIn', { id, to: room('201'), relation: null, residency: null, on: '2026-06-01' });
    await desk.ask('residents.recordDeath', { id, on: '2026-07-01' });
    expect((await history(desk, id)).slice(1)).toEqual([
      ['换住房', '从1号楼1单元101室搬到1号楼1单元102室，2026年4月1日起。', '与户主关系：户主 → 未填'],
      ['特殊群体', '登记为残疾人，2026年4月2日起。'],
      ['特殊群体', '不再登记为残疾人，2026年4月3日，原因：证件到期。'],
      ['迁出', '从1号楼1单元102室迁出，2026年5月1日，原因：搬走。'],
      ['迁入', '迁入1号楼1单元201室，2026年6月1日起。'],
      ['登记死亡', '2026年7月1日去世。'],
    ]);
  });

  test('tells who looked at a full number, and why', async ({ desk }) => {
    const { id } = await enter(desk, { phone: '13800138000' });
    await desk.ask('residents.reveal', { id, field: 'phone', reason: '通知体检' });
    expect((await history(desk, id)).at(-1)).toEqual(['查看', '看了完整的联系电话，原因：通知体检。']);
  });
});

const header = ['楼栋', '单元', '房号', '姓名', '与户主关系', '性别', '联系电话'];

async function importSheet(desk: Desk, path: string, rows: (string | null)[][]) {
  desk.platform.chosen.open = path;
  desk.platform.workbook = { sheets: [{ name: '名册', rows: [header, ...rows], formulas: [] }] };
  const opened = await desk.ask('imports.open', {});
  if (opened.outcome !== 'read') throw new Error('not read');
  const { draft, mapping } = opened.preview;
  return (await desk.ask('imports.confirm', { draft, mapping })).run;
}

describe('the history of an imported resident', () => {
  const row = ['1号楼', '1单元', '101', '王秀英', '户主', '女'];

  test('begins with the file, and tells what a later file changed', async ({ desk }) => {
    await importSheet(desk, '/in/名册.xlsx', [[...row, null]]);
    desk.now = '2026-11-22T09:00:00.000Z';
    await importSheet(desk, '/in/补电话.xlsx', [[...row, '13800138000']]);
    const [found] = await desk.ask('residents.search', { text: '王秀英' });
    expect(await history(desk, found?.id ?? 0)).toEqual([
      ['入住', '住在1号楼1单元101室，2026年11月22日起。'],
      ['导入', '由导入登记（文件 名册.xlsx）。'],
      ['导入', '由导入更正（文件 补电话.xlsx）。', '联系电话：未填 → 138****8000'],
    ]);
  });

  test('forgets an import that was taken back', async ({ desk }) => {
    await importSheet(desk, '/in/名册.xlsx', [[...row, null]]);
    const run = await importSheet(desk, '/in/补电话.xlsx', [[...row, '13800138000']]);
    await desk.ask('imports.undo', { id: run.id });
    const [found] = await desk.ask('residents.search', { text: '王秀英' });
    expect(await history(desk, found?.id ?? 0)).toEqual([
      ['入住', '住在1号楼1单元101室，2026年11月22日起。'],
      ['导入', '由导入登记（文件 名册.xlsx）。'],
    ]);
  });
});
