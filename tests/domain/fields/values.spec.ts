import { fieldValueCell, fieldValueWords, readValue } from '../../../shared/features/field-values';
import type { FieldKind, FieldValue } from '../../../shared/features/fields';
import { enter, enterFamily, lifeOf, notesOf, registration } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { addField, choiceOf, heldOf, pets } from './fields';

const set = (desk: Desk, id: number, values: Record<number, FieldValue | null>) =>
  desk.ask('fields.set', { subject: 'person', id, values });
const wrong = async (desk: Desk, id: number, fieldId: number, value: FieldValue) => {
  const reply = await desk.reply('fields.set', { subject: 'person', id, values: { [fieldId]: value } });
  if (reply.ok || reply.failure.code !== 'invalid') throw new Error(`${value} was taken: ${JSON.stringify(reply)}`);
  return reply.failure.fields[`values.${fieldId}`];
};

describe('a value under a field', () => {
  test('is kept by its kind, several of a person at once, and read back', async ({ desk }) => {
    const { id } = await enter(desk);
    const plate = await addField(desk, { name: '车牌' });
    const cars = await addField(desk, { name: '车辆数', kind: 'number', unit: '辆', min: 0, max: 9 });
    const since = await addField(desk, { name: '入住培训', kind: 'date' });
    const pet = await addField(desk, pets);
    const net = await addField(desk, { name: '宽带', kind: 'yesNo' });
    const dog = await choiceOf(desk, pet, '狗');
    await set(desk, id, { [plate]: ' 陕A12345 ', [cars]: 2, [since]: '2026-03-05', [pet]: dog, [net]: false });
    expect(await heldOf(desk, 'person', id)).toEqual({
      ...{ 车牌: '陕A12345', 车辆数: 2, 入住培训: '2026-03-05', 宠物: dog, 宽带: false },
    });
    await set(desk, id, { [plate]: null, [cars]: 0 });
    expect(await heldOf(desk, 'person', id)).toMatchObject({ 车牌: null, 车辆数: 0, 宽带: false });
    await set(desk, id, { [net]: true, [plate]: '', [cars]: 1 });
    expect(await heldOf(desk, 'person', id)).toMatchObject({ 车牌: null, 车辆数: 1, 宽带: true });
  });

  test('stands on households and rooms too', async ({ desk }) => {
    const { householdId } = await enterFamily(desk);
    const roomId = desk.room('1号楼', '1单元', '101');
    const stove = await addField(desk, { subject: 'household', name: '灶具', kind: 'choice', choices: ['天然气', '电'] });
    const meter = await addField(desk, { subject: 'room', name: '水表号', purpose: null });
    const gas = await choiceOf(desk, stove, '天然气');
    await desk.ask('fields.set', { subject: 'household', id: householdId, values: { [stove]: gas } });
    await desk.ask('fields.set', { subject: 'room', id: roomId, values: { [meter]: 'SB-0017' } });
    expect(await heldOf(desk, 'household', householdId)).toEqual({ 灶具: gas });
    expect(await heldOf(desk, 'room', roomId)).toEqual({ 水表号: 'SB-0017' });
    const ofPerson = await desk.reply('fields.set', { subject: 'room', id: roomId, values: { [stove]: gas } });
    expect(ofPerson).toMatchObject({ failure: { code: 'refused' } });
  });

  test('is refused in words that say what to write instead', async ({ desk }) => {
    const { id } = await enter(desk);
    const text = await addField(desk, { name: '车牌' });
    const number = await addField(desk, { name: '车辆数', kind: 'number', min: 0, max: 9 });
    const least = await addField(desk, { name: '楼龄', kind: 'number', min: 1 });
    const date = await addField(desk, { name: '培训', kind: 'date' });
    const pet = await addField(desk, pets);
    const net = await addField(desk, { name: '宽带', kind: 'yesNo' });
    expect(await wrong(desk, id, text, '车'.repeat(201))).toBe('最多200个字。');
    expect(await wrong(desk, id, text, 5)).toBe('请填文字。');
    expect(await wrong(desk, id, number, 10)).toBe('数字要在0到9之间。');
    expect(await wrong(desk, id, number, '两辆')).toBe('请填数字，例如 12 或 12.5。');
    expect(await wrong(desk, id, number, 1.00001)).toBe('小数最多4位。');
    expect(await wrong(desk, id, least, 0)).toBe('数字不能小于1。');
    expect(await wrong(desk, id, date, '2026-02-30')).toBe('请填到哪一天，例如 2026-03-05。');
    expect(await wrong(desk, id, date, '2026-03')).toBe('请填到哪一天，例如 2026-03-05。');
    expect(await wrong(desk, id, pet, 999)).toBe('请从选项里选：狗、猫、鸟。');
    expect(await wrong(desk, id, net, '是')).toBe('请选“是”或“否”。');
    expect(Object.values(await heldOf(desk, 'person', id)).every((value) => value === null)).toBe(true);
  });

  test('is refused for whom there is not, for nothing new, and under a field that ended', async ({ desk }) => {
    const { id } = await enter(desk);
    const plate = await addField(desk, { name: '车牌' });
    const to = (of: number, value: string) => ({ subject: 'person', id: of, values: { [plate]: value } }) as const;
    await desk.ask('fields.set', to(id, '陕A1'));
    expect(await desk.refusal('fields.set', to(id, '陕A1'))).toContain('和原来一样');
    expect(await desk.refusal('fields.set', to(999, '陕A1'))).toContain('没有找到这个人');
    await desk.ask('fields.end', { id: plate, reason: '不再登记' });
    expect(await desk.refusal('fields.set', to(id, '陕A2'))).toContain('已经停用');
  });

  test('is taken along when somebody is registered, or nobody is', async ({ desk }) => {
    const plate = await addField(desk, { name: '车牌' });
    const cars = await addField(desk, { name: '车辆数', kind: 'number', max: 9 });
    const { id } = await enter(desk, { values: { [plate]: '陕A1', [cars]: 2 } });
    expect(await heldOf(desk, 'person', id)).toEqual({ 车牌: '陕A1', 车辆数: 2 });
    expect((await lifeOf(desk, id))[0]?.words.slice(1)).toEqual(['车牌：未填 → 陕A1', '车辆数：未填 → 2']);
    const wrong = await desk.reply('residents.register', registration(desk, { name: '张伟', values: { [cars]: 10 } }));
    expect(wrong).toMatchObject({ failure: { code: 'invalid', fields: { [`values.${cars}`]: '数字不能大于9。' } } });
    expect((await desk.ask('residents.list', { filter: {}, page: {} })).total).toBe(1);
  });

  test('is written down with what it was and what it is, so that the history tells it', async ({ desk }) => {
    const { id } = await enter(desk);
    const pet = await addField(desk, pets);
    const ill = await addField(desk, { name: '过敏药', sensitive: true, purpose: '急救时告诉医生' });
    await set(desk, id, { [pet]: await choiceOf(desk, pet, '狗'), [ill]: '青霉素' });
    await set(desk, id, { [pet]: await choiceOf(desk, pet, '猫'), [ill]: null });
    const notes = await notesOf(desk, 'person', id);
    expect(notes.at(-1)).toMatchObject({
      operation: 'fields.set',
      before: { custom: { 宠物: '狗' } },
      after: { custom: { 宠物: '猫' } },
    });
    const [last, first] = await lifeOf(desk, id);
    expect(first).toMatchObject({ act: '其他栏目', words: ['宠物：未填 → 狗', '过敏药改过，内容不在这里显示。'] });
    expect(last?.words[0]).toBe('宠物：狗 → 猫');
    const { entries } = await desk.ask('audit.list', {});
    expect(JSON.stringify(entries)).not.toContain('青霉素');
    expect(entries[0]?.fields).toContainEqual({ label: '其他栏目', before: '宠物：狗', after: '宠物：猫' });
  });

  test('of a household is told where the log speaks of the household', async ({ desk }) => {
    const { householdId } = await enter(desk);
    const net = await addField(desk, { subject: 'household', name: '宽带', kind: 'yesNo' });
    await desk.ask('fields.set', { subject: 'household', id: householdId, values: { [net]: true } });
    const { entries } = await desk.ask('audit.list', {});
    expect(entries[0]).toMatchObject({ act: '其他栏目', subject: '1号楼1单元101一户', words: ['宽带：未填 → 是'] });
  });
});

const rules = (kind: FieldKind, more = {}) => ({
  ...{ kind, unit: null, min: null, max: null },
  choices: [
    { id: 7, words: '天然气', endedOn: null },
    { id: 8, words: 'LPG', endedOn: null },
    { id: 9, words: '煤', endedOn: '2026-01-01' },
  ],
  ...more,
});

describe('a cell of a sheet', () => {
  test.for<[FieldKind, string | number | boolean | null, FieldValue | null, object?]>([
    ['text', ' 两条\n狗 ', '两条 狗'],
    ['text', '无', '无'],
    ['text', '', null],
    ['number', '１２', 12],
    ['number', '1,200.5元', 1200.5, { unit: '元' }],
    ['number', '2台', 2, { unit: '台' }],
    ['number', 0.1 + 0.2, 0.3],
    ['number', '—', null],
    ['date', '2026年3月5日', '2026-03-05'],
    ['date', 46_086, '2026-03-05'],
    ['date', '不详', null],
    ['choice', '天然气 ', 7],
    ['choice', 'ｌｐｇ', 8],
    ['choice', null, null],
    ['yesNo', '√', true],
    ['yesNo', '有', true],
    ['yesNo', '无', false],
    ['yesNo', 'N', false],
    ['yesNo', 1, true],
    ['yesNo', true, true],
    ['yesNo', '  ', null],
  ])('under a field of the kind %s that says %s is read', ([kind, cell, value, more]) => {
    expect(readValue(rules(kind, more), cell)).toEqual({ value });
  });

  test.for<[FieldKind, string | number | boolean, string, object?]>([
    ['number', '两台', '请填数字'],
    ['number', '1,20', '请填数字'],
    ['number', '30', '数字要在0到20之间。', { min: 0, max: 20 }],
    ['number', '30', '数字不能大于20。', { max: 20 }],
    ['number', 1e13, '数字太大'],
    ['date', '2026-13-01', '请填到哪一天'],
    ['date', '2026', '请填到哪一天'],
    ['choice', '煤', '请从选项里选：天然气、LPG。'],
    ['choice', true, '请从选项里选'],
    ['yesNo', '也许', '请写“是”或“否”。'],
  ])('under a field of the kind %s that says %s is told to be wrong', ([kind, cell, words, more]) => {
    expect(readValue(rules(kind, more), cell)).toEqual({ wrong: expect.stringContaining(words) });
  });

  test.for<[FieldKind, FieldValue, string]>([
    ['text', '陕A12345', '陕A12345'],
    ['number', 1200.5, '1200.5元'],
    ['date', '2026-03-05', '2026年3月5日'],
    ['choice', 8, 'LPG'],
    ['yesNo', false, '否'],
  ])('written from a value of the kind %s is read as the same value again', ([kind, value, words]) => {
    const field = rules(kind, { unit: '元' });
    expect(readValue(field, fieldValueCell(field, value))).toEqual({ value });
    expect(fieldValueWords(field, value)).toBe(words);
  });
});
