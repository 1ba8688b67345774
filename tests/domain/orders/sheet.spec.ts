// The register of 54 requests, and sheets of the 12345 line.
import path from 'node:path';
import { readArguments } from '../../../main/cli/arguments';
import { orderCommands } from '../../../main/cli/order-commands';
import { readWorkbook } from '../../../main/sheets/read';
import type { Output } from '../../../shared/operations';
import { type Desk, describe, expect, test } from '../support/desk';
import { cells } from '../support/sheet';
import { answer, takeDown } from './orders';

type Sheet = Extract<Output<'orders.openSheet'>, { outcome: 'read' }>['sheet'];

async function opened(desk: Desk): Promise<Sheet> {
  desk.platform.chosen.open = '/in/诉求.xlsx';
  const reply = await desk.ask('orders.openSheet', {});
  if (reply.outcome !== 'read') throw new Error('nothing was opened');
  return reply.sheet;
}

describe('the register of 54 requests', () => {
  test('comes in once, and says 98.1 % with one left open', async ({ desk }) => {
    desk.platform.workbook = await readWorkbook(path.join(import.meta.dirname, '../../fixtures/orders-54.xlsx'));
    const sheet = await opened(desk);
    expect(sheet).toMatchObject({ rows: 54, added: 54, closed: 53, known: 0, leftOut: 0, newCategories: [] });
    expect(sheet.newHandlers.sort()).toEqual(['志愿者', '物业', '网格员'].sort());
    await desk.ask('orders.importSheet', { draft: sheet.draft });
    const figures = await desk.ask('orders.figures', { from: '2026-09-01', to: '2026-10-31' });
    expect(figures).toMatchObject({
      ...{
        taken: 54,
        due: 54,
        done: 53,
        open: 1,
        late: 1,
        doneShare: '98.1%',
        rated: 47,
        satisfied: 45,
        satisfiedShare: '95.7%',
      },
    });
    expect(figures.categories.map(({ name, count }) => `${name} ${count}`)).toEqual([
      '公共照明 13',
      '邻里噪声 11',
      '门禁和门锁 9',
    ]);
    // The test estate has no buildings 2 and 4.
    expect(figures.buildings.map(({ name, count }) => `${name} ${count}`)).toEqual(['3号楼 15', '1号楼 13']);
    expect((await desk.ask('orders.list', {})).rows).toMatchObject([{ words: '门禁和停车升降杆夜间噪声大', nearness: 'late' }]);
    const again = await opened(desk);
    expect(again).toMatchObject({ added: 0, known: 54 });
    expect(await desk.refusal('orders.importSheet', { draft: again.draft })).toContain('都已经在这里');
    const run = (line: string) => {
      const read = readArguments(line.split(' '));
      return orderCommands[read.words.slice(0, 2).join(' ')]?.({ ask: desk.ask, named: {} }, read);
    };
    expect(await run('orders import /in/诉求.xlsx')).toMatchObject({ rows: 54, added: 0, known: 54 });
    expect(await run('orders stats --period 2026-H2')).toMatchObject({ taken: 54, doneShare: '98.1%' });
    await expect(run('orders stats --period 十月')).rejects.toMatchObject({
      failure: { words: expect.stringContaining('--period') },
    });
    const paper = await desk.ask('orders.issueMonth', { period: '2026-10' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    expect(html).toContain('完成率 = 已办结 ÷ 应办结');
  });
});

describe('a sheet of the 12345 line', () => {
  test('keeps its own number and limit, and lines that cannot be read say why', async ({ desk }) => {
    const head = '工单编号|来电时间|来电人|联系电话|问题地址|诉求内容|办理时限|承办单位|办理结果|办结时间|满意度';
    const rows = [
      head,
      'XA2026110001|2026-11-20 09:30|周桂香|13800138000|1号楼1单元101|楼道灯不亮|2026-11-23|物业公司||||',
      'XA2026110002|2026-11-10 10:00||||路灯坏了|2026-11-15|街道办|已修好|2026-11-14 16:00|基本满意',
      'XA2026110003|2027-01-01 10:00||||说的是以后的事|||||',
      'XA2026110004|昨天||||看不懂的时间|||||',
    ];
    desk.platform.workbook = { sheets: [{ name: '工单', rows: rows.map(cells), formulas: [] }] };
    const sheet = await opened(desk);
    expect(sheet).toMatchObject({ rows: 4, added: 2, closed: 1, leftOut: 2 });
    expect(sheet.findings.map(({ row }) => row)).toEqual([4, 5]);
    await desk.ask('orders.importSheet', { draft: sheet.draft });
    const [open] = (await desk.ask('orders.list', {})).rows;
    expect(open).toMatchObject({
      sourceNumber: 'XA2026110001',
      source: 'hotline',
      dueOn: '2026-11-23',
      reporter: '周桂香',
      handler: '物业公司',
    });
    const [closed] = (await desk.ask('orders.list', { view: 'closed' })).rows;
    expect(closed).toMatchObject({ sourceNumber: 'XA2026110002', late: false });
  });

  test('comes in where a limit or an end cannot be as it stands there; each says so, whoever is 匿名 has no name', async ({
    desk,
  }) => {
    const head = '工单编号|来电时间|来电人|问题地址|诉求内容|办理时限|办理结果|办结时间';
    const rows = [
      head,
      'XA2026110011|2026-11-20 09:30|匿名|1号楼1单元101|楼道灯不亮|2026-11-10||',
      'XA2026110012|2026-11-20 09:30|周**|1号楼1单元102|楼道灯不亮|5个工作日||',
      'XA2026110013|2026-11-20 09:30|周桂香|1号楼|楼道灯又不亮|2026-11-23 18:00|修好了|已办结',
      'XA2026110014|2026-11-20 09:30|周桂香|3号楼|门锁坏了||修好了|2026-11-19',
    ];
    desk.platform.workbook = { sheets: [{ name: '工单', rows: rows.map(cells), formulas: [] }] };
    const sheet = await opened(desk);
    expect(sheet).toMatchObject({ added: 4, closed: 0, leftOut: 0 });
    expect(sheet.findings).toEqual([
      { row: 2, words: '办理时限早于受理那天，按本站的期限收。' },
      { row: 3, words: '办理时限看不懂，按本站的期限收。' },
      { row: 4, words: '办结时间看不懂，按还没有办结收。' },
      { row: 5, words: '办结时间不对，按还没有办结收。' },
    ]);
    await desk.ask('orders.importSheet', { draft: sheet.draft });
    const { rows: open } = await desk.ask('orders.list', {});
    const standing = open.map(({ sourceNumber, dueOn, reporter }) => [sourceNumber.slice(-2), dueOn, reporter]).sort();
    expect(standing).toEqual([
      ['11', '2026-12-05', ''],
      ['12', '2026-12-05', '周**'],
      ['13', '2026-11-23', '周桂香'],
      ['14', '2026-12-05', '周桂香'],
    ]);
  });

  test('is refused when it is another sheet', async ({ desk }) => {
    desk.platform.workbook = { sheets: [{ name: '菜单', rows: [cells('菜名|价格'), cells('面条|12')], formulas: [] }] };
    desk.platform.chosen.open = '/in/菜单.xlsx';
    expect(await desk.refusal('orders.openSheet', {})).toContain('没有认出诉求');
  });
});

test('whoever asked takes a receipt home, and later the answer', async ({ desk }) => {
  const id = await takeDown(desk);
  await desk.ask('orders.accept', { id });
  const receipt = await desk.ask('orders.issueSlip', { id });
  expect(receipt).toMatchObject({ kind: 'orderReceipt', number: '回执2026-0001' });
  expect((await desk.ask('papers.html', { id: receipt.id })).html).toContain('2026年12月7日');
  await desk.ask('orders.settle', { id, words: '换了灯泡' });
  await desk.ask('orders.close', { id, reply: answer, rating: 'satisfied' });
  const slip = await desk.ask('orders.issueSlip', { id });
  expect(slip).toMatchObject({ kind: 'orderReply', number: '答复单2026-0001' });
  expect((await desk.ask('papers.html', { id: slip.id })).html).toContain('换了灯泡');
});
