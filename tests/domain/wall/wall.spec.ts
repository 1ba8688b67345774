import { wallSamples } from '../../../shared/features/wall-samples';
import type { Input } from '../../../shared/operations';
import { formatOf } from '../../../shared/rules/paper-size';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';

const TEXT = { title: '值班接待制度', body: '一、上班有人。\n二、来人先请坐。', effectiveOn: TODAY };
const overview = (desk: Desk) => desk.ask('wall.overview', {});
const issue = async (desk: Desk, wanted: Input<'wall.issue'>) => {
  const paper = await desk.ask('wall.issue', wanted);
  return { ...paper, html: (await desk.ask('papers.html', { id: paper.id })).html };
};

describe('a rule on the wall', () => {
  test('has versions, and every one of them is kept as it read', async ({ desk }) => {
    const { id } = await desk.ask('wall.addText', TEXT);
    await desk.ask('wall.amendText', { ...TEXT, id, body: '一、上班有人。', effectiveOn: '2026-12-01' });
    expect((await overview(desk)).texts).toMatchObject([{ id, version: 2, body: '一、上班有人。' }]);
    const versions = await desk.ask('wall.versions', { id });
    expect(versions.map(({ version, body }) => [version, body])).toEqual([
      [2, '一、上班有人。'],
      [1, TEXT.body],
    ]);
    expect(await desk.refusal('wall.amendText', { ...TEXT, id, body: '一、上班有人。', effectiveOn: '2026-12-01' })).toContain(
      '没有改动',
    );
    expect(() => desk.sqlite.prepare(`update wallTextVersion set body = ''`).run()).toThrow('append-only');
  });

  test('is printed with its version and the day it holds from, and not any more once it was taken down', async ({ desk }) => {
    const { id } = await desk.ask('wall.addText', TEXT);
    const { html, number } = await issue(desk, { sheet: 'text', id });
    expect(number).toBe('上墙2026-0001');
    expect(formatOf(html)).toEqual({ paper: 'A3', landscape: false });
    for (const words of ['第1版　2026年11月22日起施行', '二、来人先请坐。']) expect(html).toContain(words);
    await desk.ask('wall.endText', { id, reason: '并入新制度' });
    expect(await desk.refusal('wall.issue', { sheet: 'text', id })).toContain('撤下');
    expect(await desk.refusal('wall.issue', { sheet: 'text' })).toContain('请选');
  });

  test('may begin as one of the samples, each of which fits the limits', async ({ desk }) => {
    for (const sample of wallSamples) await desk.ask('wall.addText', { ...sample, effectiveOn: TODAY });
    expect((await overview(desk)).texts).toHaveLength(wallSamples.length);
  });
});

describe('who is who on the wall', () => {
  test('follows from the posts as they are held: head, chiefs unit by unit, places nobody holds', async ({ desk }) => {
    const building = desk.building('1号楼');
    await desk.ask('chiefs.appoint', {
      ...{ buildingId: building, unitId: desk.unit('1号楼', '1单元'), name: '王芳', phone: '13812345678', on: TODAY },
    });
    const chart = await issue(desk, { sheet: 'chart', paper: 'A4' });
    expect(formatOf(chart.html)).toEqual({ paper: 'A4', landscape: true });
    expect(chart.html).toContain('李站长');
    expect(chart.html).toContain('1单元 王芳\n2单元 待定');
    const contacts = await issue(desk, { sheet: 'contacts' });
    expect(contacts.html).toContain('138 1234 5678');
    expect(contacts.html).toContain('1号楼1单元楼栋长');
  });

  test('shows further numbers until they are taken down', async ({ desk }) => {
    const police = { words: '社区民警', name: '赵警官', phone: '029-86110110' };
    const { id } = await desk.ask('wall.addContact', police);
    await desk.ask('wall.amendContact', { ...police, id, name: '钱警官' });
    expect((await issue(desk, { sheet: 'contacts' })).html).toContain('钱警官');
    await desk.ask('wall.endContact', { id, reason: '换人' });
    expect((await overview(desk)).contacts).toEqual([]);
    expect(await desk.refusal('wall.endContact', { id, reason: '换人' })).toContain('撤下');
  });

  test('tells all seven duties of a chief', async ({ desk }) => {
    const { html, sheets } = await issue(desk, { sheet: 'duties' });
    expect(sheets).toBe(1);
    for (const name of ['数据员', '信息员', '宣传员', '服务员', '调解员', '监督员', '安全员']) expect(html).toContain(name);
  });
});

describe('the 五有', () => {
  test('want to know what is missing, and come back when what proves them runs out', async ({ desk }) => {
    const office = { code: 'office', state: 'partly', owner: '李站长', gap: '', lapsesOn: null } as const;
    expect(await desk.reply('wall.setFive', office)).toMatchObject({ failure: { fields: { gap: '请写还差什么。' } } });
    await desk.ask('wall.setFive', { ...office, state: 'have' });
    const proof = { code: 'office', words: '物业提供26平方米，协议一年', heldOn: '2025-12-01', validTo: '2026-11-30' } as const;
    const { id } = await desk.ask('wall.addEvidence', proof);
    const five = async () => (await overview(desk)).five[0];
    expect(await five()).toMatchObject({ code: 'office', state: 'have', checkedOn: TODAY, lapsed: false });
    desk.now = '2026-12-01T08:00:00.000Z';
    expect(await five()).toMatchObject({ lapsed: true, evidence: [{ lapsed: true }] });
    const line = { words: '项“五有”到期了，要再看', count: 1, to: '/wall?view=five' };
    expect((await desk.ask('today.overview', {})).waiting).toContainEqual(line);
    expect((await issue(desk, { sheet: 'five' })).html).toContain('物业提供26平方米，协议一年（已到期）');
    await desk.ask('wall.endEvidence', { id, reason: '续签了' });
    expect(await five()).toMatchObject({ lapsed: false, evidence: [] });
  });

  test('take no proof from the future, and none that ends before it begins', async ({ desk }) => {
    const proof = { code: 'funds', words: '街道拨付', heldOn: '2026-11-23' } as const;
    expect(await desk.reply('wall.addEvidence', proof)).toMatchObject({ failure: { fields: { heldOn: expect.any(String) } } });
    const wrong = { ...proof, heldOn: TODAY, validTo: '2026-01-01' };
    expect(await desk.reply('wall.addEvidence', wrong)).toMatchObject({ failure: { fields: { validTo: expect.any(String) } } });
  });
});

test('what was typed stands on the wall as text', async ({ desk }) => {
  const hostile = '<script>alert(1)</script>';
  await desk.ask('wall.addContact', { words: hostile.slice(0, 20), name: '<b>赵</b>', phone: '029-86110110' });
  const { id } = await desk.ask('wall.addText', { title: '<i>制度', body: hostile, effectiveOn: TODAY });
  for (const wanted of [{ sheet: 'text', id }, { sheet: 'contacts' }] as const) {
    const { html } = await issue(desk, wanted);
    expect(html).not.toMatch(/<script|<b>|<i>/);
    expect(html).toContain('&lt;');
  }
});

describe('photos of the five', () => {
  const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9', 'hex');
  const hang = async (desk: Desk, subjectId: number, bytes: Buffer) => {
    desk.platform.chosen.openMany = ['/phone/门牌.jpg'];
    desk.platform.picture = bytes;
    return desk.ask('attachments.add', { subject: 'five', subjectId });
  };

  test('hang on each of them, and the latest are printed on the board', async ({ desk }) => {
    const sign = (await overview(desk)).five.find(({ code }) => code === 'sign');
    const made = Array.from({ length: 4 }, (_, at) =>
      Buffer.concat([JPEG.subarray(0, -2), Buffer.from([at]), JPEG.subarray(-2)]),
    );
    for (const bytes of made) expect(await hang(desk, sign?.id ?? 0, bytes)).toMatchObject({ outcome: 'kept', refused: [] });
    const { html } = await issue(desk, { sheet: 'five' });
    const printed = [...html.matchAll(/src="data:image\/jpeg;base64,([^"]+)"/g)].map(([, data]) => data);
    expect(printed).toEqual(
      made
        .slice(1)
        .reverse()
        .map((bytes) => bytes.toString('base64')),
    );
    expect(html).toContain('有统一标识 照片1');
  });

  test('are photos and nothing else, of what is among the five', async ({ desk }) => {
    desk.platform.chosen.openMany = ['/in/制度.pdf'];
    desk.platform.outside.set('/in/制度.pdf', Buffer.from('%PDF-1.7'));
    expect(await desk.ask('attachments.add', { subject: 'five', subjectId: 1 })).toMatchObject({
      refused: [{ words: expect.stringContaining('只收照片') }],
    });
    expect(await desk.refusal('attachments.list', { subject: 'five', subjectId: 6 })).toContain('没有找到');
  });
});
