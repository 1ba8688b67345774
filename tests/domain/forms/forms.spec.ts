// A form an office sends every month: marked once, filled from each report.
import { book, sheetOf } from '../../fixtures/sheets-xlsx';
import { workbookForm } from '../../fixtures/upper-forms';
import { enter } from '../residents/people';
import { describe, expect, test } from '../support/desk';
import { activity } from '../support/volunteers';
import { column, figure, fill, loaded, MONTH, mark, report } from './support';

describe('a form of an office above', () => {
  test('is filled from the approved figures, and says which cells have none', async ({ desk }) => {
    await enter(desk, { name: '王芳' });
    const id = await loaded(desk, await workbookForm());
    await mark(desk, id, '1!A2', { what: 'station', fact: 'name', frame: '填报单位：{}' });
    await mark(desk, id, '1!D2', { what: 'period', part: 'words', frame: '' });
    await mark(desk, id, '1!B4', figure('households', '户数'));
    await mark(desk, id, '1!C4', figure('households', '户数', 'before'));
    await mark(desk, id, '1!B5', figure('orders.received', '收到诉求'));
    await mark(desk, id, '1!B6', figure('orders.doneRate', '诉求办结率', 'rate'));
    await mark(desk, id, '1!C5', figure('gone.away', '没有了的指标'));
    await mark(desk, id, '1!D5', { what: 'none', words: '无' });
    const reportId = await report(desk);
    const places = await desk.ask('forms.preview', { id, reportId });
    expect(places.filter(({ state }) => state !== 'held')).toEqual([
      { place: '1!C4', words: '', state: 'lacking', why: '上一期没有定稿的数。' },
      { place: '1!C5', words: '', state: 'lacking', why: '这一期的汇总里没有“没有了的指标”。' },
      { place: '1!D5', words: '无', state: 'none', why: '' },
    ]);
    const { rows } = await fill(desk, id, reportId);
    const [, second, , fourth, fifth, sixth] = await rows();
    expect([second?.[0], second?.[3]]).toEqual(['填报单位：幸福里工作站', '2026年10月']);
    expect([fourth?.[1], fourth?.[2], fifth?.[1], fifth?.[3], sixth?.[1]]).toEqual([1, undefined, 0, '无', '—']);
    expect((await desk.ask('forms.fills', { id })).rows).toMatchObject([
      { period: MONTH, draft: false, lacking: 3, name: '统计表_2026年10月.xlsx', by: '李站长' },
    ]);
  });

  test('once filled is the same for ever, whatever the ledger says later', async ({ desk }) => {
    const id = await loaded(desk, await workbookForm());
    await mark(desk, id, '1!B4', figure('households', '户数'));
    const { fillId, bytes } = await fill(desk, id, await report(desk));
    await enter(desk, { name: '王芳', on: '2026-10-01' } as never);
    await mark(desk, id, '1!B4', null);
    desk.now = '2027-11-22T08:00:00.000Z';
    await desk.ask('forms.saveFill', { id: fillId });
    expect(desk.platform.files.get('/out/filled')).toEqual(bytes);
    expect(() => desk.sqlite.exec('update formFill set bytes = zeroblob(3)')).toThrow('append-only');
    expect(() => desk.sqlite.exec("update upperForm set sha256 = 'x'")).toThrow('stays what it was');
  });

  test('tells the figures of the last period and the change, but not across a new definition', async ({ desk }) => {
    const id = await loaded(desk, await workbookForm());
    await mark(desk, id, '1!B4', figure('activities.held', '志愿活动'));
    await mark(desk, id, '1!C4', figure('activities.held', '志愿活动', 'before'));
    await mark(desk, id, '1!C5', figure('activities.held', '志愿活动', 'change'));
    await mark(desk, id, '1!C6', figure('activities.held', '志愿活动', 'whole'));
    activity(desk, { heldOn: '2026-09-10' });
    await report(desk, { period: '2026-09' });
    activity(desk, { heldOn: '2026-10-12' });
    activity(desk, { heldOn: '2026-10-13' });
    const places = await desk.ask('forms.preview', { id, reportId: await report(desk) });
    expect(places.map(({ words, why }) => [words, why])).toEqual([
      ['2', ''],
      ['1', ''],
      ['1', ''],
      ['', '“志愿活动”不是百分率。'],
    ]);
  });

  test('filled from a report nobody approved says so in its name', async ({ desk }) => {
    const id = await loaded(desk, await workbookForm());
    await mark(desk, id, '1!B4', { what: 'person', who: 'approved', frame: '审核：{}' });
    const reportId = await report(desk, { approve: false });
    const { rows } = await fill(desk, id, reportId);
    expect((await rows())[3]?.[1]).toBe('审核：');
    expect((await desk.ask('forms.fills', { id })).rows).toMatchObject([{ draft: true, name: '统计表_2026年10月（草稿）.xlsx' }]);
    await desk.ask('reports.withdraw', { id: reportId, reason: '不用报了' });
    expect(await desk.refusal('forms.fill', { id, reportId })).toContain('已撤回');
  });
});

describe('a list going down a form', () => {
  test('takes a row each, as far as there is room', async ({ desk }) => {
    const id = await loaded(desk, await workbookForm());
    await mark(desk, id, '1!A11', column('buildings', '楼栋'));
    await mark(desk, id, '1!B11', column('buildings', '户数'));
    const { rows } = await fill(desk, id, await report(desk));
    const names = (await rows()).slice(10, 16).map((row) => row[0] ?? null);
    const buildings = desk.sqlite.prepare('select count(*) from building').pluck().get() as number;
    expect(names.filter((name) => name !== null)).toHaveLength(buildings);
    expect((await rows())[16]?.[0]).toBe('填表人：');
  });

  test('goes on below the last row that was drawn, in the look of the first', async ({ desk }) => {
    const id = await loaded(desk, book({ sheets: [{ name: '活动', xml: sheetOf([['日期', '内容']]) }] }), '/pc/活动.xlsx');
    await mark(desk, id, '1!A2', column('rows', '日期', 'activities.held'));
    await mark(desk, id, '1!B2', column('rows', '内容', 'activities.held'));
    for (const day of ['2026-10-12', '2026-10-13']) activity(desk, { heldOn: day });
    const reportId = await report(desk);
    activity(desk, { heldOn: '2026-10-14' });
    const [first] = await desk.ask('forms.preview', { id, reportId });
    expect(first).toMatchObject({ state: 'warned', why: '汇总里是2次，现在的台账里有3条。', words: '2026年10月12日 …… 共3行' });
    const { rows } = await fill(desk, id, reportId);
    expect((await rows()).slice(1)).toEqual([
      ['2026年10月12日', '清扫楼道'],
      ['2026年10月13日', '清扫楼道'],
      ['2026年10月14日', '清扫楼道'],
    ]);
  });
});
