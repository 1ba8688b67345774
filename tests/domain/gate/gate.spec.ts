import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGate, foldersIn } from '../../../main/gate/gate';
import type { GateState } from '../../../shared/gate';
import type { Reply } from '../../../shared/reply';
import { fakePlatform } from '../support/platform';

const PASSWORD = '邻里和睦二零二六';
const founding = {
  station: { name: '青门新区工作站', phone: '029-86001234', estateName: '青门新区', districtCode: '610112' },
  buildings: [
    {
      building: '1号楼',
      units: [{ unit: '1单元', floors: 7, perFloor: 3, skipFloors: [4] }],
      chief: { name: '陈磊博', phone: '13100000000' },
    },
  ],
  head: { name: '李站长', password: PASSWORD },
};

let folder: string;
let gate: ReturnType<typeof createGate>;
const faults: string[] = [];
const open = () =>
  createGate(foldersIn(folder), {
    platform: fakePlatform(),
    clock: () => '2026-11-22T08:00:00.000Z',
    log: (line, error) => void faults.push(line, String((error as Error)?.stack)),
    uptime: () => performance.now(),
    progress: () => {},
    tell: () => {},
  });
const ask = async <T>(name: string, input: unknown = {}): Promise<T> => {
  const reply = await gate.invoke(name, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure) + faults.join('\n'));
  return reply.value as T;
};
const refused = async (name: string, input: unknown = {}): Promise<string> => {
  const reply = (await gate.invoke(name, input)) as Reply<unknown>;
  return reply.ok ? 'was not refused' : reply.failure.code === 'refused' ? reply.failure.words : JSON.stringify(reply.failure);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gate-'));
  faults.length = 0;
  gate = open();
});
afterEach(async () => {
  await gate.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['12345678', 'password1', '李站长李站长李站长', '19650318'])(
  'no station is founded with the password %s',
  async (password) => {
    const reply = await gate.invoke('gate.create', { ...founding, head: { ...founding.head, password } });
    expect(reply).toMatchObject({
      ok: false,
      failure: { code: 'invalid', fields: { password: expect.stringContaining('太常见') } },
    });
    expect(await ask('gate.state')).toMatchObject({ state: 'none' });
    expect(existsSync(path.join(folder, 'station'))).toBe(false);
  },
);

test('a new station opens with the password and with the recovery key, and with nothing else', async () => {
  expect((await ask<GateState>('gate.state')).state).toBe('none');
  const { recoveryKey } = await ask<{ recoveryKey: string }>('gate.create', founding);
  await ask('gate.recoveryKept');
  expect(await ask('gate.state')).toMatchObject({
    state: 'open',
    stationName: '青门新区工作站',
    staff: { name: '李站长', role: 'head' },
  });
  for (const secret of [PASSWORD, recoveryKey, recoveryKey.toLowerCase().replaceAll('-', '')]) {
    await ask('gate.lock');
    expect(await refused('residents.search', { text: '王' })).toContain('锁着');
    expect((await ask<GateState>('gate.unlock', { staffId: 1, secret })).state).toBe('open');
  }
  await ask('gate.lock');
  for (const secret of ['x', `${PASSWORD} `, '0000-0000-0000-0000-0000-0000-0000-0000-0']) {
    expect(await refused('gate.unlock', { staffId: 1, secret })).toContain('密码或恢复码不对');
  }
  expect(await ask('gate.state')).toMatchObject({ state: 'locked', stationName: '青门新区工作站' });
});

test('the rooms of the plan are there, without the floor the house leaves out, and its chief holds a post', async () => {
  await ask('gate.create', founding);
  await ask('gate.recoveryKept');
  const [building] = await ask<{ name: string; units: { id: number; rooms: number }[] }[]>('estate.tree');
  expect(building?.units.map((unit) => unit.rooms)).toEqual([18]);
  const rooms = await ask<{ number: string }[]>('estate.rooms', { unitId: building?.units[0]?.id });
  expect(rooms.map((room) => room.number)).not.toContain('401');
  expect(rooms.at(-1)?.number).toBe('703');
});

test('nothing of a station lies readable on the disk', async () => {
  await ask('gate.create', founding);
  await ask('gate.recoveryKept');
  const [building] = await ask<{ units: { id: number }[] }[]>('estate.tree');
  const rooms = await ask<{ id: number }[]>('estate.rooms', { unitId: building?.units[0]?.id });
  await ask('residents.register', {
    name: '诸葛清漪',
    idNumber: '11010519491231002X',
    to: { roomId: rooms[0]?.id },
    relation: '02',
    residency: '户籍',
    on: '2026-11-22',
  });
  const station = path.join(folder, 'station');
  for (const file of readdirSync(station)) {
    const bytes = readFileSync(path.join(station, file));
    for (const planted of ['诸葛清漪', '11010519491231002X', 'SQLite format 3', PASSWORD])
      expect(bytes.includes(planted), `${file} ${planted}`).toBe(false);
  }
});

test('a station is never made over one that is there', async () => {
  await ask('gate.create', founding);
  await ask('gate.recoveryKept');
  await ask('gate.lock');
  expect(await refused('gate.create', founding)).toContain('已经有东西');
  expect((await ask<GateState>('gate.unlock', { staffId: 1, secret: PASSWORD })).state).toBe('open');
});

test('a lost or damaged key file is said, and never taken for an empty folder', async () => {
  await ask('gate.create', founding);
  await ask('gate.recoveryKept');
  await gate.close();
  const key = path.join(folder, 'station', 'station.key');
  const text = readFileSync(key, 'utf8');
  writeFileSync(key, text.slice(0, 40));
  gate = open();
  expect(await refused('gate.state')).toContain('已损坏');
  rmSync(key);
  expect(await refused('gate.state')).toContain('不见了');
  expect(existsSync(path.join(folder, 'station', 'station.db'))).toBe(true);
  writeFileSync(key, text);
  expect((await ask<GateState>('gate.unlock', { staffId: 1, secret: PASSWORD })).state).toBe('open');
});

test('the recovery key is shown while it is new and never again', async () => {
  await ask('gate.create', founding);
  expect((await gate.invoke('gate.recoveryPaper', { to: 'pdf' })).ok).toBe(true);
  await ask('gate.recoveryKept');
  expect(await refused('gate.recoveryPaper', { to: 'pdf' })).toContain('只在做好时显示一次');
});

test('the demo station opens without a secret, says that it is one, and is reset to the same 328 households', async () => {
  expect(await ask('gate.openDemo')).toMatchObject({ state: 'open', demo: true });
  const counts = await ask('summary.counts');
  expect(counts).toMatchObject({ households: 328, residents: 988 });
  const [hit] = await ask<{ id: number }[]>('residents.search', { text: '王' });
  await ask('residents.recordDeath', { id: hit?.id, on: '2026-11-22' });
  expect(await ask('summary.counts')).toMatchObject({ residents: 987 });
  await ask('gate.resetDemo');
  expect(await ask('summary.counts')).toEqual(counts);
  expect(await ask('gate.leaveDemo')).toMatchObject({ state: 'none', demo: false });
});

test('nonsense before the gate is answered, never thrown', async () => {
  for (const [name, input] of [
    ['gate.create', 7],
    ['gate.unlock', null],
    ['gate.nothing', {}],
    ['', undefined],
    ['__proto__', {}],
  ] as const) {
    expect(await gate.invoke(name, input)).toMatchObject({ ok: false });
  }
});
