import { verifyLedger } from '../../../main/verify/ledger';
import { enter, lifeOf, notesOf, WOMAN_1949 } from '../residents/people';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { ledgerOf, newcomer, room } from './household';

const couple = [
  newcomer('李芳', { relation: '02', idNumber: WOMAN_1949, phone: '13800001111', tags: ['独居老人'] }),
  newcomer('张伟', { relation: '11' }),
];
const save = (desk: Desk) => desk.ask('entry.save', { to: room(desk, '102'), people: couple });

describe('the last saving, taken back', () => {
  test('leaves ledger, counts and search as they were, and says so in the log', async ({ desk }) => {
    await enter(desk);
    const before = await ledgerOf(desk);
    const { id } = await save(desk);
    expect(await desk.ask('entry.last', {})).toEqual({ id, place: '1号楼1单元102室', names: ['李芳', '张伟'] });
    await desk.ask('entry.undo', { id });
    expect(await ledgerOf(desk)).toEqual(before);
    expect(await desk.ask('entry.last', {})).toBeNull();
    expect(await notesOf(desk, 'entry', id)).toMatchObject([
      { operation: 'entry.save', after: { residents: 2 } },
      { operation: 'entry.undo', after: { undone: true, reason: '登记有误' } },
    ]);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('can be entered again; nobody inherits the story of who was taken back', async ({ desk }) => {
    const first = await save(desk);
    const [gone] = (await desk.ask('households.card', { id: first.householdId })).people;
    await desk.ask('entry.undo', { id: first.id });
    const { householdId } = await save(desk);
    const [head] = (await desk.ask('households.card', { id: householdId })).people;
    expect(head?.id).toBeGreaterThan(gone?.id ?? 0);
    expect(householdId).toBeGreaterThan(first.householdId);
    expect(await lifeOf(desk, head?.id ?? 0)).toHaveLength(1);
    const { id } = await enter(desk, { name: '赵六' });
    expect(await lifeOf(desk, id)).toHaveLength(1);
  });

  test('sends back who was brought here, and the household they left goes on', async ({ desk }) => {
    const mover = await enter(desk, { relation: '02' });
    const back = await enter(desk, { name: '张伟', to: room(desk, '201'), relation: '02' });
    await desk.ask('residents.moveOut', { id: back.id, on: '2026-05-01', reason: '搬走' });
    const before = await ledgerOf(desk);
    const people = [mover, back].map(({ id }, at) => ({
      ...{ kind: 'known' as const, personId: id },
      ...{ relation: at === 0 ? '02' : '11', residency: null },
    }));
    const { id } = await desk.ask('entry.save', { to: room(desk, '102'), people });
    await desk.ask('entry.undo', { id });
    expect(await ledgerOf(desk)).toEqual(before);
    const [told] = await lifeOf(desk, mover.id);
    expect(told).toMatchObject({ act: '撤销登记', words: ['在1号楼1单元102室的登记撤销了，原因：登记有误。'] });
  });

  test('is refused once somebody has worked on its people', async ({ desk }) => {
    const { id, householdId } = await save(desk);
    const [head] = (await desk.ask('households.card', { id: householdId })).people;
    await desk.ask('residents.reveal', { id: head?.id ?? 0, field: 'phone', reason: '核对' });
    await desk.ask('residents.amend', { id: head?.id ?? 0, changes: { workplace: '棉纺厂' } });
    expect(await desk.refusal('entry.undo', { id })).toContain('又登记过这户人的事');
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ residents: 2 });
  });

  test('is refused once somebody else has joined them, or asked for something', async ({ desk }) => {
    const joined = await save(desk);
    await desk.ask('entry.save', { to: { householdId: joined.householdId }, people: [newcomer('张小明', { relation: '20' })] });
    expect(await desk.refusal('entry.undo', { id: joined.id })).toContain('又登记过这户人的事');
    const asked = await desk.ask('entry.save', { to: room(desk, '201'), people: [newcomer('王芳', { relation: '02' })] });
    const [person] = (await desk.ask('households.card', { id: asked.householdId })).people;
    await desk.ask('privacy.receive', {
      kind: 'access',
      personId: person?.id ?? 0,
      asker: '王芳',
      words: '想看',
      on: '2026-11-22',
    });
    expect(await desk.refusal('entry.undo', { id: asked.id })).toContain('又登记过这户人的事');
  });

  test('is for the day and for the one who saved it, once', async ({ desk }) => {
    const { id } = await save(desk);
    desk.session = { ...theHead, staffId: 2 };
    expect(await desk.refusal('entry.undo', { id })).toContain('只能撤销自己保存的');
    desk.session = theHead;
    desk.now = '2026-11-22T16:00:00.000Z';
    expect(await desk.ask('entry.last', {})).toBeNull();
    expect(await desk.refusal('entry.undo', { id })).toContain('只能当天撤销');
    desk.now = '2026-11-22T09:00:00.000Z';
    await desk.ask('entry.undo', { id });
    expect(await desk.refusal('entry.undo', { id })).toBe('这次保存已经撤销过了。');
  });
});
