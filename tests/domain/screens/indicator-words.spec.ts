import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Measure } from '../../../shared/features/summary';
import { listOf } from '../../../shared/printed';
import { countingWords, sourcePlace } from '../../../shared/rules/indicator-words';
import { describe, expect, test } from '../support/desk';

const renderer = join(import.meta.dirname, '../../../renderer');
const registries = readdirSync(renderer).filter((name) => name.endsWith('screens.ts'));
const railOf = (text: string) =>
  [...text.matchAll(/group: '([^']+)', words: '([^']+)'/g)].map(([, group, words]) => `${group} → ${words}`);

describe('the dictionary', () => {
  test('says of every indicator where in the rail its rows are', async ({ desk }) => {
    const dictionary = await desk.ask('summary.indicators', {});
    expect(dictionary.length).toBeGreaterThan(60);
    const places = new Set(registries.flatMap((name) => railOf(readFileSync(join(renderer, name), 'utf8'))));
    for (const one of dictionary) expect(places, one.code).toContain(sourcePlace(one));
  });

  test('tells the rule of every measure, of what stands and of what happened', () => {
    for (const measure of Measure.options) {
      expect(countingWords({ counts: 'asOf', measure })).toMatch(/^数统计日.+。.+。$/);
      expect(countingWords({ counts: 'during', measure })).toMatch(/^数期间.+。.+。$/);
    }
  });

  test('goes on paper with code, rule, version and source query', async ({ desk }) => {
    const columns = listOf('indicators').columns.map(({ label }) => label);
    const { id } = await desk.ask('lists.issue', { list: 'indicators', columns });
    const { html } = await desk.ask('papers.html', { id });
    for (const { code, name, source } of await desk.ask('summary.indicators', {}))
      for (const words of [code, name, source]) expect(html).toContain(words);
  });
});
