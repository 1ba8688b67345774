// What an office hands up, and what it shows of differences: through its desk, over its own file.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayAt } from './day';
import { type Office, openOffice, STREET, sample } from './office';

describe('an office at the end of its day', () => {
  let office: Office;
  let day: Awaited<ReturnType<typeof dayAt>>;
  beforeAll(async () => {
    office = await openOffice();
    day = await dayAt(office);
  });
  afterAll(() => office.desk.close());

  const said = (at: number, code: string) => sample[at]?.figures.find((one) => one.code === code)?.value ?? 0;

  test('hands up the sum of its members, each where its code says, buildings within', () => {
    const [first] = day.sent;
    expect(first).toMatchObject({ sender: { code: STREET, level: 'street' }, period: '2026-10', correction: 0 });
    expect(first?.figures.find(({ code }) => code === 'residents')?.value).toBe(said(0, 'residents') + said(1, 'residents'));
    const [community] = first?.places ?? [];
    expect(community).toMatchObject({ code: STREET.padEnd(12, '001'), level: 'community' });
    expect(community?.places.map(({ code }) => code)).toEqual([sample[0]?.sender.code, sample[1]?.sender.code]);
    expect(community?.places[0]?.places.map(({ level }) => level)).toEqual(['building', 'building']);
  });

  test('leaves out of it what its members count by different rules, and small numbers of any place', () => {
    const [first] = day.sent;
    expect(first?.figures.map(({ code }) => code)).not.toContain('households');
    const values = (places: NonNullable<typeof first>['places']): (number | null)[] =>
      places.flatMap(({ figures, places: within }) => [...figures.map(({ value }) => value), ...values(within)]);
    const written = values(first?.places ?? []);
    expect(written).not.toContain(1);
    expect(written).not.toContain(2);
    expect(written).toContain(null);
  });

  test('hands up the same parcel while nothing changed, and a correction once something did', async () => {
    const [one, again, corrected] = day.sent;
    expect(again).toEqual(one);
    expect(corrected).toMatchObject({ correction: 1 });
    expect(corrected?.sequence).toBeGreaterThan(one?.sequence ?? 0);
    expect((await office.desk.ask('parcels.list', {})).rows).toHaveLength(2);
    const [act] = (await office.desk.ask('audit.list', {})).entries.filter((entry) => entry.act === '做报送包');
    expect(act?.words.join()).toMatch(/2家相加，给未央区/);
    expect(() => office.desk.sqlite.exec('UPDATE parcelSum SET members = 9')).toThrow('append-only');
  });

  test('shows what a correction changed, and which figures are counted by two rules', async () => {
    const { rows } = await office.desk.ask('rollup.corrections', { period: '2026-10' });
    const residents = said(0, 'residents');
    expect(rows).toMatchObject([
      { code: sample[0]?.sender.code, correction: 1, indicator: '人数', value: residents + 7, former: { value: residents } },
    ]);
    const rules = await office.desk.ask('rollup.rules', { period: '2026-10' });
    expect(rules.map(({ indicator: { code, version }, now }) => [code, version, now?.members])).toEqual([
      ['households', 1, 1],
      ['households', 2, 1],
    ]);
  });

  test('tells who is missing, and does not go on expecting who ended', async () => {
    const preview = await office.desk.ask('rollup.previewSum', { period: '2026-10' });
    expect(preview).toMatchObject({ hindrance: null, members: 2, apart: ['户数'], correction: 1 });
    expect(preview.missing).toEqual({ names: [sample[2]?.sender.name, '改了名的工作站'], all: 2 });
    expect(await office.desk.ask('rollup.board', { period: '2026-10' })).toMatchObject({ expected: 4, dueOn: '2026-11-20' });
    expect(await office.desk.ask('rollup.board', { period: '2026-11' })).toMatchObject({ expected: 3 });
  });

  test('counts once whoever stands in the tables of two stations', async () => {
    const { desk, receive, bytesOf } = await openOffice();
    const people = (at: number) => ({
      ...{ purpose: '核对', basis: 'duty' as const },
      people: [{ ...whom, place: sample[at]?.places[0]?.code ?? '' }],
    });
    const whom = {
      name: '某某',
      idNumber: '11010519491231002X',
      sex: null,
      birthOn: null,
      residency: null,
      room: '101',
      startedOn: '2026-01-01',
    };
    await receive({ 'a.station': bytesOf(0, { rows: people(0) }), 'b.station': bytesOf(1, { rows: people(1) }) });
    const { totals } = await desk.ask('rollup.board', { period: '2026-10' });
    const sum = said(0, 'residents') + said(1, 'residents');
    expect(totals.find(({ indicator }) => indicator.code === 'residents')).toMatchObject({ value: sum, once: sum - 1 });
    expect(totals.filter(({ once }) => once !== null)).toHaveLength(1);
    expect((await desk.ask('rollup.previewSum', { period: '2026-10' })).figures).toBe(totals.length + 1);
    await desk.close();
  });
});
