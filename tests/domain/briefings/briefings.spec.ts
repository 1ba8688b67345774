// Briefings of approved reports: the desk writes the first text, somebody goes over it, and final it stays.
import { execFileSync } from 'node:child_process';
import { Parts } from '../../../main/sheets/zip';
import { stationRoles } from '../../../shared/codes/station-roles';
import type { BriefingPart } from '../../../shared/features/briefings';
import type { Figure } from '../../../shared/features/summary';
import { briefBlocks, changeWords, groupWords, yearBlocks } from '../../../shared/rules/briefing';
import { report } from '../forms/support';
import { sheetsIn } from '../queries/lists';
import { enter } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { throughLibreOffice } from '../support/libreoffice';

const figure = (code: string, group: string, name: string, value: number, of: number | null = null, version = 1): Figure => ({
  ...{ code, group, name, value, of, version, definition: '', rows: false },
  measure: of === null ? '件' : '%',
});
const orders = [
  figure('orders.received', '诉求', '收到诉求', 54),
  figure('orders.closed', '诉求', '办结诉求', 53),
  figure('orders.late', '诉求', '超期诉求', 1),
  figure('orders.doneRate', '诉求', '诉求办结率', 53, 54),
  figure('orders.satisfied', '诉求', '诉求满意率', 0, 0),
];

describe('the first text', () => {
  test('says what happened as an office would, and never rounds a rate up', () => {
    expect(groupWords('诉求', orders)).toBe('收到诉求54件，办结53件，办结率98.1%，满意率没有可算的；超期1件。');
    expect(groupWords('代办', [figure('errands.done', '代办', '代办', 7), figure('errands.rate', '代办', '办成率', 1, 3)])).toBe(
      '代办7件，办成率33.3%（1/3）。',
    );
  });

  test('compares with the period before only what is counted alike', () => {
    const before = [figure('orders.received', '诉求', '收到诉求', 50), figure('orders.closed', '诉求', '办结诉求', 60, null, 2)];
    expect(changeWords(orders, before)).toBe('收到诉求比上期多4件。');
    expect(changeWords(orders, orders)).toBe('');
  });

  test('of a year stands under the five roles of a station', () => {
    const summary = {
      ...{ period: '2026', from: '2026-01-01', asOf: '2026-12-31', countedAt: '', stationName: '幸福里工作站', chain: '' },
      ...{ figures: orders, buildings: [] },
    };
    const headings = yearBlocks(summary, null, []).flatMap((block) => (block.kind === 'heading' ? [block.words] : []));
    expect(headings).toEqual([...stationRoles]);
    const history = [50, 54].map((value, at) => ({
      period: `2026-0${at + 1}`,
      summary: { ...summary, figures: [figure('orders.received', '诉求', '收到诉求', value)] },
    }));
    expect(briefBlocks(summary, null, history)).toContainEqual({
      ...{ kind: 'chart', form: 'line', title: '收到诉求的变化', measure: '件' },
      points: [
        { label: '1月', value: 50 },
        { label: '2月', value: 54 },
      ],
    });
  });
});

const draft = async (desk: Desk) => (await desk.ask('briefings.draft', { reportId: await report(desk), kind: 'brief' })).id;

describe('a briefing', () => {
  test('is gone over, becomes final, and is then the same for ever', async ({ desk }) => {
    await enter(desk, { name: '王芳', on: '2026-10-05' });
    const id = await draft(desk);
    const { reportId, blocks, title } = await desk.ask('briefings.card', { id });
    expect(title).toBe('幸福里工作站2026年10月工作简报');
    expect(await desk.ask('briefings.draft', { reportId, kind: 'brief' })).toEqual({ id });
    expect(await desk.refusal('briefings.saveWord', { id })).toContain('定稿以后才能导出');
    const table = blocks.findIndex(({ kind }) => kind === 'table');
    const rest = blocks.map((_, at) => ({ at })).filter(({ at }) => at !== 0 && at !== table);
    const amend = (parts: BriefingPart[]) => ({ id, title: '十月简报', parts });
    expect(await desk.refusal('briefings.amend', amend([]))).toBe('至少要留一段。');
    expect(await desk.refusal('briefings.amend', amend([{ at: 0 }, { at: 0 }]))).toContain('刚才在别处改过');
    expect(await desk.refusal('briefings.amend', amend([{ kind: 'heading', words: '长'.repeat(61) }]))).toContain('60字以内');
    const first = { at: 0, words: '本月工作如下 <b>。' };
    const fresh: BriefingPart[] = [
      { kind: 'heading', words: '下月打算' },
      { kind: 'text', words: '继续走访。' },
    ];
    await desk.ask('briefings.amend', amend([...rest.slice(1), first, ...rest.slice(0, 1), ...fresh]));
    const put = (await desk.ask('briefings.card', { id })).blocks;
    expect(put.slice(-4)).toEqual([{ kind: blocks[0]?.kind, words: first.words }, blocks[rest[0]?.at ?? -1], ...fresh]);
    expect(put).toHaveLength(blocks.length + 1);
    const paper = await desk.ask('briefings.issue', { id });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    expect(paper.number).toBe('简报2026-0001');
    expect(html).toContain('aria-label="1号楼1人');
    expect(html).not.toContain('<b>。');
    expect(html).not.toContain('主要指标（');
    await desk.ask('briefings.saveWord', { id });
    const file = desk.platform.files.get('/out/十月简报.docx');
    await enter(desk, { name: '李强', on: '2026-10-06' });
    await desk.ask('briefings.saveWord', { id });
    expect(desk.platform.files.get('/out/十月简报.docx')).toEqual(file);
    expect(await desk.refusal('briefings.amend', amend([{ at: 0 }]))).toContain('已定稿，不能再改');
    expect(() => desk.sqlite.exec("update briefing set title = 'x'")).toThrow('stands');
  });

  test('keeps what was left out at its place, to be put back until it is final', async ({ desk }) => {
    await enter(desk, { name: '王芳', on: '2026-10-05' });
    const id = await draft(desk);
    const { blocks, title } = await desk.ask('briefings.card', { id });
    const parts = blocks.map((_, at): BriefingPart => (at === 1 ? { at } : { at, left: true }));
    const amend = (wanted: BriefingPart[]) => desk.ask('briefings.amend', { id, title, parts: wanted });
    const cardNow = async () => (await desk.ask('briefings.card', { id })).blocks;
    expect(await desk.refusal('briefings.amend', { id, title, parts: [{ at: 0, left: true }] })).toBe('至少要留一段。');
    await amend([...parts, { kind: 'text', words: '先不写这段。', left: true }]);
    expect((await cardNow()).map(({ left }) => left === true)).toEqual([...blocks.map((_, at) => at !== 1), true]);
    await amend(blocks.map((_, at) => ({ at })));
    expect(await cardNow()).toEqual(blocks);
    await amend(parts);
    await desk.ask('briefings.issue', { id });
    expect(await cardNow()).toEqual([blocks[1]]);
  });

  test('repeats the heads of its table on every sheet the table goes on to', async ({ desk }) => {
    await enter(desk, { name: '王芳', on: '2026-10-05' });
    const paper = await desk.ask('briefings.issue', { id: await draft(desk) });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    const sheets = sheetsIn(html).filter((sheet) => sheet.includes('<td'));
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect(sheet.match(/<th[^>]*>指标<\/th>/g)).toHaveLength(1);
  });

  test('that is final is written anew beside it, one at a time, and stays what it is', async ({ desk }) => {
    await enter(desk, { name: '王芳', on: '2026-10-05' });
    const id = await draft(desk);
    const { reportId } = await desk.ask('briefings.card', { id });
    expect(await desk.ask('briefings.redraft', { id })).toEqual({ id });
    const first = await desk.ask('briefings.issue', { id });
    const final = await desk.ask('briefings.card', { id });
    const { html } = await desk.ask('papers.html', { id: first.id });
    const again = await desk.ask('briefings.redraft', { id });
    expect(again.id).not.toBe(id);
    expect(await desk.ask('briefings.redraft', { id })).toEqual(again);
    expect(await desk.ask('briefings.draft', { reportId, kind: 'brief' })).toEqual(again);
    const { title, blocks, finalAt } = await desk.ask('briefings.card', again);
    expect({ title, blocks, finalAt }).toEqual({ title: final.title, blocks: final.blocks, finalAt: null });
    await desk.ask('briefings.amend', { id: again.id, title: '十月简报（更正）', parts: [{ at: 0 }] });
    expect(await desk.ask('briefings.issue', again)).toMatchObject({ number: '简报2026-0002' });
    expect(await desk.ask('briefings.card', { id })).toEqual(final);
    expect((await desk.ask('papers.html', { id: first.id })).html).toBe(html);
    expect((await desk.ask('briefings.list', { reportId })).map(({ id: each }) => each)).toEqual([id, again.id]);
  });

  test('takes a chart more of a figure that two approved periods have, and no other', async ({ desk }) => {
    await enter(desk, { name: '王芳', on: '2026-09-05' });
    await report(desk, { period: '2026-09' });
    const id = await draft(desk);
    const charts = await desk.ask('briefings.charts', { id });
    const course = charts.find(({ of }) => of === 'residents');
    expect(course?.block).toMatchObject({ title: expect.stringContaining('的变化'), form: 'line' });
    expect(course?.block.points.map(({ label }) => label)).toEqual(['9月', '10月']);
    const { blocks, title } = await desk.ask('briefings.card', { id });
    const parts: BriefingPart[] = [...blocks.map((_, at) => ({ at })), { chart: 'residents' }];
    await desk.ask('briefings.amend', { id, title, parts });
    expect((await desk.ask('briefings.card', { id })).blocks.at(-1)).toEqual(course?.block);
    expect(await desk.refusal('briefings.amend', { id, title, parts: [{ chart: 'gone.away' }] })).toContain('画不出来');
  });

  test('is a Word file with charts that are Word’s own', async ({ desk }) => {
    await enter(desk, { name: '王芳', on: '2026-10-05' });
    const id = await draft(desk);
    await desk.ask('briefings.issue', { id });
    await desk.ask('briefings.saveWord', { id });
    const bytes = Buffer.from([...desk.platform.files.values()][0] ?? []);
    const zip = await Parts.open(bytes, {});
    expect(await zip.text('word/charts/chart1.xml')).toContain('<c:v>1号楼</c:v>');
    expect(await zip.text('[Content_Types].xml')).toContain('/word/charts/chart1.xml');
    expect(await zip.text('word/document.xml')).not.toContain('{{');
    if (!process.env.DOORSTEP_LONG) return;
    const pdf = throughLibreOffice(bytes, 'docx', 'pdf');
    expect(execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })).toContain('各楼栋人数（人）');
  }, 60_000);

  test('is written of what was approved, and a year’s summary of a year', async ({ desk }) => {
    const open = await report(desk, { approve: false });
    expect(await desk.refusal('briefings.draft', { reportId: open, kind: 'brief' })).toContain('还没有定稿');
    await desk.ask('reports.withdraw', { id: open, reason: '不用报了' });
    const month = await report(desk);
    expect(await desk.refusal('briefings.draft', { reportId: month, kind: 'year' })).toContain('年度总结要用全年的汇总');
    const year = await report(desk, { period: '2026' });
    const { id } = await desk.ask('briefings.draft', { reportId: year, kind: 'year' });
    expect((await desk.ask('briefings.card', { id })).title).toBe('幸福里工作站2026年工作总结');
    expect(await desk.ask('briefings.list', { reportId: year })).toMatchObject([{ id, kind: 'year', finalAt: null }]);
  });
});
