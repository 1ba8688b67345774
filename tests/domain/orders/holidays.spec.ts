// Days that are not what their weekday says, out of a sheet as offices keep them.
import { type Desk, describe, expect, test } from '../support/desk';
import { cells } from '../support/sheet';

async function opened(desk: Desk, name: string, ...rows: string[]) {
  desk.platform.workbook = { sheets: [{ name, rows: rows.map(cells), formulas: [] }] };
  desk.platform.chosen.open = '/in/放假.xlsx';
  const reply = await desk.ask('orders.openHolidays', {});
  if (reply.outcome !== 'read') throw new Error('nothing was opened');
  return reply.sheet;
}
const daysOf = ({ days }: { days: { day: string; kind: string }[] }) => days.map(({ day, kind }) => `${day.slice(5)} ${kind}`);

describe('a sheet of holidays', () => {
  test('with a day a line is shown, written, and not taken twice', async ({ desk }) => {
    const rows = [
      '日期|安排|节日',
      '2026-12-31|放假|元旦',
      '2027-01-01|放假|元旦',
      '2027-01-03|上班|',
      '2027-01-04|看情况|',
      '明年|放假|',
    ];
    const sheet = await opened(desk, '放假', ...rows);
    expect(daysOf(sheet)).toEqual(['12-31 off', '01-01 off', '01-03 work']);
    expect(sheet.findings).toEqual([
      { row: 5, words: '“看情况”看不懂，请写“放假”或“上班”。这一行没有收。' },
      { row: 6, words: expect.stringContaining('日期看不懂') },
    ]);
    await desk.ask('orders.setHolidays', { days: sheet.days });
    expect(await opened(desk, '放假', ...rows)).toMatchObject({ days: [], known: 3 });
    const changed = await opened(desk, '放假', '日期|安排|节日', '2026-12-31|上班|');
    expect(changed.days).toEqual([{ day: '2026-12-31', kind: 'work', name: '' }]);
    expect(changed.findings[0]?.words).toContain('本来就是工作日');
  });

  test('with a holiday a line is read as the yearly announcement words it', async ({ desk }) => {
    const sheet = await opened(
      desk,
      'Sheet1',
      '2027年部分节假日安排',
      '节日|放假时间|调休上班',
      '元旦|1月1日（周五）至3日（周日）放假，共3天|—',
      '春节|2027年2月5日(农历除夕、周五)至11日|2月20日、2月21日',
      '清明|4月3日-4月5日|无',
    );
    expect(daysOf(sheet)).toEqual([
      ...['01-01 off', '01-02 off', '01-03 off'],
      ...['02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11'].map((day) => `${day} off`),
      ...['02-20 work', '02-21 work', '04-03 off', '04-04 off', '04-05 off'],
    ]);
    expect(sheet).toMatchObject({ findings: [], known: 0 });
    expect(sheet.days[0]?.day).toBe('2027-01-01');
  });

  test('with a first and a last day is read, a day told twice is asked about, a menu is refused', async ({ desk }) => {
    const head = '开始日期|结束日期|类型|名称';
    const sheet = await opened(
      desk,
      '放假',
      head,
      '2027-10-01|2027-10-03|休|国庆',
      '2027-10-03||补班|',
      '2027-10-09|2027-10-01|休|',
    );
    expect(daysOf(sheet)).toEqual(['10-01 off', '10-02 off', '10-03 off']);
    expect(sheet.findings.map(({ row }) => row)).toEqual([3, 4]);
    desk.platform.workbook = { sheets: [{ name: '菜单', rows: [cells('菜名|价格')], formulas: [] }] };
    expect(await desk.refusal('orders.openHolidays', {})).toContain('没有认出放假安排');
  });
});
