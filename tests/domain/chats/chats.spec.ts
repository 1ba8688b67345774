import type { Input } from '../../../shared/operations';
import { type Desk, describe, expect, test } from '../support/desk';

type Draft = Input<'chats.add'>;
const GROUP: Draft = { name: '幸福里业主群', app: 'wechat', owner: '周敏', size: 486 };
const add = async (desk: Desk, rest: Partial<Draft> = {}) => (await desk.ask('chats.add', { ...GROUP, ...rest })).id;

describe('a chat group', () => {
  test('is for the whole estate, or for some buildings; those no group reaches are named', async ({ desk }) => {
    const first = desk.building('1号楼');
    const id = await add(desk, { name: '1号楼群', buildingIds: [first] });
    expect(await desk.ask('chats.list', {})).toMatchObject({ rows: [{ id, buildings: ['1号楼'] }], uncovered: ['3号楼'] });
    await desk.ask('chats.amend', { ...GROUP, id, name: '1号楼群', buildingIds: [desk.building('3号楼')] });
    expect(await desk.ask('chats.list', {})).toMatchObject({ rows: [{ buildings: ['3号楼'] }], uncovered: ['1号楼'] });
    await add(desk);
    expect((await desk.ask('chats.list', {})).uncovered).toEqual([]);
  });

  test('remembers on which day its members were counted', async ({ desk }) => {
    const id = await add(desk);
    desk.now = '2026-12-01T08:00:00.000Z';
    await desk.ask('chats.amend', { ...GROUP, id, words: '改名前叫一家亲' });
    const sizedOn = async () => (await desk.ask('chats.list', {})).rows[0]?.sizedOn;
    expect(await sizedOn()).toBe('2026-11-22');
    await desk.ask('chats.amend', { ...GROUP, id, size: 490 });
    expect(await sizedOn()).toBe('2026-12-01');
  });

  test('has a name of its own in its app while it is in use', async ({ desk }) => {
    const id = await add(desk);
    expect(await desk.reply('chats.add', GROUP)).toMatchObject({ failure: { fields: { name: expect.any(String) } } });
    await add(desk, { app: 'qq' });
    await desk.ask('chats.end', { id, reason: '群解散' });
    await add(desk);
    expect(await desk.refusal('chats.publish', { groupIds: [id], kind: 'words', title: '停水', words: '明天停水' })).toContain(
      '停用',
    );
  });
});

describe('what was published', () => {
  const text = { kind: 'words' as const, title: '停水', words: '明天9点到12点停水。\n请提前存水。' };

  test('stands in the log of each group as it went out', async ({ desk }) => {
    const [wechat, qq] = [await add(desk), await add(desk, { app: 'qq' })];
    expect(await desk.ask('chats.publish', { ...text, groupIds: [wechat, qq, wechat] })).toEqual({ count: 2 });
    const { rows, total } = await desk.ask('chats.log', { groupId: qq });
    expect({ rows, total }).toMatchObject({ total: 1, rows: [{ words: text.words, group: GROUP.name, by: '李站长' }] });
    const { rows: groups } = await desk.ask('chats.list', {});
    expect(groups).toMatchObject([{ published: 1, last: { title: '停水' } }, { published: 1 }]);
    expect(() => desk.sqlite.prepare(`update publication set words = ''`).run()).toThrow('stays');
    expect(() => desk.sqlite.prepare('delete from publication').run()).toThrow('kept');
  });

  test('is found by the guide it came from, page after page', async ({ desk }) => {
    const groupIds = [await add(desk)];
    for (const subjectId of [7, 8, 7]) await desk.ask('chats.publish', { ...text, groupIds, kind: 'guide', subjectId });
    const of = { kind: 'guide' as const, subjectId: 7 };
    const { rows, total, next } = await desk.ask('chats.log', { of, size: 1 });
    expect({ ids: rows.map(({ id }) => id), total, next }).toEqual({ ids: [3], total: 2, next: 3 });
    expect((await desk.ask('chats.log', { of, size: 1, after: next })).rows).toMatchObject([{ id: 1 }]);
  });

  test('is taken back once, for a reason, and stays in the log', async ({ desk }) => {
    const groupIds = [await add(desk)];
    await desk.ask('chats.publish', { ...text, groupIds });
    await desk.ask('chats.retract', { id: 1, reason: '时间写错' });
    expect((await desk.ask('chats.log', {})).rows).toMatchObject([{ id: 1, endReason: '时间写错', words: text.words }]);
    expect((await desk.ask('chats.list', {})).rows).toMatchObject([{ published: 0, last: null }]);
    expect(await desk.refusal('chats.retract', { id: 1, reason: '又一次' })).toContain('已经记为撤回');
  });
});
