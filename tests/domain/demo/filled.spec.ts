// The demo station as it opens: no screen of the front desk, the hours and the points is empty, and all of it holds.
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../main/database/open';
import { filePath, openKey, readKeyFile } from '../../../main/gate/key-file';
import { newPair } from '../../../main/key-pairs';
import { cardText, fingerprintOf, newCard } from '../../../main/parcels/card';
import { unpacked } from '../../../main/parcels/container';
import { opened as unsealed } from '../../../main/parcels/sealing';
import type { HourRow } from '../../../shared/features/hours';
import type { ReportCard } from '../../../shared/features/reports';
import { Station } from '../gate/station';

const station = new Station();
beforeAll(() => station.ask('gate.openDemo'));
afterAll(() => station.end());

test('the demo station opens with a month of volunteering in it, and everything in it adds up', async () => {
  const queue = (source: string) => station.ask<{ rows: HourRow[]; timed: number; hand: number }>('hours.queue', { source });
  const { rows, timed, hand } = await queue('timed');
  expect({ timed, hand }).toEqual({ timed: 5, hand: 2 });
  expect(rows.map(({ closedBy }) => closedBy)).toContain('closing');
  expect((await queue('hand')).rows).toMatchObject([{ minutes: 90 }, { minutes: 90 }]);
  const past = await station.ask<{ rows: HourRow[]; total: number }>('hours.list', { state: 'approved' });
  expect(past.total).toBeGreaterThan(25);
  expect(past.rows.every(({ clockDoubt, minutes }) => !clockDoubt && (minutes ?? 0) >= 120)).toBe(true);
  expect(await station.ask('points.verify')).toMatchObject({ ok: true });
  expect(await station.ask('records.commendations')).toMatchObject({ total: 4, people: 3 });
  expect(await station.ask<{ total: number }>('points.balances')).toMatchObject({ total: expect.any(Number) });
  expect(await station.ask<{ rows: unknown[] }>('gifts.redemptions')).toMatchObject({ rows: [{ quantity: 1 }] });
  expect(await station.ask('orders.list')).toMatchObject({ counts: { open: 7, waiting: 3, late: 1 } });
  expect(await station.ask('visits.board')).toMatchObject({ overdue: 1, done: expect.any(Number) });
  expect(await station.ask('visits.needs')).toMatchObject({ open: 3 });
  const chiefs = await station.ask<{ term: string }[]>('chiefs.people');
  expect(chiefs.map(({ term }) => term).filter((term) => term !== 'none')).toEqual(['runs', 'endsSoon', 'over']);
  expect(await station.ask('notices.list')).toMatchObject({ rows: [{ state: 'draft' }, { state: 'issued', copies: 4 }] });
  expect(await station.ask('postings.batches')).toMatchObject({ counts: { toPost: 1, late: 1 }, rows: [{ up: 1, down: 2 }] });
  const { rows: minutes } = await station.ask<{ rows: { meetingId: number; state: string; decisions: number }[] }>(
    'minutes.register',
  );
  expect(minutes).toMatchObject([{ state: 'final', decisions: 2 }]);
  const voted = await station.ask('votes.ofMeeting', { meetingId: minutes[0]?.meetingId });
  expect(voted).toMatchObject([{ way: 'hands', passed: true, count: { present: 5, agree: 5 } }]);
  expect(await station.ask('tasks.list')).toMatchObject({ rows: [{ owner: '赵磊' }, { owner: '高洁' }] });
  const zones = await station.ask<{ kind: string; unitIds: number[] }[]>('zones.list');
  expect(zones.map(({ kind, unitIds }) => [kind, unitIds.length])).toEqual([
    ['valve', 3],
    ['lift', 1],
  ]);
  const [report] = (await station.ask<{ rows: { id: number }[] }>('reports.list')).rows;
  const { summary, findings } = await station.ask<ReportCard>('reports.card', { id: report?.id });
  expect(findings.filter(({ kind }) => kind === 'rows')).toEqual([]);
  const told = new Map(summary.figures.map(({ code, value }) => [code, value]));
  expect(told.get('residents')).toBeGreaterThan(950);
  expect(told.get('careGroups')).toBeGreaterThan(80);
  expect(told.get('query.2')).toBeGreaterThan(10);
  expect(await station.ask('queries.list')).toMatchObject([{ inSummary: false }, { inSummary: true }]);
  const verdict = await station.ask('audit.verify');
  expect(verdict, JSON.stringify(verdict)).toMatchObject({ ok: true });
});

test('the ledger of the demo station goes out in our own layout with nobody who would come back changed', async () => {
  station.platform.chosen.save = '/out/ledger.xlsx';
  const asked = { handing: { to: 'station', purpose: '核对台账' }, layout: null, sensitive: false };
  expect(await station.ask('imports.exportLedger', asked)).toMatchObject({ rows: 988, differing: 0 });
});

type Page = { lines: { day: string | null; kind: string }[]; next: object | null };

test('the story of a household ends with what nobody wrote down the day of, page by page as at once', async () => {
  const kinds = new Set<string>();
  for (let id = 1; id <= 40; id += 1) {
    const { lines } = await station.ask<Page>('timeline.of', { subject: 'household', id, most: 100 });
    for (const { kind } of lines) kinds.add(kind);
    const dated = lines.filter(({ day }) => day !== null);
    expect(lines.slice(0, dated.length)).toEqual(dated);
    const paged: Page['lines'] = [];
    for (let after: object | null = null; ; ) {
      const page: Page = await station.ask('timeline.of', { subject: 'household', id, most: 2, after });
      paged.push(...page.lines);
      after = page.next;
      if (after === null) break;
    }
    expect(paged).toEqual(lines);
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['home', 'consultations']));
});

/** Every name, number and phone the station holds, of residents, chiefs, volunteers, staff and whoever asked for something. */
function heldOfPeople(): string[] {
  const folder = path.join(station.folder, 'demo');
  const file = readKeyFile(folder);
  const { sqlite } = openDatabase({ path: filePath(folder), key: (file && openKey(file)) ?? new Uint8Array() });
  const tables = sqlite
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'")
    .pluck()
    .all() as string[];
  const held = tables.flatMap((table) => {
    const columns = sqlite.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[];
    const personal = columns.filter((column) => /^(?:idNumber|phone|.+Phone|contact)$/.test(column));
    const names = columns.includes('name') && ['person', 'staff', 'volunteer', 'post'].includes(table) ? ['name'] : [];
    return [...personal, ...names].flatMap(
      (column) => sqlite.prepare(`select distinct "${column}" from "${table}" where "${column}" <> ''`).pluck().all() as string[],
    );
  });
  const own = sqlite.prepare('select phone from station').pluck().all() as string[];
  sqlite.close();
  return [...new Set(held)].filter((one) => typeof one === 'string' && one.length > 1 && !own.includes(one));
}

test('what the demo station sends up names nobody it knows: no name, no number, no phone of anyone', async () => {
  const [[report], [former]] = [
    (await station.ask<{ rows: { id: number }[] }>('reports.list')).rows,
    await station.ask<{ id: number; code: string; name: string }[]>('correspondents.list'),
  ] as const;
  const [sign, open] = [newPair('Ed25519'), newPair()];
  const { code = '', name = '' } = former ?? {};
  const card = newCard({ level: 'community', code, name, signKey: sign.publicKey, openKey: open.publicKey });
  const lastGroup = fingerprintOf(card).slice(-5);
  const replaces = { id: former?.id, reason: '换了电脑' };
  const { id: receiverId } = await station.ask<{ id: number }>('correspondents.add', {
    ...{ text: cardText(card), lastGroup, comparedHow: 'phone', replaces },
  });
  const { id } = await station.ask<{ id: number }>('parcels.make', { reportId: report?.id, receiverId });
  station.platform.chosen.save = '/out/parcel';
  await station.ask('parcels.save', { id });
  const parts = unpacked(Buffer.from(station.platform.files.get('/out/parcel') ?? new Uint8Array()));
  const { nonce, sha256: _, ...about } = JSON.parse(parts?.manifest.toString() ?? '{}');
  const inside = unsealed(open, { nonce, ephemeral: about.ephemeral }, parts?.sealed ?? Buffer.alloc(0), JSON.stringify(about));
  const [head, dictionary = '', ...others] = (inside ?? Buffer.alloc(0)).toString('utf8').split('\n');
  const text = [parts?.manifest, head, inflateRawSync(Buffer.from(dictionary, 'base64')), ...others].join('\n');
  expect(others).toHaveLength(1);
  expect(text).toContain('"residents"');
  await station.gate.close();
  const held = heldOfPeople();
  expect(held.length).toBeGreaterThan(1500);
  expect(held.filter((one) => text.includes(one))).toEqual([]);
});
