// Groups the station made itself, in sheets: known by name, kept as long as they say, out and in again the same.
import { groupsTyped } from '../../../shared/rules/group-words';
import { newcomer, room } from '../entry/household';
import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { exportLedger, previewOf, rowsOf, sheet, takeIn } from '../support/round-trip';
import { importOver, importRows, wang } from '../support/sheet';

const draft = { purpose: '通知活动', neverPrinted: false, sealed: false, fields: [] };
const open = { ...draft, definition: '会跳舞的。', validity: 'open', months: null } as const;
const addGroup = (desk: Desk, name: string) => desk.ask('groups.add', { ...open, name });

const tagsOf = async (desk: Desk, name: string) => (await desk.ask('residents.search', { text: name }))[0]?.tags;
const terms = (desk: Desk) => desk.db.selectFrom('personTag').select(['tag', 'validTo', 'endedOn']).orderBy('id').execute();
const withTags = (words: string) => [...wang.slice(0, 10), words];

describe('a group of the station in a sheet', () => {
  test('is known by its name: in a list of groups, and as a column of its own', async ({ desk }) => {
    await addGroup(desk, '广场舞队');
    await addGroup(desk, '老党员和老模范');
    await takeIn(
      desk,
      sheet(
        ['楼栋', '房号', '姓名', '是否广场舞队', '特殊群体'],
        ['3', '1101', '张三', '是', '低保、老党员和老模范'],
        ['3', '1102', '李四', '否', '广场舞队'],
      ),
    );
    expect(await tagsOf(desk, '张三')).toEqual(['广场舞队', '低保对象', '老党员和老模范']);
    expect(await tagsOf(desk, '李四')).toEqual(['广场舞队']);
    expect((await desk.ask('groups.kinds', {})).map(({ name }) => name).slice(-2)).toEqual(['广场舞队', '老党员和老模范']);
  });

  test('goes before a word of the field that means another group', async ({ desk }) => {
    await addGroup(desk, '孤儿');
    const { preview } = await importRows(desk, withTags('孤儿'));
    expect(await tagsOf(desk, '王小明')).toEqual(['孤儿']);
    expect(preview.findings).toEqual([]);
  });

  test('holds as long as it says', async ({ desk }) => {
    await desk.ask('groups.add', { ...open, name: '术后护理', validity: 'months', months: 3 });
    await importRows(desk, withTags('术后护理'));
    expect(await terms(desk)).toEqual([{ tag: '术后护理', validTo: '2027-02-21', endedOn: null }]);
  });

  test('that is used no more is left out, and said', async ({ desk }) => {
    const { id } = await addGroup(desk, '广场舞队');
    await desk.ask('groups.end', { id, reason: '不再需要' });
    const { preview } = await importRows(desk, withTags('广场舞队、低保'));
    expect(await tagsOf(desk, '王小明')).toEqual(['低保对象']);
    expect(preview.findings).toMatchObject([
      { code: 'tag-ended', level: 'hint', message: expect.stringContaining('“广场舞队”本站已经停用') },
    ]);
  });

  test('comes back as it went out, cell for cell, whatever column it stands in', async ({ desk }) => {
    await addGroup(desk, '广场舞队');
    await addGroup(desk, '老党员和老模范');
    const labels = ['楼栋', '单元', '房号', '姓名', '广场舞队', '特殊群体'];
    const row = ['3号楼', '2单元', '1101', '张三', '√', '低保对象、老党员和老模范'];
    await takeIn(desk, sheet(labels, row));
    const { said, workbook } = await exportLedger(desk, 'last');
    expect(said).toMatchObject({ rows: 1, differing: 0, columns: [], fields: [] });
    expect(rowsOf(workbook)).toEqual([labels, row]);
    const preview = await previewOf(desk, workbook);
    expect(preview.counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(preview.findings).toEqual([]);
    const own = await exportLedger(desk, null);
    expect(own.said).toMatchObject({ differing: 0 });
    expect((await previewOf(desk, own.workbook)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });

  test('may not have a name that a sheet tears apart', async ({ desk }) => {
    expect(await desk.reply('groups.add', { ...open, name: '党员、骨干' })).toMatchObject({
      failure: { fields: { name: expect.stringContaining('顿号') } },
    });
  });
});

describe('a group that ran out here', () => {
  const lapsed = async (desk: Desk) => {
    await importRows(desk, wang);
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    await desk.ask('residents.tag', { id: hit?.id ?? 0, tag: '低保对象', on: '2026-03-05', validTo: '2026-08-31' });
  };

  test('is not renewed by an old sheet, until somebody decides so', async ({ desk }) => {
    await lapsed(desk);
    const { preview } = await importRows(desk, withTags('低保'));
    expect(preview).toMatchObject({ counts: { updated: 0, unchanged: 1 }, differing: { people: 1, asking: 1 } });
    expect(await tagsOf(desk, '王小明')).toEqual([]);
    const { run } = await importOver(desk, withTags('低保'));
    expect(await tagsOf(desk, '王小明')).toEqual(['低保对象']);
    expect(await terms(desk)).toMatchObject([{ validTo: '2026-08-31', endedOn: '2026-09-01' }, { validTo: null }]);
    await desk.ask('imports.undo', { id: run.id });
    expect(await terms(desk)).toEqual([{ tag: '低保对象', validTo: '2026-08-31', endedOn: null }]);
  });

  test('does not go out with the ledger', async ({ desk }) => {
    await lapsed(desk);
    const { said, workbook } = await exportLedger(desk, 'last');
    expect(said).toMatchObject({ differing: 0 });
    expect(rowsOf(workbook)[1]?.[10] ?? null).toBeNull();
  });
});

test('a household is keyed in with groups of the station, and with none that is used no more', async ({ desk }) => {
  const { id } = await addGroup(desk, '广场舞队');
  const person = newcomer('李芳', { relation: '02', tags: ['广场舞队'] });
  await desk.ask('entry.save', { to: room(desk, '101'), people: [person] });
  expect(await tagsOf(desk, '李芳')).toEqual(['广场舞队']);
  await desk.ask('groups.end', { id, reason: '不再需要' });
  expect(await desk.refusal('entry.save', { to: room(desk, '102'), people: [person] })).toContain('已经停用');
});

test('a group is typed by part of its name, unless several have that part', () => {
  const groups = ['独居老人', '高龄老人', '广场舞队', '残疾人', '残疾儿童'];
  expect(groupsTyped('独居 广场舞，残疾人', groups)).toEqual({ tags: ['独居老人', '广场舞队', '残疾人'], unknown: [] });
  expect(groupsTyped('老人、残疾、合唱', groups)).toEqual({ tags: [], unknown: ['老人', '残疾', '合唱'] });
});

test('a list as of a day tells the groups of that day', async ({ desk }) => {
  const { id } = await enter(desk, { on: '2026-03-05' });
  await desk.ask('residents.tag', { id, tag: '低保对象', on: '2026-03-05', validTo: '2026-08-31' });
  await desk.ask('residents.tag', { id, tag: '独居老人', on: '2026-10-01' });
  const told = async (asOf: string | null) => (await desk.ask('residents.list', { filter: { asOf }, page: {} })).rows[0]?.tags;
  expect(await told('2026-08-31')).toEqual(['低保对象']);
  expect(await told('2026-09-01')).toEqual([]);
  expect(await told('2026-10-01')).toEqual(['独居老人']);
  expect(await told(null)).toEqual(['独居老人']);
  expect(await told(TODAY)).toEqual(['独居老人']);
});
