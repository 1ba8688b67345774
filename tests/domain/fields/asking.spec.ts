import { narrow } from '../../../main/database/scope';
import { dropFieldValues, fieldConditions, valuesFor } from '../../../main/features/fields/queries';
import type { FieldCondition, FieldSubject } from '../../../shared/features/fields';
import { enter, enterFamily, namesOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';
import { cells, importRows } from '../support/sheet';
import { addField, choiceOf, heldOf, pets } from './fields';

type Asked = FieldCondition extends infer One ? (One extends unknown ? Omit<One, 'fieldId' | 'subject'> : never) : never;
const namesWith = async (desk: Desk, fieldId: number, asked: Asked, subject: FieldSubject = 'person') => {
  const filter = { fields: [{ ...asked, fieldId, subject } as FieldCondition] };
  return namesOf((await desk.ask('residents.list', { filter, page: {} })).rows).sort();
};
const set = (desk: Desk, subject: FieldSubject, id: number, fieldId: number, value: string | number | boolean) =>
  desk.ask('fields.set', { subject, id, values: { [fieldId]: value } });

describe('the ledger narrowed by a custom field', () => {
  test('finds whose value is such', async ({ desk }) => {
    const { head, husband, son } = await enterFamily(desk);
    const plate = await addField(desk, { name: '车牌' });
    const cars = await addField(desk, { name: '车辆数', kind: 'number' });
    const trained = await addField(desk, { name: '培训', kind: 'date' });
    const pet = await addField(desk, pets);
    const net = await addField(desk, { name: '宽带', kind: 'yesNo' });
    const [dog, cat] = [await choiceOf(desk, pet, '狗'), await choiceOf(desk, pet, '猫')];
    const values = { [plate]: '陕A100%1', [cars]: 2, [trained]: '2026-03-05', [pet]: dog, [net]: true };
    await desk.ask('fields.set', { subject: 'person', id: head, values });
    const others = { [plate]: '陕B2', [cars]: 0.5, [trained]: '2025-01-01', [pet]: cat, [net]: false };
    await desk.ask('fields.set', { subject: 'person', id: husband, values: others });
    expect(await namesWith(desk, plate, { is: 'equals', text: '陕B2' })).toEqual(['张伟']);
    expect(await namesWith(desk, plate, { is: 'contains', text: '陕a' })).toEqual(['王秀英']);
    expect(await namesWith(desk, plate, { is: 'contains', text: '0%' })).toEqual(['王秀英']);
    expect(await namesWith(desk, plate, { is: 'contains', text: '陕_1' })).toEqual([]);
    expect(await namesWith(desk, cars, { is: 'between', from: 0, to: 1 })).toEqual(['张伟']);
    expect(await namesWith(desk, cars, { is: 'between', from: 0.5, to: null })).toEqual(['张伟', '王秀英']);
    expect(await namesWith(desk, trained, { is: 'during', from: null, to: '2025-12-31' })).toEqual(['张伟']);
    expect(await namesWith(desk, pet, { is: 'oneOf', choiceIds: [dog, cat] })).toEqual(['张伟', '王秀英']);
    expect(await namesWith(desk, net, { is: 'yes', yes: false })).toEqual(['张伟']);
    expect(await namesWith(desk, net, { is: 'missing' })).toEqual(['张小明']);
    const both = [
      { fieldId: cars, subject: 'person', is: 'between', from: 0, to: null },
      { fieldId: net, subject: 'person', is: 'yes', yes: true },
    ] as const;
    const { rows, total } = await desk.ask('residents.list', { filter: { fields: [...both] }, page: {} });
    expect([namesOf(rows), total, son > 0]).toEqual([['王秀英'], 1, true]);
  });

  test('finds people by what is written of their household and their room', async ({ desk }) => {
    const { householdId } = await enterFamily(desk);
    await enter(desk, { name: '邻居', to: { roomId: desk.room('1号楼', '1单元', '102') } });
    const net = await addField(desk, { subject: 'household', name: '宽带', kind: 'yesNo' });
    const meter = await addField(desk, { subject: 'room', name: '水表号', purpose: null });
    await set(desk, 'household', householdId, net, true);
    await set(desk, 'room', desk.room('1号楼', '1单元', '102'), meter, 'SB-7');
    const family = ['张伟', '张小明', '王秀英'];
    expect(await namesWith(desk, net, { is: 'yes', yes: true }, 'household')).toEqual(family);
    expect(await namesWith(desk, net, { is: 'missing' }, 'household')).toEqual(['邻居']);
    expect(await namesWith(desk, meter, { is: 'contains', text: 'SB' }, 'room')).toEqual(['邻居']);
    expect(await namesWith(desk, meter, { is: 'missing' }, 'room')).toEqual(family);
    const filter = { fields: [{ fieldId: meter, subject: 'room', is: 'equals', text: 'SB-7' }] } as const;
    expect((await desk.ask('households.list', { filter: { fields: [...filter.fields] }, page: {} })).total).toBe(1);
  });
});

const MANY = 1000;
/** As many people and households as fields × people make a thousand times ten values. */
function fill(desk: Desk, fieldIds: readonly number[]) {
  const { sqlite } = desk;
  sqlite.exec('begin');
  const room = desk.room('1号楼', '1单元', '101');
  const person = sqlite.prepare('insert into person (id, name) values (?, ?)');
  const stay = sqlite.prepare('insert into residence (personId, householdId, startedOn) values (?, 1, ?)');
  const value = sqlite.prepare(
    "insert into fieldValue (fieldId, subject, kind, personId, number) values (?, 'person', 'number', ?, ?)",
  );
  sqlite.prepare('insert into household (id, roomId, openedOn) values (1, ?, ?)').run(room, TODAY);
  for (let id = 1; id <= MANY; id += 1) {
    person.run(id, `人${id}`);
    stay.run(id, TODAY);
    for (const [at, fieldId] of fieldIds.entries()) value.run(fieldId, id, (id * (at + 1)) % MANY);
  }
  sqlite.exec('commit');
}

describe('a thousand people with ten fields each', () => {
  test('are narrowed by a look-up in the index of the kind, and read in one go', async ({ desk }) => {
    const ids = [];
    for (let at = 0; at < 10; at += 1) ids.push(await addField(desk, { name: `栏目${at}`, kind: 'number' }));
    fill(desk, ids);
    const condition: FieldCondition = { fieldId: ids[0] as number, subject: 'person', is: 'between', from: 10, to: 19 };
    const asked = desk.db
      .selectFrom('residence')
      .innerJoin('person', 'person.id', 'residence.personId')
      .select('person.id')
      .where((eb) => eb.and(fieldConditions(eb, [condition])))
      .compile();
    const plan = desk.sqlite.prepare(`explain query plan ${asked.sql}`).all(...asked.parameters) as { detail: string }[];
    const steps = plan.map(({ detail }) => detail).join('\n');
    expect(steps).toContain('SEARCH fieldValue USING INDEX fieldValueBynumber (fieldId=? AND number>? AND number<?)');
    expect(steps).not.toContain('SCAN fieldValue');
    const from = performance.now();
    const { total } = await desk.ask('residents.list', { filter: { fields: [condition] }, page: {} });
    const { values } = await valuesFor(
      desk.db,
      'person',
      Array.from({ length: MANY }, (_, at) => at + 1),
      false,
    );
    expect(performance.now() - from).toBeLessThan(500);
    expect([total, values.size, values.get(12)?.size]).toEqual([10, MANY, 10]);
  });
});

describe('an export', () => {
  test('is handed standing fields, sensitive ones only when asked for', async ({ desk }) => {
    const { id } = await enter(desk);
    const plate = await addField(desk, { name: '车牌' });
    const ill = await addField(desk, { name: '过敏药', sensitive: true });
    const old = await addField(desk, { name: '旧栏目' });
    await desk.ask('fields.set', { subject: 'person', id, values: { [plate]: '陕A1', [ill]: '青霉素', [old]: '旧' } });
    await desk.ask('fields.end', { id: old, reason: '不再登记' });
    const handed = async (sensitive: boolean) => {
      const { fields, values } = await valuesFor(desk.db, 'person', [id], sensitive);
      return [fields.map(({ name }) => name), [...(values.get(id)?.values() ?? [])]];
    };
    expect(await handed(false)).toEqual([['车牌'], ['陕A1']]);
    expect(await handed(true)).toEqual([
      ['车牌', '过敏药'],
      ['陕A1', '青霉素'],
    ]);
  });

  test('taken back with the people of a batch leaves no value behind', async ({ desk }) => {
    const { id } = await enter(desk);
    const plate = await addField(desk, { name: '车牌' });
    await set(desk, 'person', id, plate, '陕A1');
    await dropFieldValues({ db: desk.db as never }, 'person', [id, id]);
    expect(await heldOf(desk, 'person', id)).toEqual({ 车牌: null });
  });
});

test('an import that added a room is not taken back over what was written of it since', async ({ desk }) => {
  const { run } = await importRows(
    desk,
    cells('1号楼|1单元|901|王小明|王小明|户主|男|110105194912310038|13900000001|常住（户籍）|'),
  );
  const { units } = await desk.ask('rooms.picture', { buildingId: desk.building('1号楼') });
  const room = units[0]?.rooms.find(({ number }) => number === '901');
  const meter = await addField(desk, { subject: 'room', name: '水表号' });
  await set(desk, 'room', room?.id ?? 0, meter, 'SB-9');
  expect(await desk.refusal('imports.undo', { id: run.id })).toContain('已经登记了1处改动');
  expect(await heldOf(desk, 'room', room?.id ?? 0)).toEqual({ 水表号: 'SB-9' });
  expect((await desk.ask('residents.list', { filter: {}, page: {} })).total).toBe(1);
});

describe('a building chief', () => {
  test('sees and writes the fields of the own buildings, and defines none', async ({ desk }) => {
    const own = await enter(desk);
    const foreign = await enter(desk, { name: '外楼人', to: { roomId: desk.room('3号楼', '2单元', '101') } });
    const plate = await addField(desk, { name: '车牌' });
    const meter = await addField(desk, { subject: 'room', name: '水表号' });
    await set(desk, 'person', own.id, plate, '陕A1');
    await set(desk, 'person', foreign.id, plate, '陕A2');
    await set(desk, 'room', desk.room('3号楼', '2单元', '101'), meter, 'SB-3');
    desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
    narrow(desk.sqlite, desk.session.buildings ?? []);
    expect(await namesWith(desk, plate, { is: 'contains', text: '陕' })).toEqual(['王秀英']);
    expect(desk.sqlite.prepare('select count(*) from fieldValue').pluck().get()).toBe(1);
    await set(desk, 'person', own.id, plate, '陕A9');
    expect(await heldOf(desk, 'person', own.id)).toEqual({ 车牌: '陕A9' });
    const away = { subject: 'room', id: desk.room('3号楼', '2单元', '101'), values: { [meter]: 'X' } } as const;
    expect(await desk.refusal('fields.set', away)).toContain('没有找到这间房');
    expect(await desk.refusal('fields.end', { id: plate, reason: '不用' })).toContain('不在权限内');
  });
});
