// 报送包: an approved report on its way up, opened as the office above opens it.
import { createHash } from 'node:crypto';
import { tagNames } from '../../../shared/codes/tags';
import { enter } from '../residents/people';
import { describe, expect } from '../support/desk';
import { approved, MONTH, made, opened, ready, STATION, test } from './station';

describe('a parcel', () => {
  test('says upstairs what was approved, and the same again however often it is saved', async ({ desk }) => {
    const { receiverId, signKey } = await ready(desk);
    const reportId = await approved(desk);
    const one = await made(desk, reportId, receiverId);
    const content = opened(one.bytes, signKey);
    const { summary } = await desk.ask('reports.card', { id: reportId });
    expect(content).toMatchObject({ sender: { code: STATION, level: 'station' }, period: MONTH, correction: 0 });
    for (const { code, value, of } of content.figures)
      expect(summary.figures.find((figure) => figure.code === code)).toMatchObject({ value, of });
    expect(content.figures.map(({ code }) => code)).not.toContain('chiefs.households');
    await enter(desk, { name: '新来的' });
    expect(await made(desk, reportId, receiverId)).toEqual(one);
    const [line] = (await desk.ask('parcels.list', {})).rows;
    const sha256 = createHash('sha256')
      .update(one.bytes ?? '')
      .digest('hex');
    expect(line).toMatchObject({ id: one.id, sha256, receiver: { name: '凤城社区' }, outcome: '已存为parcel', people: null });
    expect(line).toMatchObject({ by: '李站长', purpose: '按期上报' });
  });

  test('goes only of what was approved, in its last version, and only to somebody above', async ({ desk }) => {
    const { receiverId } = await ready(desk);
    const { id } = await desk.ask('reports.draft', { period: MONTH });
    expect(await desk.refusal('parcels.make', { reportId: id, receiverId })).toContain('审核定稿以后');
    await desk.ask('reports.withdraw', { id, reason: '再看看' });
    const first = await approved(desk);
    const second = await approved(desk, '补录');
    expect(await desk.refusal('parcels.make', { reportId: first, receiverId })).toContain('更正1');
    const { id: parcel } = await desk.ask('parcels.make', { reportId: second, receiverId });
    expect((await desk.ask('parcels.list', { reportId: second })).rows).toMatchObject([{ id: parcel, correction: 1 }]);
    await desk.ask('correspondents.end', { id: receiverId, reason: '社区合并' });
    expect((await desk.ask('parcels.preview', { reportId: second })).receivers).toEqual([]);
  });

  test('has a later number than the last, also after an older backup came back', async ({ desk }) => {
    const { receiverId, signKey } = await ready(desk);
    const first = opened((await made(desk, await approved(desk), receiverId)).bytes, signKey);
    desk.now = new Date(Date.parse(desk.now) + 3_600_000).toISOString();
    desk.sqlite.exec(
      'DROP TRIGGER parcelNoDelete; DROP TRIGGER parcelOutcomeNoDelete; DELETE FROM parcelOutcome; DELETE FROM parcel',
    );
    const later = opened((await made(desk, await approved(desk, '补录'), receiverId)).bytes, signKey);
    expect(later.sequence).toBeGreaterThan(first.sequence);
  });

  test('carries the end of the log, against which a log cut short is found', async ({ desk }) => {
    const { receiverId, signKey } = await ready(desk);
    const { bytes } = await made(desk, await approved(desk), receiverId);
    desk.platform.outside.set('/usb/parcel.station', bytes ?? new Uint8Array());
    desk.platform.chosen.open = '/usb/parcel.station';
    expect(await desk.ask('parcels.compare', {})).toMatchObject({ outcome: 'compared', matches: true });
    expect((await desk.ask('audit.verify', {})).ok).toBe(true);
    const { sequence } = opened(bytes, signKey).auditHead;
    const triggers = desk.sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'auditEntry'")
      .all();
    for (const { name } of triggers as { name: string }[]) desk.sqlite.exec(`DROP TRIGGER ${name}`);
    desk.sqlite.prepare("UPDATE auditEntry SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE id = ?").run(sequence);
    expect(await desk.ask('parcels.compare', {})).toMatchObject({ outcome: 'compared', matches: false });
  });

  test('names nobody: nothing of anyone’s name, number or phone is in it', async ({ desk }) => {
    const { receiverId, signKey } = await ready(desk);
    await enter(desk, { name: '欧阳修远', idNumber: '11010519491231002X', phone: '13912345678' });
    const text = JSON.stringify(opened((await made(desk, await approved(desk), receiverId)).bytes, signKey));
    const people = desk.sqlite.prepare('SELECT name, idNumber, phone FROM person').all() as Record<string, string | null>[];
    const posts = desk.sqlite.prepare('SELECT name, phone FROM post').all() as Record<string, string | null>[];
    for (const held of [...people, ...posts].flatMap((row) => Object.values(row))) if (held) expect(text).not.toContain(held);
  });

  test('holds words of nobody’s making: codes, whole numbers, the shipped dictionary and the names of buildings', async ({
    desk,
  }) => {
    const { receiverId, signKey } = await ready(desk);
    const [group] = (await desk.ask('groups.kinds', {})).filter(({ name }) => name === tagNames[0]);
    await desk.ask('groups.add', { ...(group as object), name: '王芳的邻居' } as never);
    const content = opened((await made(desk, await approved(desk), receiverId)).bytes, signKey);
    for (const { code } of content.figures) {
      expect(code).toMatch(/^[A-Za-z0-9.+-]+$|^careGroups\./);
      if (code.startsWith('careGroups.')) expect(tagNames).toContain(code.slice('careGroups.'.length));
    }
    const buildings = (desk.sqlite.prepare('SELECT name FROM building').all() as { name: string }[]).map(({ name }) => name);
    expect(content.places.map(({ name }) => name).sort()).toEqual(buildings.sort());
    for (const { figures } of content.places)
      for (const { value } of figures) expect(value === null || Number.isInteger(value)).toBe(true);
  });

  test('writes no count of one or two of people in a building', async ({ desk }) => {
    const { receiverId, signKey } = await ready(desk);
    const content = opened((await made(desk, await approved(desk), receiverId)).bytes, signKey);
    const ofPeople = new Set(
      content.indicators.filter(({ measure }) => ['人', '户', '件'].includes(measure)).map(({ code }) => code),
    );
    for (const { figures } of content.places)
      for (const { code, value } of figures) if (ofPeople.has(code)) expect([1, 2]).not.toContain(value);
  });
});

describe('a list of names', () => {
  const handing = { contact: '张主任 029-88880000', purpose: '核对人口', basis: 'duty' } as const;

  test('goes along only for a purpose, on a ground, with the password; and stands in the register of what left', async ({
    desk,
  }) => {
    const { receiverId, signKey } = await ready(desk);
    const reportId = await approved(desk);
    desk.platform.chosen.save = '/out/names.station';
    desk.proved = false;
    expect(await desk.reply('parcels.sendNames', { reportId, receiverId, handing })).toMatchObject({
      failure: { code: 'password' },
    });
    desk.proved = true;
    await desk.ask('parcels.sendNames', { reportId, receiverId, handing });
    const { rows } = opened(desk.platform.files.get('/out/names.station'), signKey);
    expect(rows?.people.map(({ name }) => name)).toContain('王芳');
    expect(rows).toMatchObject({ purpose: '核对人口', basis: 'duty' });
    const [line] = (await desk.ask('disclosures.list', {})).rows;
    expect(line).toMatchObject({
      people: rows?.people.length,
      to: { receiver: '凤城社区', basis: 'duty' },
      fileName: 'names.station',
    });
    const [parcel] = (await desk.ask('parcels.list', {})).rows;
    expect(parcel).toMatchObject({ people: rows?.people.length, kept: false, purpose: '核对人口' });
    expect(await desk.refusal('parcels.save', { id: parcel?.id ?? 0 })).toContain('不留底');
  });

  test('leaves nothing behind when nobody says where to', async ({ desk }) => {
    const { receiverId } = await ready(desk);
    const reportId = await approved(desk);
    desk.platform.chosen.save = null;
    expect(await desk.ask('parcels.sendNames', { reportId, receiverId, handing })).toEqual({ outcome: 'cancelled' });
    expect((await desk.ask('parcels.list', {})).rows).toEqual([]);
  });
});

test('what the office above answered is noted beside the parcel, and nothing in the register is changed', async ({ desk }) => {
  const { receiverId } = await ready(desk);
  const { id } = await made(desk, await approved(desk), receiverId);
  await desk.ask('parcels.answered', { id, reply: 'accepted', on: '2026-11-22' });
  expect((await desk.ask('parcels.list', {})).rows[0]?.outcome).toBe('2026年11月22日对方收下了');
  const changes = ["update parcel set sha256 = ''", 'delete from parcel'];
  for (const sql of [...changes, 'delete from parcelOutcome', "update parcelOutcome set words = 'x'"])
    expect(() => desk.sqlite.exec(sql)).toThrow(/append-only/);
});
