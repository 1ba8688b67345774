import excel from 'exceljs';
import { peopleOf } from '../../../main/features/queries/queries';
import { type LabelDraft, labelFormats } from '../../../shared/features/queries';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import type { Input } from '../../../shared/operations';
import { addField } from '../fields/fields';
import { enter, notesOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { handing } from '../support/handing';
import { enterSome, filter, sheetsIn, textOf } from './lists';

async function exported(desk: Desk, draft: Partial<Input<'queries.saveXlsx'>> = {}) {
  const answer = await desk.ask('queries.saveXlsx', {
    handing,
    source: filter(),
    columns: ['age', 'phone', 'idNumber', 'tags'],
    ...draft,
  });
  if (answer.outcome !== 'saved') throw new Error('nothing was saved');
  const book = new excel.Workbook();
  await book.xlsx.load((desk.platform.files.get(answer.path) ?? new Uint8Array()).slice().buffer as never);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((cell) => String(cell ?? ''))));
  return { answer, rows, sheet: book.worksheets[0] };
}

describe('address labels', () => {
  const issue = async (desk: Desk, draft: Partial<LabelDraft>) => {
    const paper = await desk.ask('queries.issueLabels', {
      handing,
      source: filter(),
      format: '70x37',
      each: 'households',
      ...draft,
    });
    return { paper, sheets: sheetsIn((await desk.ask('papers.html', { id: paper.id })).html) };
  };

  test('go to the head of each household once, or to each person', async ({ desk }) => {
    await enterSome(desk);
    const { paper, sheets } = await issue(desk, {});
    expect(paper).toMatchObject({ number: '标签2026-0001', kind: 'addressLabels', sheets: 1 });
    const text = textOf(sheets.join(''));
    for (const words of ['幸福里小区', '1号楼1单元101室', '王秀英 收', '3号楼2单元1101室', '赵德海 收'])
      expect(text).toContain(words);
    expect(text).not.toContain('=cmd');
    expect(textOf((await issue(desk, { each: 'people' })).sheets.join(''))).toContain('=cmd|calc 收');
  });

  test('go to the head of a household also when the list names somebody else of it', async ({ desk }) => {
    await enterSome(desk);
    const { sheets } = await issue(desk, { source: filter({ relations: ['20'] }) });
    expect(textOf(sheets.join(''))).toContain('王秀英 收');
  });

  test.for(['70x37', '99x38'] as const)(
    'of %s fill sheets but for the last label, which is the sheet’s own',
    async (format, { desk }) => {
      for (let at = 0; at < 30; at += 1) await enter(desk, { name: `住户${at}号` });
      const { sheets, paper } = await issue(desk, { format, each: 'people' });
      const { across, down } = labelFormats[format];
      const boxes = sheets.map((sheet) =>
        [...sheet.matchAll(/class="label[^"]*" style="left:([\d.]+)mm;top:([\d.]+)mm;width:([\d.]+)mm;height:([\d.]+)mm"/g)].map(
          (box) => box.slice(1).map(Number),
        ),
      );
      expect(paper.sheets).toBe(Math.ceil(30 / (across * down - 1)));
      expect(boxes[0]).toHaveLength(across * down);
      for (const [left = -1, top = -1, width = 0, height = 0] of boxes.flat()) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(210.01);
        expect(top + height).toBeLessThanOrEqual(297.01);
      }
      expect(new Set(boxes[0]?.map(([left, top]) => `${left} ${top}`)).size).toBe(across * down);
      for (const [at, sheet] of sheets.entries()) expect(textOf(sheet)).toContain(`${paper.number}-${at + 1}`);
    },
  );
});

describe('an exported list', () => {
  test('is a table with its definition below, a name that looks like a formula a name', async ({ desk }) => {
    await enterSome(desk);
    const { rows, answer, sheet } = await exported(desk);
    expect(answer).toMatchObject({ rows: 3, path: '/out/居民名单_2026-11-22.xlsx' });
    expect(rows[1]).toEqual(['序号', '姓名', '住址', '年龄', '特殊群体', '联系电话', '证件号码']);
    expect(rows[2]?.slice(0, 6)).toEqual(['1', '王秀英', '1号楼1单元101室', '76', '独居老人', '138****5678']);
    expect(sheet?.getCell('B4').value).toBe('=cmd|calc');
    expect(rows.flat().join()).toContain('怎样算在内：全部在册居民。');
    expect(rows.flat().join()).toContain('截至2026年11月22日，共3人');
  });

  test('is plain text where the file is called so: headings and rows alone, a name like a formula behind an apostrophe', async ({
    desk,
  }) => {
    await enterSome(desk);
    const { rows } = await exported(desk);
    desk.platform.chosen.save = '/out/名单.CSV';
    await desk.ask('queries.saveXlsx', { handing, source: filter(), columns: ['age', 'phone', 'idNumber', 'tags'] });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(desk.platform.files.get('/out/名单.CSV'));
    const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(text.startsWith('\ufeff')).toBe(true);
    const padded = rows.slice(1, 5).map((row) => Array.from({ length: 7 }, (_, at) => row[at] ?? ''));
    expect(lines).toEqual(padded.map((row) => row.join(',').replace('=cmd', "'=cmd")));
    expect(lines).toHaveLength(4);
  });

  test('takes custom fields along that were chosen, sensitive ones only where that was ticked', async ({ desk }) => {
    const { old } = await enterSome(desk);
    const pet = await addField(desk, { name: '宠物' });
    const need = await addField(desk, { name: '用药', sensitive: true });
    await desk.ask('fields.set', { subject: 'person', id: old, values: { [pet]: '=狗', [need]: '降压药' } });
    const { rows } = await exported(desk, { columns: [], fieldIds: [pet] });
    expect(rows[1]).toEqual(['序号', '姓名', '住址', '宠物']);
    expect(rows[2]?.at(-1)).toBe('=狗');
    const asked = { handing, source: filter(), columns: [], fieldIds: [need] };
    expect(await desk.reply('queries.saveXlsx', asked)).toMatchObject({
      failure: { fields: { sealed: expect.stringContaining('用药') } },
    });
    expect((await exported(desk, { columns: [], fieldIds: [need], sealed: true })).rows[2]?.at(-1)).toBe('降压药');
  });

  test('leaves a note of how many rows and columns went out, under which definition', async ({ desk }) => {
    await enterSome(desk);
    await exported(desk, { numbers: 'full', sealed: true, columns: ['phone'] });
    expect((await notesOf(desk, 'residentList', 0))[0]).toMatchObject({
      operation: 'queries.saveXlsx',
      after: {
        ...{
          fileName: '居民名单_2026-11-22.xlsx',
          people: 3,
          definition: '全部在册居民。',
          columns: ['姓名', '住址', '联系电话'],
        },
        ...{ numbers: '完整', purpose: handing.purpose, sealed: true },
      },
    });
  });

  test('wants the password, and leaves no file and no note when it is called off', async ({ desk }) => {
    await enterSome(desk);
    desk.proved = false;
    const asked = { handing, source: filter(), columns: [] };
    expect(await desk.reply('queries.saveXlsx', asked)).toMatchObject({ failure: { code: 'password' } });
    desk.proved = true;
    desk.platform.chosen.save = null;
    expect(await desk.ask('queries.saveXlsx', { handing, source: filter(), columns: [] })).toEqual({ outcome: 'cancelled' });
    expect(desk.platform.files.size).toBe(0);
    expect(await notesOf(desk, 'residentList', 0)).toEqual([]);
  });
});

test('other features are told whom a query means, in house order', async ({ desk }) => {
  const { old, far, young } = await enterSome(desk);
  const { id } = await desk.ask('queries.save', { name: '六十岁以上', filter: ResidentFilter.parse({ ageFrom: 60 }) });
  expect(await peopleOf(desk.db, { id }, TODAY)).toEqual([old, far]);
  expect(await peopleOf(desk.db, filter(), TODAY)).toEqual([old, young, far]);
});
