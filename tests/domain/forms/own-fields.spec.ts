// The station's own fields as columns of a list of people in a form of the street.
import { readXlsx } from '../../../main/sheets/xlsx';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { book, sheetOf } from '../../fixtures/sheets-xlsx';
import { addField } from '../fields/fields';
import { enterSome } from '../queries/lists';
import { notesOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { loaded, mark, names, report } from './support';

const handing = { to: 'other', receiver: '街道', contact: '赵干事 029-86520000', purpose: '核对车位', basis: 'duty' } as const;

/** A form with two own fields and the names, marked by a query of everybody. */
async function fieldForm(desk: Desk) {
  await enterSome(desk);
  const plate = await addField(desk, { name: '车牌' });
  const cars = await addField(desk, { name: '车数', kind: 'number' });
  const ill = await addField(desk, { name: '过敏', sensitive: true });
  const { rows } = await desk.ask('residents.list', { filter: {}, page: {} });
  const id = rows.find(({ name }) => name === '王秀英')?.id ?? 0;
  await desk.ask('fields.set', { subject: 'person', id, values: { [plate]: '陕A12345', [cars]: 2, [ill]: '青霉素' } });
  const queryId = (await desk.ask('queries.save', { name: '全部居民', filter: ResidentFilter.parse({}) })).id;
  const form = await loaded(
    desk,
    book({ sheets: [{ name: '车位', xml: sheetOf([['姓名', '车牌', '车数', '过敏']]) }] }),
    '/pc/车位.xlsx',
  );
  await mark(desk, form, '1!A2', names(queryId, '姓名'));
  await mark(desk, form, '1!B2', names(queryId, '车牌', plate));
  await mark(desk, form, '1!C2', names(queryId, '车数', cars));
  return { form, queryId, plate, ill, reportId: await report(desk) };
}

async function filled(desk: Desk, id: number, reportId: number, more: object = {}) {
  desk.platform.chosen.save = '/out/车位.xlsx';
  await desk.ask('forms.saveNames', { id, reportId, handing, ...more });
  return (await readXlsx(Buffer.from(desk.platform.files.get('/out/车位.xlsx') ?? []))).sheets[0]?.rows ?? [];
}

describe('an own field in a list of people', () => {
  test('stands in its column as it was written down, numbers as numbers, and the log names it', async ({ desk }) => {
    const { form, reportId } = await fieldForm(desk);
    expect((await filled(desk, form, reportId)).slice(0, 2)).toEqual([
      ['姓名', '车牌', '车数', '过敏'],
      ['王秀英', '陕A12345', 2],
    ]);
    const { rows } = await desk.ask('forms.fills', { id: form });
    expect((await notesOf(desk, 'formFill', rows[0]?.id ?? 0)).at(-1)).toMatchObject({
      after: { columns: ['姓名', '车牌', '车数'] },
    });
  });

  test('that is sensitive goes out only where that was ticked', async ({ desk }) => {
    const { form, reportId, queryId, ill } = await fieldForm(desk);
    await mark(desk, form, '1!D2', names(queryId, '过敏', ill));
    const ask = { id: form, reportId, handing };
    expect(await desk.refusal('forms.saveNames', ask)).toContain('敏感栏目');
    expect((await filled(desk, form, reportId, { sealed: true }))[1]?.[3]).toBe('青霉素');
  });

  test('that has ended since is said, and cannot be marked anew', async ({ desk }) => {
    const { form, reportId, queryId, plate } = await fieldForm(desk);
    await desk.ask('fields.end', { id: plate, reason: '不再登记' });
    const places = await desk.ask('forms.preview', { id: form, reportId });
    expect(places.find(({ place }) => place === '1!B2')).toMatchObject({
      state: 'lacking',
      why: expect.stringContaining('停用'),
    });
    const marking = names(queryId, '车牌', plate);
    expect(await desk.reply('forms.mark', { id: form, place: '1!E2', marking })).toMatchObject({
      failure: { fields: { column: expect.stringContaining('停用') } },
    });
  });
});
