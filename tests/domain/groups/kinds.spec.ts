import { tagFacts, tagNames } from '../../../shared/codes/tags';
import type { Input } from '../../../shared/operations';
import { enter, lifeOf, notesOf } from '../residents/people';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { cells, importRows } from '../support/sheet';

const draft: Input<'groups.add'> = {
  ...{ name: '热心邻居', definition: '愿意帮邻居的居民。', purpose: '联系志愿服务', sealed: false, neverPrinted: false },
  ...{ validity: 'months', months: 6, fields: [{ field: 'serviceItem', required: true }] },
};
const kindOf = async (desk: Desk, name: string) => (await desk.ask('groups.kinds', {})).find((kind) => kind.name === name);

describe('the groups of a station', () => {
  test('begin as those of the field, word for word', async ({ desk }) => {
    const kinds = await desk.ask('groups.kinds', {});
    expect(kinds.map(({ name }) => name)).toEqual(tagNames);
    for (const { name, definition, sealed, version } of kinds)
      expect({ definition, sealed, version }).toEqual({ ...tagFacts(name), version: 1 });
  });

  test('grow by one of its own, with own fields and a term', async ({ desk }) => {
    await desk.ask('groups.add', draft);
    const { id } = await enter(desk);
    await desk.ask('residents.tag', { id, tag: '热心邻居', on: '2026-11-01', care: { serviceItem: '教跳舞' } });
    expect((await desk.ask('groups.ofPerson', { id })).groups).toMatchObject([
      { tag: '热心邻居', validTo: '2027-04-30', missing: [], care: { serviceItem: '教跳舞' } },
    ]);
    expect(
      await desk.refusal('residents.tag', { id, tag: '独居老人', on: '2026-11-01', care: { serviceItem: '教跳舞' } }),
    ).toContain('没有“优待项目”这一项');
  });

  test('never become a list of the police or the health office', async ({ desk }) => {
    for (const name of ['吸毒人员', '社区矫正', '艾滋病', '精神障碍', '刑满释放', '重点人员']) {
      expect(await desk.refusal('groups.add', { ...draft, name })).toContain('依法保密管理');
      const { id } = await enter(desk);
      expect(await desk.refusal('residents.tag', { id, tag: name, on: '2026-11-01' })).toContain('依法保密管理');
    }
  });

  test('have one of a name, and nobody is in one that is not there', async ({ desk }) => {
    await desk.ask('groups.add', draft);
    expect(await desk.reply('groups.add', draft)).toMatchObject({
      failure: { fields: { name: expect.stringContaining('已经有') } },
    });
    const { id } = await enter(desk);
    expect(await desk.refusal('residents.tag', { id, tag: '摄影爱好者', on: '2026-11-01' })).toContain('本站没有“摄影爱好者”');
  });

  test('count up the version of a definition that changed, beside its figure', async ({ desk }) => {
    await enter(desk, { tags: ['独居老人'] });
    const {
      id: _,
      name: __,
      version: ___,
      endedOn: ____,
      endReason: _____,
      ...was
    } = (await kindOf(desk, '独居老人')) ?? ({} as never);
    const id = (await kindOf(desk, '独居老人'))?.id ?? 0;
    await desk.ask('groups.amend', { id, ...was, purpose: '上门看看' });
    await desk.ask('groups.amend', { id, ...was, definition: '年满65周岁，平时一个人居住。' });
    const { figures } = await desk.ask('summary.figures', { period: '2026-11' });
    expect(figures).toContainEqual(
      expect.objectContaining({ name: '独居老人', version: 2, definition: '年满65周岁，平时一个人居住。' }),
    );
    expect((await notesOf(desk, 'careGroup', id)).at(-1)).toMatchObject({ before: { version: 1 }, after: { version: 2 } });
  });

  test('end with everybody in them, on the history of each, and can be taken up again', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['独居老人', '残疾人'] });
    const group = (await kindOf(desk, '独居老人'))?.id ?? 0;
    expect(await desk.ask('groups.end', { id: group, reason: '并入高龄老人' })).toEqual({ id: group, people: 1 });
    expect((await desk.ask('residents.card', { id })).tags).toEqual(['残疾人']);
    expect((await lifeOf(desk, id))[0]?.words[0]).toContain('不再登记为独居老人');
    expect(await desk.refusal('residents.tag', { id, tag: '独居老人', on: '2026-11-22' })).toContain('已经停用');
    expect((await desk.ask('groups.overview', {})).map((figures) => figures.id)).not.toContain(group);
    await desk.ask('groups.resume', { id: group });
    await desk.ask('residents.tag', { id, tag: '独居老人', on: '2026-11-22' });
  });

  test('take in a word a sheet brought along, sealed until somebody says what it means', async ({ desk }) => {
    await importRows(desk, cells('1号楼|1单元|101|王小明|王小明|户主|男||13900000001|常住（户籍）|志愿者骨干'));
    expect(await kindOf(desk, '志愿者骨干')).toMatchObject({
      sealed: true,
      validity: 'open',
      definition: '本站自定的类别，由本站说明。',
    });
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('groups.people', { id: (await kindOf(desk, '志愿者骨干'))?.id ?? 0, page: {} })).toContain(
      '只有站长',
    );
  });
});
