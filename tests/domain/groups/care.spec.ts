import { narrow } from '../../../main/database/scope';
import { enter, lifeOf, notesOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';

const care = { emergencyContact: '王芳', emergencyPhone: '13900007777', carer: '王芳', visitTier: 'weekly' } as const;
const groupId = async (desk: Desk, name: string) =>
  (await desk.ask('groups.kinds', {})).find((kind) => kind.name === name)?.id ?? 0;
const listed = async (desk: Desk, name: string, show: 'all' | 'incomplete' | 'uncontacted' | 'expiring' | 'lapsed') =>
  (await desk.ask('groups.people', { id: await groupId(desk, name), show, page: {} })).rows.map((row) => row.name);
const figures = async (desk: Desk, name: string) => {
  const id = await groupId(desk, name);
  return (await desk.ask('groups.overview', {})).find((group) => group.id === id);
};
const sitting = (desk: Desk, role: 'viewer' | 'deputy') => {
  desk.session = { ...theHead, role };
};
/** A chief of one building sits down; the connection is bounded as the door does it. */
const chiefOf = (desk: Desk, building: string) => {
  desk.session = { ...theHead, role: 'chief', buildings: [desk.building(building)] };
  narrow(desk.sqlite, [desk.building(building)]);
};

describe('the own fields of a group', () => {
  test('are typed, kept by column and said in the history, numbers masked', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['独居老人'] });
    expect(await desk.reply('residents.amendTag', { id, tag: '独居老人', care: { emergencyPhone: '12' } })).toMatchObject({
      failure: { code: 'invalid' },
    });
    expect(await desk.reply('residents.amendTag', { id, tag: '独居老人', care: { visitTier: 'daily' } })).toMatchObject({
      failure: { code: 'invalid' },
    });
    await desk.ask('residents.amendTag', { id, tag: '独居老人', care });
    await desk.ask('residents.amendTag', { id, tag: '独居老人', care: { carer: null } });
    expect(await desk.db.selectFrom('tagDetail').select(['emergencyPhone', 'carer', 'visitTier']).execute()).toEqual([
      { emergencyPhone: '13900007777', carer: null, visitTier: 'weekly' },
    ]);
    const shown = JSON.stringify([await desk.ask('groups.ofPerson', { id }), await lifeOf(desk, id)]);
    expect(shown).not.toContain('13900007777');
    expect(shown).toContain('139****7777');
    expect((await lifeOf(desk, id))[1]?.words).toContain('走访级别：未填 → 每周走访');
  });

  test('of a disabled person carry class, grade and the number of the card', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['残疾人'] });
    const card = { disabilityClass: '4', disabilityGrade: '2', disabilityCardNo: '11010519491231002X42' } as const;
    expect(await desk.reply('residents.amendTag', { id, tag: '残疾人', care: { disabilityCardNo: '123' } })).toMatchObject({
      failure: { fields: { 'care.disabilityCardNo': expect.stringContaining('20位') } },
    });
    await desk.ask('residents.amendTag', { id, tag: '残疾人', validTo: '2030-01-01', care: card });
    expect((await desk.ask('groups.ofPerson', { id })).groups[0]).toMatchObject({
      ...{ missing: [], validTo: '2030-01-01' },
      care: { disabilityClass: '4', disabilityCardNo: '1*****X42' },
    });
  });

  test('make the coverage: who has all that is asked for, and who lacks what', async ({ desk }) => {
    const first = await enter(desk, { tags: ['独居老人', '低保对象'] });
    await enter(desk, { name: '张伟', tags: ['独居老人'] });
    await desk.ask('residents.amendTag', { id: first.id, tag: '独居老人', care });
    expect(await figures(desk, '独居老人')).toMatchObject({ people: 2, complete: 1 });
    expect(await listed(desk, '独居老人', 'incomplete')).toEqual(['张伟']);
    const { rows } = await desk.ask('groups.people', { id: await groupId(desk, '低保对象'), page: {} });
    expect(rows).toMatchObject([{ missing: ['certificateNo', 'validTo'] }]);
    expect(await figures(desk, '低保对象')).toMatchObject({ people: 1, complete: 0 });
  });

  test('of a full number are handed out once, with a reason, noted without it', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['独居老人'] });
    await desk.ask('residents.amendTag', { id, tag: '独居老人', care });
    const of = { tag: '独居老人', field: 'emergencyPhone' } as const;
    expect(await desk.ask('groups.reveal', { id, of, reason: '紧急情况' })).toEqual({ value: '13900007777' });
    const [note] = (await notesOf(desk, 'person', id)).slice(-1);
    expect(note).toMatchObject({ after: { revealed: '紧急联系电话', reason: '紧急情况' } });
    desk.proved = false;
    expect(await desk.reply('groups.reveal', { id, of, reason: '紧急情况' })).toMatchObject({ failure: { code: 'password' } });
  });
});

describe('a sealed group', () => {
  test('shows its fields to the office and the building’s chief, to nobody else', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['失能老人'] });
    await desk.ask('residents.amendTag', { id, tag: '失能老人', care });
    const seen = async () => (await desk.ask('groups.ofPerson', { id })).groups[0]?.care;
    sitting(desk, 'viewer');
    expect(await seen()).toBeNull();
    expect(await desk.refusal('groups.people', { id: await groupId(desk, '失能老人'), page: {} })).toContain('只有站长');
    expect(JSON.stringify(await lifeOf(desk, id))).not.toContain('王芳');
    sitting(desk, 'deputy');
    expect(await seen()).toMatchObject({ carer: '王芳' });
    chiefOf(desk, '1号楼');
    expect(await seen()).toMatchObject({ carer: '王芳' });
  });

  test('says in the log which fields changed, not what they say', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['失能老人'] });
    await desk.ask('residents.amendTag', { id, tag: '失能老人', care });
    expect(JSON.stringify(await notesOf(desk, 'person', id))).not.toContain('王芳');
    expect((await lifeOf(desk, id))[0]?.words[1]).toContain('紧急联系人、紧急联系电话、照料人、走访级别');
  });
});

describe('a chief', () => {
  test('sees and writes care of the own buildings, and nothing of the others', async ({ desk }) => {
    const mine = await enter(desk, { tags: ['独居老人'] });
    const other = await enter(desk, { name: '张伟', tags: ['独居老人'], to: { roomId: desk.room('3号楼', '2单元', '101') } });
    await desk.ask('groups.contact', { id: other.id, on: TODAY, way: 'phone', words: '' });
    const child = await enter(desk, { name: '张小明', birthOn: '2018-05-06' });
    await desk.ask('groups.setGuardian', { id: child.id, guardian: { personId: other.id }, relation: '51', on: TODAY });
    chiefOf(desk, '1号楼');
    expect(await listed(desk, '独居老人', 'all')).toEqual(['王秀英']);
    expect(await figures(desk, '独居老人')).toMatchObject({ people: 1, lastContactOn: null });
    await desk.ask('groups.contact', { id: mine.id, on: TODAY, way: 'visit', words: '都好' });
    await desk.ask('residents.amendTag', { id: mine.id, tag: '独居老人', care });
    expect(await desk.reply('groups.contact', { id: other.id, on: TODAY, way: 'visit', words: '' })).toMatchObject({ ok: false });
    expect((await desk.ask('groups.ofPerson', { id: child.id })).guardians).toMatchObject([
      { name: '住在别的楼栋的居民', phone: null },
    ]);
  });
});

describe('being in touch', () => {
  test('is written down with day, way and words, and tells when it was last', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['独居老人'] });
    await enter(desk, { name: '张伟', tags: ['独居老人'] });
    await desk.ask('groups.contact', { id, on: '2026-11-02', way: 'visit', words: '血压计坏了' });
    await desk.ask('groups.contact', { id, on: '2026-10-01', way: 'phone', words: '' });
    expect(await figures(desk, '独居老人')).toMatchObject({ lastContactOn: '2026-11-02', contacted: 1 });
    expect(await listed(desk, '独居老人', 'uncontacted')).toEqual(['张伟']);
    const { rows } = await desk.ask('groups.people', { id: await groupId(desk, '独居老人'), page: {} });
    expect(rows[0]?.contact).toEqual({ on: '2026-11-02', way: 'visit' });
    expect((await desk.ask('groups.ofPerson', { id })).contacts).toMatchObject([
      { on: '2026-11-02', way: 'visit', words: '血压计坏了', by: '李站长' },
      { on: '2026-10-01', way: 'phone', words: '' },
    ]);
    expect(await desk.refusal('groups.contact', { id, on: '2026-11-23', way: 'visit', words: '' })).toContain('不能晚于今天');
  });

  test('is read page by page without a gap or a repeat', async ({ desk }) => {
    for (const name of ['甲', '乙', '丙', '丁', '戊']) await enter(desk, { name, tags: ['独居老人'] });
    const [id, names] = [await groupId(desk, '独居老人'), [] as string[]];
    let after: { sequence: number; id: number } | null = null;
    do {
      const page: Awaited<ReturnType<typeof desk.ask<'groups.people'>>> = await desk.ask('groups.people', {
        id,
        page: { after, size: 2 },
      });
      names.push(...page.rows.map((row) => row.name));
      after = page.next;
    } while (after);
    expect(names).toEqual(['甲', '乙', '丙', '丁', '戊']);
  });
});

describe('a child under fourteen', () => {
  test('without a guardian is pointed out until there is one', async ({ desk }) => {
    const mother = await enter(desk, { phone: '13800138000' });
    const { id } = await enter(desk, { name: '张小明', birthOn: '2018-05-06', tags: ['留守儿童'] });
    expect(await desk.ask('groups.ofPerson', { id })).toMatchObject({
      needsGuardian: true,
      groups: [{ missing: ['guardian', 'school'] }],
    });
    await desk.ask('groups.setGuardian', { id, guardian: { personId: mother.id }, relation: '52', on: TODAY });
    const { guardians, needsGuardian, groups } = await desk.ask('groups.ofPerson', { id });
    expect({ needsGuardian, missing: groups[0]?.missing }).toEqual({ needsGuardian: false, missing: ['school'] });
    expect(guardians).toMatchObject([{ personId: mother.id, name: '王秀英', phone: '138****8000', relation: '52' }]);
    expect(
      await desk.refusal('groups.setGuardian', { id, guardian: { personId: mother.id }, relation: '52', on: TODAY }),
    ).toContain('已经是监护人');
    expect(await desk.refusal('groups.setGuardian', { id, guardian: { personId: id }, relation: '52', on: TODAY })).toContain(
      '不能是本人',
    );
    await desk.ask('groups.endGuardian', { id, guardianId: guardians[0]?.id ?? 0, on: TODAY, reason: '改由祖母监护' });
    expect((await desk.ask('groups.ofPerson', { id })).needsGuardian).toBe(true);
    await desk.ask('groups.setGuardian', { id, guardian: { name: '张秀兰', phone: '13700001111' }, relation: '62', on: TODAY });
    const [grandmother] = (await desk.ask('groups.ofPerson', { id })).guardians;
    const of = { guardianId: grandmother?.id ?? 0 };
    expect(await desk.ask('groups.reveal', { id, of, reason: '联系家长' })).toEqual({ value: '13700001111' });
  });

  test('is asked of no longer at fourteen', async ({ desk }) => {
    const { id } = await enter(desk, { name: '张小明', birthOn: '2012-11-22' });
    expect((await desk.ask('groups.ofPerson', { id })).needsGuardian).toBe(false);
  });
});
