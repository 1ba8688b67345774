import { describe, expect, test } from '../support/desk';
import { enter, enterFamily, idNumber, namesOf, notesOf, WOMAN_1949 } from './people';

describe('a correction', () => {
  test('changes only the fields it names, and keeps what they were', async ({ desk }) => {
    const { id } = await enter(desk, { phone: '13800138000', workplace: '棉纺厂' });
    await desk.ask('residents.amend', { id, changes: { phone: '13900139000', note: '', residency: '空挂' } });
    const card = await desk.ask('residents.card', { id });
    expect(card.person).toMatchObject({ phone: '139****9000', workplace: '棉纺厂' });
    expect(card.residency).toBe('空挂');
    expect((await notesOf(desk, 'person', id)).at(-1)).toMatchObject({
      before: { phone: '13800138000', residency: '户籍' },
      after: { phone: '13900139000', residency: '空挂' },
    });
  });

  test('of the name or a number is found at once, and the old one no longer', async ({ desk }) => {
    const { id } = await enter(desk, { name: '王秀瑛', phone: '13800138000' });
    await desk.ask('residents.amend', { id, changes: { name: '李雪梅', phone: '13900139000' } });
    for (const text of ['李雪梅', 'lxm', '13900139000'])
      expect(namesOf(await desk.ask('residents.search', { text }))).toEqual(['李雪梅']);
    for (const text of ['王秀瑛', 'wxy', '13800138000']) expect(await desk.ask('residents.search', { text })).toEqual([]);
  });

  test('that changes nothing says so', async ({ desk }) => {
    const { id } = await enter(desk);
    expect(await desk.refusal('residents.amend', { id, changes: { name: '王秀英' } })).toBe('和原来一样，没有要更正的内容。');
    expect(await desk.refusal('residents.amend', { id, changes: {} })).toBe('和原来一样，没有要更正的内容。');
  });

  test('of nobody is refused', async ({ desk }) => {
    expect(await desk.refusal('residents.amend', { id: 99, changes: { name: '王' } })).toBe('没有找到这个人，请重新搜索。');
  });

  test('is answered at the field when it cannot be', async ({ desk }) => {
    const { id } = await enter(desk);
    const reply = await desk.reply('residents.amend', { id, changes: { birthOn: '1990-02-31' } });
    expect(reply).toMatchObject({
      failure: { code: 'invalid', fields: { 'changes.birthOn': '日历上没有这一天，请对照证件重填。' } },
    });
  });
});

describe('a correction of the ID number', () => {
  test('fills birth and sex with it, and both are noted', async ({ desk }) => {
    const { id } = await enter(desk, { birthOn: '1949' });
    await desk.ask('residents.amend', { id, changes: { idNumber: WOMAN_1949 } });
    expect((await notesOf(desk, 'person', id)).at(-1)).toMatchObject({
      before: { idNumber: null, birthOn: '1949', sex: null },
      after: { idNumber: WOMAN_1949, birthOn: '1949-12-31', sex: '2' },
    });
  });

  test('must agree with the birth and the sex on the card, unless they are corrected with it', async ({ desk }) => {
    const { id } = await enter(desk, { birthOn: '1950-01-01', sex: '2' });
    const changes = { idNumber: WOMAN_1949 };
    expect(await desk.refusal('residents.amend', { id, changes })).toContain('填写的是1950年1月1日');
    await desk.ask('residents.amend', { id, changes: { ...changes, birthOn: '1949-12-31' } });
    expect(await desk.refusal('residents.amend', { id, changes: { sex: '1' } })).toContain('身份证号上的性别是女，填写的是男');
  });

  test('to one that somebody else has is refused; to none is not', async ({ desk }) => {
    await enter(desk, { idNumber: WOMAN_1949 });
    const { id } = await enter(desk, { name: '张伟', idNumber: idNumber('19800501', '011') });
    expect(await desk.refusal('residents.amend', { id, changes: { idNumber: WOMAN_1949, birthOn: null, sex: null } })).toContain(
      '已经登记给王秀英',
    );
    await desk.ask('residents.amend', { id, changes: { idNumber: null } });
    expect(await desk.ask('residents.card', { id })).toMatchObject({ idNumber: null, birthOn: '1980-05-01' });
  });
});

describe('the relation to the head', () => {
  test('can pass the head on, first from the one who was', async ({ desk }) => {
    const { head, husband, householdId } = await enterFamily(desk);
    expect(await desk.refusal('residents.amend', { id: husband, changes: { relation: '02' } })).toContain('户主是王秀英');
    await desk.ask('residents.amend', { id: head, changes: { relation: '12' } });
    await desk.ask('residents.amend', { id: husband, changes: { relation: '02' } });
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ headName: '张伟' });
  });

  test('of somebody who left stays as it was; the other fields can still be put right', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.moveOut', { id, on: '2026-04-01', reason: '搬走' });
    expect(await desk.refusal('residents.amend', { id, changes: { residency: '流动' } })).toBe('王秀英已于2026年4月1日迁出。');
    await desk.ask('residents.amend', { id, changes: { phone: '13900139000' } });
  });
});
