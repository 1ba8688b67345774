// The road of a sheet into the ledger and out again, over the station's own kind of workbook.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../main/sheets/read';
import type { ImportCounts, Preview } from '../../../shared/features/imports';
import { type Desk, describe, expect, test } from '../support/desk';
import { openNow } from '../support/sheet';

const fixtures = path.join(import.meta.dirname, '../../fixtures');
const sample = path.join(fixtures, 'residents-328-988.xlsx');
const expected = JSON.parse(readFileSync(path.join(fixtures, 'residents-328-988.expected.json'), 'utf8')) as {
  households: number;
  residents: number;
  findings: { row: number; column: string; code: string }[];
  tags: Record<string, number>;
  residency: Record<string, number>;
};

async function openFile(desk: Desk, file: string): Promise<Preview> {
  desk.platform.workbook = await readWorkbook(file);
  return openNow(desk, file);
}

describe('the sample sheet of 328 households', () => {
  test('is read with exactly the findings a person must decide on, and nothing is written before she agrees', async ({
    desk,
  }) => {
    const preview = await openFile(desk, sample);
    const errors = preview.findings.filter((finding) => finding.level === 'error');
    expect(errors.map(({ row, column, code }) => ({ row, column, code }))).toEqual(expected.findings);
    expect(preview.counts).toEqual({
      households: 328,
      residents: 988,
      created: 988,
      updated: 0,
      unchanged: 0,
    } satisfies ImportCounts);
    expect(preview.header).toEqual({ firstRow: 3, lastRow: 4 });
    expect(await desk.ask('summary.counts', {})).toMatchObject({ households: 0, residents: 0 });
  });

  test('comes into the ledger whole, with its figures', async ({ desk }) => {
    const preview = await openFile(desk, sample);
    await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping });
    const counts = await desk.ask('summary.counts', {});
    expect(counts).toMatchObject({ households: 328, residents: 988, tags: expected.tags, residency: expected.residency });
    const [rare] = await desk.ask('residents.search', { text: '𬀩' });
    expect(rare?.name).toContain('𬀩');
  });

  test('imported again creates nothing and changes nothing', async ({ desk }) => {
    const first = await openFile(desk, sample);
    await desk.ask('imports.confirm', { draft: first.draft, mapping: first.mapping });
    const second = await openFile(desk, sample);
    expect(second.remembered).toBe(true);
    expect(second.counts).toEqual({ households: 328, residents: 988, created: 0, updated: 0, unchanged: 988 });
    expect(second.newPlaces).toEqual({ buildings: 0, units: 0, rooms: 0 });
    const { run } = await desk.ask('imports.confirm', { draft: second.draft, mapping: second.mapping });
    expect(run.counts.created).toBe(0);
    expect(await desk.ask('summary.counts', {})).toMatchObject({ households: 328, residents: 988 });
  });

  test('is taken back with one undo: people, households, rooms and search are as before', async ({ desk }) => {
    const before = await desk.ask('estate.tree', {});
    const preview = await openFile(desk, sample);
    const { run } = await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping });
    const undone = await desk.ask('imports.undo', { id: run.id });
    expect(undone.undoneAt).not.toBeNull();
    expect(await desk.ask('summary.counts', {})).toMatchObject({ households: 0, residents: 0, tags: {} });
    expect(await desk.ask('estate.tree', {})).toEqual(before);
    expect(await desk.ask('residents.search', { text: '王' })).toEqual([]);
    expect(desk.sqlite.prepare('select count(*) from "personDigits"').pluck().get()).toBe(0);
    expect(await desk.refusal('imports.undo', { id: run.id })).toContain('已经撤销');
  });
});
