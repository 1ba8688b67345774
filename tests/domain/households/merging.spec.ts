import { enter, enterFamily, lifeOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';

/** 王秀英, 张伟 and 张小明 in 101, and 赵大爷 with 钱大娘 in a household of their own behind the same door. */
async function twoBehindOneDoor(desk: Desk) {
  const family = await enterFamily(desk);
  const old = await enter(desk, { name: '赵大爷', relation: '02' });
  const to = { householdId: old.householdId };
  const wife = await enter(desk, { name: '钱大娘', relation: '12', to });
  const people = [
    { id: old.id, relation: '51' },
    { id: wife.id, relation: '52' },
  ];
  return { ...family, other: old.householdId, old: old.id, wife: wife.id, people };
}

const how = { on: '2026-10-01', reason: '照顾老人' } as const;

describe('two households behind one door', () => {
  test('become one: everybody of the other joins, and the other ends', async ({ desk }) => {
    const { householdId, other, people, old } = await twoBehindOneDoor(desk);
    expect((await desk.ask('households.card', { id: householdId })).others).toEqual([
      { id: other, headName: '赵大爷', residents: 2 },
    ]);
    await desk.ask('households.merge', { id: householdId, from: other, people, ...how });
    const card = await desk.ask('households.card', { id: householdId });
    expect(card.people.map(({ name, relation }) => [name, relation])).toEqual([
      ['王秀英', '02'],
      ['张伟', '11'],
      ['张小明', '20'],
      ['赵大爷', '51'],
      ['钱大娘', '52'],
    ]);
    expect(card).toMatchObject({ headName: '王秀英', others: [] });
    expect(await desk.ask('households.card', { id: other })).toMatchObject({ endedOn: '2026-10-01', people: [] });
    expect((await lifeOf(desk, old))[0]).toMatchObject({
      act: '合户',
      kind: 'home',
      words: ['并入1号楼1单元101室的另一户，2026年10月1日起，原因：照顾老人。', '与户主关系：户主 → 父亲'],
    });
  });

  test('are two again by a split', async ({ desk }) => {
    const { householdId, other, people, old, wife } = await twoBehindOneDoor(desk);
    await desk.ask('households.merge', { id: householdId, from: other, people, ...how });
    const back = [
      { id: old, relation: '02' },
      { id: wife, relation: '12' },
    ];
    const roomId = desk.room('1号楼', '1单元', '101');
    const { id } = await desk.ask('households.split', {
      id: householdId,
      people: back,
      roomId,
      on: '2026-10-02',
      reason: '合错了',
    });
    expect(await desk.ask('households.card', { id })).toMatchObject({ headName: '赵大爷', residents: 2 });
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ headName: '王秀英', residents: 3 });
  });

  test('do not become one when that cannot be', async ({ desk }) => {
    const { householdId, other, people, old } = await twoBehindOneDoor(desk);
    const refused = (input: object) =>
      desk.refusal('households.merge', { id: householdId, from: other, people, ...how, ...input });
    expect(await refused({ from: householdId })).toBe('这是同一户，不用合。');
    expect(await refused({ people: people.slice(1) })).toContain('和刚才看到的不一样了');
    expect(await refused({ people: people.map((one) => ({ ...one, relation: '02' })) })).toContain('这一户的户主是王秀英');
    expect(await refused({ on: '2020-01-01' })).toContain('日期不能更早');
    const away = await enter(desk, { name: '远亲', to: { roomId: desk.room('3号楼', '2单元', '101') } });
    expect(await refused({ from: away.householdId, people: [{ id: away.id, relation: '97' }] })).toContain('同一间房');
    expect((await desk.ask('residents.card', { id: old })).householdId).toBe(other);
  });
});
