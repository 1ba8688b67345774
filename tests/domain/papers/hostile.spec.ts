// the demo station, with markup in every field that holds words, and every paper there is, issued: all of it comes out as text.
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../../../main/app';
import { type OpenDatabase, openDatabase } from '../../../main/database/open';
import { knownAt } from '../../../main/desk-kind';
import { filePath, openKey, readKeyFile } from '../../../main/gate/key-file';
import { Paper } from '../../../shared/features/papers';
import { type OperationName, operations } from '../../../shared/operations';
import { hostile } from '../../fixtures/hostile';
import { Station } from '../gate/station';
import { theHead } from '../support/desk';
import { fakeKeys } from '../support/keys';
import { hasOwnWays, waysToAsk, write } from './asking';
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
  'lang charSet charset http-equiv content name class style scope colSpan id role aria-label colspan rowspan viewBox width height x y x1 x2 y1 y2 d r cx cy fill stroke points transform text-anchor stroke-width src alt aria-hidden font-size'.split(
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

/** All that it can be issued as; what is refused for want of a record is left out. */
async function issued(name: string, notice: object): Promise<string[]> {
  const papers: string[] = [];
  for (const records of waysToAsk(name, notice)) {
    for (const input of records) {
      const reply = await app.invoke(name, input);
      // There may be nothing to print; but what is asked in ways of its own is understood.
      if (!reply.ok && hasOwnWays(name) && reply.failure.code !== 'refused')
        faults.push(`${name} ${JSON.stringify([reply.failure, input])}`);
      if (!reply.ok) continue;
      const { id } = reply.value as Paper;
      papers.push((opened.sqlite.prepare('select html from paper where id = ?').get(id) as { html: string }).html);
      break;
    }
  }
  return papers;
}

async function asked(name: string, input: object): Promise<unknown> {
  const reply = await app.invoke(name, input);
  if (!reply.ok) throw new Error(`${name} ${JSON.stringify(reply.failure)} ${faults.join()}`);
  return reply.value;
}

/** Nobody is due to be cleared away for years; and the register of what went out is empty until something did. */
const LAST = ['privacy.issueClearing', 'disclosures.issueRegister'];
const YEARS_ON = '2031-11-22T08:00:00.000Z';

async function issueAll(): Promise<Map<string, string[]>> {
  const issuing = Object.entries(operations).flatMap(([name, { output }]) =>
    (output as unknown) === Paper && knownAt('station', name as OperationName) ? [name] : [],
  );
  const notice = await write(asked);
  const papers = new Map<string, string[]>();
  for (const name of issuing.filter((one) => !LAST.includes(one))) papers.set(name, await issued(name, notice));
  station.now = YEARS_ON;
  for (const name of LAST) papers.set(name, await issued(name, notice));
  expect([...papers.keys()].sort()).toEqual(issuing.sort());
  return papers;
}

test('markup in every field that holds words comes out of every paper as text', async () => {
  const papers = await issueAll();
  expect([...papers].flatMap(([name, htmls]) => (htmls.length === 0 ? [name] : []))).toEqual([]);
  const acts = [...papers].flatMap(([name, htmls]) => htmls.flatMap(actsIn).map((act) => `${name}: ${act}`));
  expect(acts).toEqual([]);
  const silent = [...papers].flatMap(([name, htmls]) => (htmls.some((html) => /&lt;|canary/.test(html)) ? [] : [name]));
  expect(faults).toEqual([]);
  // The figures of a month were frozen, names and all, before the markup came.
  expect(silent).toEqual(['reports.issue']);
  // A list with nothing on it is not printed; most have something.
  expect(papers.get('lists.issue')?.length).toBeGreaterThan(30);
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
