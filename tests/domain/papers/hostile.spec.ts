// the demo station, with markup in every field that holds words, and every paper it can issue: all of it comes out as text.
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../../../main/app';
import { type OpenDatabase, openDatabase } from '../../../main/database/open';
import { filePath, openKey, readKeyFile } from '../../../main/gate/key-file';
import { Paper } from '../../../shared/features/papers';
import { operations } from '../../../shared/operations';
import { hostile } from '../../fixtures/hostile';
import { Station } from '../gate/station';
import { theHead } from '../support/desk';
import { fakeKeys } from '../support/keys';
import { poison } from './poison';

const station = new Station();
let opened: OpenDatabase;
let app: App;
const faults: string[] = [];
beforeAll(async () => {
  await station.ask('gate.openDemo');
  await station.gate.close();
  const folder = path.join(station.folder, 'demo');
  const file = readKeyFile(folder);
  opened = openDatabase({ path: filePath(folder), key: (file && openKey(file)) ?? new Uint8Array() });
  expect(poison(opened.sqlite).length).toBeGreaterThan(100);
  app = createApp({
    ...opened,
    ...{ platform: station.platform, keys: fakeKeys(), level: 'station', server: null },
    session: () => ({ ...theHead, staffName: hostile[0] as string }),
    proved: () => true,
    clock: () => station.now,
    uptime: () => Date.parse(station.now),
    log: (line, error) => faults.push(`${line} ${String(error)}`),
    progress: () => {},
  });
});
afterAll(async () => {
  await opened.close();
  await station.end();
});

const TAGS = new Set(
  'html head meta title style body section div p h1 h2 h3 b span table colgroup col thead tbody tr th td ul li hr svg g path line rect text circle i em strong small img figure figcaption br polyline tspan'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charSet charset http-equiv content name class style scope colSpan id role aria-label colspan rowspan viewBox width height x y x1 x2 y1 y2 d r cx cy fill stroke points transform text-anchor src alt aria-hidden font-size'.split(
    ' ',
  ),
);

/** What a paper would do besides being read: elements and attributes no document of ours has, pictures from outside, words in its style. */
function actsIn(html: string): string[] {
  const tags = [...html.replace(/<!doctype html>/, '').matchAll(/<\/?([^\s>/]*)((?:"[^"]*"|[^>"])*)>/g)];
  const strange = tags.flatMap(([whole, name = '', rest = '']) => {
    const names = [...rest.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)];
    const odd = names.filter(
      ([, key = '', value = '']) => !ATTRIBUTES.has(key) || (key === 'src' && !value.startsWith('data:image/')),
    );
    return !TAGS.has(name) || odd.length > 0 ? [whole] : [];
  });
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g), ...html.matchAll(/ style="([^"]*)"/g)];
  return [...strange, ...styles.flatMap(([, rules = '']) => (/canary|127\.0/.test(rules) ? [rules] : []))];
}

/** For a few, what the others are not asked. */
const own: Record<string, object> = {
  'disclosures.issueRegister': { to: 'all', month: null },
  'papers.issueTestPage': { format: { paper: 'A4', landscape: false } },
};
/** Issued where more is prepared: their own specs put markup on them. */
const ELSEWHERE = [
  ...['checkup.issueList', 'duties.issueEvaluation', 'letters.issue', 'lists.issue', 'notices.issue', 'privacy.issueClearing'],
  ...['queries.issueLabels', 'queries.issueList', 'wall.issue'],
];

const asked = (name: string, id: number): object => ({
  ...{ id, termId: id, activityId: id, volunteerId: id, chiefId: id, meetingId: id, buildingId: id, groupId: id },
  ...{ ids: [id], paperIds: [id], unitIds: null, teamId: null, period: '2026-10', month: '2026-10', year: 2026, quarter: 4 },
  ...{ from: '2026-10-01', to: '2026-11-22', until: '2026-12-31', format: 'A4', rows: true, reason: hostile[0], quantity: 1 },
  ...{
    handing: { to: 'other', receiver: hostile[1], contact: hostile[2], purpose: hostile[3], basis: 'consent' },
    festival: '<b>春节</b>',
    gift: '<img src=x>米',
  },
  ...own[name],
});

/** The paper, of the first record it can be issued of. */
async function issued(name: string): Promise<string | null> {
  for (let id = 1; id <= 60; id += 1) {
    const reply = await app.invoke(name, asked(name, id));
    if (!reply.ok) continue;
    const paper = reply.value as Paper;
    const { html } = opened.sqlite.prepare('select html from paper where id = ?').get(paper.id) as { html: string };
    return html;
  }
  return null;
}

test('markup in every field that holds words comes out of every paper as text', async () => {
  const issuing = Object.entries(operations).flatMap(([name, { output }]) => ((output as unknown) === Paper ? [name] : []));
  const papers = new Map<string, string | null>();
  // The register of what went out is empty until something did.
  const last = (name: string) => Number(name === 'disclosures.issueRegister');
  for (const name of issuing.sort((one, other) => last(one) - last(other))) papers.set(name, await issued(name));
  expect([...papers].flatMap(([name, html]) => (html === null ? [name] : [])).sort()).toEqual(ELSEWHERE);
  const acts = [...papers].flatMap(([name, html]) => actsIn(html ?? '').map((act) => `${name}: ${act}`));
  expect(acts).toEqual([]);
  const silent = [...papers].flatMap(([name, html]) => (html !== null && !/&lt;|canary/.test(html) ? [name] : []));
  expect(faults).toEqual([]);
  // The figures of a month were frozen, names and all, before the markup came.
  expect(silent).toEqual(['reports.issue']);
});

test('a paper that takes markup for markup would be found', () => {
  for (const words of [
    '<script>canary()</script>',
    '<p onclick="canary()">',
    '<img src="x">',
    '<p style="background:url(canary)">',
  ])
    expect(actsIn(`<html><body><p>${words}</p></body></html>`)).not.toEqual([]);
});
