// What goes along with a person when two records become one, where the two speak against each other.
import { addField, choiceOf, pets } from '../fields/fields';
import { enter, lifeOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { force } from './estate';
import { elsewhere, ledger, merge, twice, undo } from './twice';

const groupsOf = async (desk: Desk, id: number) =>
  (await desk.ask('groups.ofPerson', { id })).groups.map(({ tag, validTo, lapsed, care }) => ({ tag, validTo, lapsed, ...care }));

describe('a group both records hold', () => {
  test('goes on once, as long as the longer of the two, with what either says', async ({ desk }) => {
    const { son, other } = await twice(desk);
    const before = { disabilityClass: '4', disabilityGrade: '3' } as const;
    await desk.ask('residents.amendTag', { id: son, tag: '残疾人', validTo: '2027-01-01', care: before });
    const renewed = { disabilityGrade: '2', disabilityCardNo: '11010519491231002X42' } as const;
    await desk.ask('residents.amendTag', { id: other, tag: '残疾人', validTo: '2031-01-01', care: renewed });
    const was = ledger(desk);
    await merge(desk, son, other);
    expect(await groupsOf(desk, son)).toMatchObject([
      { tag: '残疾人', validTo: '2031-01-01', disabilityClass: '4', disabilityGrade: '2', disabilityCardNo: '1*****X42' },
      { tag: '退役军人' },
    ]);
    await undo(desk, other);
    expect(ledger(desk)).toEqual(was);
  });

  test('that had run out under the record kept holds again where it still holds under the other', async ({ desk }) => {
    const { son, other } = await twice(desk);
    await desk.ask('residents.amendTag', { id: son, tag: '残疾人', validTo: '2026-06-30', care: { disabilityClass: '4' } });
    await desk.ask('residents.amendTag', { id: other, tag: '残疾人', validTo: '2030-01-01', care: { disabilityGrade: '2' } });
    const was = ledger(desk);
    expect((await desk.ask('merges.compare', { oneId: son, otherId: other })).sides.map(({ tags }) => tags)).toEqual([
      [],
      ['残疾人', '退役军人'],
    ]);
    await merge(desk, son, other);
    expect((await groupsOf(desk, son)).find(({ tag }) => tag === '残疾人')).toMatchObject({
      ...{ validTo: '2030-01-01', lapsed: false, disabilityClass: '4', disabilityGrade: '2' },
    });
    expect((await desk.ask('summary.counts', {})).tags.残疾人).toBe(1);
    await undo(desk, other);
    expect(ledger(desk)).toEqual(was);
  });
});

describe('a custom field', () => {
  test('that differs is chosen like any other; what one record says alone goes on by itself', async ({ desk }) => {
    const { son, other } = await twice(desk);
    const [pet, car] = [await addField(desk, pets), await addField(desk, { name: '车牌' })];
    const [dog, cat] = [await choiceOf(desk, pet, '狗'), await choiceOf(desk, pet, '猫')];
    await desk.ask('fields.set', { subject: 'person', id: son, values: { [pet]: dog } });
    await desk.ask('fields.set', { subject: 'person', id: other, values: { [pet]: cat, [car]: '陕A12345' } });
    expect((await desk.ask('merges.compare', { oneId: son, otherId: other })).custom).toMatchObject([
      { fieldId: pet, name: '宠物', values: ['狗', '猫'], same: false },
      { fieldId: car, name: '车牌', values: [null, '陕A12345'], same: false, suggested: 1 },
    ]);
    const was = ledger(desk);
    const held = async () => (await desk.ask('fields.of', { subject: 'person', id: son })).map(({ value }) => value);
    await merge(desk, son, other);
    expect(await held()).toEqual([dog, '陕A12345']);
    await undo(desk, other);
    expect(ledger(desk)).toEqual(was);
    await merge(desk, son, other, [], [pet]);
    expect(await held()).toEqual([cat, '陕A12345']);
    const told = (await lifeOf(desk, son)).filter(({ act }) => act === '合并').flatMap(({ words }) => words);
    expect(told).toEqual(expect.arrayContaining(['宠物：狗 → 猫', '车牌：未填 → 陕A12345']));
    await undo(desk, other);
    expect(ledger(desk)).toEqual(was);
  });
});

describe('a guardian', () => {
  const guard = (desk: Desk, id: number, guardian: { personId: number } | { name: string; phone: string | null }) =>
    desk.ask('groups.setGuardian', { id, guardian, relation: '51', on: TODAY });

  test('who stands under both records for one child stands once', async ({ desk }) => {
    const { son, other } = await twice(desk);
    const child = await enter(desk, { name: '张小小', birthOn: '2020-05-06', to: elsewhere(desk) });
    await guard(desk, child.id, { personId: son });
    await guard(desk, child.id, { personId: other });
    const was = ledger(desk);
    await merge(desk, son, other);
    expect((await desk.ask('groups.ofPerson', { id: child.id })).guardians).toMatchObject([{ personId: son }]);
    await undo(desk, other);
    expect(ledger(desk)).toEqual(was);
  });

  test('of two records of one child stays one', async ({ desk }) => {
    const { son, other, head } = await twice(desk);
    for (const id of [son, other]) await guard(desk, id, { personId: head });
    await merge(desk, son, other);
    expect((await desk.ask('groups.ofPerson', { id: son })).guardians).toMatchObject([{ personId: head }]);
  });

  test('is nobody for themselves: the two are not one person', async ({ desk }) => {
    const { son, other } = await twice(desk);
    await guard(desk, son, { personId: other });
    const refused = await desk.refusal('merges.merge', { keepId: son, mergeId: other, take: [] });
    expect(refused).toContain('登记为另一条的监护人');
  });
});

test('two records that both serve as volunteers are not merged; one that left stays with its record', async ({ desk }) => {
  const { son, other } = await twice(desk);
  const volunteer = `insert into volunteer (number, personId, cardKey, joinedOn, endedOn, endReason) values (?, ?, ?, ?, ?, ?)`;
  force(desk, volunteer, '10001', son, '1'.repeat(20), TODAY, null, null);
  force(desk, volunteer, '10002', other, '2'.repeat(20), TODAY, null, null);
  expect(await desk.refusal('merges.merge', { keepId: son, mergeId: other, take: [] })).toContain('两条都登记为志愿者');
  force(desk, `update volunteer set endedOn = ?, endReason = '退出' where personId = ?`, TODAY, son);
  expect(await desk.refusal('merges.merge', { keepId: son, mergeId: other, take: [] })).toContain('请把那条留下');
  const was = ledger(desk);
  await merge(desk, other, son);
  expect(await desk.ask('residents.card', { id: son })).toMatchObject({ state: 'merged' });
  await undo(desk, son);
  expect(ledger(desk)).toEqual(was);
});

test('a passport goes along with the record that is kept, and back', async ({ desk }) => {
  const one = await enter(desk, { name: 'Anna Schmidt', documentKind: '414', documentNumber: 'C01X00T47' });
  const other = await enter(desk, { name: 'Anna Schmidt', to: elsewhere(desk) });
  const was = ledger(desk);
  await merge(desk, other.id, one.id, ['documentNumber']);
  expect((await desk.ask('residents.card', { id: other.id })).person).toMatchObject({
    ...{ documentKind: '414', documentNumber: expect.stringMatching(/^C.*\*/) },
  });
  expect(await desk.ask('residents.search', { text: 'C01X00T47' })).toMatchObject([{ id: other.id }]);
  await undo(desk, one.id);
  expect(ledger(desk)).toEqual(was);
  expect(await desk.ask('residents.search', { text: 'C01X00T47' })).toMatchObject([{ id: one.id }]);
});
