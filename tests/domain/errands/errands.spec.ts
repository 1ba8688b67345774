// 代办: what is entrusted, the papers lent for it, and the day nothing of it is left at the desk.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { narrow } from '../../../main/database/scope';
import type { Input } from '../../../shared/operations';
import { enter } from '../residents/people';
import { type Desk, describe, expect, NOW, openTestStation, TODAY, test, theHead } from '../support/desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openTestStation();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.now = NOW;
  desk.session = theHead;
});

const review: Input<'errands.add'> = { who: { name: '周桂香', phone: '13800138000' }, title: '优待证年审' };
const take = async (changes: Partial<Input<'errands.add'>> = {}) => (await desk.ask('errands.add', { ...review, ...changes })).id;
const card = (id: number) => desk.ask('errands.card', { id });
const lend = async (id: number, name: string, count = 1) => (await desk.ask('errands.lend', { id, name, count })).id;
const photo = async (id: number) => {
  desk.platform.outside.set('/in/委托书.pdf', Buffer.from('%PDF-1.7 周桂香 身份证'));
  desk.platform.chosen.openMany = ['/in/委托书.pdf'];
  await desk.ask('attachments.add', { subject: 'errand', subjectId: id });
};

describe('an errand', () => {
  test('gets a number of the year, and what its guide says is to be brought along', async () => {
    const guide = { title: '优待证年审', documents: '身份证原件\n一寸照片2张', checkedOn: TODAY };
    const { id: guideId } = await desk.ask('guides.add', guide);
    const item = await desk.ask('catalogue.add', { class: 'home', name: '证件代办', becomes: 'errand', guideId });
    const first = await desk.ask('errands.add', { ...review, itemId: item.id, dueOn: '2026-12-01' });
    expect(first.number).toBe('代办2026-0001');
    expect(await card(first.id)).toMatchObject({
      ...{ state: 'taken', principal: '周桂香', phone: '138****8000', guide: { title: '优待证年审' }, item: { number: 201 } },
      materials: [
        { words: '身份证原件', ready: false },
        { words: '一寸照片2张', ready: false },
      ],
    });
    const material = (await card(first.id)).materials[0]?.id ?? 0;
    await desk.ask('errands.ready', { id: material, ready: true });
    expect((await card(first.id)).materials[0]?.ready).toBe(true);
    expect(await desk.reply('errands.add', { ...review, dueOn: '2026-11-01' })).toMatchObject({
      failure: { fields: { dueOn: expect.stringContaining('不能早于委托的那天') } },
    });
  });

  test('is run by somebody who is here: an account, a chief, a handler or a volunteer', async () => {
    const { id: post } = await desk.ask('chiefs.appoint', {
      ...{ buildingId: desk.building('1号楼'), unitId: null, name: '高洁', phone: '13900000021', on: TODAY },
    });
    const { id: handlerId } = await desk.ask('orders.addHandler', { name: '网格员小赵', kind: 'grid' });
    const nothing = { sex: null, birthOn: null, idNumber: null, address: null, politics: null };
    const who = { ...nothing, name: '梁国栋', phone: '13900000022' };
    const { id: volunteerId } = await desk.ask('volunteers.register', { who, on: TODAY });
    const named = await desk.ask('errands.agents', {});
    expect(named.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      expect.arrayContaining(['staff 李站长', 'chief 高洁', 'handler 网格员小赵', 'volunteer 梁国栋']),
    );
    expect((await desk.ask('errands.agents', { text: '高' })).map(({ name }) => name)).toEqual(['高洁']);
    const id = await take({ agent: { kind: 'chief', id: post } });
    expect((await card(id)).agent).toBe('高洁');
    const amended = { id, title: '优待证年审', words: '年底前要用' };
    await desk.ask('errands.amend', { ...amended, agent: { kind: 'volunteer', id: volunteerId } });
    expect(await card(id)).toMatchObject({ agent: '梁国栋', words: '年底前要用', agentOf: { kind: 'volunteer' } });
    await desk.ask('orders.endHandler', { id: handlerId, reason: '调走' });
    expect(await desk.reply('errands.amend', { ...amended, agent: { kind: 'handler', id: handlerId } })).toMatchObject({
      failure: { fields: { agent: expect.stringContaining('离任') } },
    });
  });

  test('does not end while a paper lent for it is out, and says which', async () => {
    const id = await take();
    const [identity, photos] = [await lend(id, '身份证'), await lend(id, '照片', 2)];
    expect(await card(id)).toMatchObject({ state: 'doing', out: 3 });
    expect(await desk.refusal('errands.finish', { id, result: '审好了' })).toBe(
      '还有证件没有还：身份证1份、照片2份。请先还给本人，再结束。',
    );
    expect(await desk.refusal('errands.end', { id, reason: '本人不办了' })).toContain('身份证1份');
    expect(await desk.reply('errands.giveBack', { id: photos, count: 3, toWhom: '周桂香' })).toMatchObject({
      failure: { fields: { count: '只有2份在我们这里。' } },
    });
    await desk.ask('errands.giveBack', { id: photos, count: 1, toWhom: '周桂香' });
    await desk.ask('errands.giveBack', { id: identity, count: 1, toWhom: '周桂香' });
    expect(await desk.refusal('errands.finish', { id, result: '审好了' })).toContain('没有还：照片1份。');
    expect(() =>
      desk.sqlite.exec(`update errand set state = 'ended', endedOn = '${TODAY}', endReason = '' where id = ${id}`),
    ).toThrow('while a paper is out');
    await desk.ask('errands.giveBack', { id: photos, count: 1, toWhom: '女儿' });
    expect(await desk.refusal('errands.giveBack', { id: photos, count: 1, toWhom: '女儿' })).toContain('还清了');
    await desk.ask('errands.finish', { id, result: '审好了', receivedBy: '周桂香' });
    expect(await card(id)).toMatchObject({ state: 'done', out: 0, doneOn: TODAY, receivedBy: '周桂香' });
    expect(() => desk.sqlite.exec(`insert into errandDocument values (null, ${id}, '户口本', 1, '', 1)`)).toThrow('is over');
    for (const table of ['errandDocument', 'errandReturn']) {
      expect(() => desk.sqlite.exec(`delete from ${table}`)).toThrow('append-only');
      expect(() => desk.sqlite.exec(`update ${table} set count = 9`)).toThrow('append-only');
    }
  });

  test('keeps photos as long as they are of use, and no longer', async () => {
    const id = await take();
    await photo(id);
    expect(await desk.refusal('errands.clearFiles', { id })).toContain('照片还用得着');
    expect(await desk.ask('errands.finish', { id, result: '领到了' })).toMatchObject({ files: 1 });
    expect((await desk.ask('today.overview', {})).waiting).toContainEqual(
      expect.objectContaining({ words: '件代办办完了，照片还没有删' }),
    );
    const held = () => desk.sqlite.serialize().includes(Buffer.from('%PDF-1.7 周桂香 身份证'));
    expect(held()).toBe(true);
    expect(await desk.ask('errands.clearFiles', { id })).toEqual({ files: 1 });
    expect(held()).toBe(false);
    expect(await card(id)).toMatchObject({ files: 0, filesClearedOn: TODAY, state: 'done' });
    expect(await desk.refusal('errands.clearFiles', { id })).toContain('没有照片');
    const [entry] = (await desk.ask('audit.list', {})).entries;
    expect(entry?.words.join('')).toContain('照片和扫描件删了1份');
    await desk.ask('errands.resume', { id, reason: '领错了' });
    expect((await card(id)).state).toBe('doing');
  });

  test('goes on paper for signing, with every paper that was lent and came back', async () => {
    const id = await take({ words: '本人腿脚不便，请代为办理。', materials: ['身份证原件'] });
    const paper = await lend(id, '老年优待证');
    await desk.ask('errands.giveBack', { id: paper, count: 1, toWhom: '周大海' });
    const html = async (sheet: { id: number }) => (await desk.ask('papers.html', { id: sheet.id })).html;
    const trust = await html(await desk.ask('errands.issueEntrustment', { id }));
    for (const words of ['代办委托书', '周桂香', '138 0013 8000', '本人腿脚不便', '身份证原件', '办完就删除'])
      expect(trust).toContain(words);
    const hand = await html(await desk.ask('errands.issueHandover', { id }));
    for (const words of ['证件交接单', '老年优待证', '周大海', '领回人签字']) expect(hand).toContain(words);
  });
});

describe('the list', () => {
  test('puts what is due first, and tells what is late and what is out', async () => {
    const before = (await desk.ask('errands.list', {})).counts;
    const [later, soon] = [await take({ dueOn: '2026-12-20' }), await take({ dueOn: '2026-11-21', takenOn: '2026-11-20' })];
    await lend(later, '户口本');
    const { rows, counts } = await desk.ask('errands.list', {});
    const ids = rows.map(({ id }) => id);
    expect(ids.indexOf(soon)).toBeLessThan(ids.indexOf(later));
    expect(counts).toEqual({ open: before.open + 2, late: before.late + 1, out: before.out + 1 });
    expect((await desk.ask('errands.list', { view: 'late' })).rows.map(({ id }) => id)).toEqual([soon]);
    expect((await desk.ask('errands.list', { view: 'out' })).rows.map(({ id }) => id)).toContain(later);
    const plan = desk.sqlite
      .prepare(
        `explain query plan select id from errand where doneOn is null and endedOn is null order by ifnull(dueOn, '9999-12-31'), id`,
      )
      .all();
    expect(JSON.stringify(plan)).toContain('errandOpen');
  });

  test('is counted in 件 and in 人次: one person on one day for one thing is one', async () => {
    const { id: personId } = await enter(desk);
    const figures = async () => {
      const all = (await desk.ask('summary.figures', { period: '2026-11' })).figures;
      const of = (code: string) => all.find((one) => one.code === code)?.value ?? -1;
      return [of('errands.taken'), of('errands.done'), of('errands.people')];
    };
    const [taken = 0, done = 0, people = 0] = await figures();
    for (const title of ['取药', '取药', '交费'])
      await desk.ask('errands.finish', { id: await take({ who: { personId }, title }), result: '好' });
    expect(await figures()).toEqual([taken + 3, done + 3, people + 2]);
  });
});

test('a building chief runs errands for the own buildings, and for no other', async () => {
  const at = (building: string) => ({ who: { name: '陈秀兰', buildingId: desk.building(building) } });
  const [own, other] = [await take(at('1号楼')), await take(at('3号楼'))];
  const paper = await lend(other, '身份证');
  desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
  narrow(desk.sqlite, [desk.building('1号楼')]);
  const ids = (await desk.ask('errands.list', { view: 'all' })).rows.map(({ id }) => id);
  expect(ids).toContain(own);
  expect(ids).not.toContain(other);
  expect(await desk.refusal('errands.card', { id: other })).toContain('没有找到');
  await desk.ask('errands.giveBack', { id: await lend(own, '身份证'), count: 1, toWhom: '陈秀兰' });
  await desk.ask('errands.finish', { id: own, result: '办好了' });
  expect(await desk.reply('errands.giveBack', { id: paper, count: 1, toWhom: '陈秀兰' })).toMatchObject({ ok: false });
  expect(await desk.reply('errands.add', { ...review, ...at('3号楼') })).toMatchObject({ ok: false });
  expect(await desk.reply('errands.end', { id: own, reason: '不办' })).toMatchObject({ ok: false });
});
