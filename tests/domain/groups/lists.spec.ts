import { verifyLedger } from '../../../main/verify/ledger';
import { bytesOf } from '../privacy/planted';
import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';
import { handing } from '../support/handing';

const groupId = async (desk: Desk, name: string) =>
  (await desk.ask('groups.kinds', {})).find((kind) => kind.name === name)?.id ?? 0;

describe('a list of a group', () => {
  test('is numbered paper with masked phones and a place to sign', async ({ desk }) => {
    await enter(desk, { tags: ['独居老人'], phone: '13800138000', birthOn: '1950-01-01' });
    const paper = await desk.ask('groups.issueList', { handing, id: await groupId(desk, '独居老人') });
    expect(paper).toMatchObject({ number: '群体名单2026-0001', kind: 'groupList', title: '独居老人名单' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['王秀英', '1号楼1单元101室', '76岁', '138****8000', '签字', '平时一个人居住'])
      expect(html).toContain(words);
    expect(html).not.toContain('13800138000');
  });

  test('wants the password, and its paper is for the office alone', async ({ desk }) => {
    await enter(desk, { tags: ['独居老人'] });
    const id = await groupId(desk, '独居老人');
    const paper = await desk.ask('groups.issueList', { handing, id });
    desk.proved = false;
    for (const name of ['groups.issueList', 'groups.saveXlsx'] as const)
      expect(await desk.reply(name, { id })).toMatchObject({ failure: { code: 'password' } });
    expect(await desk.reply('papers.html', { id: paper.id })).toMatchObject({ failure: { code: 'password' } });
    desk.proved = true;
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('papers.html', { id: paper.id })).toContain('名单');
  });

  test('of a sealed group is made where somebody ticked it, of shielded families never', async ({ desk }) => {
    await enter(desk, { tags: ['失能老人', '计划生育特殊家庭'] });
    const sealed = await groupId(desk, '失能老人');
    expect(await desk.refusal('groups.issueList', { handing, id: sealed })).toContain('保密的类别');
    await desk.ask('groups.issueList', { handing, id: sealed, sealedToo: true });
    const shielded = await groupId(desk, '计划生育特殊家庭');
    for (const name of ['groups.issueList', 'groups.saveXlsx'] as const)
      expect(await desk.refusal(name, { handing, id: shielded, sealedToo: true })).toContain('不打印也不导出');
  });

  test('goes into a file, and the log tells whose and how many', async ({ desk }) => {
    await enter(desk, { tags: ['独居老人'] });
    const saved = await desk.ask('groups.saveXlsx', { handing, id: await groupId(desk, '独居老人') });
    expect(saved).toEqual({ outcome: 'saved', path: '/out/独居老人名单_2026-11-22.xlsx', rows: 1 });
    expect(desk.platform.files.size).toBe(1);
    const [entry] = (await desk.ask('audit.list', {})).entries;
    expect(entry).toMatchObject({
      act: '导出名单',
      subject: '独居老人',
      words: [expect.stringContaining('1人'), '用途：站里核对。'],
    });
    desk.platform.chosen.save = null;
    expect(await desk.ask('groups.saveXlsx', { handing, id: await groupId(desk, '独居老人') })).toEqual({ outcome: 'cancelled' });
  });
});

const planted = ['龘靐Emrg', '13977760001', '龘靐Keys', '龘靐Grd', '13977760002', '龘靐来过一趟'];

describe('an erased person', () => {
  async function gone(desk: Desk) {
    const { id } = await enter(desk, { name: '陈阿婆', birthOn: '1940-01-01' });
    const own = { emergencyContact: planted[0] ?? '', emergencyPhone: planted[1] ?? '', keyHolder: planted[2] ?? '' };
    await desk.ask('residents.tag', { id, tag: '失能老人', on: TODAY, care: own });
    await desk.ask('groups.setGuardian', {
      id,
      guardian: { name: planted[3] ?? '', phone: planted[4] ?? '' },
      relation: null,
      on: TODAY,
    });
    await desk.ask('groups.contact', { id, on: TODAY, way: 'visit', words: planted[5] ?? '' });
    const paper = await desk.ask('groups.issueList', { handing, id: await groupId(desk, '失能老人'), sealedToo: true });
    await desk.ask('residents.moveOut', { id, on: TODAY, reason: '搬走' });
    return { id, paper: paper.id };
  }

  test('leaves nothing of own fields, guardians and visits, in no page of the file', async ({ desk }) => {
    const { id, paper } = await gone(desk);
    const left = () => planted.filter((value) => bytesOf(desk).pages.includes(value));
    expect(left()).toEqual(planted);
    await desk.ask('privacy.erase', { id, name: '陈阿婆', basis: 'served' });
    expect(left()).toEqual([]);
    expect(await desk.ask('groups.ofPerson', { id })).toEqual({ groups: [], guardians: [], needsGuardian: false, contacts: [] });
    expect(await desk.refusal('papers.html', { id: paper })).toContain('只留编号');
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('stands in the care of nobody else, or is pointed out there', async ({ desk }) => {
    const { id } = await gone(desk);
    const child = await enter(desk, { name: '张小明', birthOn: '2018-05-06', tags: ['独居老人'] });
    await desk.ask('groups.setGuardian', {
      id: child.id,
      guardian: { personId: (await enter(desk, { name: '赵兰' })).id },
      relation: null,
      on: TODAY,
    });
    await desk.ask('residents.amendTag', { id: child.id, tag: '独居老人', care: { keyHolder: '陈阿婆家' } });
    const { mentioned } = await desk.ask('privacy.erase', { id, name: '陈阿婆', basis: 'served' });
    expect(mentioned).toEqual([{ id: child.id, name: '张小明' }]);
  });
});

test('the file of a person tells own fields, guardians and when somebody was in touch', async ({ desk }) => {
  const { id } = await enter(desk, { name: '张小明', birthOn: '2018-05-06', tags: ['留守儿童'] });
  await desk.ask('residents.amendTag', { id, tag: '留守儿童', care: { school: '未央路小学' } });
  await desk.ask('groups.setGuardian', { id, guardian: { name: '张秀兰', phone: '13700001111' }, relation: '62', on: TODAY });
  await desk.ask('groups.contact', { id, on: TODAY, way: 'visit', words: '书包破了' });
  const paper = await desk.ask('privacy.issueFile', { id, reason: '监护人要求查阅' });
  const { html } = await desk.ask('papers.html', { id: paper.id });
  for (const words of ['未央路小学', '张秀兰', '13700001111', '书包破了', '就读学校']) expect(html).toContain(words);
});
