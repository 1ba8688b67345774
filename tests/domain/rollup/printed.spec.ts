// The lists of an office on paper: what its screens show, under the same filter, by whoever may hand something out.
import { afterAll, beforeAll } from 'vitest';
import type { Input } from '../../../shared/operations';
import { numberWords } from '../../../shared/text';
import { describe, expect, test, theHead } from '../support/desk';
import { type Office, openOffice, sample } from './office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.receive({ 'a.station': office.bytesOf(0), 'b.station': office.bytesOf(1), 'c.station': new Uint8Array() });
});
afterAll(() => office.desk.close());

const period = '2026-10';
const print = async (draft: Input<'rollup.issueList'>) => {
  const { id, title } = await office.desk.ask('rollup.issueList', draft);
  return { title, html: (await office.desk.ask('papers.html', { id })).html };
};

describe('a list of an office on paper', () => {
  test('names who sent and who did not, under the filter of the screen', async () => {
    const columns = ['单位', '代码', '情况'];
    const { title, html } = await print({ list: 'members', asked: { period }, columns });
    expect(title).toBe('2026年10月各单位报送情况');
    for (const { sender } of sample) expect(html).toContain(sender.name);
    const late = await print({ list: 'members', asked: { period, state: 'overdue' }, columns });
    expect(late.html).toContain('只列：逾期未报');
    expect(late.html).toContain(sample[3]?.sender.name);
    expect(late.html).not.toContain(sample[0]?.sender.name);
  });

  test('has the totals of the board, and what was taken and what was not', async () => {
    const { totals } = await office.desk.ask('rollup.board', { period });
    const { html } = await print({ list: 'totals', asked: { period }, columns: ['指标', '数'] });
    expect(html).toContain(`共${totals.length}项`);
    expect(html).toContain(`<td>${totals[0]?.value}</td>`);
    expect((await print({ list: 'receipts', columns: ['单位', '期间'] })).html).toContain('共2个');
    expect((await print({ list: 'refusals', columns: ['文件', '为什么没有收'] })).html).toContain('c.station');
  });

  test('has what one member said, beside the period and the version before, and where it stands', async () => {
    const { rows } = await office.desk.ask('rollup.members', { period });
    const [member] = rows;
    const { figures } = await office.desk.ask('rollup.member', { id: member?.id ?? 0, period });
    const columns = ['指标', '数', '单位', '上期', '更正前'];
    const { title, html } = await print({ list: 'memberFigures', asked: { id: member?.id ?? 0, period }, columns });
    expect(title).toBe(`${member?.name}2026年10月报送的数`);
    expect(html).toContain(`共${figures.length}项`);
    expect(html).toContain('610112 001 001 001　迟报　2026年11月22日收到');
    for (const { indicator, value } of figures.filter(({ of }) => of === null)) {
      expect(html).toContain(indicator.name);
      expect(html).toContain(`<td>${numberWords(value)}</td>`);
    }
  });

  test('has the rules that are not the same for all, each with its own sum', async () => {
    const { indicators } = sample[2] ?? {};
    const other = indicators?.map((one) => (one.code === 'residents' ? { ...one, version: 2, definition: '另一种数法。' } : one));
    await office.receive({ 'other.station': office.bytesOf(2, { indicators: other ?? [] }) });
    const rules = await office.desk.ask('rollup.rules', { period });
    expect(rules.map(({ indicator }) => indicator.code)).toEqual(['residents', 'residents']);
    const { html } = await print({ list: 'rules', asked: { period }, columns: ['指标', '版', '怎么算', '本期'] });
    for (const { indicator, now } of rules) {
      expect(html).toContain(indicator.definition);
      expect(html).toContain(`${numberWords(now?.value ?? 0)}（${now?.members}家）`);
    }
  });

  test('prints the registers an office shares with a station; of people it has none', async () => {
    expect((await print({ list: 'correspondents', columns: ['单位'] })).html).toContain(sample[0]?.sender.name);
    expect(await office.desk.refusal('rollup.issueList', { list: 'households', columns: ['户主'] })).toContain('在工作站里印');
  });

  test('is for those who may hand something out, with the password given once more', async () => {
    const draft = { list: 'members' as const, asked: { period }, columns: ['单位'] };
    office.desk.proved = false;
    expect(await office.desk.reply('rollup.issueList', draft)).toMatchObject({ failure: { code: 'password' } });
    office.desk.proved = true;
    office.desk.session = { ...theHead, role: 'viewer' };
    expect(await office.desk.refusal('rollup.issueList', draft)).toContain('不在权限内');
    office.desk.session = theHead;
  });
});
