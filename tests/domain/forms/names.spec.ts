// A form of the street that wants a list of people: filled from a saved query once somebody said who gets it and what for.

import { readXlsx } from '../../../main/sheets/xlsx';
import type { Handing } from '../../../shared/features/disclosures';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { book, sheetOf } from '../../fixtures/sheets-xlsx';
import { enterSome } from '../queries/lists';
import { notesOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { figure, loaded, mark, names, report } from './support';

const street: Handing = {
  ...{ to: 'other', receiver: '辛家庙街道民政办', contact: '赵干事 029-86520000' },
  ...{ purpose: '核对高龄补贴', basis: 'duty' },
};
const COLUMNS = ['序号', '姓名', '住址', '出生日期', '联系电话', '特殊群体'];

const saved = async (desk: Desk, asked: Partial<ResidentFilter> = {}, name = '全部居民') =>
  (await desk.ask('queries.save', { name, filter: ResidentFilter.parse(asked) })).id;

/** A form whose second row is the first of a list of people by this query. */
async function listForm(desk: Desk, queryId: number): Promise<number> {
  const id = await loaded(desk, book({ sheets: [{ name: '花名册', xml: sheetOf([COLUMNS]) }] }), '/pc/花名册.xlsx');
  for (const [at, column] of COLUMNS.entries()) await mark(desk, id, `1!${'ABCDEF'[at]}2`, names(queryId, column));
  return id;
}

async function handedOver(desk: Desk, id: number, reportId: number, more: object = {}) {
  desk.platform.chosen.save = '/out/花名册.xlsx';
  const answer = await desk.ask('forms.saveNames', { id, reportId, handing: street, ...more });
  const { sheets } = await readXlsx(Buffer.from(desk.platform.files.get('/out/花名册.xlsx') ?? []));
  return { answer, rows: sheets[0]?.rows ?? [] };
}

describe('a form that names people', () => {
  test('names those of a saved query row by row, numbers masked and closed groups left out', async ({ desk }) => {
    await enterSome(desk);
    const id = await listForm(desk, await saved(desk));
    const reportId = await report(desk);
    const { answer, rows } = await handedOver(desk, id, reportId);
    expect(answer).toMatchObject({ outcome: 'saved', path: '/out/花名册.xlsx', rows: 3 });
    expect(rows).toEqual([
      COLUMNS,
      [1, '王秀英', '1号楼1单元101室', '1949-12-31', '138****5678', '独居老人'],
      [2, '=cmd|calc', '1号楼1单元101室', '1990'],
      [3, '赵德海', '3号楼2单元1101室', '1960'],
    ]);
  });

  test('gives whole numbers and closed groups where that was chosen', async ({ desk }) => {
    await enterSome(desk);
    const id = await listForm(desk, await saved(desk));
    const { rows } = await handedOver(desk, id, await report(desk), { numbers: 'full', sealed: true });
    expect(rows[1]?.slice(4)).toEqual(['13812345678', '独居老人、失能老人']);
  });

  test('is not filled without a receiver, and wants the password once more', async ({ desk }) => {
    await enterSome(desk);
    const id = await listForm(desk, await saved(desk));
    const reportId = await report(desk);
    expect(await desk.refusal('forms.fill', { id, reportId })).toContain('要填居民名单');
    expect(await desk.reply('forms.saveNames', { id, reportId })).toMatchObject({ failure: { code: 'invalid' } });
    desk.proved = false;
    expect(await desk.reply('forms.saveNames', { id, reportId, handing: street })).toMatchObject({
      failure: { code: 'password' },
    });
  });

  test('stands in the register and in the log, names nobody on the screen, and is kept nowhere', async ({ desk }) => {
    await enterSome(desk);
    const id = await listForm(desk, await saved(desk));
    const reportId = await report(desk);
    const places = await desk.ask('forms.preview', { id, reportId });
    expect(places[1]).toEqual({ place: '1!B2', words: '名单3人', people: 3, state: 'held', why: '' });
    expect(JSON.stringify(places)).not.toContain('王秀英');
    const { answer } = await handedOver(desk, id, reportId);
    const fillId = 'id' in answer ? answer.id : 0;
    expect((await desk.ask('disclosures.list', {})).rows).toMatchObject([
      { what: '花名册里的名单', people: 3, way: 'file', fileName: '花名册.xlsx', purpose: '核对高龄补贴', to: { basis: 'duty' } },
    ]);
    expect((await notesOf(desk, 'formFill', fillId))[0]).toMatchObject({
      operation: 'forms.saveNames',
      after: { people: 3, columns: COLUMNS, numbers: '遮住', receiver: '辛家庙街道民政办' },
    });
    expect((await desk.ask('forms.fills', { id })).rows).toMatchObject([{ id: fillId, people: 3 }]);
    expect(await desk.refusal('forms.saveFill', { id: fillId })).toContain('不留底');
    expect(desk.sqlite.prepare('select bytes from formFill').pluck().get()).toBe(null);
    const [told] = desk.sqlite.prepare('select places from formFill').pluck().all() as string[];
    expect(told).not.toContain('王秀英');
    expect((await desk.ask('audit.verify', {})).ok).toBe(true);
  });

  test('leaves no trace where nobody chose a file', async ({ desk }) => {
    await enterSome(desk);
    const id = await listForm(desk, await saved(desk));
    desk.platform.chosen.save = null;
    expect(await desk.ask('forms.saveNames', { id, reportId: await report(desk), handing: street })).toEqual({
      outcome: 'cancelled',
    });
    expect((await desk.ask('disclosures.list', {})).rows).toEqual([]);
    expect((await desk.ask('forms.fills', { id })).rows).toEqual([]);
  });

  test('names whom the query meant on the last day of the report, not whoever came later', async ({ desk }) => {
    const { far } = await enterSome(desk);
    const id = await listForm(desk, await saved(desk));
    const reportId = await report(desk);
    await desk.ask('residents.moveOut', { id: far, on: '2026-11-20', reason: '搬走', to: '' } as never);
    const { rows } = await handedOver(desk, id, reportId);
    expect(rows.slice(1).map((row) => row[1])).toEqual(['王秀英', '=cmd|calc', '赵德海']);
  });

  test('says why a list stays in: a query that ended, a closed group nobody ticked, a shielded family never', async ({
    desk,
  }) => {
    await enterSome(desk);
    const [ended, closed] = [await saved(desk), await saved(desk, { tag: '失能老人' }, '失能')];
    const id = await listForm(desk, ended);
    await mark(desk, id, '1!B2', names(closed, '姓名'));
    await desk.ask('queries.end', { id: ended, reason: '不用了' });
    const reportId = await report(desk);
    const places = await desk.ask('forms.preview', { id, reportId });
    const at = (place: string) => places.find((one) => one.place === place);
    expect(at('1!A2')).toMatchObject({ state: 'lacking', why: expect.stringContaining('已经停用') });
    expect(at('1!B2')).toMatchObject({ state: 'lacking', why: expect.stringContaining('失能老人') });
    expect(await desk.refusal('forms.saveNames', { id, reportId, handing: street })).toContain('已经停用');
    for (const column of ['A', 'C', 'D', 'E', 'F']) await mark(desk, id, `1!${column}2`, null);
    const { rows } = await handedOver(desk, id, reportId, { sealed: true });
    expect(rows[1]?.[1]).toBe('王秀英');
  });

  test('whose list is empty this time is filled and kept like any other', async ({ desk }) => {
    await enterSome(desk);
    const id = await listForm(desk, await saved(desk, { ageFrom: 110 }, '百岁老人'));
    await mark(desk, id, '1!A4', figure('households', '户数'));
    const reportId = await report(desk);
    const [first] = await desk.ask('forms.preview', { id, reportId });
    expect(first).toMatchObject({ words: '', people: 0, state: 'warned', why: '统计日没有人符合“百岁老人”，这里空着。' });
    const { answer } = await handedOver(desk, id, reportId);
    expect(answer).toMatchObject({ outcome: 'saved', rows: 0 });
    expect((await desk.ask('disclosures.list', {})).rows).toEqual([]);
    const { id: again } = await desk.ask('forms.fill', { id, reportId });
    expect(await desk.ask('forms.saveFill', { id: again })).toMatchObject({ outcome: 'saved' });
  });

  test('is marked by a query that is there', async ({ desk }) => {
    const id = await listForm(desk, await saved(desk));
    const wrong = { id, place: '1!G2', marking: { ...names(1, '姓名'), queryId: null } };
    expect(await desk.reply('forms.mark', wrong)).toMatchObject({ failure: { fields: { queryId: '请选是哪个查询的名单。' } } });
    expect(await desk.refusal('forms.mark', { ...wrong, marking: names(77, '姓名') })).toContain('已经停用');
  });
});
