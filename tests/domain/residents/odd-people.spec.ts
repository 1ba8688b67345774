import { type Desk, describe, expect, test } from '../support/desk';
import { cells, importRows } from '../support/sheet';
import { enter, namesOf, registration } from './people';

type Draft = Parameters<typeof enter>[1];

const found = async (desk: Desk, text: string) => namesOf(await desk.ask('residents.search', { text }));

/** The frozen content of the file of one person. */
async function printed(desk: Desk, id: number): Promise<string> {
  const paper = await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' });
  await desk.ask('papers.print', { id: paper.id, printer: 'test', copies: 1 });
  return desk.platform.printed.at(-1)?.html ?? '';
}

const long = `${'阿卜杜热西提'.repeat(6)}·买买提`;

type Odd = { who: string; draft: Draft; kept: string; by: string[] };
const odd: Odd[] = [
  { who: 'a character most fonts lack', draft: { name: '李䶮' }, kept: '李䶮', by: ['李䶮', '䶮', '李', 'liyan', 'ly'] },
  { who: 'a character beyond the basic plane', draft: { name: '陈𬀩' }, kept: '陈𬀩', by: ['陈𬀩', '𬀩', 'chen'] },
  { who: 'the other 吉', draft: { name: '𠮷田' }, kept: '𠮷田', by: ['𠮷田', '𠮷', '田', 'tian'] },
  {
    who: 'a dotted name',
    draft: { name: '艾孜买提·买买提' },
    kept: '艾孜买提·买买提',
    by: ['艾孜买提·买买提', '艾孜买提买买提', '艾孜买提•买', '买买提', 'aizimaiti', 'azmt'],
  },
  { who: 'a dotted name with a bullet', draft: { name: '艾孜买提 • 买买提' }, kept: '艾孜买提·买买提', by: ['艾孜买提・买买提'] },
  { who: 'a dotted name with a katakana dot', draft: { name: '艾孜买提・买买提' }, kept: '艾孜买提·买买提', by: ['艾孜买提'] },
  { who: 'a name of forty characters', draft: { name: long }, kept: long, by: [long, '热西提阿卜杜', '买买提', 'abudurexiti'] },
  {
    who: 'a foreigner with a passport',
    draft: { name: 'Maria  da Silva', documentKind: '414', documentNumber: 'eb 12345678' },
    kept: 'Maria da Silva',
    by: ['Maria', 'da silva', 'EB12345678', 'eb123456', '12345678', '5678'],
  },
  {
    who: 'an officer',
    draft: { name: '周建军', documentKind: '114', documentNumber: '南字第１２３４５６７号' },
    kept: '周建军',
    by: ['1234567'],
  },
  { who: 'somebody without any number', draft: { name: '吴阿婆' }, kept: '吴阿婆', by: ['吴阿婆', 'wap', '阿婆'] },
  { who: 'a birth known by its year', draft: { name: '孙大爷', birthOn: '1938' }, kept: '孙大爷', by: ['孙大爷'] },
  { who: 'a birth known by its month', draft: { name: '钱大娘', birthOn: '1941-07' }, kept: '钱大娘', by: ['钱大娘'] },
];

describe('a resident out of the ordinary', () => {
  test.for(odd)('with $who is registered, found, edited and printed', async ({ draft, kept, by }, { desk }) => {
    const { id } = await enter(desk, draft);
    expect(await desk.ask('residents.card', { id })).toMatchObject({ name: kept, birthOn: draft?.birthOn ?? null });
    for (const text of by) expect(await found(desk, text), text).toEqual([kept]);
    await desk.ask('residents.amend', { id, changes: { phone: '13900000007', name: `${kept}甲` } });
    expect(await found(desk, `${kept}甲`)).toEqual([`${kept}甲`]);
    expect(await printed(desk, id)).toContain(`${kept}甲`);
    const { rows } = await desk.ask('residents.list', { filter: { text: kept }, page: {} });
    expect(namesOf(rows)).toEqual([`${kept}甲`]);
  });

  test('may be one of two with the same phone, and both are found by it', async ({ desk }) => {
    await enter(desk, { name: '王秀英', phone: '13900000008' });
    await enter(desk, { name: '张伟', phone: '13900000008' });
    expect(await found(desk, '13900000008')).toEqual(['王秀英', '张伟']);
  });

  test('comes in by a sheet as well', async ({ desk }) => {
    await importRows(
      desk,
      cells('1号楼|1单元|101|李䶮|李䶮|户主|男|||常住（户籍）|'),
      cells('1号楼|1单元|102|陈𬀩|陈𬀩|户主|女|||常住（户籍）|'),
      cells('1号楼|1单元|201|艾孜买提•买买提|艾孜买提•买买提|户主|男|||常住（户籍）|'),
      cells(`1号楼|1单元|202|${long}|${long}|户主|男|||常住（户籍）|`),
    );
    for (const text of ['䶮', '𬀩', '艾孜买提·买买提', '热西提阿卜杜']) expect(await found(desk, text), text).toHaveLength(1);
  });

  test('counts by the year of birth where no more is known', async ({ desk }) => {
    await enter(desk, { name: '孙大爷', birthOn: '1938' });
    await enter(desk, { name: '钱大娘', birthOn: '1941-07' });
    const { rows } = await desk.ask('residents.list', { filter: { ageFrom: 86 }, page: {} });
    expect(namesOf(rows)).toEqual(['孙大爷']);
  });
});

describe('a document other than the ID card', () => {
  const passport = { name: 'Anna Berg', documentKind: '414', documentNumber: 'C01X00T47' } as const;

  test('leaves the desk masked, and in full only on purpose', async ({ desk }) => {
    const { id } = await enter(desk, passport);
    expect((await desk.ask('residents.card', { id })).person).toMatchObject({
      documentKind: '414',
      documentNumber: 'C*****T47',
      idNumber: null,
    });
    const shown = await desk.ask('residents.reveal', { id, field: 'documentNumber', reason: '帮本人填表' });
    expect(shown.value).toBe('C01X00T47');
    expect(await printed(desk, id)).toContain('C01X00T47');
  });

  test('belongs to one person of its kind', async ({ desk }) => {
    await enter(desk, passport);
    expect(await desk.refusal('residents.register', registration(desk, { ...passport, name: '别人' }))).toBe(
      '这个护照号码已经登记给Anna Berg（1号楼1单元101室）。如果是同一个人，请在这张卡片上更正；如果不是，请对照证件核对号码。',
    );
    const other = await enter(desk, { ...passport, name: '别人', documentKind: '554' });
    const kind = { id: other.id, changes: { documentKind: '414' } };
    expect(await desk.refusal('residents.amend', kind)).toContain('已经登记给Anna Berg');
  });

  test('has a kind and a number, or neither', async ({ desk }) => {
    const alone = await desk.reply('residents.register', registration(desk, { ...passport, documentKind: null }));
    expect(alone).toMatchObject({
      failure: { code: 'invalid', fields: { documentKind: '请选择是哪种证件。身份证号填在“身份证号”一栏。' } },
    });
    const { id } = await enter(desk, passport);
    expect(await desk.reply('residents.amend', { id, changes: { documentNumber: null } })).toMatchObject({
      failure: { code: 'invalid', fields: { 'changes.documentNumber': '请填写证件号码；没有证件就把证件种类也清空。' } },
    });
    await desk.ask('residents.amend', { id, changes: { documentNumber: null, documentKind: null } });
    expect(await found(desk, 'C01X00T47')).toEqual([]);
  });

  test.for(['AB', '护照', 'E1234567<b>', 'E'.repeat(31)])('is not %s', async (documentNumber, { desk }) => {
    const reply = await desk.reply('residents.register', registration(desk, { ...passport, documentNumber }));
    expect(reply).toMatchObject({
      failure: { code: 'invalid', fields: { documentNumber: '证件号码应是4到30位的字母和数字，请照着证件填写。' } },
    });
  });

  test('is told in the log without the number', async ({ desk }) => {
    const { id } = await enter(desk, passport);
    await desk.ask('residents.amend', { id, changes: { documentNumber: 'C01X00T99' } });
    const { entries } = await desk.ask('audit.list', {});
    expect(entries[0]?.words).toEqual(['证件号码：C*****T47 → C*****T99']);
  });
});
