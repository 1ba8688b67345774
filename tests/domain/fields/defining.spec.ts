import { enter, lifeOf, notesOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';
import { addField, choiceOf, draft, heldOf, pets } from './fields';

const listed = async (desk: Desk, ended = false) =>
  (await desk.ask('fields.list', { subject: 'person', ended })).map(({ name }) => name);
const invalid = async (desk: Desk, name: string, input: unknown) => {
  const reply = await desk.reply(name, input);
  if (reply.ok || reply.failure.code !== 'invalid') throw new Error(`${name} did not mind: ${JSON.stringify(reply)}`);
  return reply.failure.fields;
};

describe('a custom field', () => {
  test('is added with its choices, and what it is for', async ({ desk }) => {
    const id = await addField(desk, pets);
    const [field] = await desk.ask('fields.list', { subject: 'person' });
    expect(field).toMatchObject({ id, name: '宠物', kind: 'choice', purpose: '提醒登记犬证', startedOn: TODAY, endedOn: null });
    expect(field?.choices.map(({ words }) => words)).toEqual(['狗', '猫', '鸟']);
    const { entries } = await desk.ask('audit.list', {});
    expect(entries[0]).toMatchObject({ act: '加栏目', subject: '宠物', words: ['居民的“宠物”，选项：狗、猫、鸟。'] });
    expect((await desk.ask('today.overview', {})).recent[0]?.words).toBe('加了栏目“宠物”');
  });

  test('has one name among those that stand, and none the ledger has already', async ({ desk }) => {
    await addField(desk);
    expect(await invalid(desk, 'fields.add', draft())).toEqual({ name: '居民已经有“宠物”这个栏目，请换个名称。' });
    await addField(desk, { subject: 'household' });
    expect((await invalid(desk, 'fields.add', draft({ name: '联系电话' }))).name).toContain('资料里已经有“联系电话”');
  });

  test('says what it is for, where it asks people', async ({ desk }) => {
    expect((await invalid(desk, 'fields.add', draft({ purpose: ' ' }))).purpose).toContain('用来做什么');
    await addField(desk, { subject: 'room', name: '水表号', purpose: null });
  });

  test('is refused with one choice, with the same twice, with a range that cannot be', async ({ desk }) => {
    expect((await invalid(desk, 'fields.add', draft({ kind: 'choice', choices: ['狗'] }))).choices).toContain('至少写两个');
    expect((await invalid(desk, 'fields.add', draft({ kind: 'choice', choices: ['狗', '狗'] }))).choices).toContain('写了两次');
    expect((await invalid(desk, 'fields.add', draft({ kind: 'number', min: 5, max: 1 }))).max).toContain('不能比最小的小');
  });

  test('that is renamed keeps its values, and says so', async ({ desk }) => {
    const { id } = await enter(desk);
    const plate = await addField(desk, { name: '车牌' });
    await desk.ask('fields.set', { subject: 'person', id, values: { [plate]: '陕A1' } });
    await desk.ask('fields.amend', { id: plate, changes: { name: '车牌号', wanted: true } });
    expect(await heldOf(desk, 'person', id)).toEqual({ 车牌号: '陕A1' });
    const { entries } = await desk.ask('audit.list', {});
    expect(entries[0]?.words).toEqual(['居民的“车牌号”。', '栏目：车牌 → 车牌号', '提醒填写：否 → 是']);
    expect(await desk.refusal('fields.amend', { id: plate, changes: { name: '车牌号' } })).toContain('和原来一样');
  });

  test('changes its kind only while nothing is written down under it', async ({ desk }) => {
    const { id } = await enter(desk);
    const cars = await addField(desk, { name: '车辆数', kind: 'number', unit: '辆', max: 9 });
    await desk.ask('fields.amend', { id: cars, changes: { kind: 'text' } });
    expect((await desk.ask('fields.list', { subject: 'person' }))[0]).toMatchObject({ kind: 'text', unit: null, max: null });
    await desk.ask('fields.set', { subject: 'person', id, values: { [cars]: '两辆' } });
    expect(await invalid(desk, 'fields.amend', { id: cars, changes: { kind: 'number' } })).toEqual({
      'changes.kind': '已经有1处登记了“车辆数”，种类不能再改。请停用它，另加一个。',
    });
    expect(await desk.ask('fields.held', { subject: 'person' })).toEqual([{ fieldId: cars, values: 1 }]);
    expect(() => desk.sqlite.prepare("update field set kind = 'number' where id = ?").run(cars)).toThrow('FOREIGN KEY');
  });

  test('that ended is asked no more, keeps what was written, and can be resumed', async ({ desk }) => {
    const { id } = await enter(desk);
    const plate = await addField(desk, { name: '车牌' });
    await desk.ask('fields.set', { subject: 'person', id, values: { [plate]: '陕A1' } });
    await desk.ask('fields.end', { id: plate, reason: '物业已经登记' });
    expect([await listed(desk), await listed(desk, true)]).toEqual([[], ['车牌']]);
    expect(await desk.ask('fields.of', { subject: 'person', id })).toEqual([]);
    expect((await lifeOf(desk, id))[0]?.words).toEqual(['车牌：未填 → 陕A1']);
    expect(await desk.refusal('fields.end', { id: plate, reason: '再停' })).toContain('已在2026年11月22日停用');
    const namesake = await addField(desk, { name: '车牌' });
    expect((await invalid(desk, 'fields.resume', { id: plate })).name).toContain('已经有“车牌”');
    await desk.ask('fields.end', { id: namesake, reason: '登记有误' });
    await desk.ask('fields.resume', { id: plate });
    expect(await heldOf(desk, 'person', id)).toEqual({ 车牌: '陕A1' });
    expect((await notesOf(desk, 'field', plate)).map(({ operation }) => operation)).toEqual([
      'fields.add',
      'fields.end',
      'fields.resume',
    ]);
  });

  test('stands where it was put', async ({ desk }) => {
    const ids = [
      await addField(desk, { name: '甲' }),
      await addField(desk, { name: '乙' }),
      await addField(desk, { name: '丙' }),
    ];
    await desk.ask('fields.reorder', { subject: 'person', ids: ids.toReversed() });
    expect(await listed(desk)).toEqual(['丙', '乙', '甲']);
    expect(await desk.refusal('fields.reorder', { subject: 'person', ids: ids.slice(1) })).toContain('重新打开');
    expect((await desk.ask('audit.list', {})).entries[0]).toMatchObject({
      act: '排栏目',
      words: ['居民的栏目按这个次序：丙、乙、甲。'],
    });
  });

  test('is one of thirty at most', async ({ desk }) => {
    for (let at = 0; at < 30; at += 1) await addField(desk, { name: `栏目${at}` });
    expect(await desk.refusal('fields.add', draft({ name: '再来一个' }))).toContain('最多30个栏目');
  });
});

describe('the choices of a field', () => {
  test('are renamed where they are chosen; one that ended stays where it is and is chosen no more', async ({ desk }) => {
    const [first, other] = [await enter(desk), await enter(desk, { name: '张伟' })];
    const pet = await addField(desk, pets);
    const [dog, cat] = [await choiceOf(desk, pet, '狗'), await choiceOf(desk, pet, '猫')];
    await desk.ask('fields.set', { subject: 'person', id: first.id, values: { [pet]: dog } });
    const choices = [
      { id: cat, words: '猫' },
      { id: null, words: '鱼' },
    ];
    await desk.ask('fields.amend', { id: pet, changes: { choices } });
    const [held] = await desk.ask('fields.of', { subject: 'person', id: first.id });
    expect(held).toMatchObject({
      value: dog,
      field: { choices: [{ words: '猫' }, { words: '鱼' }, { words: '狗', endedOn: TODAY }, { words: '鸟' }] },
    });
    const again = await desk.reply('fields.set', { subject: 'person', id: other.id, values: { [pet]: dog } });
    expect(again).toMatchObject({ failure: { fields: { [`values.${pet}`]: '请从选项里选：猫、鱼。' } } });
    const back = [...choices, { id: null, words: '狗' }];
    await desk.ask('fields.amend', { id: pet, changes: { choices: back } });
    await desk.ask('fields.set', { subject: 'person', id: other.id, values: { [pet]: dog } });
    expect((await desk.ask('audit.list', {})).entries[1]?.words).toContain('选项：猫、鱼 → 猫、鱼、狗');
  });

  test('of one field cannot be those of another, nor take a name that was', async ({ desk }) => {
    const pet = await addField(desk, pets);
    const stove = await addField(desk, { name: '灶具', kind: 'choice', choices: ['天然气', '电'] });
    const [dog, gas] = [await choiceOf(desk, pet, '狗'), await choiceOf(desk, stove, '天然气')];
    const named = (id: number, words: string) => ({
      id: pet,
      changes: {
        choices: [
          { id, words },
          { id: null, words: '鱼' },
        ],
      },
    });
    expect((await invalid(desk, 'fields.amend', named(dog, '猫')))['changes.choices']).toContain('已经有过“猫”');
    expect(await desk.refusal('fields.amend', named(gas, '蛇'))).toContain('重新打开');
    expect(() =>
      desk.sqlite
        .prepare("insert into fieldValue (fieldId, subject, kind, personId, choiceId) values (?, 'person', 'choice', 1, ?)")
        .run(pet, gas),
    ).toThrow('FOREIGN KEY');
  });
});

describe('the file itself', () => {
  const insert = (desk: Desk, columns: string, ...values: unknown[]) =>
    desk.sqlite
      .prepare(
        `insert into fieldValue (fieldId, subject, kind, ${columns}) values (?, ?, ?, ${columns.split(',').map(() => '?')})`,
      )
      .run(...values);

  test('takes exactly the value of the kind, under a field of the subject', async ({ desk }) => {
    const { id } = await enter(desk);
    const cars = await addField(desk, { name: '车辆数', kind: 'number' });
    expect(() => insert(desk, 'personId, text', cars, 'person', 'number', id, '两')).toThrow('CHECK');
    expect(() => insert(desk, 'personId, number, text', cars, 'person', 'number', id, 2, '两')).toThrow('CHECK');
    expect(() => insert(desk, 'personId, text', cars, 'person', 'text', id, '两')).toThrow('FOREIGN KEY');
    expect(() => insert(desk, 'roomId, number', cars, 'room', 'number', 1, 2)).toThrow('FOREIGN KEY');
    expect(() => insert(desk, 'roomId, number', cars, 'person', 'number', 1, 2)).toThrow('CHECK');
    insert(desk, 'personId, number', cars, 'person', 'number', id, 2);
    expect(() => insert(desk, 'personId, number', cars, 'person', 'number', id, 3)).toThrow('UNIQUE');
  });
});

describe('who may', () => {
  test('read a sensitive field is whoever writes it; a viewer sees that it is filled, and cannot ask for it', async ({
    desk,
  }) => {
    const { id } = await enter(desk);
    const ill = await addField(desk, { name: '过敏药', sensitive: true, purpose: '急救时告诉医生' });
    await desk.ask('fields.set', { subject: 'person', id, values: { [ill]: '青霉素' } });
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.ask('fields.of', { subject: 'person', id })).toMatchObject([{ value: null, hidden: true }]);
    expect(JSON.stringify(await lifeOf(desk, id))).not.toContain('青霉素');
    const filter = { fields: [{ fieldId: ill, subject: 'person' as const, is: 'contains' as const, text: '青' }] };
    for (const name of ['residents.list', 'households.list'] as const)
      expect(await desk.refusal(name, { filter, page: {} })).toContain('敏感栏目');
    desk.session = { ...theHead, role: 'deputy' };
    expect((await desk.ask('residents.list', { filter, page: {} })).total).toBe(1);
  });
});
