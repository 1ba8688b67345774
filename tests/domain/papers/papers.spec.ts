import { Refusal } from '../../../main/refusal';
import { type Desk, describe, expect, NOW, test } from '../support/desk';

const cards = (desk: Desk, unitIds: number[] | null = null) => desk.ask('papers.issueContactCards', { unitIds });
const html = async (desk: Desk, id: number) => (await desk.ask('papers.html', { id })).html;
const sheets = (document: string) => document.split('<section class="sheet').length - 1;

const appoint = (desk: Desk, name: string, phone: string | null = '13800138000') =>
  desk.ask('chiefs.appoint', {
    buildingId: desk.building('1号楼'),
    unitId: desk.unit('1号楼', '1单元'),
    name,
    phone,
    on: '2026-11-22',
  });

describe('contact cards', () => {
  test('are one sheet for each unit, each with its own number', async ({ desk }) => {
    const paper = await cards(desk);
    expect(paper).toMatchObject({
      number: '联系卡2026-0001',
      kind: 'contactCards',
      sheets: 3,
      by: '李站长',
      issuedAt: NOW,
      outcome: null,
    });
    const document = await html(desk, paper.id);
    expect(sheets(document)).toBe(3);
    for (const number of ['联系卡2026-0001-1', '联系卡2026-0001-2', '联系卡2026-0001-3']) expect(document).toContain(number);
  });

  test('can be issued for some units only', async ({ desk }) => {
    const paper = await cards(desk, [desk.unit('3号楼', '2单元')]);
    expect(paper.sheets).toBe(1);
    expect(await html(desk, paper.id)).toContain('3号楼 2单元');
  });

  test('show the chief and the phone to call', async ({ desk }) => {
    await appoint(desk, '王桂芳');
    const document = await html(desk, (await cards(desk)).id);
    expect(document).toContain('王桂芳');
    expect(document).toContain('138 0013 8000');
    expect(document).toContain('029-1234 5678');
  });

  test('of a unit without a chief, or a chief without a phone, send people to the station', async ({ desk }) => {
    await appoint(desk, '王桂芳', null);
    const document = await html(desk, (await cards(desk, [desk.unit('1号楼', '1单元')])).id);
    expect(document).toContain('王桂芳');
    expect(document).toContain('请拨打工作站电话');
    expect(await html(desk, (await cards(desk, [desk.unit('3号楼', '2单元')])).id)).toContain('待定');
  });

  test('keep a name that looks like a script as a name', async ({ desk }) => {
    await appoint(desk, '<script>alert(1)</script>');
    const document = await html(desk, (await cards(desk)).id);
    expect(document).not.toContain('<script');
    expect(document).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('are refused where there is no unit to print for', async ({ desk }) => {
    expect(await desk.refusal('papers.issueContactCards', { unitIds: [] })).toContain('请先登记楼栋和单元');
  });
});

describe('an issued paper', () => {
  test('has the next number of its kind and year, never one that was used', async ({ desk }) => {
    const numbers = [await cards(desk), await cards(desk), await desk.ask('papers.issueSummary', { period: '2026-11' })];
    desk.now = '2027-01-04T01:00:00.000Z';
    numbers.push(await cards(desk));
    expect(numbers.map(({ number }) => number)).toEqual([
      '联系卡2026-0001',
      '联系卡2026-0002',
      '汇总2026-0001',
      '联系卡2027-0001',
    ]);
  });

  test('keeps its exact content when the chief changes afterwards', async ({ desk }) => {
    await appoint(desk, '王桂芳');
    const { id } = await cards(desk);
    const before = await html(desk, id);
    await appoint(desk, '赵敏');
    expect(await html(desk, id)).toBe(before);
    expect(() => desk.sqlite.prepare('update paper set html = ?').run('x')).toThrow(/append-only/);
  });

  test('is noted when it is issued', async ({ desk }) => {
    const { id, number } = await cards(desk);
    const note = await desk.db.selectFrom('auditEntry').selectAll().executeTakeFirstOrThrow();
    expect(note).toMatchObject({ operation: 'papers.issueContactCards', subject: 'paper', subjectId: id });
    expect(note.after).toContain(number);
    expect(note.after).not.toContain('<');
  });
});

describe('the summary on paper', () => {
  test('says from whom, to whom, as of when, and how many pages there are', async ({ desk }) => {
    const paper = await desk.ask('papers.issueSummary', { period: '2026-10' });
    const document = await html(desk, paper.id);
    expect(paper.title).toBe('2026年10月上报汇总');
    expect(sheets(document)).toBe(paper.sheets);
    for (const words of [
      '统计截至2026年10月31日',
      '报送：幸福里社区、未央宫街道',
      '站长（签字）：',
      `共 ${paper.sheets} 页　第 1 页`,
    ]) {
      expect(document).toContain(words);
    }
  });

  test('prints every definition beside its figure', async ({ desk }) => {
    const document = await html(desk, (await desk.ask('papers.issueSummary', { period: '2026-11' })).id);
    const { figures } = await desk.ask('summary.figures', { period: '2026-11' });
    for (const { definition } of figures) expect(document).toContain(definition);
  });
});

describe('printing', () => {
  test('sends the frozen sheets and notes what became of them', async ({ desk }) => {
    const { id } = await cards(desk);
    expect(await desk.ask('papers.print', { id, printer: '门口打印机', copies: 2 })).toEqual({
      outcome: 'printed',
      printer: '门口打印机',
      sheets: 6,
      trouble: null,
    });
    expect(desk.platform.printed).toEqual([{ html: await html(desk, id), printer: '门口打印机', copies: 2 }]);
    expect((await desk.ask('papers.list', {})).rows[0]?.outcome).toBe('已打印2份（门口打印机）');
    expect(desk.progressed.at(-1)).toMatchObject({ operation: 'papers.print', done: 6, total: 6 });
  });

  test('that fails is refused in words and noted too', async ({ desk }) => {
    const { id } = await cards(desk);
    desk.platform.print = () => Promise.reject(new Refusal('打印机“门口打印机”没有纸了，请加纸后再印。'));
    expect(await desk.refusal('papers.print', { id, printer: '门口打印机' })).toBe('打印机“门口打印机”没有纸了，请加纸后再印。');
    expect((await desk.ask('papers.list', {})).rows[0]?.outcome).toBe('没有印成（打印机“门口打印机”没有纸了，请加纸后再印。）');
    const notes = await desk.db.selectFrom('auditEntry').select('operation').where('operation', '=', 'papers.print').execute();
    expect(notes).toHaveLength(1);
  });

  test('of a paper that was never issued is refused', async ({ desk }) => {
    expect(await desk.refusal('papers.print', { id: 99, printer: 'x' })).toContain('没有找到这份纸张');
  });
});

describe('saving as PDF', () => {
  test('turns the frozen sheets into a file and notes it', async ({ desk }) => {
    const { id } = await cards(desk);
    const saved = await desk.ask('papers.savePdf', { id });
    expect(saved).toMatchObject({ outcome: 'saved' });
    expect(desk.platform.documents).toEqual([await html(desk, id)]);
    const { issuedAt } = (await desk.ask('papers.card', { id })).paper;
    expect(desk.platform.madeAt).toEqual([issuedAt]);
    expect([...desk.platform.files.values()].map((bytes) => new TextDecoder().decode(bytes))).toEqual(['%PDF-1.7']);
    expect((await desk.ask('papers.list', {})).rows[0]?.outcome).toContain('已存为PDF');
  });

  test('leaves nothing when the person cancels', async ({ desk }) => {
    const { id } = await cards(desk);
    desk.platform.chosen.save = null;
    expect(await desk.ask('papers.savePdf', { id })).toEqual({ outcome: 'cancelled' });
    expect(desk.platform.files.size).toBe(0);
    expect((await desk.ask('papers.list', {})).rows[0]?.outcome).toBeNull();
  });
});

describe('the list of papers', () => {
  test('shows the newest first, with what became of each', async ({ desk }) => {
    const first = await cards(desk);
    await desk.ask('papers.issueSummary', { period: '2026-11' });
    await desk.ask('papers.print', { id: first.id, printer: 'p' });
    expect((await desk.ask('papers.list', {})).rows.map(({ number, outcome }) => [number, outcome])).toEqual([
      ['汇总2026-0001', null],
      ['联系卡2026-0001', '已打印（p）'],
    ]);
  });
});
