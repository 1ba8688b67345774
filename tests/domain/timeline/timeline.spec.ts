import { narrow } from '../../../main/database/scope';
import type { Input, Output } from '../../../shared/operations';
import { enter, enterFamily, lifeOf } from '../residents/people';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { importRows, wang } from '../support/sheet';

type Line = Output<'timeline.of'>['lines'][number];

const ofHousehold = async (desk: Desk, id: number) =>
  (await desk.ask('timeline.of', { subject: 'household', id, most: 100 })).lines;
const told = (lines: readonly Line[]) => lines.map(({ who, act, words }) => [who?.name ?? '', act, words[0] ?? '']);

async function everyPage(desk: Desk, about: Pick<Input<'timeline.of'>, 'subject' | 'id'>, most: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (let after: Output<'timeline.of'>['next'] = null; ; ) {
    const page: Output<'timeline.of'> = await desk.ask('timeline.of', { ...about, after, most });
    expect(page.lines.length).toBeLessThanOrEqual(most);
    lines.push(...page.lines);
    after = page.next;
    if (after === null) return lines;
  }
}

/** A person with something of every kind. */
async function busy(desk: Desk): Promise<number> {
  const { id } = await enter(desk, { relation: '02', phone: '13800138000' });
  await desk.ask('residents.tag', { id, tag: '残疾人', on: '2026-04-02' });
  await desk.ask('residents.moveRoom', {
    id,
    to: { roomId: desk.room('1号楼', '1单元', '102') },
    relation: '02',
    on: '2026-05-01',
  });
  await desk.ask('residents.reveal', { id, field: 'phone', reason: '通知体检' });
  const paper = await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' });
  await desk.ask('papers.print', { id: paper.id, printer: 'test' });
  await desk.ask('residents.amend', { id, changes: { workplace: '幸福里小学' } });
  return id;
}

describe('the timeline of a resident', () => {
  test('follows the log, even when the clock was set back', async ({ desk }) => {
    const { id } = await enter(desk);
    desk.now = '2020-01-01T00:00:00.000Z';
    await desk.ask('residents.amend', { id, changes: { note: '先' } });
    desk.now = '2026-11-22T09:00:00.000Z';
    await desk.ask('residents.amend', { id, changes: { note: '后' } });
    const lines = await lifeOf(desk, id);
    expect(lines.map(({ words }) => words[0])).toEqual([
      '备注：先 → 后',
      '备注：未填 → 先',
      '登记在1号楼1单元101室，2026年3月5日起。',
    ]);
    expect(lines.map(({ day }) => day)).toEqual(['2026-11-22', '2020-01-01', '2026-11-22']);
  });

  test('tells every kind of thing once, and each alone when asked for', async ({ desk }) => {
    const id = await busy(desk);
    const { lines, kinds } = await desk.ask('timeline.of', { subject: 'person', id, most: 100 });
    expect(told(lines)).toEqual([
      ['', '更正', '工作单位：未填 → 幸福里小学'],
      ['', '打印', expect.stringContaining('档案2026-0001')],
      ['', '个人档案', '编了档案2026-0001，原因：本人要求查阅。'],
      ['', '查看', '看了完整的联系电话，原因：通知体检。'],
      ['', '换住房', '从1号楼1单元101室搬到1号楼1单元102室，2026年5月1日起。'],
      ['', '特殊群体', '登记为残疾人，2026年4月2日起。'],
      ['', '登记', '登记在1号楼1单元101室，2026年3月5日起。'],
    ]);
    expect(kinds).toEqual(['home', 'facts', 'groups', 'papers', 'looks', 'privacy']);
    for (const kind of kinds) {
      const alone = await desk.ask('timeline.of', { subject: 'person', id, kinds: [kind] });
      expect(alone.lines, kind).toEqual(lines.filter((line) => line.kind === kind));
    }
  });

  test('comes page by page, nothing twice and nothing left out', async ({ desk }) => {
    const id = await busy(desk);
    await importRows(desk, ['1号楼', '1单元', '102', '王秀英', '王秀英', '户主', '女', '', '13900000009', '常住（户籍）', '']);
    const all = await lifeOf(desk, id);
    expect(all.map(({ act }) => act)).toContain('导入');
    for (const most of [1, 2, 3]) expect(await everyPage(desk, { subject: 'person', id }, most)).toEqual(all);
  });

  test('tells where somebody lived whose coming nobody wrote down', async ({ desk }) => {
    const { id, householdId } = await enter(desk);
    const at = { personId: id, householdId, startedOn: '2019-02-01', endedOn: '2020-02-01', endReason: '搬走' };
    await desk.db.deleteFrom('residence').where('personId', '=', id).execute();
    const room = { roomId: desk.room('1号楼', '1单元', '202'), openedOn: '2019-02-01', endedOn: '2020-02-01', endReason: '搬走' };
    const old = await desk.db
      .insertInto('household')
      .values({ ...room, verifiedOn: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const rest = { relation: null, residency: null };
    await desk.db
      .insertInto('residence')
      .values({ ...at, ...rest, householdId: old.id })
      .execute();
    const now = { ...at, ...rest, startedOn: '2026-03-05', endedOn: null, endReason: null };
    await desk.db.insertInto('residence').values(now).execute();
    expect((await lifeOf(desk, id)).at(-1)).toMatchObject({
      act: '入住',
      at: null,
      words: ['住在1号楼1单元202室，2019年2月1日起到2020年2月1日，原因：搬走。'],
    });
  });

  test('tells a viewer and a chief neither who looked nor what was asked for', async ({ desk }) => {
    const id = await busy(desk);
    for (const role of ['viewer', 'chief'] as const) {
      desk.session = { ...theHead, role, buildings: role === 'chief' ? [desk.building('1号楼')] : null };
      const { kinds, lines } = await desk.ask('timeline.of', { subject: 'person', id, most: 100 });
      expect(kinds.filter((kind) => kind === 'looks' || kind === 'privacy')).toEqual([]);
      expect(JSON.stringify(lines)).not.toContain('通知体检');
      const asked = await desk.ask('timeline.of', { subject: 'person', id, kinds: ['looks'] });
      expect(asked.lines).toEqual([]);
    }
  });

  test('of nobody is refused', async ({ desk }) => {
    expect(await desk.refusal('timeline.of', { subject: 'person', id: 99 })).toBe('没有找到这个人，请重新搜索。');
    expect(await desk.refusal('timeline.of', { subject: 'household', id: 99 })).toBe('没有找到这一户，请重新选择。');
  });
});

describe('the timeline of a household', () => {
  test('tells who came, who left, and what changed while they belonged to it', async ({ desk }) => {
    const { householdId, head, son } = await enterFamily(desk);
    await desk.ask('residents.amend', { id: son, changes: { phone: '13800138000' } });
    await desk.ask('households.verify', { id: householdId });
    const to = { roomId: desk.room('1号楼', '1单元', '102') };
    await desk.ask('residents.moveRoom', { id: son, to, relation: '02', on: '2026-06-01' });
    await desk.ask('residents.amend', { id: son, changes: { note: '已经不住这里' } });
    await desk.ask('residents.tag', { id: head, tag: '残疾人', on: '2026-06-02' });
    expect(told(await ofHousehold(desk, householdId))).toEqual([
      ['王秀英', '特殊群体', '登记为残疾人，2026年6月2日起。'],
      ['张小明', '换住房', '从1号楼1单元101室搬到1号楼1单元102室，2026年6月1日起。'],
      ['', '核对住户', '2026年11月22日上门核对过。'],
      ['张小明', '更正', '联系电话：未填 → 138****8000'],
      ['张小明', '登记', '登记在1号楼1单元101室，2026年3月5日起。'],
      ['张伟', '登记', '登记在1号楼1单元101室，2026年3月5日起。'],
      ['王秀英', '登记', '登记在1号楼1单元101室，2026年3月5日起。'],
      ['', '登记', '在1号楼1单元101室立户，2026年3月5日起。'],
    ]);
    expect(await everyPage(desk, { subject: 'household', id: householdId }, 2)).toEqual(await ofHousehold(desk, householdId));
  });

  test('begins with the sheet it came with', async ({ desk }) => {
    await importRows(desk, wang);
    const [found] = await desk.ask('residents.search', { text: '王小明' });
    const lines = await ofHousehold(desk, found?.householdId ?? 0);
    expect(lines.map(({ kind }) => kind)).toContain('imports');
    expect(lines.find(({ kind }) => kind === 'imports')?.words).toEqual(['由导入登记（文件 台账.xlsx）。']);
  });

  test('is no business of the chief of another building', async ({ desk }) => {
    const { householdId } = await enterFamily(desk);
    desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
    narrow(desk.sqlite, [desk.building('1号楼')]);
    expect((await ofHousehold(desk, householdId)).length).toBeGreaterThan(3);
    narrow(desk.sqlite, [desk.building('3号楼')]);
    expect(await desk.refusal('timeline.of', { subject: 'household', id: householdId })).toContain('没有找到这一户');
  });
});
