import { narrow } from '../../../main/database/scope';
import { examples } from '../../../shared/features/queries';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { enter, notesOf } from '../residents/people';
import { household, type Lived } from '../summary/people';
import { type Desk, describe, expect, test } from '../support/desk';

const saved = async (desk: Desk, name: string, filter: Partial<ResidentFilter>) =>
  (await desk.ask('queries.save', { name, filter: ResidentFilter.parse(filter) })).id;
const counted = async (desk: Desk, id: number) => (await desk.ask('queries.count', { id })).count;
const invalid = async (desk: Desk, name: string, input: unknown) =>
  (await desk.reply(name, input)) as { failure?: { fields?: object } };

describe('a saved query', () => {
  test('keeps its conditions and its definition as it read that day', async ({ desk }) => {
    const id = await saved(desk, '独居且满70岁', { ageFrom: 70, alone: 'either', buildingIds: [desk.building('1号楼')] });
    desk.sqlite.prepare("update building set name = '一号楼' where name = '1号楼'").run();
    const [query] = await desk.ask('queries.list', {});
    expect(query).toMatchObject({
      ...{ id, name: '独居且满70岁', version: 1, inSummary: false, createdOn: '2026-11-22', by: '李站长' },
      definition: '在册居民，住在1号楼，年满70周岁，独居（一户里实际住的只有本人，或登记为独居老人）。',
      filter: { ageFrom: 70, alone: 'either' },
    });
    expect((await notesOf(desk, 'savedQuery', id))[0]).toMatchObject({
      operation: 'queries.save',
      after: { name: '独居且满70岁', definition: query?.definition },
    });
  });

  test('is counted anew whenever it is looked at', async ({ desk }) => {
    const id = await saved(desk, '缺电话', { lacks: ['phone'] });
    expect(await counted(desk, id)).toBe(0);
    const { id: person } = await enter(desk);
    expect(await counted(desk, id)).toBe(1);
    await desk.ask('residents.amend', { id: person, changes: { phone: '13800138000' } });
    expect(await counted(desk, id)).toBe(0);
  });

  test('has a name no other standing one has', async ({ desk }) => {
    const first = await saved(desk, '缺电话', { lacks: ['phone'] });
    const second = await saved(desk, '缺证件', { lacks: ['idNumber'] });
    const words = { name: expect.stringContaining('已经有一个查询叫') };
    expect((await invalid(desk, 'queries.save', { name: '缺电话', filter: {} })).failure?.fields).toEqual(words);
    expect((await invalid(desk, 'queries.rename', { id: second, name: '缺电话' })).failure?.fields).toEqual(words);
    await desk.ask('queries.rename', { id: first, name: '缺电话' });
    await desk.ask('queries.end', { id: first, reason: '不再需要' });
    await desk.ask('queries.rename', { id: second, name: '缺电话' });
    expect((await desk.ask('queries.list', {})).map(({ name }) => name)).toEqual(['缺电话']);
  });

  test('that is changed says so: another definition, one version more', async ({ desk }) => {
    const id = await saved(desk, '高龄', { ageFrom: 80 });
    await desk.ask('queries.amend', { id, filter: ResidentFilter.parse({ ageFrom: 85 }) });
    const [query] = await desk.ask('queries.list', {});
    expect(query).toMatchObject({ version: 2, definition: '在册居民，年满85周岁。' });
    const { before, after } = (await notesOf(desk, 'savedQuery', id)).at(-1) ?? {};
    expect([before, after]).toEqual([
      { name: '高龄', definition: '在册居民，年满80周岁。', version: 1 },
      { name: '高龄', definition: '在册居民，年满85周岁。', version: 2 },
    ]);
  });

  test('never keeps what was typed to find somebody', async ({ desk }) => {
    const refused = await desk.refusal('queries.save', { name: '找人', filter: ResidentFilter.parse({ text: '王秀英' }) });
    expect(refused).toContain('请先清空查找框');
    const id = await saved(desk, '高龄', { ageFrom: 80 });
    await desk.refusal('queries.amend', { id, filter: ResidentFilter.parse({ text: '13800138000' }) });
  });

  test('that has ended is not counted, changed or reported any more', async ({ desk }) => {
    const id = await saved(desk, '高龄', { ageFrom: 80 });
    await desk.ask('queries.end', { id, reason: '换了口径' });
    expect(await desk.ask('queries.list', {})).toEqual([]);
    for (const [name, input] of [
      ['queries.count', { id }],
      ['queries.rename', { id, name: '老人' }],
      ['queries.report', { id, inSummary: true }],
      ['queries.end', { id, reason: '不再需要' }],
    ] as const)
      expect(await desk.refusal(name, input)).toContain('已经停用');
  });

  test('counts for a building chief the people of the own buildings only', async ({ desk }) => {
    const id = await saved(desk, '缺电话', { lacks: ['phone'] });
    await enter(desk);
    await enter(desk, { name: '赵德海', to: { roomId: desk.room('3号楼', '2单元', '101') } });
    narrow(desk.sqlite, [desk.building('3号楼')]);
    desk.session = { ...desk.session, role: 'chief', buildings: [desk.building('3号楼')] };
    expect(await counted(desk, id)).toBe(1);
    expect((await desk.ask('queries.list', {})).map(({ name }) => name)).toEqual(['缺电话']);
  });

  test('is offered ready in four examples, each with a name and a definition of its own', async ({ desk }) => {
    for (const { name, filter } of examples) await saved(desk, name, filter);
    expect((await desk.ask('queries.list', {})).map(({ name, definition }) => [name, definition])).toEqual([
      ['独居且满70岁', '在册居民，年满70周岁，独居（一户里实际住的只有本人，或登记为独居老人）。'],
      ['80岁以上', '在册居民，年满80周岁。'],
      ['缺电话', '在册居民，没有登记联系电话。'],
      ['出租房住户', '在册居民，房屋是出租的。'],
    ]);
  });
});

/** 40 who live alone and are 70 or more, 91 others of 60 or more, and the families around them (the field's estate, S18). */
function fieldEstate(desk: Desk): void {
  const born = (age: number, at: number) => `${2026 - age}-0${(at % 5) + 1}-1${at % 10}`;
  const insertAt = (people: Lived[]) => household(desk, ...people);
  for (let at = 0; at < 40; at += 1) insertAt([{ name: `独居${at}`, birthOn: born(70 + (at % 20), at) }]);
  for (let at = 0; at < 10; at += 1) insertAt([{ name: `独住${at}`, birthOn: born(62 + (at % 8), at) }]);
  for (let at = 0; at < 81; at += 1)
    insertAt([
      { name: `父${at}`, birthOn: born(60 + (at % 25), at) },
      { name: `子${at}`, birthOn: born(35, at) },
    ]);
  insertAt([
    { name: '刚满', birthOn: '1966-07-01' },
    { name: '孩子', birthOn: '2015' },
  ]);
}

describe('the figures of the field, at a fixed day', () => {
  test('131 are 60 or more, and 40 of 70 or more live alone', async ({ desk }) => {
    fieldEstate(desk);
    const asOf = '2026-06-30';
    const count = async (filter: Partial<ResidentFilter>) =>
      (await desk.ask('residents.list', { filter: ResidentFilter.parse(filter), page: {} })).total;
    expect(await count({ ageFrom: 60, asOf })).toBe(131);
    expect(await count({ ageFrom: 70, alone: 'household', asOf })).toBe(40);
    expect(await count({ ageFrom: 60, asOf: '2026-07-01' })).toBe(132);
  });
});

describe('a query in the monthly summary', () => {
  const lines = async (desk: Desk, period: string) =>
    (await desk.ask('summary.figures', { period })).figures.filter(({ code }) => code.startsWith('query.'));

  test('is a line with its definition, counted as of the day the month speaks of', async ({ desk }) => {
    household(desk, { name: '甲', birthOn: '1950-06-15', from: '2026-01-01', until: '2026-11-10' });
    household(desk, { name: '乙', birthOn: '1946-11-05', from: '2026-01-01' });
    const id = await saved(desk, '80岁以上', { ageFrom: 80 });
    const old = await saved(desk, '70岁以上', { ageFrom: 70 });
    expect(await lines(desk, '2026-11')).toEqual([]);
    await desk.ask('queries.report', { id, inSummary: true });
    await desk.ask('queries.report', { id: old, inSummary: true });
    const values = async (period: string) => (await lines(desk, period)).map(({ name, value }) => [name, value]);
    expect(await values('2026-10')).toEqual([
      ['80岁以上', 0],
      ['70岁以上', 2],
    ]);
    expect(await values('2026-11')).toEqual([
      ['80岁以上', 1],
      ['70岁以上', 1],
    ]);
    expect((await lines(desk, '2026-11'))[0]).toMatchObject({
      ...{ code: `query.${id}`, version: 1, group: '本站查询', measure: '人', definition: '在册居民，年满80周岁。' },
    });
    await desk.ask('queries.report', { id, inSummary: false });
    expect(await values('2026-11')).toEqual([['70岁以上', 1]]);
  });

  test('stands on the printed summary as it was, when it has ended since', async ({ desk }) => {
    household(desk, { name: '乙', birthOn: '1940-11-05' });
    const id = await saved(desk, '八十以上的', { ageFrom: 80 });
    await desk.ask('queries.report', { id, inSummary: true });
    const paper = await desk.ask('papers.issueSummary', { period: '2026-11' });
    const before = (await desk.ask('papers.html', { id: paper.id })).html;
    expect(before).toContain('八十以上的');
    await desk.ask('queries.end', { id, reason: '不再需要' });
    expect((await desk.ask('papers.html', { id: paper.id })).html).toBe(before);
    expect(await lines(desk, '2026-11')).toEqual([]);
  });

  test('of people who are gone is refused: the summary counts those who are here', async ({ desk }) => {
    const id = await saved(desk, '今年迁出', { state: 'left' });
    expect(await desk.refusal('queries.report', { id, inSummary: true })).toContain('只数在册的人');
  });
});
