// 上下级: the own card, and taking the cards of others only as they were read out over the phone.
import { newPair } from '../../../main/key-pairs';
import { type Card, cardText, fingerprintOf, newCard } from '../../../main/parcels/card';
import { describe, expect, test } from '../support/desk';
import { lastGroupOf, take, withCodes } from './offices';

const card = (facts: Partial<Card> = {}): Card =>
  newCard({
    ...{ level: 'community', code: '610112004001', name: '凤城社区' },
    ...{ signKey: newPair('Ed25519').publicKey, openKey: newPair().publicKey, ...facts },
  });

describe('the own card', () => {
  test('wants the code of the station first, and says so', async ({ desk }) => {
    await withCodes(desk, { communityCode: '', estateNo: '' });
    expect((await desk.ask('correspondents.own', {})).missing).toContain('社区代码（12位）和小区编号（3位）');
    expect(await desk.refusal('correspondents.makeKeys', {})).toContain('设置');
  });

  test('is one line, a file and a sheet, with a fingerprint that changes when the keys do', async ({ desk }) => {
    await withCodes(desk);
    const made = await desk.ask('correspondents.makeKeys', {});
    expect(made.card?.text).toMatch(/^DOORSTEP-CARD-1 station 610112004001007 /);
    expect(await desk.refusal('correspondents.makeKeys', {})).toContain('已经有名片');
    desk.platform.chosen.save = '/out/own.card';
    await desk.ask('correspondents.saveCard', {});
    expect(Buffer.from(desk.platform.files.get('/out/own.card') ?? []).toString('utf8')).toBe(`${made.card?.text}\n`);
    const paper = await desk.ask('correspondents.issueCard', {});
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const group of made.card?.fingerprint.split(' ') ?? []) expect(html).toContain(group);
    const renewed = await desk.ask('correspondents.renewKeys', { reason: '电脑送修过' });
    expect(renewed.card?.fingerprint).not.toBe(made.card?.fingerprint);
  });

  test('keeps its secrets out of every answer, every paper and the audit log', async ({ desk }) => {
    await withCodes(desk);
    const said = JSON.stringify([
      await desk.ask('correspondents.makeKeys', {}),
      await desk.ask('correspondents.list', {}),
      desk.sqlite.prepare('SELECT * FROM auditEntry').all(),
    ]);
    const keys = desk.sqlite.prepare('SELECT signSecret, openSecret FROM officeKey').get() as Record<string, string>;
    for (const secret of Object.values(keys)) expect(said).not.toContain(secret);
  });
});

describe('the card of another office', () => {
  test('is taken when the last group was read out rightly, and says who is above us', async ({ desk }) => {
    await withCodes(desk);
    const text = cardText(card());
    const read = await desk.ask('correspondents.read', { text });
    expect(read).toMatchObject({ office: { name: '凤城社区' }, standing: 'above', known: null, same: false });
    expect(read.groups).toHaveLength(5);
    expect(JSON.stringify(read)).not.toContain(lastGroupOf(text));
    const wrong = lastGroupOf(text) === '00000' ? '00001' : '00000';
    const reply = await desk.reply('correspondents.add', { text, lastGroup: wrong, comparedHow: 'phone' });
    expect(reply).toMatchObject({
      ok: false,
      failure: { code: 'invalid', fields: { lastGroup: expect.stringContaining('对不上') } },
    });
    await take(desk, card());
    expect(await desk.ask('correspondents.list', {})).toMatchObject([
      { name: '凤城社区', standing: 'above', comparedHow: 'phone' },
    ]);
  });

  test('never overwrites the one we have: it is asked why, and the old one ends', async ({ desk }) => {
    await withCodes(desk);
    const first = await take(desk, card());
    const text = cardText(card());
    const adding = { text, lastGroup: lastGroupOf(text), comparedHow: 'inPerson' as const };
    expect(await desk.refusal('correspondents.add', adding)).toContain('已经有一张名片在用');
    const { id } = await desk.ask('correspondents.add', { ...adding, replaces: { id: first, reason: '对方换了电脑' } });
    expect((await desk.ask('correspondents.list', {})).map((one) => one.id)).toEqual([id]);
    expect(await desk.ask('correspondents.list', { ended: true })).toMatchObject([{ id: first, endReason: '对方换了电脑' }]);
  });

  test('is refused where it is ours, a copy, or carries the key of somebody else', async ({ desk }) => {
    await withCodes(desk);
    const own = (await desk.ask('correspondents.makeKeys', {})).card?.text ?? '';
    const refused = async (text: string, words: string) =>
      expect(await desk.reply('correspondents.add', { text, lastGroup: lastGroupOf(text), comparedHow: 'phone' })).toMatchObject({
        failure: { code: 'invalid', fields: { text: expect.stringContaining(words) } },
      });
    await refused(own, '本单位自己的');
    const community = card();
    await take(desk, community);
    await refused(cardText(community), '已经登记过');
    await refused(cardText({ ...community, code: '610112004', level: 'street', name: '街道' }), '一把钥匙只能是一个单位的');
  });

  test('ends for a reason, and nothing that was taken can be changed or taken away', async ({ desk }) => {
    await withCodes(desk);
    const id = await take(desk, card());
    for (const sql of [
      'update correspondent set openKey = signKey',
      'delete from correspondent',
      "update correspondent set name = 'x'",
    ])
      expect(() => desk.sqlite.exec(sql)).toThrow(/only ends|append-only/);
    await desk.ask('correspondents.end', { id, reason: '社区合并' });
    expect(await desk.refusal('correspondents.end', { id, reason: '再停一次' })).toContain('已经停用');
  });

  test('is read from its file', async ({ desk }) => {
    await withCodes(desk);
    const theirs = card();
    desk.platform.outside.set('/in/theirs.card', Buffer.from(`${cardText(theirs)}\r\n`));
    desk.platform.chosen.open = '/in/theirs.card';
    const opened = await desk.ask('correspondents.open', {});
    if (opened.outcome !== 'read') throw new Error('not read');
    expect((await desk.ask('correspondents.read', { text: opened.text })).groups).toEqual(
      fingerprintOf(theirs).split(' ').slice(0, 5),
    );
  });
});
