import { describe, expect, test } from '../support/desk';
import { enter, idNumber, notesOf, registration, WOMAN_1949 } from './people';

describe('a new resident', () => {
  test('gets a household of her own in an empty room', async ({ desk }) => {
    const { id, householdId } = await enter(desk, { relation: '02', tags: ['独居老人'] });
    const card = await desk.ask('residents.card', { id });
    expect(card).toMatchObject({
      name: '王秀英',
      building: '1号楼',
      unit: '1单元',
      room: '101',
      relation: '02',
      residency: '户籍',
    });
    expect(card).toMatchObject({ state: 'present', movedInOn: '2026-03-05', tags: ['独居老人'], housemates: [] });
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ headName: '王秀英', openedOn: '2026-03-05' });
  });

  test('joins a household that is there', async ({ desk }) => {
    const head = await enter(desk, { relation: '02' });
    const son = await enter(desk, { name: '张小明', relation: '20', to: { householdId: head.householdId } });
    expect(son.householdId).toBe(head.householdId);
    expect((await desk.ask('residents.card', { id: head.id })).housemates).toMatchObject([{ id: son.id, name: '张小明' }]);
  });

  test('is noted with every field that was filled in, and where', async ({ desk }) => {
    const { id, householdId } = await enter(desk, { phone: '13800138000', tags: ['独居老人', '独居老人'] });
    const after = { name: '王秀英', phone: '13800138000', residency: '户籍', place: '1号楼1单元101室', householdId };
    expect(await notesOf(desk, 'person', id)).toEqual([
      {
        operation: 'residents.register',
        subject: 'person',
        subjectId: id,
        before: null,
        after: { ...after, startedOn: '2026-03-05', tags: ['独居老人'] },
      },
    ]);
    expect(await notesOf(desk, 'household', householdId)).toMatchObject([{ before: null, after: { openedOn: '2026-03-05' } }]);
  });

  test('cannot join a household that has ended', async ({ desk }) => {
    const { id, householdId } = await enter(desk);
    await desk.ask('residents.moveOut', { id, on: '2026-04-01', reason: '搬走' });
    const words = await desk.refusal('residents.register', registration(desk, { to: { householdId } }));
    expect(words).toBe('这一户已于2026年4月1日结束，请选择房屋，另立一户。');
  });

  test('cannot live in a room or household nobody knows', async ({ desk }) => {
    expect(await desk.refusal('residents.register', registration(desk, { to: { roomId: 999 } }))).toBe(
      '没有找到这间房，请重新选择。',
    );
    expect(await desk.refusal('residents.register', registration(desk, { to: { householdId: 999 } }))).toBe(
      '没有找到这一户，请重新选择。',
    );
  });

  test('cannot be a second head of the household', async ({ desk }) => {
    const head = await enter(desk, { relation: '02' });
    const to = { householdId: head.householdId };
    expect(await desk.refusal('residents.register', registration(desk, { name: '张伟', relation: '02', to }))).toBe(
      '这一户的户主是王秀英。请先更正王秀英与户主的关系，再定新户主。',
    );
    expect(await desk.ask('residents.search', { text: '张伟' })).toEqual([]);
  });

  test('cannot arrive tomorrow, nor before being born', async ({ desk }) => {
    expect(await desk.refusal('residents.register', registration(desk, { on: '2026-11-23' }))).toBe(
      '日期不能晚于今天（2026年11月22日）。',
    );
    expect(await desk.refusal('residents.register', registration(desk, { birthOn: '2026-03-06' }))).toBe(
      '出生日期是2026年3月6日，日期不能更早。',
    );
    await desk.ask('residents.register', registration(desk, { birthOn: '2026' }));
  });

  test('is answered at the field when a birth or a code cannot be', async ({ desk }) => {
    const fields = (draft: object) => desk.reply('residents.register', { ...registration(desk), ...draft });
    const invalid = (field: string, words: string) => ({ ok: false, failure: { code: 'invalid', fields: { [field]: words } } });
    expect(await fields({ birthOn: '1990-02-31' })).toEqual(invalid('birthOn', '日历上没有这一天，请对照证件重填。'));
    expect(await fields({ birthOn: '2027' })).toEqual(invalid('birthOn', '出生日期不能晚于今天。'));
    expect(await fields({ relation: '04' })).toEqual(invalid('relation', '请从列出的选项里选择。'));
    expect(await fields({ ethnicity: '57' })).toEqual(invalid('ethnicity', '请从列出的选项里选择。'));
    expect(await fields({ phone: '138' })).toEqual(invalid('phone', '手机应是11位；座机请带区号，例如 029-86001234。'));
  });
});

describe('an ID number', () => {
  test('fills birth and sex that nobody wrote, and makes a year exact', async ({ desk }) => {
    const one = await enter(desk, { idNumber: WOMAN_1949 });
    expect(await desk.ask('residents.card', { id: one.id })).toMatchObject({ sex: '2', birthOn: '1949-12-31' });
    const other = await enter(desk, { idNumber: idNumber('19800501', '011'), birthOn: '1980', sex: '1' });
    expect(await desk.ask('residents.card', { id: other.id })).toMatchObject({ sex: '1', birthOn: '1980-05-01' });
  });

  test('that speaks against the birth or the sex is refused, saying how', async ({ desk }) => {
    const refused = (draft: object) => desk.refusal('residents.register', registration(desk, { idNumber: WOMAN_1949, ...draft }));
    expect(await refused({ birthOn: '1950-01-01' })).toBe(
      '身份证号上的出生日期是1949年12月31日，填写的是1950年1月1日。请对照证件，改正其中一处。',
    );
    expect(await refused({ sex: '1' })).toBe('身份证号上的性别是女，填写的是男。请对照证件，改正其中一处。');
  });

  test('with a wrong last character, lost digits or an impossible birth is refused in words', async ({ desk }) => {
    const refused = (number: string) => desk.refusal('residents.register', registration(desk, { idNumber: number }));
    expect(await refused('410181198812145533')).toContain('末位对不上');
    expect(await refused('410181198812145000')).toContain('后几位都是0');
    expect(await refused(idNumber('19800230', '011'))).toContain('出生日期不存在');
    expect(await refused(idNumber('20270101', '011'))).toContain('出生日期不存在');
  });

  test('that somebody has is refused, naming the person and the place', async ({ desk }) => {
    await enter(desk, { idNumber: WOMAN_1949 });
    const again = registration(desk, { name: '王秀瑛', idNumber: WOMAN_1949 });
    expect(await desk.refusal('residents.register', again)).toBe(
      '这个身份证号已经登记给王秀英（1号楼1单元101室）。如果是同一个人，请在这张卡片上更正；如果不是，请对照证件核对号码。',
    );
  });

  test('of somebody who left leads to moving in, of somebody who died to the papers', async ({ desk }) => {
    const { id } = await enter(desk, { idNumber: WOMAN_1949 });
    await desk.ask('residents.moveOut', { id, on: '2026-04-01', reason: '搬走' });
    const again = registration(desk, { idNumber: WOMAN_1949 });
    expect(await desk.refusal('residents.register', again)).toBe(
      '这个身份证号已经登记给王秀英（1号楼1单元101室），已于2026年4月1日迁出。如果是同一个人，请在这张卡片上办理迁入。',
    );
    await desk.ask('residents.recordDeath', { id, on: '2026-05-01' });
    expect(await desk.refusal('residents.register', again)).toContain('已于2026年5月1日去世。请对照证件核对号码。');
  });
});
