// From the card to the total: a station's parcel, made and signed as it is at the station, taken in by the office it is sealed for.
import { afterAll, beforeAll } from 'vitest';
import { newPair } from '../../../main/key-pairs';
import type { ParcelContent } from '../../../main/parcels/content';
import { parcelRefusalWords } from '../../../main/parcels/refusals';
import { strangelyNamed } from '../parcels/samples';
import { type Desk, describe, expect, test } from '../support/desk';
import { type Office, openOffice, sample } from './office';

let here: Office;
let office: Desk;
beforeAll(async () => {
  here = await openOffice();
  office = here.desk;
});
afterAll(() => office.close());

const bytesOf: Office['bytesOf'] = (...asked) => here.bytesOf(...asked);
const receive: Office['receive'] = (files) => here.receive(files);

const residents = async () =>
  (await office.ask('rollup.board', { period: '2026-10' })).totals.find(({ indicator }) => indicator.code === 'residents')?.value;

describe('an office that takes parcels in', () => {
  test('takes what its stations signed and sealed for it, and adds it up', async () => {
    expect(await receive({ 'a.station': bytesOf(0), 'b.station': bytesOf(1), '说明.txt': Buffer.from('你好') })).toEqual({
      ...{ 'a.station': 'taken', 'b.station': 'taken' },
    });
    const board = await office.ask('rollup.board', { period: '2026-10' });
    expect(board).toMatchObject({ expected: 4, received: 2, overdue: 2, dueOn: '2026-11-05', server: null });
    const sum = [0, 1].reduce((all, at) => all + (sample[at]?.figures[0]?.value ?? 0), 0);
    expect(board.totals[0]).toMatchObject({ indicator: { code: 'residents' }, value: sum, members: 2, apart: false });
  });

  test('refuses each of what is no good, says why, and its totals stay as they are', async () => {
    const before = await residents();
    const good = bytesOf(2);
    const flipped = Uint8Array.from(good);
    flipped[good.length >> 1] = (flipped[good.length >> 1] ?? 0) ^ 1;
    const stranger = here.forgedBy(99, sample[2] as ParcelContent);
    const named = here.forgedBy(0, sample[2] as ParcelContent);
    const words = await receive({
      ...{ 'flipped.station': flipped, 'cut.station': good.subarray(0, 100), 'stranger.station': stranger },
      ...{ 'named.station': named, 'elsewhere.station': bytesOf(2, {}, newPair().publicKey), 'empty.station': new Uint8Array() },
      ...{ 'again.station': bytesOf(0, { madeAt: '2026-11-02T00:00:00.000Z' }) },
    });
    for (const [name, why] of Object.entries(words)) expect(why, name).toMatch(/没有收|不是报送包|不完整|不认识|打不开|不对/);
    expect(Object.keys(words)).toHaveLength(7);
    expect(await residents()).toBe(before);
    const { rows } = await office.ask('rollup.refusals', {});
    expect(rows.map(({ fileName }) => fileName).sort()).toEqual(Object.keys(words).sort());
    await receive({ 'empty.station': new Uint8Array() });
    expect((await office.ask('rollup.refusals', {})).rows).toHaveLength(rows.length);
  });

  test('writes nothing anywhere for sixty parcels whose parts want to lie elsewhere, under whatever name they come', async () => {
    const [before, kept] = [await residents(), [...office.platform.files.keys()]];
    const hostile = strangelyNamed(bytesOf(2));
    expect(hostile.length).toBeGreaterThanOrEqual(60);
    const called = (at: number) => `${['CON', 'a\u202egpj', '..', 'Ａ', 'é', 'e\u0301', 'x'.repeat(200)][at % 7]}${at}.station`;
    const words = await receive(Object.fromEntries(hostile.map((bytes, at) => [called(at), bytes])));
    expect(new Set(Object.values(words))).toEqual(new Set([parcelRefusalWords('damaged')]));
    expect(Object.keys(words)).toHaveLength(hostile.length);
    expect([...office.platform.files.keys()]).toEqual(kept);
    expect(await residents()).toBe(before);
  });

  test('leaves an account of it in the log', async () => {
    const { entries } = await office.ask('audit.list', {});
    const told = entries.filter(({ act }) => act === '收报送包').flatMap(({ words }) => words);
    expect(told).toContain('收下2个，已收过0个，没有收0个。');
  });

  test('shows of a member what it sent, what it says, and of a figure where in it that comes from', async () => {
    const { rows } = await office.ask('rollup.members', { period: '2026-10' });
    const [member] = rows;
    const page = await office.ask('rollup.member', { id: member?.id ?? 0, period: '2026-10' });
    expect(page.member).toMatchObject({ code: sample[0]?.sender.code, state: 'late' });
    expect(page.figures.map(({ value }) => value)).toEqual(sample[0]?.figures.map(({ value }) => value));
    const indicatorId = page.figures[0]?.indicator.id ?? 0;
    const places = await office.ask('rollup.places', { receiptId: page.member.receiptId ?? 0, indicatorId });
    expect(places.map(({ value }) => value)).toEqual(sample[0]?.places.map(({ figures }) => figures[0]?.value));
    const each = await office.ask('rollup.figure', { period: '2026-10', indicatorId });
    expect(each.rows).toHaveLength(2);
    await office.ask('rollup.saveXlsx', { period: '2026-10' });
    expect([...office.platform.files.keys()]).toContain('/out/汇总_2026-10.xlsx');
  });

  test('lists nobody twice, nobody from elsewhere, and nobody whose superior sends already', async () => {
    const add = (code: string) => office.refusal('rollup.addMembers', { members: [{ code, name: '某处' }] });
    expect(await add(sample[0]?.sender.code ?? '')).toContain('已经列了');
    expect(await add('610113001001001')).toContain('不在本单位下面');
    expect(await add(sample[0]?.sender.code.slice(0, 12) ?? '')).toContain('只能由一方报送');
    await office.ask('rollup.setDue', { kind: 'month', days: 20 });
    expect(await office.ask('rollup.board', { period: '2026-10' })).toMatchObject({ dueOn: '2026-11-20', late: 2 });
  });
});
