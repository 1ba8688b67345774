// Tables that come back filled in: read first, taken once, and where two answers differ both stand until somebody chooses.
import type { Cell, Workbook } from '../../../main/sheets/workbook';
import { verifyLedger } from '../../../main/verify/ledger';
import { type Desk, describe, expect, test } from '../support/desk';
import { workbookOf } from '../support/round-trip';
import { answer, listed, ofBuilding, open, ownedBuilding, tally } from './support';

const rowsIn = (workbook: Workbook): Cell[][] => workbook.sheets[0]?.rows ?? [];

/** The tables of a consultation as they lie with the chiefs, unit by unit. */
async function tablesOf(desk: Desk, id: number): Promise<Workbook[]> {
  const saved = await desk.ask('consultations.saveSheets', { id, buildingId: null });
  if (saved.outcome === 'cancelled') throw new Error('nothing was saved');
  const files = saved.files.map((name) => desk.platform.files.get(`${saved.folder}/${name}`) ?? new Uint8Array());
  return Promise.all(files.map(workbookOf));
}

/** Writes under headings that begin so, into the row of a room. */
function fill(workbook: Workbook, room: string, cells: Record<string, Cell>): void {
  const heads = (rowsIn(workbook)[1] ?? []).map(String);
  const row = rowsIn(workbook).find((one) => one[heads.indexOf('房号')] === room) ?? [];
  for (const [heading, cell] of Object.entries(cells)) row[heads.findIndex((head) => head.startsWith(heading))] = cell;
}

async function read(desk: Desk, id: number, workbook: Workbook, name = '加装电梯_1号楼1单元_张敏.xlsx') {
  desk.platform.workbooks.set(`/in/${name}`, workbook);
  desk.platform.chosen.openMany = [`/in/${name}`];
  const said = await desk.ask('consultations.readSheets', { id });
  const file = said.outcome === 'read' ? said.files[0] : undefined;
  if (!file) throw new Error('nothing was read');
  return file;
}

async function giveBack(desk: Desk, id: number, workbook: Workbook) {
  const { draft } = await read(desk, id, workbook);
  return desk.ask('consultations.takeSheet', { draft: draft ?? '', from: '张敏' });
}

async function asked(desk: Desk) {
  await ownedBuilding(desk);
  const { id, rows } = await open(desk, { matter: 5, scope: ofBuilding(desk) });
  const [table] = await tablesOf(desk, id);
  if (!table) throw new Error('no table');
  return { id, table, ids: rows.map((row) => row.id) };
}

describe('a table that went out', () => {
  test('goes out unit by unit with those who have not answered, and comes back untouched as nothing', async ({ desk }) => {
    const { id, ids, table } = await asked(desk);
    expect(rowsIn(table)[2]?.slice(1, 5)).toEqual(['1号楼', '1单元', '101', '王芳']);
    expect((await read(desk, id, table)).reading).toMatchObject({ lines: 0, untouched: 4, found: 0 });
    await answer(desk, ids[0] ?? 0);
    expect((await tablesOf(desk, id)).map((one) => rowsIn(one).filter((row) => row[1] === '1号楼').length)).toEqual([3, 2]);
  });

  test('with an answer merged over two rows answers for the upper one alone, and says so', async ({ desk }) => {
    const { id, table } = await asked(desk);
    for (const room of ['101', '102']) fill(table, room, { 答复: '同意' });
    const column = (rowsIn(table)[1] ?? []).findIndex((head) => String(head).startsWith('答复'));
    const tall = [{ top: 2, bottom: 3, left: column, right: column }];
    const { reading } = await read(desk, id, { sheets: table.sheets.map((sheet) => ({ ...sheet, tall })) });
    expect(reading).toMatchObject({ lines: 1, refusedRows: 1 });
    expect(reading?.findings).toMatchObject([{ at: '第4行', words: expect.stringContaining('“答复”和上面一行合并成了一格') }]);
  });

  test('comes back with answers, reasons and days; the same once more says nothing new', async ({ desk }) => {
    const { id, ids, table } = await asked(desk);
    fill(table, '101', { 答复: '同意', 签名: '王芳', 怎么答复: '电话' });
    fill(table, '102', { 答复: '不同意', 理由: '太吵', 日期: '2026-11-22' });
    fill(table, '201', { 答复: '没人在家' });
    const { reading } = await read(desk, id, table);
    expect(reading).toMatchObject({ lines: 3, fresh: 3, conflicts: 0, untouched: 1 });
    expect(reading?.read.map(({ words }) => words)).toEqual(['同意', '反对，太吵', '未联系上']);
    expect(await giveBack(desk, id, table)).toMatchObject({ fresh: 3, already: false });
    expect(await giveBack(desk, id, table)).toMatchObject({ fresh: 0, already: true });
    expect((await tally(desk, id)).by).toMatchObject({ agree: { rows: 1 }, oppose: { rows: 1 }, notReached: { rows: 1 } });
    const told = await desk.ask('consultations.row', { rowId: ids[1] ?? 0 });
    expect(told.answers).toMatchObject([
      { answer: 'oppose', reason: '太吵', channel: 'door', file: expect.stringContaining('张敏') },
    ]);
    fill(table, '201', { 答复: '弃权' });
    expect(await giveBack(desk, id, table)).toMatchObject({ lines: 3, fresh: 1 });
    expect(await desk.ask('consultations.returns', { id })).toMatchObject([{ fresh: 1 }, { from: '张敏', fresh: 3 }]);
  });

  test('whose rows cannot be told is taken only where it holds, with a sentence for each row', async ({ desk }) => {
    const { id, table } = await asked(desk);
    fill(table, '101', { 答复: '同意，但是要便宜' });
    fill(table, '102', { 答复: '反对', 日期: '2027-01-02' });
    fill(table, '201', { 理由: '再想想' });
    fill(table, '202', { 答复: '同意', 业主: '赵小敏' });
    const [first = []] = rowsIn(table).slice(2);
    rowsIn(table).push(['1234 5678 9012', ...first.slice(1)], ['', ...first.slice(1)]);
    const { reading } = await read(desk, id, table);
    expect(reading).toMatchObject({ lines: 1, fresh: 1, refusedRows: 5 });
    expect(reading?.findings.map(({ at, words }) => `${at} ${words}`)).toEqual([
      expect.stringMatching(/^第3行 1号楼1单元101室：答复写的是“同意,但是要便宜”，看不出是哪一种/),
      expect.stringMatching(/^第4行 1号楼1单元102室：答复日期不能晚于今天/),
      expect.stringMatching(/^第5行 1号楼1单元201室：写了理由或想法，没写答复/),
      expect.stringMatching(/^第\d+行 编码“1234 5678 9012”改坏了/),
      expect.stringMatching(/^第\d+行 这一行没有编码/),
      expect.stringMatching(/^第6行 1号楼1单元202室：名字写成了“赵小敏”，我们登记的是“赵敏”/),
    ]);
  });

  test('of another consultation says so; one without keys is no table of ours', async ({ desk }) => {
    const { table } = await asked(desk);
    fill(table, '101', { 答复: '同意' });
    const other = await open(desk, { title: '外墙刷什么颜色', scope: ofBuilding(desk) });
    const { reading } = await read(desk, other.id, table);
    expect(reading?.findings[0]?.words).toBe('这一行是“加装电梯”（2026年11月22日发起）的，不是这一次的，没有收。');
    const strange = { sheets: [{ name: '台账', rows: [['楼栋', '答复']], formulas: [] }] };
    expect(await read(desk, other.id, strange)).toMatchObject({
      draft: null,
      refused: expect.stringContaining('“编码”和“答复”两列'),
    });
  });
});

describe('two answers for one household', () => {
  test('stand side by side; the first counts until somebody chooses, and nothing is closed before', async ({ desk }) => {
    const { id, ids, table } = await asked(desk);
    const [rowId = 0] = ids;
    await answer(desk, rowId, { channel: 'phone' });
    fill(table, '101', { 答复: '反对', 理由: '挡光' });
    expect((await read(desk, id, table)).reading).toMatchObject({ fresh: 1, conflicts: 1 });
    expect(await giveBack(desk, id, table)).toMatchObject({ conflicts: 1 });
    const told = await desk.ask('consultations.row', { rowId });
    expect(told).toMatchObject({ row: { standing: 'agree', waiting: 1 }, waiting: [{ answer: 'oppose', reason: '挡光' }] });
    expect(await listed(desk, id, 'waiting')).toEqual(['1单元101']);
    expect((await desk.ask('consultations.card', { id })).waiting).toBe(1);
    expect(await desk.refusal('consultations.close', { id })).toContain('还有1份有两个不同的答复');
    expect(await giveBack(desk, id, table)).toMatchObject({ already: true });
    const waitingId = told.waiting[0]?.id ?? 0;
    await desk.ask('consultations.settle', { waitingId, take: true });
    expect(await desk.refusal('consultations.settle', { waitingId, take: false })).toBe('这两份答复已经定过了。');
    expect((await tally(desk, id)).by).toMatchObject({ agree: { rows: 0 }, oppose: { rows: 1 } });
    expect((await desk.ask('consultations.row', { rowId })).answers.map((one) => one.answer)).toEqual(['oppose', 'agree']);
    await desk.ask('consultations.close', { id });
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    for (const sql of ["update consultationWaiting set answer = 'agree'", 'delete from consultationReturn'])
      expect(() => desk.sqlite.prepare(sql).run(), sql).toThrow('append-only');
  });

  test('in one table are both kept; what was left stays left when it is read again', async ({ desk }) => {
    const { id, ids, table } = await asked(desk);
    fill(table, '101', { 答复: '同意' });
    const [row = []] = rowsIn(table).slice(2);
    const again = [...row];
    again[5] = '弃权';
    rowsIn(table).push(again);
    expect(await giveBack(desk, id, table)).toMatchObject({ lines: 1, fresh: 2, conflicts: 1 });
    const { waiting } = await desk.ask('consultations.row', { rowId: ids[0] ?? 0 });
    await desk.ask('consultations.settle', { waitingId: waiting[0]?.id ?? 0, take: false });
    expect(await giveBack(desk, id, table)).toMatchObject({ already: true });
    expect((await tally(desk, id)).by).toMatchObject({ agree: { rows: 1 }, abstain: { rows: 0 } });
  });

  test('go with the table when it is taken back; what was keyed in stays', async ({ desk }) => {
    const { id, ids, table } = await asked(desk);
    await answer(desk, ids[0] ?? 0, { channel: 'phone' });
    fill(table, '101', { 答复: '反对' });
    fill(table, '102', { 答复: '同意' });
    await giveBack(desk, id, table);
    const [back] = await desk.ask('consultations.returns', { id });
    await desk.ask('consultations.withdrawReturn', { id: back?.id ?? 0, reason: '拿错了表' });
    expect(await desk.refusal('consultations.withdrawReturn', { id: back?.id ?? 0, reason: '再来' })).toBe('这份已经撤回过了。');
    expect((await tally(desk, id)).by).toMatchObject({ agree: { rows: 1 }, oppose: { rows: 0 }, open: { rows: 5 } });
    expect((await desk.ask('consultations.card', { id })).waiting).toBe(0);
    expect(await giveBack(desk, id, table)).toMatchObject({ fresh: 2, conflicts: 1 });
  });

  test('stand as before when the table whose answer was chosen is taken back', async ({ desk }) => {
    const { id, ids, table } = await asked(desk);
    const [rowId = 0] = ids;
    fill(table, '101', { 答复: '同意', 签名: '王芳' });
    await giveBack(desk, id, table);
    fill(table, '101', { 答复: '反对' });
    fill(table, '102', { 答复: '弃权' });
    await giveBack(desk, id, table);
    const { waiting } = await desk.ask('consultations.row', { rowId });
    await desk.ask('consultations.settle', { waitingId: waiting[0]?.id ?? 0, take: true });
    expect((await tally(desk, id)).by).toMatchObject({ agree: { rows: 0 }, oppose: { rows: 1 }, abstain: { rows: 1 } });
    const [second, first] = await desk.ask('consultations.returns', { id });
    await desk.ask('consultations.withdrawReturn', { id: second?.id ?? 0, reason: '收错了文件' });
    expect((await tally(desk, id)).by).toMatchObject({ agree: { rows: 1 }, oppose: { rows: 0 }, abstain: { rows: 0 } });
    const { answers } = await desk.ask('consultations.row', { rowId });
    expect(answers.map(({ answer: one }) => one)).toEqual(['agree', 'withdrawn', 'oppose', 'agree']);
    expect(answers[0]).toMatchObject({ signer: '王芳', file: expect.stringContaining('张敏') });
    await desk.ask('consultations.withdrawReturn', { id: first?.id ?? 0, reason: '收错了文件' });
    expect((await tally(desk, id)).by).toMatchObject({ agree: { rows: 0 }, open: { rows: 6 } });
  });
});
