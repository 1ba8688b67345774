// One sheet for each that has not answered, whose code leads back to its line; lists and tally say no more than they may.

import { describe, expect, test } from '../support/desk';
import { handing } from '../support/handing';
import { scanned } from '../support/scanned';
import { answer, head, house, ofBuilding, open, ownedBuilding } from './support';

const htmlOf = async (desk: Parameters<typeof open>[0], id: number) => (await desk.ask('papers.html', { id })).html;
const codesIn = (html: string) =>
  [...html.matchAll(/src="(data:image\/bmp;base64,[^"]+)"/g)].map(([, address = '']) => scanned(address));

describe('the sheets of a consultation', () => {
  test('are one for each that has not answered, and what a phone scans is the key of the line', async ({ desk }) => {
    await ownedBuilding(desk);
    const { id, rows } = await open(desk, { matter: 7, scope: ofBuilding(desk) });
    await answer(desk, rows[0]?.id ?? 0);
    await answer(desk, rows[1]?.id ?? 0, { answer: 'notReached' });
    const paper = await desk.ask('consultations.issueSheets', { id, buildingId: null });
    expect(paper).toMatchObject({ number: '征求表2026-0001', sheets: 5 });
    const html = await htmlOf(desk, paper.id);
    expect(codesIn(html)).toEqual(rows.slice(1).map(({ key }) => key));
    for (const words of ['1号楼2单元102室', '周平', '130.00㎡', '改建、重建建筑物', '□ 同意', '12月22日前填好'])
      expect(html).toContain(words);
    expect(html).not.toContain('139000');
  });

  test('name people, so they are shown to the office alone, with the password given just now', async ({ desk }) => {
    await ownedBuilding(desk);
    const { id } = await open(desk, { scope: ofBuilding(desk) });
    const { id: paper } = await desk.ask('consultations.issueSheets', { id, buildingId: null });
    desk.proved = false;
    expect(await desk.reply('papers.html', { id: paper })).toMatchObject({ failure: { code: 'password' } });
    desk.session = { ...desk.session, role: 'viewer' };
    desk.proved = true;
    expect(await desk.refusal('papers.html', { id: paper })).toContain('请找站长办理');
  });

  test('are not printed where everybody has answered', async ({ desk }) => {
    await head(desk, '刘洋', '1单元', '102');
    const { id, rows } = await open(desk, { asks: 'households' });
    await answer(desk, rows[0]?.id ?? 0);
    const all = { id, buildingId: null };
    expect(await desk.refusal('consultations.issueSheets', all)).toContain('都答复了');
    expect(await desk.refusal('consultations.issueNotReached', { ...all, handing })).toContain('都答复了');
  });
});

test('the list of those not reached has masked phones and how often somebody went', async ({ desk }) => {
  await ownedBuilding(desk);
  const { id, rows } = await open(desk, { scope: ofBuilding(desk) });
  await answer(desk, rows[0]?.id ?? 0);
  for (const channel of ['door', 'phone'] as const) await answer(desk, rows[1]?.id ?? 0, { answer: 'notReached', channel });
  const paper = await desk.ask('consultations.issueNotReached', { handing, id, buildingId: desk.building('1号楼') });
  const html = await htmlOf(desk, paper.id);
  for (const words of ['还有5份没有答复', '李强', '139****0011', '去过2次']) expect(html).toContain(words);
  expect(html).not.toContain('13900000011');
});

describe('the tally on paper', () => {
  test('shows each step so that it can be worked out again, and names nobody in full', async ({ desk }) => {
    await ownedBuilding(desk);
    await house(desk, desk.room('1号楼', '2单元', '102'), { ownerName: '欧阳建国' });
    const { id, rows } = await open(desk, { matter: 5, scope: ofBuilding(desk) });
    for (const row of rows.slice(0, 4)) await answer(desk, row.id, { signer: row.name ?? '' });
    await desk.ask('consultations.close', { id });
    const paper = await desk.ask('consultations.issueTally', { id, rows: true });
    const html = await htmlOf(desk, paper.id);
    for (const words of [
      '参与表决的面积380.00㎡，全部630.00㎡，要三分之二以上：380.00×3＝1140.00，少于630.00×2＝1260.00，没有达到，还差40.00㎡。',
      '参与表决的业主3位，全部5位，要三分之二以上：3×3＝9，少于5×2＝10，没有达到，还差1位。',
      '参与表决的不到三分之二，表决不成立',
      ...['使用建筑物及其附属设施的维修资金', '王*', '欧**国'],
    ])
      expect(html).toContain(words);
    for (const name of ['王芳', '欧阳建国', '13900000001']) expect(html).not.toContain(name);
    const short = await desk.ask('consultations.issueTally', { id, rows: false });
    expect(await htmlOf(desk, short.id)).not.toContain('王*');
  });

  test('goes out as a table with every line, once somebody says where', async ({ desk }) => {
    await ownedBuilding(desk);
    const { id, rows } = await open(desk, { scope: ofBuilding(desk) });
    await answer(desk, rows[0]?.id ?? 0, { answer: 'oppose', reason: '太吵' });
    desk.platform.chosen.save = null;
    expect(await desk.ask('consultations.saveXlsx', { handing, id })).toEqual({ outcome: 'cancelled' });
    desk.platform.chosen.save = '/out/明细.xlsx';
    expect(await desk.ask('consultations.saveXlsx', { handing, id })).toMatchObject({ outcome: 'saved', rows: 6 });
  });
});
