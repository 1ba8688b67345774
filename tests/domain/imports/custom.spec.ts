// Columns nobody foresaw: they feed the station's own fields, and go out again under them.

import type { Cell } from '../../../main/sheets/workbook';
import type { FieldDraft, FieldSubject } from '../../../shared/features/fields';
import { lifeOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { exportLedger, previewOf, rowsOf, sheet, takeIn } from '../support/round-trip';
import { cells } from '../support/sheet';

const none = { created: 0, updated: 0 };
const draft: Omit<FieldDraft, 'name' | 'kind'> = {
  ...{ unit: null, hint: null, purpose: '上门联系', wanted: false, sensitive: false, min: null, max: null, choices: [] },
};

async function add(desk: Desk, subject: FieldSubject, field: Pick<FieldDraft, 'name' | 'kind'> & Partial<FieldDraft>) {
  return (await desk.ask('fields.add', { subject, ...draft, ...field })).id;
}

const heads = cells('楼栋|单元|房号|户主|姓名|与户主关系|车牌号|养犬|入住日期|租金');
const zhang: Cell[] = [...cells('1号楼|1单元|101|张三|张三|户主|陕A12345|是|2020-03-05'), 1200];
const wife: Cell[] = [...cells('1号楼|1单元|101|张三|李四|妻'), null, null, null, null];

async function fieldsOf(desk: Desk) {
  return {
    car: await add(desk, 'person', { name: '车牌号', kind: 'text' }),
    dog: await add(desk, 'household', { name: '养犬', kind: 'yesNo' }),
    since: await add(desk, 'household', { name: '入住日期', kind: 'date' }),
    rent: await add(desk, 'room', { name: '租金', kind: 'number', unit: '元', min: 0, max: 9999 }),
  };
}

const idOf = async (desk: Desk, name: string) => (await desk.ask('residents.search', { text: name }))[0];
const heldBy = async (desk: Desk, subject: FieldSubject, id: number) =>
  Object.fromEntries((await desk.ask('fields.of', { subject, id })).map(({ field, value }) => [field.name, value]));

describe('columns and custom fields', () => {
  test('find each other by name, fill people, households and rooms, and go out again as they came', async ({ desk }) => {
    const { car } = await fieldsOf(desk);
    const preview = await takeIn(desk, sheet(heads, zhang, wife));
    expect(preview.mapping.slice(6)).toEqual([`custom:${car}`, ...[1, 2, 3].map((more) => `custom:${car + more}`)]);
    const person = await idOf(desk, '张三');
    expect(await heldBy(desk, 'person', person?.id ?? 0)).toEqual({ 车牌号: '陕A12345' });
    expect(await heldBy(desk, 'household', person?.householdId ?? 0)).toEqual({ 养犬: true, 入住日期: '2020-03-05' });
    expect(await heldBy(desk, 'room', desk.room('1号楼', '1单元', '101'))).toEqual({ 租金: 1200 });
    const { said, workbook } = await exportLedger(desk, 'last');
    expect(said).toMatchObject({ differing: 0, columns: [], fields: [] });
    expect(rowsOf(workbook)[1]).toEqual(zhang);
    expect((await previewOf(desk, workbook)).counts).toMatchObject({ ...none, unchanged: 2 });
  });

  test('a bad value is told by row, column and what to do; the rest of the row comes in', async ({ desk }) => {
    await fieldsOf(desk);
    const preview = await takeIn(desk, sheet(heads, zhang.with(7, '也许').with(8, '去年').with(9, '很多')));
    expect(preview.findings.filter(({ level }) => level === 'error')).toMatchObject([
      { row: 2, column: '养犬', code: 'custom-invalid', message: expect.stringContaining('请写“是”或“否”') },
      { row: 2, column: '入住日期', code: 'custom-invalid' },
      { row: 2, column: '租金', code: 'custom-invalid', message: expect.stringContaining('请填数字') },
    ]);
    const person = await idOf(desk, '张三');
    expect(await heldBy(desk, 'person', person?.id ?? 0)).toEqual({ 车牌号: '陕A12345' });
  });

  test('any column can be mapped by hand, and the mapping is remembered until the field ends', async ({ desk }) => {
    const id = await add(desk, 'person', { name: '爱好', kind: 'text' });
    const strange = sheet(cells('楼栋|单元|房号|姓名|闲时做什么'), cells('1号楼|1单元|101|张三|下棋'));
    const first = await previewOf(desk, strange);
    expect(first.mapping[4]).toBeNull();
    await desk.ask('imports.confirm', { draft: first.draft, mapping: first.mapping.with(4, `custom:${id}`) });
    const again = await previewOf(desk, strange);
    expect([again.remembered, again.mapping[4]]).toEqual([true, `custom:${id}`]);
    await desk.ask('fields.end', { id, reason: '不用了' });
    expect((await previewOf(desk, strange)).mapping[4]).toBeNull();
  });

  test('of somebody known are shown beside what is written down, and asked; a household keeps what it has', async ({ desk }) => {
    const { car } = await fieldsOf(desk);
    await takeIn(desk, sheet(heads, zhang, wife));
    const preview = await previewOf(desk, sheet(heads, zhang.with(6, '陕B99999').with(7, '否'), wife.with(6, '陕C11111')));
    expect(preview.findings).toContainEqual(expect.objectContaining({ row: 2, column: '养犬', code: 'custom-differs' }));
    const { draft: key, mapping } = preview;
    const choice = { differing: 'sheet' as const, except: [] };
    const { people } = await desk.ask('imports.differences', { draft: key, mapping, choice, kind: 'all', from: 0 });
    expect(people.map(({ name, facts }) => [name, facts[0]?.label, facts[0]?.now, facts[0]?.told, facts[0]?.asks])).toEqual([
      ['张三', '车牌号', '陕A12345', '陕B99999', true],
      ['李四', '车牌号', '未填', '陕C11111', false],
    ]);
    const { run } = await desk.ask('imports.confirm', { draft: key, mapping, choice });
    const person = await idOf(desk, '张三');
    const plates = async () => (await heldBy(desk, 'person', person?.id ?? 0)).车牌号;
    expect(await plates()).toBe('陕B99999');
    const history = await lifeOf(desk, person?.id ?? 0);
    expect(history[0]?.words).toContain('车牌号：陕A12345 → 陕B99999');
    expect((await heldBy(desk, 'household', person?.householdId ?? 0)).养犬).toBe(true);
    await desk.ask('imports.undo', { id: run.id });
    expect(await plates()).toBe('陕A12345');
    expect(car).toBeGreaterThan(0);
  });

  test('an undo takes every value of the import with it, also of a room and a household that were there', async ({ desk }) => {
    await takeIn(desk, sheet(cells('楼栋|单元|房号|姓名'), cells('1号楼|1单元|101|张三')));
    await fieldsOf(desk);
    await takeIn(desk, sheet(heads, zhang, wife));
    const count = () => desk.sqlite.prepare('select count(*) from "fieldValue"').pluck().get();
    expect(count()).toBe(4);
    const [run] = await desk.ask('imports.list', {});
    await desk.ask('imports.undo', { id: run?.id ?? 0 });
    expect(count()).toBe(0);
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 1 });
  });

  test('a sensitive field goes out only when it was ticked', async ({ desk }) => {
    await add(desk, 'person', { name: '病史', kind: 'text', sensitive: true });
    await takeIn(desk, sheet(cells('楼栋|单元|房号|姓名|病史'), cells('1号楼|1单元|101|张三|高血压')));
    const plain = await exportLedger(desk, 'last');
    expect(plain.said.columns).toEqual(['病史']);
    expect(JSON.stringify(rowsOf(plain.workbook))).not.toContain('高血压');
    const ticked = await exportLedger(desk, 'last', true);
    expect(rowsOf(ticked.workbook)[1]).toEqual(cells('1号楼|1单元|101|张三|高血压'));
  });
});
