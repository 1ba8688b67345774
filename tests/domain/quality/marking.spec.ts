import { enter, lifeOf, notesOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';
import { handing } from '../support/handing';
import { countOf, force, listed, whole, wholeFamily } from './estate';

const mark = (desk: Desk, subjectId: number, reason = '本人不提供') =>
  desk.ask('checkup.mark', { code: 'noPhone', subjectId, otherId: 0, reason });

describe('what was looked at and found right', () => {
  test('goes from the list, is counted apart, and stands in the history', async ({ desk }) => {
    const { id } = await whole(desk, { phone: null });
    await mark(desk, id);
    expect(await listed(desk, 'noPhone')).toEqual([]);
    expect(await countOf(desk, 'noPhone')).toEqual({ count: 0, of: 1, checked: 1 });
    expect(await desk.ask('checkup.marked', { code: 'noPhone' })).toMatchObject([
      { name: '王秀英', otherName: null, place: '1号楼1单元101室', reason: '本人不提供', checkedOn: TODAY, by: '李站长' },
    ]);
    const [last] = await lifeOf(desk, id);
    expect(last).toMatchObject({ act: '体检核对', words: ['体检“没有联系电话”：核对过，本人不提供。'] });
  });

  test('comes back when the facts change', async ({ desk }) => {
    const { head, householdId } = await wholeFamily(desk);
    force(desk, `update residence set relation = '99' where personId = ?`, head);
    await desk.ask('checkup.mark', { code: 'noHead', subjectId: householdId, otherId: 0, reason: '户主在外地' });
    expect(await listed(desk, 'noHead')).toEqual([]);
    await enter(desk, { name: '张三', relation: '20', to: { householdId } });
    expect(await listed(desk, 'noHead')).toMatchObject([{ subjectId: householdId, words: '4人在册，没有户主' }]);
  });

  test('can be taken back, once', async ({ desk }) => {
    const { id } = await whole(desk, { phone: null });
    const seen = await mark(desk, id);
    await desk.ask('checkup.unmark', { id: seen.id });
    expect(await listed(desk, 'noPhone')).toMatchObject([{ subjectId: id }]);
    expect(await desk.ask('checkup.marked', { code: 'noPhone' })).toEqual([]);
    expect(await desk.refusal('checkup.unmark', { id: seen.id })).toContain('可能已经撤回');
    expect((await notesOf(desk, 'person', id)).at(-1)).toMatchObject({ operation: 'checkup.unmark', after: { withdrawn: true } });
  });

  test('is refused where there is nothing to look at', async ({ desk }) => {
    const { id } = await whole(desk);
    const nothing = { code: 'noPhone', subjectId: id, otherId: 0, reason: '问过' } as const;
    expect(await desk.refusal('checkup.mark', nothing)).toContain('已经不在名单里');
  });

  test('is forgotten with a person who is erased', async ({ desk }) => {
    const { id } = await whole(desk, { phone: null });
    await mark(desk, id, '王秀英说没有电话');
    await desk.ask('residents.moveOut', { id, on: TODAY, reason: '搬走' });
    await desk.ask('privacy.erase', { id, name: '王秀英', basis: 'served' });
    expect(desk.sqlite.prepare('select count(*) from checkedFinding').pluck().get()).toBe(0);
  });
});

test('a building chief sees and marks the own buildings only', async ({ desk }) => {
  const { narrow } = await import('../../../main/database/scope');
  const mine = await whole(desk, { phone: null });
  const other = await whole(desk, {
    phone: null,
    idNumber: null,
    name: '别家',
    to: { roomId: desk.room('3号楼', '2单元', '101') },
  });
  const building = desk.building('1号楼');
  desk.session = { ...theHead, role: 'chief', buildings: [building] };
  narrow(desk.sqlite, [building]);
  expect((await listed(desk, 'noPhone')).map(({ subjectId }) => subjectId)).toEqual([mine.id]);
  expect(await countOf(desk, 'noPhone')).toMatchObject({ count: 1, of: 1 });
  await mark(desk, mine.id);
  expect(await listed(desk, 'noPhone')).toEqual([]);
  const theirs = { code: 'noPhone', subjectId: other.id, otherId: 0, reason: '问过' } as const;
  expect(await desk.refusal('checkup.mark', theirs)).toContain('已经不在名单里');
});

describe('how long a visit lasts', () => {
  test("is the station's to say", async ({ desk }) => {
    const { householdId } = await whole(desk);
    force(desk, `update household set verifiedOn = '2026-08-21' where id = ?`, householdId);
    expect(await listed(desk, 'stale')).toEqual([]);
    expect(await desk.ask('checkup.setting', {})).toEqual({ staleMonths: 12 });
    await desk.ask('checkup.setMonths', { staleMonths: 3 });
    expect(await listed(desk, 'stale')).toMatchObject([{ subjectId: householdId }]);
    expect((await notesOf(desk, 'station', 1)).at(-1)).toMatchObject({ before: { staleMonths: 12 }, after: { staleMonths: 3 } });
    await desk.ask('households.verify', { id: householdId });
    expect(await listed(desk, 'stale')).toEqual([]);
  });

  test('ends on the last day of a month that is too short', async () => {
    const { monthsEarlier } = await import('../../../main/features/checkup/setting');
    expect(['2026-03-31', '2026-11-22', '2026-01-31'].map((day, at) => monthsEarlier(day, [1, 12, 2][at] ?? 0))).toEqual([
      '2026-02-28',
      '2025-11-22',
      '2025-11-30',
    ]);
  });
});

describe('the work list', () => {
  const two = async (desk: Desk) => {
    await whole(desk, { phone: null });
    await whole(desk, {
      name: '赵大海',
      sex: '1',
      idNumber: null,
      phone: null,
      to: { roomId: desk.room('3号楼', '2单元', '101') },
    });
  };

  test('on paper goes by building and names nobody in full', async ({ desk }) => {
    await two(desk);
    const paper = await desk.ask('checkup.issueList', { code: 'noPhone' });
    expect(paper).toMatchObject({ kind: 'checkupList', number: '核对单2026-0001', title: '体检核对单：没有联系电话', sheets: 1 });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['1号楼：1处', '3号楼：1处', '王*英', '赵*海', '3号楼2单元101室']) expect(html).toContain(words);
    for (const words of ['王秀英', '赵大海']) expect(html).not.toContain(words);
    const one = await desk.ask('checkup.issueList', { code: 'noPhone', buildingId: desk.building('3号楼') });
    expect((await desk.ask('papers.html', { id: one.id })).html).not.toContain('1号楼：');
  });

  test('as a workbook has a sheet a building, names and phones, and wants the password', async ({ desk }) => {
    const { id } = await whole(desk, { idNumber: null });
    await whole(desk, { name: '赵大海', sex: '1', idNumber: null, to: { roomId: desk.room('3号楼', '2单元', '101') } });
    desk.proved = false;
    expect(await desk.reply('checkup.saveXlsx', { code: 'noIdNumber' })).toMatchObject({ failure: { code: 'password' } });
    desk.proved = true;
    const saved = await desk.ask('checkup.saveXlsx', { handing, code: 'noIdNumber' });
    expect(saved).toEqual({ outcome: 'saved', path: `/out/体检_没有证件号码_${TODAY}.xlsx` });
    const { default: excel } = await import('exceljs');
    const book = new excel.Workbook();
    await book.xlsx.load(desk.platform.files.get(`/out/体检_没有证件号码_${TODAY}.xlsx`)?.buffer as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['1号楼', '3号楼']);
    expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toMatch(/王秀英.*13900000001/);
    expect((await notesOf(desk, 'checkup', 0)).at(-1)).toMatchObject({ after: { check: '没有证件号码', rows: 2 } });
    expect(id).toBeGreaterThan(0);
  });

  test('is not made of nothing', async ({ desk }) => {
    expect(await desk.refusal('checkup.issueList', { code: 'noPhone' })).toBe('没有要核对的，不用打印。');
  });
});
