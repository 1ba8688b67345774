import type { BuildingPlanDraft } from '../../../shared/features/estate';
import { PIECE } from '../../../shared/features/papers';
import { type Desk, describe, expect, test } from '../support/desk';

const manyUnits = (count: number): BuildingPlanDraft => ({
  building: '9号楼',
  units: Array.from({ length: count }, (_, at) => ({ unit: `${at + 1}单元`, floors: 1, perFloor: 1 })),
});

/** A paper of 3 sheets, or of more than two pieces. */
async function cards(desk: Desk, sheets: 3 | 45) {
  if (sheets > 3) {
    await desk.ask('estate.addBuilding', { ...manyUnits(21) });
    await desk.ask('estate.addBuilding', { ...manyUnits(21), building: '10号楼' });
  }
  const paper = await desk.ask('papers.issueContactCards', { unitIds: null });
  expect(paper.sheets).toBe(sheets);
  return paper;
}

/** Sheets that are not hidden, as a piece says it itself. */
const rangeOf = (html: string) => /nth-of-type\(n\+(\d+)\):nth-of-type\(-n\+(\d+)\)/.exec(html)?.slice(1).map(Number) ?? 'whole';
const sent = (desk: Desk) => desk.platform.printed.map(({ html, copies }) => [rangeOf(html), copies]);
const card = (desk: Desk, id: number) => desk.ask('papers.card', { id });

/** The printer tells this from the second question on. */
const inTrouble = (desk: Desk, stops: boolean, words: string) => {
  const [printer] = [{ name: 'p', words: 'p', isDefault: true, trouble: { stops, words }, papers: null }];
  desk.platform.printers = async () => [printer];
};

describe('a long paper', () => {
  test('goes out in pieces, with a number that means something', async ({ desk }) => {
    const { id } = await cards(desk, 45);
    await desk.ask('papers.print', { id, printer: 'p' });
    expect(PIECE).toBe(20);
    expect(sent(desk)).toEqual([
      [[1, 20], 1],
      [[21, 40], 1],
      [[41, 45], 1],
    ]);
    expect(desk.progressed.map(({ words }) => words)).toEqual(['已送 0/45 张', '已送 20/45 张', '已送 40/45 张', '已送往打印机']);
  });

  test('stops where somebody cancels, and goes on with the next sheet', async ({ desk }) => {
    const { id } = await cards(desk, 45);
    const print = desk.platform.print;
    desk.platform.print = async (html, options) => {
      await print(html, options);
      desk.app.cancel('papers.print');
    };
    const stopped = await desk.ask('papers.print', { id, printer: 'p' });
    expect(stopped).toEqual({ outcome: 'stopped', printer: 'p', after: 20, words: '已停下' });
    expect((await card(desk, id)).paper).toMatchObject({ outcome: '印到第20张停下（已停下）（p）', resumeAt: 21 });
    desk.platform.print = print;
    desk.platform.printed.length = 0;
    await desk.ask('papers.print', { id, printer: 'p', from: 21 });
    expect(sent(desk)).toEqual([
      [[21, 40], 1],
      [[41, 45], 1],
    ]);
    const { paper, outcomes } = await card(desk, id);
    expect(paper).toMatchObject({ outcome: '已打印第21到45张（p）', resumeAt: null });
    expect(outcomes.map(({ words }) => words)).toEqual(['已打印第21到45张（p）', '印到第20张停下（已停下）（p）']);
  });

  test('stops where the printer jams, and says so in words', async ({ desk }) => {
    const { id } = await cards(desk, 45);
    inTrouble(desk, true, '打印机卡纸了。取出卡住的纸，再从没印好的那一张接着印。');
    expect(await desk.ask('papers.print', { id, printer: 'p' })).toMatchObject({ outcome: 'stopped', after: 20 });
    expect((await card(desk, id)).paper.resumeAt).toBe(21);
    expect(sent(desk)).toHaveLength(1);
  });

  test('in several copies goes out one copy after the other', async ({ desk }) => {
    const { id } = await cards(desk, 45);
    await desk.ask('papers.print', { id, printer: 'p', copies: 2, from: 26 });
    expect(sent(desk)).toEqual([[[26, 45], 2]]);
    await desk.ask('papers.print', { id, printer: 'p', copies: 2, from: 25 });
    expect(sent(desk).slice(1)).toEqual([
      [[25, 44], 1],
      [[45, 45], 1],
      [[25, 44], 1],
      [[45, 45], 1],
    ]);
  });
});

describe('some sheets of a paper', () => {
  test('are the frozen ones, and what became of it says which', async ({ desk }) => {
    const { id } = await cards(desk, 3);
    await desk.ask('papers.print', { id, printer: 'p', from: 2, to: 2 });
    expect(sent(desk)).toEqual([[[2, 2], 1]]);
    expect((await card(desk, id)).paper.outcome).toBe('已打印第2张（p）');
  });

  test('that the paper does not have are refused', async ({ desk }) => {
    const { id } = await cards(desk, 3);
    for (const range of [{ from: 4 }, { from: 1, to: 4 }, { from: 3, to: 2 }]) {
      expect(await desk.refusal('papers.print', { id, printer: 'p', ...range })).toBe('这份纸张共3张，请在1到3之间选要印的。');
    }
    expect(desk.platform.printed).toEqual([]);
  });
});

describe('a printer', () => {
  test('that is low on toner prints, and what it says is told', async ({ desk }) => {
    const { id } = await cards(desk, 3);
    inTrouble(desk, false, '打印机的墨不多了，请备好墨盒或粉盒。');
    const printed = await desk.ask('papers.print', { id, printer: 'p' });
    expect(printed).toMatchObject({ outcome: 'printed', sheets: 3, trouble: '打印机的墨不多了，请备好墨盒或粉盒。' });
  });

  test('is kept for a kind of paper, until another one is', async ({ desk }) => {
    await desk.ask('papers.choosePrinter', { kind: 'contactCards', printer: '门口打印机' });
    await desk.ask('papers.choosePrinter', { kind: 'summary', printer: '里屋打印机' });
    await desk.ask('papers.choosePrinter', { kind: 'contactCards', printer: '里屋打印机' });
    expect(await desk.ask('papers.printerChoices', {})).toEqual([
      { kind: 'contactCards', printer: '里屋打印机' },
      { kind: 'summary', printer: '里屋打印机' },
    ]);
    const notes = await desk.db.selectFrom('auditEntry').select(['before', 'after']).orderBy('id').execute();
    expect(notes.at(-1)).toMatchObject({ before: JSON.stringify({ printer: '门口打印机' }) });
  });
});

describe('the test page', () => {
  test('is one sheet of the size asked for, with its number', async ({ desk }) => {
    const format = { paper: 'A3' as const, landscape: true };
    const paper = await desk.ask('papers.issueTestPage', { format });
    expect(paper).toMatchObject({ number: '测试页2026-0001', title: '打印机测试页（A3横放）', sheets: 1 });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    expect(html).toContain('@page{size:A3 landscape');
    expect(html).toContain('420 × 297 毫米');
  });
});

describe('the list of papers', () => {
  test('goes by kind, a page at a time', async ({ desk }) => {
    for (let at = 0; at < 51; at += 1) await desk.ask('papers.issueTestPage', { format: { paper: 'A4', landscape: false } });
    await cards(desk, 3);
    const first = await desk.ask('papers.list', { kind: 'testPage' });
    expect([first.total, first.rows.length, first.rows[0]?.number]).toEqual([51, 50, '测试页2026-0051']);
    const second = await desk.ask('papers.list', { kind: 'testPage', after: first.next });
    expect(second.rows.map(({ number }) => number)).toEqual(['测试页2026-0001']);
    expect(second.next).toBeNull();
    expect((await desk.ask('papers.list', {})).total).toBe(52);
  });
});
