// Into the ledger, with history; out of it again where somebody is erased; and where two records are one person.
import { notesOf } from '../residents/people';
import { describe, expect, test } from '../support/desk';
import { type Draft, fourHouseholds, open } from './support';

const askPeople: Partial<Draft> = {
  title: '联系方式核对',
  asks: 'people',
  questions: [
    { label: '联系电话', kind: 'text', source: 'phone' },
    { label: '政治面貌', kind: 'choice', source: 'politics' },
    { label: '居住情况', kind: 'choice', source: 'residency' },
    { label: '说明', kind: 'text' },
  ],
};

async function answered(desk: Parameters<typeof open>[0]) {
  const people = await fourHouseholds(desk);
  const { id, rows } = await open(desk, askPeople);
  const { questions } = await desk.ask('sweeps.card', { id });
  const [phone, politics, residency, words] = questions;
  const choice = (of: typeof phone, text: string) => of?.choices.find((one) => one.words === text)?.id ?? 0;
  const values = {
    [String(phone?.id)]: '139 0000 0009',
    [String(politics?.id)]: choice(politics, '群众'),
    [String(residency?.id)]: choice(residency, '流动'),
    [String(words?.id)]: '王秀英说常去女儿家',
  };
  const rowId = rows[0]?.id ?? 0;
  await desk.ask('sweeps.answer', { rowId, outcome: 'answered', channel: 'door', values, note: '王秀英开的门' });
  return { ...people, id, rowId };
}

describe('what was found out', () => {
  test('goes out masked, stands beside the ledger, and comes into it with its history', async ({ desk }) => {
    const { id, rowId, wang } = await answered(desk);
    expect((await desk.ask('sweeps.sources', { asks: 'people' })).map(({ source }) => source)).toContain('ethnicity');
    expect((await desk.ask('sweeps.row', { rowId })).prefill).toMatchObject({ 1: '138****0001' });
    const { rows } = await desk.ask('sweeps.differences', { id });
    expect(rows.map(({ label, now, told, takes }) => [label, now, told, takes])).toEqual([
      ['联系电话', '138****0001', '139****0009', true],
      ['政治面貌', '未填', '群众', true],
      ['居住情况', '户籍', '流动', true],
    ]);
    const some = rows.slice(0, 1).map(({ lineId, questionId }) => ({ lineId, questionId }));
    expect(await desk.ask('sweeps.accept', { id, take: some, verify: false })).toEqual({ written: 1, people: 1, verified: 0 });
    expect(await desk.ask('sweeps.accept', { id, take: 'all', verify: false })).toEqual({ written: 2, people: 1, verified: 0 });
    expect((await desk.ask('sweeps.differences', { id })).total).toBe(0);
    const { person, residency } = await desk.ask('residents.card', { id: wang.id });
    expect({ phone: person.phone, politics: person.politics, residency }).toEqual({
      phone: '139****0009',
      politics: '13',
      residency: '流动',
    });
    expect((await notesOf(desk, 'person', wang.id)).slice(-2)).toMatchObject([
      { operation: 'sweeps.accept', before: { phone: '13800000001' }, after: { phone: '13900000009' } },
      { operation: 'sweeps.accept', after: { politics: '13', residency: '流动' } },
    ]);
    expect(await desk.refusal('sweeps.accept', { id, take: 'all', verify: false })).toContain('没有要写入的');
  });

  test('of a household fills its custom field and counts it as looked at', async ({ desk }) => {
    const { wang } = await fourHouseholds(desk);
    const field = {
      name: '养狗',
      kind: 'yesNo',
      unit: null,
      hint: null,
      purpose: '文明养犬登记',
      wanted: false,
      sensitive: false,
    } as const;
    const { id: fieldId } = await desk.ask('fields.add', { ...field, subject: 'household', min: null, max: null, choices: [] });
    const source = `field:${fieldId}` as const;
    expect((await desk.ask('sweeps.sources', { asks: 'households' })).map(({ label }) => label)).toEqual(['几口人', '养狗']);
    const { id } = await open(desk, {
      questions: [
        { label: '养狗', kind: 'text', source },
        { label: '几口人', kind: 'number', source: 'residents' },
      ],
    });
    await desk.ask('sweeps.takeText', { id, text: '1-1-101 王秀英 养狗 5人' });
    expect(
      (await desk.ask('sweeps.differences', { id })).rows.map(({ label, now, told, takes }) => [label, now, told, takes]),
    ).toEqual([
      ['养狗', '未填', '是', true],
      ['几口人', '2人', '5人', false],
    ]);
    expect(await desk.ask('sweeps.accept', { id, take: 'all', verify: true })).toEqual({ written: 1, people: 1, verified: 1 });
    const [held] = await desk.ask('fields.of', { subject: 'household', id: wang.householdId });
    expect(held?.value).toBe(true);
    expect((await desk.ask('households.card', { id: wang.householdId })).verifiedOn).toBe('2026-11-22');
  });
});

test('whoever is erased is gone from what was found out; that somebody answered still counts', async ({ desk }) => {
  const { id, rowId, wang } = await answered(desk);
  await desk.ask('privacy.receive', { kind: 'erase', personId: wang.id, asker: '王秀英', words: '请删除', on: '2026-11-22' });
  await desk.ask('privacy.erase', { id: wang.id, name: '王秀英', basis: 'asked' });
  const { row, answers, prefill } = await desk.ask('sweeps.row', { rowId });
  expect(row).toMatchObject({ standing: 'done', name: '已删除的人 0001', words: ['', '群众', '流动', ''] });
  expect(prefill).toEqual({ 3: expect.any(Number) });
  expect(answers).toMatchObject([{ note: '', outcome: 'answered' }]);
  const texts = desk.sqlite
    .prepare('select value || note as words from sweepAnswer union all select name || value || prefill from sweepLine')
    .pluck()
    .all();
  expect(texts.join()).not.toMatch(/王秀英|9000/);
  expect((await desk.ask('sweeps.totals', { id })).counts.by.done).toBe(1);
});
