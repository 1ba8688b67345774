import { narrow } from '../../../main/database/scope';
import type { Output } from '../../../shared/operations';
import { checkCharacter } from '../../../shared/rules/id-number';
import { enter, idNumber, lifeOf, namesOf, notesOf, WOMAN_1949 } from '../residents/people';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { newcomer, room } from './household';

const man = (birth: string) => idNumber(birth, '011');

/** 王建国, his wife 李芳 and their son in 101. */
const family = (desk: Desk) => ({
  to: room(desk),
  people: [
    newcomer('王建国', { relation: '02', idNumber: man('19570305'), phone: '13800001111' }),
    newcomer('李芳', { relation: '12', idNumber: WOMAN_1949, phone: '13800001111', tags: ['独居老人'] }),
    newcomer('王小明', { relation: '20', birthOn: '1985' }),
  ],
});

describe('a household that is keyed in', () => {
  test('stands in the ledger whole: people, relations, birth and sex out of the numbers, one phone for two', async ({ desk }) => {
    const { householdId } = await desk.ask('entry.save', family(desk));
    const card = await desk.ask('households.card', { id: householdId });
    expect(card).toMatchObject({ headName: '王建国', residents: 3, room: '101', openedOn: '2026-11-22' });
    expect(card.people.map(({ name, relation, sex, birthOn }) => [name, relation, sex, birthOn])).toEqual([
      ['王建国', '02', '1', '1957-03-05'],
      ['李芳', '12', '2', '1949-12-31'],
      ['王小明', '20', null, '1985'],
    ]);
    expect(namesOf(await desk.ask('residents.search', { text: '13800001111' }))).toEqual(['王建国', '李芳']);
    expect(namesOf(await desk.ask('residents.search', { text: 'lf' }))).toEqual(['李芳']);
  });

  test('is in the log by person, with no full number there', async ({ desk }) => {
    const { householdId } = await desk.ask('entry.save', family(desk));
    const [head] = (await desk.ask('households.card', { id: householdId })).people;
    const notes = await notesOf(desk, 'person', head?.id ?? 0);
    expect(notes).toMatchObject([{ operation: 'entry.save', after: { name: '王建国', phone: '138****1111' } }]);
    expect(JSON.stringify(desk.sqlite.prepare('select before, after from auditEntry').all())).not.toMatch(/\d{11}/);
    const [told] = await lifeOf(desk, head?.id ?? 0);
    expect(told).toMatchObject({ act: '登记', words: ['登记在1号楼1单元101室，2026年11月22日起。'] });
    const { recent } = await desk.ask('today.overview', {});
    expect(recent.map(({ words }) => words)).toEqual(['登记了1号楼1单元101室，3人']);
  });

  test('is all or nothing', async ({ desk }) => {
    const { to, people } = family(desk);
    const broken = [...people, newcomer('无此日', { birthOn: '1990-02-31' })];
    expect(await desk.reply('entry.save', { to, people: broken })).toMatchObject({
      failure: { code: 'invalid', fields: { 'people.3.birthOn': '日历上没有这一天，请对照证件重填。' } },
    });
    expect(await desk.ask('residents.search', { text: '王建国' })).toEqual([]);
  });

  test('needs one head, and takes no second', async ({ desk }) => {
    const to = room(desk);
    expect(await desk.refusal('entry.save', { to, people: [newcomer('王芳')] })).toContain('要有一位户主');
    const heads = [newcomer('王芳', { relation: '02' }), newcomer('李芳', { relation: '02' })];
    expect(await desk.refusal('entry.save', { to, people: heads })).toContain('这一户的户主是王芳');
  });

  test('may be one that is there already', async ({ desk }) => {
    const { householdId } = await desk.ask('entry.save', family(desk));
    await desk.ask('entry.save', { to: { householdId }, people: [newcomer('王小红', { relation: '30' })] });
    expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ residents: 4 });
  });
});

describe('an ID number', () => {
  test('with a wrong check character is taken as typed, with birth and sex', async ({ desk }) => {
    const people = [newcomer('张伟', { relation: '02', idNumber: '410181198812145533' })];
    const { householdId } = await desk.ask('entry.save', { to: room(desk), people });
    const [person] = (await desk.ask('households.card', { id: householdId })).people;
    expect(person).toMatchObject({ sex: '1', birthOn: '1988-12-14' });
    expect(namesOf(await desk.ask('residents.search', { text: '410181198812145533' }))).toEqual(['张伟']);
  });

  test('that can be no birth is refused at its field', async ({ desk }) => {
    for (const impossible of ['610112199013011230', '610112209901011230']) {
      const people = [newcomer('张伟', { relation: '02', idNumber: impossible })];
      const reply = await desk.reply('entry.save', { to: room(desk), people });
      expect(reply).toMatchObject({ failure: { fields: { 'people.0.idNumber': expect.stringContaining('出生日期不存在') } } });
    }
  });

  test('of a permanent resident from abroad or from Hong Kong is one like any other', async ({ desk }) => {
    const front = ['91112319900101001', '81000019820503002'];
    const [abroad, hongKong] = front.map((digits) => digits + checkCharacter(digits));
    const people = [
      newcomer('约翰·史密斯', { relation: '02', idNumber: abroad ?? null }),
      newcomer('陈美玲', { relation: '12', idNumber: hongKong ?? null }),
    ];
    const { householdId } = await desk.ask('entry.save', { to: room(desk), people });
    const card = await desk.ask('households.card', { id: householdId });
    expect(card.people.map(({ birthOn, sex }) => [birthOn, sex])).toEqual([
      ['1990-01-01', '1'],
      ['1982-05-03', '2'],
    ]);
  });

  test('twice in one household is refused at the second', async ({ desk }) => {
    const people = [
      newcomer('李芳', { relation: '02', idNumber: WOMAN_1949 }),
      newcomer('李方', { relation: '30', idNumber: WOMAN_1949 }),
    ];
    expect(await desk.reply('entry.save', { to: room(desk), people })).toMatchObject({
      failure: { fields: { 'people.1.idNumber': '和第1人是同一个身份证号，请核对。' } },
    });
  });
});

describe('somebody the ledger knows', () => {
  test('is told by ID number, and not doubled', async ({ desk }) => {
    const { id, householdId } = await enter(desk, { idNumber: WOMAN_1949, relation: '02' });
    expect(await desk.ask('entry.known', { idNumbers: [WOMAN_1949, man('19570305')] })).toEqual([
      { idNumber: WOMAN_1949, id, name: '王秀英', state: 'present', place: '1号楼1单元101室', householdId },
    ]);
    const people = [newcomer('王秀英', { relation: '02', idNumber: WOMAN_1949 })];
    expect(await desk.refusal('entry.save', { to: room(desk, '102'), people })).toContain('已经登记给王秀英');
  });

  test('moves here from another room, or comes back', async ({ desk }) => {
    const mover = await enter(desk, { relation: '02' });
    const back = await enter(desk, { name: '张伟', to: room(desk, '201'), relation: '02' });
    await desk.ask('residents.moveOut', { id: back.id, on: '2026-05-01', reason: '搬走' });
    const people = [
      { kind: 'known' as const, personId: mover.id, relation: '02', residency: null },
      { kind: 'known' as const, personId: back.id, relation: '11', residency: '流动' as const },
    ];
    const { householdId } = await desk.ask('entry.save', { to: room(desk, '102'), people });
    const card = await desk.ask('households.card', { id: householdId });
    expect(card.people.map(({ name, relation, residency }) => [name, relation, residency])).toEqual([
      ['王秀英', '02', '户籍'],
      ['张伟', '11', '流动'],
    ]);
    expect(await desk.ask('households.card', { id: mover.householdId })).toMatchObject({ endedOn: '2026-11-22' });
    const [told] = await lifeOf(desk, mover.id);
    expect(told?.words).toContain('从1号楼1单元101室搬来。');
  });
});

describe('the way through the estate', () => {
  test('goes room after room, across units and buildings', async ({ desk }) => {
    const way: string[] = [];
    let at: number | null = null;
    do {
      const here: Output<'entry.room'> = await desk.ask('entry.room', { roomId: at });
      way.push(`${here?.building}${here?.unit}${here?.room}`);
      at = here?.nextId ?? null;
    } while (at);
    expect(way).toEqual([
      ...['1号楼1单元101', '1号楼1单元102', '1号楼1单元201', '1号楼1单元202', '1号楼2单元101', '1号楼2单元102'],
      ...['3号楼2单元101', '3号楼2单元1101'],
    ]);
  });

  test('begins at the first vacant room, then behind the one saved last', async ({ desk }) => {
    await enter(desk);
    expect(await desk.ask('entry.room', { roomId: null })).toMatchObject({ room: '102', households: [] });
    await desk.ask('entry.save', { to: room(desk, '201'), people: [newcomer('王芳', { relation: '02' })] });
    expect(await desk.ask('entry.room', { roomId: null })).toMatchObject({ room: '202' });
    expect(await desk.ask('entry.room', room(desk, '201'))).toMatchObject({ households: [{ headName: '王芳', residents: 1 }] });
  });

  test('of a building chief stays in the own buildings, for reading and for saving', async ({ desk }) => {
    const first = desk.building('1号楼');
    await desk.ask('entry.save', {
      to: { roomId: desk.room('3号楼', '2单元', '101') },
      people: [newcomer('张伟', { relation: '02' })],
    });
    narrow(desk.sqlite, [first]);
    desk.session = { ...theHead, role: 'chief', buildings: [first] };
    expect(await desk.ask('entry.room', { roomId: desk.room('3号楼', '2单元', '101') })).toMatchObject({ building: '1号楼' });
    const own = await desk.ask('entry.save', { to: room(desk), people: [newcomer('王芳', { relation: '02' })] });
    expect(await desk.ask('entry.last', {})).toMatchObject({ names: ['王芳'] });
    await desk.ask('entry.undo', { id: own.id });
    expect(await desk.ask('residents.search', { text: '王芳' })).toEqual([]);
  });
});
