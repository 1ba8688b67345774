// The requests of a filter on paper and in a sheet: what stands on the screen, no more.
import excel from 'exceljs';
import { describe, expect, test } from '../support/desk';
import { handler, takeDown } from './orders';

const handing = { to: 'station' as const, purpose: '交给维修班' };

describe('the requests of a filter', () => {
  test('are those of one who sees to them, or of all of one kind', async ({ desk }) => {
    const [repair, street] = [
      await handler(desk),
      (await desk.ask('orders.addHandler', { name: '社区居委会', kind: 'street' })).id,
    ];
    const one = await takeDown(desk, { handlerId: repair });
    const other = await takeDown(desk, { handlerId: street, words: '路面塌了' });
    await takeDown(desk, { words: '还没有派的' });
    const idsOf = async (filter: object) => (await desk.ask('orders.list', filter)).rows.map(({ id }) => id);
    expect([await idsOf({ handlerKind: 'property' }), await idsOf({ handlerId: street })]).toEqual([[one], [other]]);
  });

  test('go out on one list, or a sheet for each who sees to them, with what is due; a confidential one by its number alone', async ({
    desk,
  }) => {
    const repair = await handler(desk);
    await takeDown(desk, { handlerId: repair, receivedAt: '2026-11-01T09:00' });
    await takeDown(desk, { handlerId: repair, confidential: true, words: '家里打人' });
    await takeDown(desk, { words: '还没有派的' });
    const html = async (id: number) => (await desk.ask('papers.html', { id })).html;
    const list = await desk.ask('orders.issueList', { handing });
    expect(list).toMatchObject({ kind: 'orderList', number: '诉求清单2026-0001' });
    const words = await html(list.id);
    for (const stands of ['共3件', '138****8000', '保密，另行交办', '还没有派的', '在办']) expect(words).toContain(stands);
    expect(words).not.toContain('打人');
    const sheets = await desk.ask('orders.issueList', { by: 'handler', handing });
    expect(sheets.sheets).toBe(2);
    expect(await html(sheets.id)).toContain('交办单　物业维修班（物业）　2件，其中1件已逾期');
    const narrow = await desk.ask('orders.issueList', { view: 'late', handlerId: repair, handing });
    expect(await html(narrow.id)).toContain('已逾期；交给谁：物业维修班');
    expect(await desk.refusal('orders.issueList', { view: 'closed', handing })).toContain('没有诉求');
    const { rows } = await desk.ask('disclosures.list', {});
    expect(rows.map(({ what, people }) => `${what} ${people}`)).toEqual(['诉求清单 1', '诉求交办单 3', '诉求清单 3']);
  });

  test('are saved as they stand on the screen, phones masked, and who took them is kept', async ({ desk }) => {
    await takeDown(desk, { words: '=1+1' });
    await takeDown(desk, { source: 'walkIn', words: '路灯坏了' });
    desk.platform.chosen.save = '/out/诉求.xlsx';
    const saved = await desk.ask('orders.saveList', { source: 'phone', handing });
    expect(saved).toMatchObject({ outcome: 'saved', rows: 1 });
    const book = new excel.Workbook();
    await book.xlsx.load(desk.platform.files.get('/out/诉求.xlsx')?.buffer as ArrayBuffer);
    const text = JSON.stringify(book.worksheets[0]?.getSheetValues());
    expect(text).toContain('138****8000');
    expect(text).not.toContain('路灯坏了');
  });
});
