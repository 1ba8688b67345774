// Whoever has a passport instead of an ID card is as well known as anybody else, on every way through the ledger.

import { SHIELDED } from '../../../shared/features/fields';
import { newcomer, room } from '../entry/household';
import { addField } from '../fields/fields';
import { countOf } from '../quality/estate';
import { filter, textOf } from '../queries/lists';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { handing } from '../support/handing';
import { exportLedger, previewOf, rowsOf as sheetRows } from '../support/round-trip';
import { enter, namesOf, WOMAN_1949 } from './people';

const passport = { name: 'Anna Berg', documentKind: '414', documentNumber: 'C01X00T47' } as const;

/** Somebody with an ID card, with a passport, with nothing. */
async function three(desk: Desk) {
  await enter(desk, { idNumber: WOMAN_1949, relation: '02' });
  const { id } = await enter(desk, passport);
  await enter(desk, { name: '吴阿婆' });
  return id;
}

const listed = async (desk: Desk, asked: Parameters<typeof filter>[0] = {}) =>
  (await desk.ask('residents.list', { ...filter(asked), page: {} })).rows;

describe('a passport', () => {
  test('stands where the ID number stands in the ledger and in search, masked, with its kind', async ({ desk }) => {
    await three(desk);
    expect((await listed(desk)).map(({ document }) => document)).toEqual(['110***********002X', '护照 C*****T47', null]);
    const [found] = await desk.ask('residents.search', { text: 'Anna' });
    expect(found?.document).toBe('护照 C*****T47');
    expect(JSON.stringify(await listed(desk))).not.toContain('C01X00T47');
  });

  test('is no missing number: in the filter, the check-up and on the home screen', async ({ desk }) => {
    await three(desk);
    for (const asked of [{ missing: 'idNumber' }, { lacks: ['idNumber'] }] as const)
      expect(namesOf(await listed(desk, asked as Parameters<typeof filter>[0])), JSON.stringify(asked)).toEqual(['吴阿婆']);
    expect(namesOf(await listed(desk, { has: ['idNumber'] }))).toEqual(['王秀英', 'Anna Berg']);
    expect((await countOf(desk, 'noIdNumber')).count).toBe(1);
    const { missing } = await desk.ask('today.overview', {});
    expect(missing.find(({ words }) => words === '人没有证件号码')?.count).toBe(1);
  });

  test('goes out on paper masked, or in full for a reason', async ({ desk }) => {
    await three(desk);
    const printed = async (numbers: 'masked' | 'full') => {
      const { id } = await desk.ask('queries.issueList', {
        handing,
        ...{ source: filter(), columns: ['idNumber', 'signature'], numbers },
      });
      return textOf((await desk.ask('papers.html', { id })).html);
    };
    const masked = await printed('masked');
    expect(masked).toContain('护照 C*****T47');
    expect(masked).not.toMatch(/C01X00T47|11010519491231002X/);
    const full = await printed('full');
    for (const number of ['护照 C01X00T47', WOMAN_1949]) expect(full).toContain(number);
  });
});

describe('custom fields in a list', () => {
  test('stand beside its own columns in the order asked, of the person, the household and the room', async ({ desk }) => {
    const { id, householdId } = await enter(desk);
    await enter(desk, { name: '张伟', to: { householdId } });
    const [car, dog, rent] = [
      await addField(desk, { name: '车牌' }),
      await addField(desk, { subject: 'household', name: '养犬', kind: 'yesNo' }),
      await addField(desk, { subject: 'room', name: '租金', kind: 'number', unit: '元', purpose: null }),
    ];
    const roomId = desk.room('1号楼', '1单元', '101');
    await desk.ask('fields.set', { subject: 'person', id, values: { [car]: '陕A12345' } });
    await desk.ask('fields.set', { subject: 'household', id: householdId, values: { [dog]: true } });
    await desk.ask('fields.set', { subject: 'room', id: roomId, values: { [rent]: 1200 } });
    const fieldIds = [rent, car, dog];
    const people = await desk.ask('residents.list', { ...filter(), page: {}, fieldIds });
    expect(people.rows.map(({ custom }) => custom)).toEqual([
      ['1200元', '陕A12345', '是'],
      ['1200元', null, '是'],
    ]);
    const households = await desk.ask('households.list', { ...filter(), page: {}, fieldIds: [dog, rent] });
    expect(households.rows.map(({ custom }) => custom)).toEqual([['是', '1200元']]);
    const { id: paper } = await desk.ask('queries.issueList', { handing, source: filter(), columns: ['signature'], fieldIds });
    const text = textOf((await desk.ask('papers.html', { id: paper })).html);
    for (const words of ['车牌', '养犬', '租金', '陕A12345', '1200元']) expect(text).toContain(words);
    const wide = { handing, source: filter(), columns: ['phone', 'tags', 'idNumber', 'remark', 'signature'] as const, fieldIds };
    const reply = await desk.reply('queries.issueList', { ...wide, columns: [...wide.columns] });
    expect(reply).toMatchObject({ failure: { fields: { columns: '栏目太多，横着的A4也放不下，请去掉一两栏。' } } });
  });

  test('that are sensitive say to those who only look that there is something, and go on paper only where it was ticked', async ({
    desk,
  }) => {
    const { id } = await enter(desk);
    const field = await addField(desk, { name: '慢病', sensitive: true });
    await desk.ask('fields.set', { subject: 'person', id, values: { [field]: '高血压' } });
    const cells = async () => (await desk.ask('residents.list', { ...filter(), page: {}, fieldIds: [field] })).rows[0]?.custom;
    expect(await cells()).toEqual(['高血压']);
    const draft = { handing, source: filter(), columns: [], fieldIds: [field] };
    expect(await desk.reply('queries.issueList', draft)).toMatchObject({
      failure: { fields: { sealed: expect.stringContaining('敏感栏目') } },
    });
    expect((await desk.ask('queries.issueList', { ...draft, sealed: true })).sheets).toBe(1);
    desk.session = { ...theHead, role: 'viewer' };
    expect(await cells()).toEqual([SHIELDED]);
    await desk.ask('residents.list', { ...filter(), page: {}, fieldIds: [field, 999] });
  });
});

describe('whoever is out of the ordinary', () => {
  const odd = [
    newcomer('李䶮', { relation: '02', birthOn: '1938' }),
    newcomer('陈𬀩', { phone: '13900000008' }),
    newcomer('𠮷田', { phone: '13900000008' }),
    newcomer('艾孜买提・买买提'),
    newcomer(`${'阿卜杜热西提'.repeat(6)}·买买提`),
    newcomer('Maria  da Silva', { documentKind: '414', documentNumber: 'eb 12345678' }),
    newcomer('吴阿婆', { birthOn: '1941-07' }),
  ];
  const names = ['李䶮', '陈𬀩', '𠮷田', '艾孜买提·买买提', `${'阿卜杜热西提'.repeat(6)}·买买提`, 'Maria da Silva', '吴阿婆'];

  test('is keyed in, listed, printed, exported and comes in again the same', async ({ desk }) => {
    await desk.ask('entry.save', { to: room(desk), people: odd });
    expect(namesOf(await listed(desk))).toEqual(names);
    for (const name of names) expect(namesOf(await desk.ask('residents.search', { text: name })), name).toEqual([name]);
    expect(await desk.ask('residents.search', { text: '13900000008' })).toHaveLength(2);
    const { id } = await desk.ask('queries.issueList', { handing, source: filter(), columns: ['age', 'phone', 'signature'] });
    const { html } = await desk.ask('papers.html', { id });
    for (const name of names) expect(html).toContain(name);
    const { said, workbook } = await exportLedger(desk, null);
    expect(said).toMatchObject({ rows: names.length, differing: 0 });
    expect(JSON.stringify(sheetRows(workbook))).toContain('EB12345678');
    expect((await previewOf(desk, workbook)).counts).toMatchObject({ created: 0, updated: 0, unchanged: names.length });
  });
});
