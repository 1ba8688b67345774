// Figures on their way up: drawn up by one, approved by another, and then as they were for good.
import { createHash } from 'node:crypto';
import { findingAsks } from '../../../shared/features/reports';
import type { Input } from '../../../shared/operations';
import { enter } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { activity, colleague, volunteer } from '../support/volunteers';

const MONTH = '2026-10';

const draft = async (desk: Desk, rest: Partial<Input<'reports.draft'>> = {}) =>
  (await desk.ask('reports.draft', { period: MONTH, ...rest })).id;
const card = (desk: Desk, id: number) => desk.ask('reports.card', { id });

/** The deputy sits down. */
function deputy(desk: Desk): void {
  desk.session = { ...desk.session, staffId: colleague(desk), staffName: '张副站长', role: 'deputy' };
}

async function approved(desk: Desk, rest: Partial<Input<'reports.draft'>> = {}): Promise<number> {
  const id = await draft(desk, rest);
  for (const { code } of (await card(desk, id)).findings) await desk.ask('reports.remark', { id, code, words: '核对过' });
  await desk.ask('reports.approveOwn', { id });
  return id;
}

async function fileOf(desk: Desk, id: number): Promise<string> {
  desk.platform.chosen.save = '/out/summary.xlsx';
  await desk.ask('reports.saveXlsx', { id });
  return createHash('sha256')
    .update(desk.platform.files.get('/out/summary.xlsx') ?? new Uint8Array())
    .digest('hex');
}

describe('a report', () => {
  test('is approved by somebody else than who drew it up', async ({ desk }) => {
    await enter(desk, { name: '王芳' });
    const me = desk.session;
    const id = await draft(desk);
    expect((await card(desk, id)).hindrance).toBe('alone');
    expect(await desk.refusal('reports.approve', { id })).toContain('再输一次密码');
    deputy(desk);
    const other = desk.session;
    desk.session = me;
    expect((await card(desk, id)).hindrance).toBe('own');
    expect(await desk.refusal('reports.approveOwn', { id })).toBe('这份汇总是你做的，要由站里另一位审核。');
    desk.session = other;
    await desk.ask('reports.approve', { id });
    expect((await card(desk, id)).report).toMatchObject({ state: 'approved', draftedBy: '李站长', approvedBy: '张副站长' });
    expect(await desk.refusal('reports.approve', { id })).toContain('已定稿，不能再改');
  });

  test('stays as it was approved, whatever is written into the ledger later, and shows what differs', async ({ desk }) => {
    const id = await approved(desk);
    const before = await card(desk, id);
    const one = await fileOf(desk, id);
    activity(desk, { heldOn: '2026-10-12' });
    desk.now = '2027-11-22T08:00:00.000Z';
    expect(await card(desk, id)).toEqual(before);
    expect(await fileOf(desk, id)).toBe(one);
    const changes = await desk.ask('reports.changes', { id });
    expect(changes.map(({ code, was, now }) => [code, was?.value, now?.value])).toEqual([['activities.held', 0, 1]]);
  });

  test('has one sheet, however often it is printed', async ({ desk }) => {
    const id = await approved(desk);
    const first = await desk.ask('reports.issue', { id });
    const { html } = await desk.ask('papers.html', { id: first.id });
    activity(desk, { heldOn: '2026-10-12' });
    expect(await desk.ask('reports.issue', { id })).toMatchObject({ id: first.id, number: first.number });
    expect((await desk.ask('papers.html', { id: first.id })).html).toBe(html);
    expect(html).toContain('2026年10月上报汇总');
  });

  test('is put right by another one beside it, for a reason', async ({ desk }) => {
    const first = await approved(desk);
    expect(await desk.refusal('reports.draft', { period: MONTH })).toContain('已经定稿。要更正');
    const second = await approved(desk, { reason: '漏了一次活动' });
    const { rows } = await desk.ask('reports.list', {});
    expect(rows.map(({ id, version, reason }) => [id, version, reason])).toEqual([
      [second, 1, '漏了一次活动'],
      [first, 0, ''],
    ]);
    expect((await desk.ask('reports.issue', { id: second })).title).toBe('2026年10月上报汇总（更正1）');
  });

  test('is in hand once, may be counted anew and taken back, and goes nowhere before it is approved', async ({ desk }) => {
    const id = await draft(desk);
    expect(await desk.refusal('reports.draft', { period: MONTH })).toContain('已经有一份在等审核');
    activity(desk, { heldOn: '2026-10-12' });
    await desk.ask('reports.recount', { id });
    const { summary } = await card(desk, id);
    expect(summary.figures.find(({ code }) => code === 'activities.held')?.value).toBe(1);
    expect(await desk.refusal('reports.issue', { id })).toContain('定稿以后才能打印和导出');
    expect(await desk.refusal('reports.saveXlsx', { id })).toContain('定稿以后才能打印和导出');
    await desk.ask('reports.withdraw', { id, reason: '还要补' });
    expect((await card(desk, id)).report).toMatchObject({ state: 'withdrawn', endReason: '还要补' });
    expect(await draft(desk)).not.toBe(id);
  });

  test('asks for a word to every jump since the last period of its kind, and to a period that still runs', async ({ desk }) => {
    await approved(desk, { period: '2026-09' });
    for (let at = 0; at < 12; at += 1) volunteer(desk);
    const id = await draft(desk, { period: '2026-11' });
    const { findings } = await card(desk, id);
    expect(findings.map(({ code, kind, remark }) => [code, kind, remark])).toEqual([
      ['', 'open', null],
      ['volunteers', 'jump', null],
    ]);
    expect(findings[1]?.words).toBe('“登记志愿者”2026年9月是0人，本期是12人，多12人。');
    expect(await desk.refusal('reports.approveOwn', { id })).toContain('还有2处要看一看');
    await desk.ask('reports.remark', { id, code: '', words: '先报一版' });
    await desk.ask('reports.remark', { id, code: 'volunteers', words: '集中登记' });
    await desk.ask('reports.approveOwn', { id });
    expect(await desk.refusal('reports.remark', { id, code: '', words: '再说一句' })).toContain('不能再改');
  });

  test('tells what was found without asking for what was given, also where it was found when both were one sentence', async ({
    desk,
  }) => {
    await approved(desk, { period: '2026-09' });
    for (let at = 0; at < 12; at += 1) volunteer(desk);
    const id = await draft(desk, { period: '2026-11' });
    const { findings } = await card(desk, id);
    desk.sqlite.exec(`update report set found = replace(found, '多12人。', '多12人。请写明原因。') where id = ${id}`);
    expect(desk.sqlite.prepare('select found from report where id = ?').pluck().get(id)).toContain('请写明原因');
    expect((await card(desk, id)).findings).toEqual(findings);
    expect(findingAsks[findings[1]?.kind ?? 'open']).toEqual({ asks: '请写明原因。', given: '原因' });
  });

  test('opens as it was frozen before later figures and fields were known, with the rows this desk can show', async ({
    desk,
  }) => {
    const id = await draft(desk);
    const { figures } = (await card(desk, id)).summary;
    const at = figures.findIndex(({ rows }) => rows);
    const change = (words: string) => desk.sqlite.exec(`update report set content = ${words}`);
    change(`json_remove(content, '$.places', '$.definitions', '$.summary.figures[${at}].rows')`);
    expect((await card(desk, id)).summary.figures).toEqual(figures);
    // Counted by a rule this desk does not have: its rows would be others than were counted.
    change(`json_set(content, '$.summary.figures[${at}].version', 9)`);
    expect((await card(desk, id)).summary.figures[at]).toEqual({ ...figures[at], version: 9, rows: false });
  });

  test('cannot be changed by whoever has the key and an SQL tool', async ({ desk }) => {
    const id = await approved(desk);
    await fileOf(desk, id);
    for (const sql of [
      "update report set content = '{}'",
      "update report set state = 'draft', approvedAt = null, approverId = null, sha256 = null",
      'delete from report',
      "update reportFile set bytes = x'00'",
      'delete from reportFile',
      `insert into reportRemark (reportId, code, words, staffId, at) values (${id}, '', 'x', 1, '')`,
    ]) {
      expect(() => desk.sqlite.exec(sql), sql).toThrow(/stands|append-only|kept/);
    }
  });
});
