import { cardCode, cardNumber, cardNumberIn, isCardCode } from '../../../shared/rules/visit-card';
import { describe, expect, test } from '../support/desk';
import { elder, goTo, groupId, setTiers, visit } from './support';

describe('a visit card', () => {
  test('has a number that notices every wrong digit, and of thirty exchanges all but one', () => {
    let [turns, missed] = [0, 0];
    for (let count = 1; count <= 400; count += 1) {
      const number = cardNumber(count);
      expect(cardNumberIn(number)).toBe(number);
      for (let at = 0; at < number.length; at += 1) {
        const wrong = number.slice(0, at) + ((Number(number[at]) + 3) % 10) + number.slice(at + 1);
        expect(cardNumberIn(wrong)).toBeNull();
      }
      for (let at = 0; at + 1 < number.length; at += 1) {
        const turned = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        if (turned === number) continue;
        turns += 1;
        if (cardNumberIn(turned) !== null) missed += 1;
      }
    }
    expect(missed / turns).toBeLessThan(1 / 30);
    expect(isCardCode(cardCode(cardNumber(12)))).toBe(true);
    expect(isCardCode(cardNumber(12))).toBe(false);
  });

  test('leads back to the person, is entered once, and says nothing of why somebody is visited', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    await setTiers(desk);
    await desk.ask('visits.setTier', { groupId: groupId(desk, '失能老人'), every: 'weekly' });
    await desk.ask('visits.setTier', { groupId: groupId(desk, '计划生育特殊家庭'), every: 'weekly' });
    const one = await elder(desk, '周桂香', '1号楼-1单元-101', '失能老人', '独居老人');
    const other = await elder(desk, '刘建军', '1号楼-2单元-101', '独居老人');
    await elder(desk, '陈玉兰', '3号楼-2单元-101', '计划生育特殊家庭');
    expect(await desk.refusal('visits.issueCards', { until: '2026-03-06' })).toContain('没有要走访的人');
    const paper = await desk.ask('visits.issueCards', { until: '2026-03-12' });
    expect(paper).toMatchObject({ kind: 'visitCards', sheets: 1, title: '走访卡（2人，到2026年3月12日）' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['周桂香', '刘建军', '没有楼栋长', '□见到了']) expect(html).toContain(words);
    for (const words of ['失能', '独居', '陈玉兰', '特殊家庭']) expect(html).not.toContain(words);
    const number = cardNumber(1);
    expect(await desk.ask('visits.byCard', { number: cardCode(number) })).toMatchObject({
      personId: one.id,
      name: '周桂香',
      room: '101',
      entered: null,
    });
    expect(
      await desk.reply('visits.record', {
        personId: other.id,
        on: '2026-03-05',
        purpose: 'routine',
        result: 'met',
        card: number,
      }),
    ).toMatchObject({
      failure: { fields: { card: '这张卡是另一个人的，请核对卡号。' } },
    });
    const { id } = await visit(desk, one.id, { card: number });
    expect((await desk.ask('visits.byCard', { number })).entered).toEqual({ id, on: '2026-03-05' });
    expect(
      await desk.reply('visits.record', { personId: one.id, on: '2026-03-05', purpose: 'ask', result: 'met', card: number }),
    ).toMatchObject({ ok: false });
    await desk.ask('visits.withdraw', { id, reason: '记错了人' });
    await visit(desk, one.id, { card: number });
    expect(await desk.reply('visits.byCard', { number: '0000012' })).toMatchObject({ failure: { code: 'invalid' } });
  });

  test('goes out chief by chief, never two on one sheet', async ({ desk }) => {
    goTo(desk, '2026-03-05');
    await setTiers(desk);
    await desk.ask('chiefs.appoint', {
      buildingId: desk.building('1号楼'),
      unitId: null,
      name: '王建国',
      phone: null,
      on: '2026-03-05',
    });
    for (const room of ['101', '102', '201', '202']) await elder(desk, `老人${room}`, `1号楼-1单元-${room}`, '独居老人');
    await elder(desk, '陈玉兰', '3号楼-2单元-101', '独居老人');
    expect(await desk.ask('visits.issueCards', { until: '2026-03-12' })).toMatchObject({ sheets: 3 });
    const { rows } = await desk.ask('visits.board', {});
    expect(await desk.ask('visits.issueCards', { until: '2026-03-12', postId: rows[0]?.postId ?? null })).toMatchObject({
      sheets: 2,
    });
    desk.proved = false;
    expect(await desk.reply('visits.issueCards', { until: '2026-03-12' })).toMatchObject({ failure: { code: 'password' } });
  });
});
