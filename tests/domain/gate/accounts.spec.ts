// Who may sit at the desk, and what each of them sees and may do, asked the way the window asks.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRST_PASSWORD, OWN_PASSWORD, PASSWORD, Station } from './station';

let station: Station;
let chief: number;
let deputy: number;
let here: Awaited<ReturnType<Station['placesOf']>>;
let there: Awaited<ReturnType<Station['placesOf']>>;
let mine: number;
let other: number;

beforeAll(async () => {
  station = new Station();
  await station.found();
  here = await station.placesOf('1号楼');
  there = await station.placesOf('2号楼');
  mine = await station.register('诸葛清漪', here.rooms[0] ?? 0, { phone: '13900001111' });
  other = await station.register('欧阳若兰', there.rooms[0] ?? 0, { phone: '13900002222', tags: ['独居老人'] });
  chief = await station.add({ name: '王楼长', role: 'chief', buildingIds: [here.id] });
  deputy = await station.add({ name: '周副站', role: 'deputy' });
}, 60_000);
afterAll(async () => {
  await station.gate.close();
  // Copies are made at each lock, of the whole station also when a chief locks it.
  expect(station.faults.filter((line) => line.startsWith('backup'))).toEqual([]);
  await station.end();
});

const head = async () => {
  await station.ask('gate.lock');
  await station.signIn(1, PASSWORD);
};

test('an account without a name of its own, a chief without a building and a weak password are refused', async () => {
  const draft = { name: '王楼长', role: 'viewer', password: FIRST_PASSWORD };
  expect(await station.refusal('staff.add', draft)).toContain('已经有叫这个名字');
  expect(await station.refusal('staff.add', { ...draft, name: '新人', role: 'chief' })).toContain('至少要负责一栋楼');
  expect(await station.refusal('staff.add', { ...draft, name: '新人', password: 'password1' })).toContain('太常见');
});

test('the log says of the founding what the station is called, as its own name and nobody’s', async () => {
  const { entries } = await station.ask<{ entries: { act: string; words: string[] }[] }>('audit.list', { most: 100 });
  const founded = entries.filter(({ act }) => act === '建立工作站').flatMap(({ words }) => words);
  expect(founded).toContain('工作站名称：未填 → 青门新区工作站');
  expect(founded).toContain('姓名：未填 → 李站长');
  expect(founded).not.toContain('姓名：未填 → 青门新区工作站');
});

test('a password the head chose opens nothing but the change of it', async () => {
  await station.ask('gate.lock');
  const state = await station.signIn(chief, FIRST_PASSWORD);
  expect(state.staff).toMatchObject({ name: '王楼长', role: 'chief', mustChange: true });
  expect(state.may).toEqual(['staff.changePassword']);
  expect(await station.refusal('residents.search', { text: '诸葛' })).toContain('先换成自己的密码');
  const same = { current: FIRST_PASSWORD, next: FIRST_PASSWORD };
  expect(await station.refusal('staff.changePassword', same)).toContain('一样');
  expect(await station.refusal('staff.changePassword', { current: '', next: OWN_PASSWORD })).toBe('请先输现在用的密码。');
  await station.ask('staff.changePassword', { current: FIRST_PASSWORD, next: OWN_PASSWORD });
  expect(await station.state()).toMatchObject({ staff: { mustChange: false } });
  await station.ask('gate.lock');
  expect(await station.refusal('gate.unlock', { staffId: chief, secret: FIRST_PASSWORD })).toContain('不对');
  expect((await station.signIn(chief, OWN_PASSWORD)).may).toContain('residents.register');
});

test('a chief finds, reads and counts the people of her own building only', async () => {
  const card = await station.ask<{ householdId: number }>('residents.card', { id: mine });
  expect(await station.ask('residents.search', { text: '诸葛' })).toHaveLength(1);
  for (const text of ['欧阳', 'oyrl', '13900002222', '2-1-101']) {
    expect(await station.ask('residents.search', { text }), text).toEqual([]);
  }
  const page = { after: null, size: 50 };
  const people = await station.ask<{ total: number }>('residents.list', { filter: {}, page });
  const households = await station.ask<{ total: number }>('households.list', { filter: {}, page });
  expect([people.total, households.total]).toEqual([1, 1]);
  expect((await station.ask<{ name: string }[]>('estate.tree')).map(({ name }) => name)).toEqual(['1号楼']);
  expect(await station.ask('estate.rooms', { unitId: there.unitId })).toEqual([]);
  expect(JSON.stringify(await station.ask('residents.tags'))).not.toContain('"residents":1');
  expect(JSON.stringify(await station.ask('today.overview'))).not.toContain('欧阳');
  expect(JSON.stringify(await station.ask('chiefs.list'))).not.toContain('赵国庆');
  expect((await station.failure('residents.card', { id: other })).code).toBe('refused');
  expect((await station.failure('timeline.of', { subject: 'person', id: other })).code).toBe('refused');
  expect((await station.failure('households.card', { id: card.householdId + 1 })).code).toBe('refused');
  const reveal = { field: 'phone', reason: '核对证件' };
  expect((await station.failure('residents.reveal', { id: other, ...reveal })).code).toBe('refused');
  expect(await station.ask('residents.reveal', { id: mine, ...reveal })).toEqual({ value: '13900001111' });
});

test('a chief brings nobody into another building and nobody out of one', async () => {
  const person = { name: '外来人', relation: null, residency: null, to: { roomId: there.rooms[1] }, on: '2026-11-02' };
  expect((await station.failure('residents.register', person)).code).not.toBe('fault');
  const away = { id: mine, relation: null, to: { roomId: there.rooms[1] }, on: '2026-11-02' };
  expect((await station.failure('residents.moveRoom', away)).code).not.toBe('fault');
  const grab = { id: other, relation: null, to: { roomId: here.rooms[1] }, on: '2026-11-02' };
  expect((await station.failure('residents.moveRoom', grab)).code).not.toBe('fault');
  expect((await station.failure('residents.amend', { id: other, changes: { name: '改名' } })).code).toBe('refused');
  expect((await station.failure('residents.moveOut', { id: other, on: '2026-11-02', reason: '搬走' })).code).toBe('refused');
  const own = { ...away, to: { roomId: here.rooms[1] } };
  await station.ask('residents.moveRoom', own);
  await head();
  const page = { after: null, size: 50 };
  const { rows } = await station.ask<{ rows: { name: string; room: string }[] }>('residents.list', { filter: {}, page });
  expect(rows.map(({ name, room }) => [name, room])).toEqual([
    ['诸葛清漪', '102'],
    ['欧阳若兰', '101'],
  ]);
});

test('what a role does not allow is refused, noted, and not among what it may', async () => {
  await station.settle(deputy);
  const { may } = await station.state();
  expect(may).toContain('imports.open');
  expect(may.filter((name) => name.startsWith('staff.'))).toEqual(['staff.changePassword']);
  for (const name of ['staff.list', 'staff.add', 'safety.setIdle'])
    expect(await station.refusal(name, {})).toContain('不在权限内');
  expect(await station.refusal('gate.rekey', { reason: '有人离开' })).toContain('不在权限内');
});

test('an account that changes its name is called so where people sign in; nobody changes their own role', async () => {
  await head();
  await station.ask('staff.amend', { id: deputy, name: '周主任', role: 'viewer' });
  expect((await station.state()).people).toContainEqual(expect.objectContaining({ name: '周主任', role: 'viewer' }));
  expect(await station.refusal('staff.amend', { id: 1, name: '李站长', role: 'deputy' })).toContain('自己的角色');
  expect(await station.refusal('staff.resetPassword', { id: 1, password: FIRST_PASSWORD })).toContain('改密码');
});

test('an account that ended opens nothing, and nobody is offered its name', async () => {
  expect(await station.refusal('staff.end', { id: 1, reason: '离职' })).toContain('自己的账号');
  await station.ask('staff.end', { id: chief, reason: '离职' });
  const rows = await station.ask<{ id: number; hasPassword: boolean; endReason: string | null }[]>('staff.list');
  expect(rows.find(({ id }) => id === chief)).toMatchObject({ hasPassword: false, endReason: '离职' });
  await station.ask('gate.lock');
  expect((await station.state()).people.map(({ name }) => name)).not.toContain('王楼长');
  expect(await station.refusal('gate.unlock', { staffId: chief, secret: OWN_PASSWORD })).toContain('不对');
});
