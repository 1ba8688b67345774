import { verifyLedger } from '../../../main/verify/ledger';
import { idNumber } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { elder, goTo, visit } from './support';

const needsOf = async (desk: Desk, id: number) => (await desk.ask('visits.card', { id })).needs;

describe('a need', () => {
  test('becomes a request, a wish, a claim or a topic, once, and both sides know', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    const { id } = await elder(desk, '周桂香', '1号楼-1单元-101');
    const said = await visit(desk, id, {
      needs: [{ theme: 'repair', words: '水管漏' }, { theme: 'allowance' }, { theme: 'company' }, { theme: 'meals' }],
    });
    const [pipe, money, lonely] = await needsOf(desk, said.id);
    const order = await desk.ask('visits.toOrder', { needId: pipe?.id ?? 0, words: '厨房水管漏水' });
    expect(await desk.ask('orders.card', { id: order.id })).toMatchObject({
      source: 'visit',
      reporter: '周桂香',
      place: expect.stringContaining('101'),
    });
    expect(desk.sqlite.prepare('select originKind, originId from serviceOrder').get()).toEqual({
      originKind: 'visit',
      originId: said.id,
    });
    expect(await desk.refusal('visits.toOrder', { needId: pipe?.id ?? 0, words: '又一次' })).toContain('已经转成诉求');
    const wish = await desk.ask('visits.toWish', { needId: lonely?.id ?? 0, kind: 'company', words: '周末有人说说话' });
    expect(await desk.ask('wishes.card', { id: wish.id })).toMatchObject({
      personId: id,
      origin: { kind: 'visit', id: said.id },
    });
    const [entitlement] = await desk.ask('entitlements.list', {});
    await desk.ask('visits.toClaim', {
      needId: money?.id ?? 0,
      entitlementId: entitlement?.id ?? 0,
      outcome: 'applied',
      words: '',
    });
    const topic = await desk.ask('visits.toTopic', { theme: 'meals', title: '办个助餐点' });
    expect((await needsOf(desk, said.id)).map(({ became }) => became?.kind)).toEqual(['order', 'claim', 'wish', 'topic']);
    expect((await desk.ask('topics.list', {})).rows).toMatchObject([
      { id: topic.id, source: 'visit', households: 1, buildings: '1号楼' },
    ]);
    expect(await desk.refusal('visits.toTopic', { theme: 'meals', title: '又一个' })).toContain('不用提交议事');
    expect((await desk.ask('visits.needs', { open: false, topicId: topic.id })).rows).toMatchObject([
      { theme: 'meals', visitId: said.id },
    ]);
    const callId = desk.sqlite.prepare('select id from screeningCall').pluck().get() as number;
    expect(await desk.ask('visits.behindCalls', { callIds: [callId, callId + 1] })).toEqual([{ callId, visitId: said.id }]);
  });

  test('is counted by theme, households and buildings, and becomes one topic with its evidence', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    const meals = { needs: [{ theme: 'meals' as const }] };
    for (const room of ['1号楼-1单元-101', '1号楼-1单元-102', '3号楼-2单元-101']) {
      const { id } = await elder(desk, `老人${room.slice(-3)}`, room);
      await visit(desk, id, meals);
      if (room.endsWith('102')) await visit(desk, id, meals);
    }
    const { id: gone } = await elder(desk, '刘建军', '1号楼-2单元-101');
    const ended = await visit(desk, gone, { needs: [{ theme: 'company' }] });
    await desk.ask('visits.endNeed', { needId: (await needsOf(desk, ended.id))[0]?.id ?? 0, reason: '当场办好了' });
    expect(await desk.ask('visits.themes', {})).toEqual([
      {
        theme: 'meals',
        needs: 4,
        households: 3,
        buildings: [
          { name: '1号楼', households: 2 },
          { name: '3号楼', households: 1 },
        ],
      },
    ]);
    await desk.ask('visits.toTopic', { theme: 'meals', title: '办个助餐点' });
    expect((await desk.ask('topics.list', {})).rows).toMatchObject([
      { words: '走访中有3户提到“吃饭”，共4次：1号楼2户、3号楼1户。', households: 3, buildings: '1号楼、3号楼' },
    ]);
    const { figures } = await desk.ask('summary.figures', { period: '2026-03' });
    expect(figures.find(({ code }) => code === 'visits.answered')).toMatchObject({ value: 5, of: 5 });
  });
});

test('one need becomes a topic of its own, and the others wait', async ({ desk }) => {
  goTo(desk, '2026-03-05');
  const { id } = await elder(desk, '周桂香', '1号楼-1单元-101');
  const said = await visit(desk, id, { needs: [{ theme: 'meals', words: '想订饭' }, { theme: 'company' }] });
  await visit(desk, id, { purpose: 'ask', needs: [{ theme: 'meals' }] });
  const [meals] = await needsOf(desk, said.id);
  await desk.ask('visits.toTopic', { theme: 'meals', title: '吃饭：想订饭', needId: meals?.id ?? 0 });
  expect((await desk.ask('topics.list', {})).rows).toMatchObject([{ words: '走访中有1户提到“吃饭”，共1次：1号楼1户。' }]);
  expect(await desk.ask('visits.needs', {})).toMatchObject({ open: 2 });
  expect(await desk.refusal('visits.toTopic', { theme: 'meals', title: '又一次', needId: meals?.id ?? 0 })).toContain(
    '已经转成议题',
  );
});

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9', 'hex');

describe('a person who is erased', () => {
  test('was visited, and nothing of what was said or needed is left', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    const { id } = await elder(desk, '龘靐花', '1号楼-1单元-101');
    const neighbour = await elder(desk, '刘建军', '1号楼-2单元-101');
    await visit(desk, id, {
      mood: 'low',
      words: '想搬去女儿家',
      company: '社区卫生站',
      needs: [{ theme: 'other', words: '要一副老花镜' }],
    });
    await visit(desk, neighbour.id, { words: '说龘靐花好几天没出门' });
    const handed = await visit(desk, id, { purpose: 'festival', festival: '重阳节', gift: '米', quantity: 1 });
    const on = { subject: 'visit' as const, subjectId: handed.id };
    desk.platform.picture = JPEG;
    desk.platform.chosen.openMany = ['/in/龘靐花家.jpg'];
    await desk.ask('attachments.add', on);
    const [photo] = (await desk.ask('attachments.list', on)).files;
    expect(photo).toMatchObject({ name: '龘靐花家.jpg', kind: 'jpeg' });
    const file = await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' });
    const { html } = await desk.ask('papers.html', { id: file.id });
    for (const words of ['想搬去女儿家', '要一副老花镜', '精神不好']) expect(html).toContain(words);
    await desk.ask('residents.moveOut', { id, on: '2026-03-05', reason: '搬走' });
    await desk.ask('privacy.erase', { id, name: '龘靐花', basis: 'served' });
    const rows = JSON.stringify([
      await desk.db.selectFrom('visit').selectAll().execute(),
      await desk.db.selectFrom('visitNeed').selectAll().execute(),
      await desk.db.selectFrom('auditEntry').selectAll().execute(),
      await desk.db.selectFrom('attachment').selectAll().execute(),
    ]);
    expect(await desk.refusal('attachments.picture', { id: photo?.id ?? 0 })).toContain('内容不再保留');
    for (const words of ['想搬去女儿家', '老花镜', '龘靐', '卫生站']) expect(rows).not.toContain(words);
    const { figures } = await desk.ask('summary.figures', { period: '2026-03' });
    expect(figures.find(({ code }) => code === 'visits.people')).toMatchObject({ value: 3 });
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });
});

test('two records that become one keep the visits of both, and give them back', async ({ desk }) => {
  goTo(desk, '2026-03-05');
  const number = idNumber('19400506', '002');
  const one = await elder(desk, '周桂香', '1号楼-1单元-101');
  await desk.ask('residents.amend', { id: one.id, changes: { idNumber: number } });
  const other = await elder(desk, '周桂香', '3号楼-2单元-101');
  await visit(desk, one.id);
  const theirs = await visit(desk, other.id);
  await desk.ask('merges.merge', { keepId: one.id, mergeId: other.id, take: [], takeFields: [] });
  expect(await desk.ask('visits.card', { id: theirs.id })).toMatchObject({ personId: one.id });
  await desk.ask('merges.undo', { id: other.id });
  expect(await desk.ask('visits.card', { id: theirs.id })).toMatchObject({ personId: other.id });
});
