import { narrow } from '../../../main/database/scope';
import { enter, lifeOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';

const overview = async (desk: Desk, name: string) => {
  const kind = (await desk.ask('groups.kinds', {})).find((group) => group.name === name);
  return (await desk.ask('groups.overview', {})).find(({ id }) => id === kind?.id);
};
const members = async (desk: Desk, name: string) => {
  const kind = (await desk.ask('groups.kinds', {})).find((group) => group.name === name);
  return (await desk.ask('groups.people', { id: kind?.id ?? 0, page: {} })).rows;
};

describe('a contact that was written down by mistake', () => {
  test('is withdrawn with a reason, is read on, and is no last contact any more', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['独居老人'] });
    await desk.ask('groups.contact', { id, on: '2026-11-02', way: 'phone', words: '' });
    const wrong = await desk.ask('groups.contact', { id, on: '2026-11-20', way: 'visit', words: '其实是隔壁' });
    expect((await members(desk, '独居老人'))[0]?.contact).toEqual({ on: '2026-11-20', way: 'visit' });
    await desk.ask('groups.withdrawContact', { contactId: wrong.id, reason: '记错了人' });
    expect((await members(desk, '独居老人'))[0]?.contact).toEqual({ on: '2026-11-02', way: 'phone' });
    expect(await overview(desk, '独居老人')).toMatchObject({ lastContactOn: '2026-11-02', contacted: 1 });
    expect((await desk.ask('groups.ofPerson', { id })).contacts).toMatchObject([
      { on: '2026-11-20', words: '其实是隔壁', withdrawn: { on: TODAY, reason: '记错了人' } },
      { on: '2026-11-02', withdrawn: null },
    ]);
    expect((await lifeOf(desk, id))[0]).toMatchObject({
      act: '撤回联系',
      words: ['撤回2026年11月20日的上门联系，不再计入最近联系。原因：记错了人。'],
    });
  });

  test('leaves the person without any contact when it was the only one', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['独居老人'] });
    const only = await desk.ask('groups.contact', { id, on: TODAY, way: 'visit', words: '' });
    await desk.ask('groups.withdrawContact', { contactId: only.id, reason: '没有联系上' });
    expect((await members(desk, '独居老人'))[0]?.contact).toBeNull();
    expect(await overview(desk, '独居老人')).toMatchObject({ lastContactOn: null, contacted: 0 });
    const again = { contactId: only.id, reason: '记重了' };
    expect(await desk.refusal('groups.withdrawContact', again)).toBe('这次联系已于2026年11月22日撤回。');
  });

  test('stays on the file of the person, with when and why it was withdrawn', async ({ desk }) => {
    const { id } = await enter(desk);
    const wrong = await desk.ask('groups.contact', { id, on: TODAY, way: 'visit', words: '血压计坏了' });
    await desk.ask('groups.withdrawContact', { contactId: wrong.id, reason: '记错了人' });
    const paper = await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['血压计坏了', '2026年11月22日撤回，记错了人']) expect(html).toContain(words);
  });

  test('is withdrawn by a chief in the own buildings only', async ({ desk }) => {
    const mine = await enter(desk);
    const other = await enter(desk, { name: '张伟', to: { roomId: desk.room('3号楼', '2单元', '101') } });
    const touch = async (id: number) => (await desk.ask('groups.contact', { id, on: TODAY, way: 'visit', words: '' })).id;
    const [near, far] = [await touch(mine.id), await touch(other.id)];
    desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
    narrow(desk.sqlite, [desk.building('1号楼')]);
    await desk.ask('groups.withdrawContact', { contactId: near, reason: '记重了' });
    expect(await desk.refusal('groups.withdrawContact', { contactId: far, reason: '记重了' })).toContain('没有找到这次联系');
  });
});
