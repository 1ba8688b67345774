import { ListColumn } from '../../../shared/features/queries';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import type { Input } from '../../../shared/operations';
import { formatOf } from '../../../shared/rules/paper-size';
import { enter, notesOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { handing } from '../support/handing';
import { enterSome, filter, sheetsIn, textOf } from './lists';

type Draft = Partial<Input<'queries.issueList'>>;

async function printed(desk: Desk, draft: Draft = {}) {
  const paper = await desk.ask('queries.issueList', {
    handing,
    source: filter(),
    columns: ['age', 'phone', 'signature'],
    ...draft,
  });
  const { html } = await desk.ask('papers.html', { id: paper.id });
  return { paper, html, sheets: sheetsIn(html), text: textOf(html) };
}

describe('a printed list', () => {
  test('says its name, definition, day and count, and has a row for each to sign', async ({ desk }) => {
    await enterSome(desk);
    const { id } = await desk.ask('queries.save', { name: '六十岁以上', filter: ResidentFilter.parse({ ageFrom: 60 }) });
    const { paper, text, html } = await printed(desk, { source: { id } });
    expect(paper).toMatchObject({ number: '名册2026-0001', kind: 'residentList', title: '六十岁以上', sheets: 1 });
    for (const words of ['六十岁以上', '在册居民，年满60周岁。', '截至2026年11月22日　共2人，2户', '签字', '王秀英', '赵德海'])
      expect(text).toContain(words);
    expect(text).toContain('138****5678');
    expect(text).not.toContain('13812345678');
    expect(text).not.toContain('=cmd|calc');
    expect(html).toContain('<tr style="height:11mm">');
    expect(text).toContain('名册2026-0001-1');
  });

  test('begins each building on a new sheet when asked, counting its rows on', async ({ desk }) => {
    await enterSome(desk);
    const { paper, sheets } = await printed(desk, { byBuilding: true });
    expect([paper.sheets, sheets.length]).toEqual([2, 2]);
    expect(textOf(sheets[0] ?? '')).toContain('1号楼（2人）');
    expect(textOf(sheets[0] ?? '')).not.toContain('赵德海');
    expect(textOf(sheets[1] ?? '')).toMatch(/3号楼（1人）[\s\S]*\n3\n赵德海/);
    expect(textOf(sheets[1] ?? '')).toContain('共 2 页　第 2 页');
  });

  test('repeats its header on every sheet and leaves nobody out', async ({ desk }) => {
    for (let at = 0; at < 60; at += 1) await enter(desk, { name: `住户${at}号` });
    const { paper, sheets, text } = await printed(desk);
    expect(paper.sheets).toBe(sheets.length);
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) expect(sheet).toContain('签字</th>');
    for (let at = 0; at < 60; at += 1) expect(text).toContain(`住户${at}号\n`);
  });

  test('has full phones only for a reason, which the log keeps with the columns and the definition', async ({ desk }) => {
    await enterSome(desk);
    const asked = { source: filter(), columns: ['phone'], numbers: 'full', handing: { to: 'station', purpose: ' ' } };
    expect(await desk.reply('queries.issueList', asked)).toMatchObject({
      failure: { fields: { 'handing.purpose': '请填写。' } },
    });
    const why = { to: 'station', purpose: '电话通知体检' } as const;
    const { paper, text } = await printed(desk, { numbers: 'full', handing: why, columns: ['phone'] });
    expect(text).toContain('13812345678');
    const [note] = await notesOf(desk, 'paper', paper.id);
    expect(note?.after).toMatchObject({
      ...{
        definition: '全部在册居民。',
        asOf: TODAY,
        people: 3,
        columns: ['联系电话'],
        numbers: '完整',
        purpose: '电话通知体检',
      },
    });
  });

  test('shows groups that are not public only where that was ticked', async ({ desk }) => {
    await enterSome(desk);
    const columns = ['tags'] as const;
    expect((await printed(desk, { columns: [...columns] })).text).toContain('独居老人');
    expect((await printed(desk, { columns: [...columns] })).text).not.toContain('失能老人');
    expect((await printed(desk, { columns: [...columns], sealed: true })).text).toContain('失能老人');
    const picked = { handing, source: filter({ tagsAny: ['失能老人'] }), columns: [] };
    expect(await desk.reply('queries.issueList', picked)).toMatchObject({
      failure: { fields: { sealed: expect.stringContaining('失能老人') } },
    });
  });

  test('lies down where its columns do not fit an upright sheet', async ({ desk }) => {
    await enterSome(desk);
    const upright = await printed(desk, { columns: ['sex', 'age', 'phone', 'signature'] });
    expect(formatOf(upright.html)).toEqual({ paper: 'A4', landscape: false });
    const wide = await printed(desk, { columns: ['sex', 'age', 'relation', 'phone', 'idNumber', 'signature'] });
    expect(formatOf(wide.html)).toEqual({ paper: 'A4', landscape: true });
    for (const head of ['与户主关系', '证件号码', '签字']) expect(wide.html).toContain(`${head}</th>`);
  });

  test('is refused for nobody, and for more columns than a lying sheet is wide', async ({ desk }) => {
    const nobody = { handing, source: filter(), columns: [] };
    expect(await desk.refusal('queries.issueList', nobody)).toContain('名单是空的');
    await enterSome(desk);
    const wide = { handing, source: filter(), columns: ListColumn.options };
    expect(await desk.reply('queries.issueList', wide)).toMatchObject({ failure: { fields: { columns: expect.any(String) } } });
  });

  test('is seen by the office alone, with the password given just now', async ({ desk }) => {
    await enterSome(desk);
    const { paper } = await printed(desk);
    desk.proved = false;
    expect(await desk.reply('papers.html', { id: paper.id })).toMatchObject({ failure: { code: 'password' } });
    expect(await desk.reply('queries.issueList', { source: filter(), columns: [] })).toMatchObject({
      failure: { code: 'password' },
    });
    desk.proved = true;
    desk.session = { ...desk.session, role: 'viewer' };
    expect(await desk.refusal('papers.html', { id: paper.id })).toContain('请找站长办理');
  });

  test('is emptied when somebody on it is erased; its number stays', async ({ desk }) => {
    const { far } = await enterSome(desk);
    const { paper } = await printed(desk, { columns: [] });
    const other = await printed(desk, { columns: [], source: filter({ ageFrom: 70 }) });
    await desk.ask('residents.moveOut', { id: far, on: TODAY, reason: '搬走' });
    await desk.ask('privacy.erase', { id: far, name: '赵德海', basis: 'served' });
    expect(await desk.refusal('papers.html', { id: paper.id })).toContain('内容不再保留');
    expect((await desk.ask('papers.html', { id: other.paper.id })).html).toContain('王秀英');
    expect((await desk.ask('papers.list', {})).rows.map(({ number }) => number)).toContain(paper.number);
  });
});
