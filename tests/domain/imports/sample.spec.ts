import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseBestSheet, groupHouseholds, interpret } from '../../../main/features/imports/interpret';
import { readWorkbook } from '../../../main/sheets/read';
import { TODAY } from '../../fixtures/sheets-ledger';

const fixtures = path.join(import.meta.dirname, '../../fixtures');

describe('the sample ledger', () => {
  test('gives 328 households, 988 residents, its errors and its figures exactly', async () => {
    const expected = JSON.parse(readFileSync(path.join(fixtures, 'residents-328-988.expected.json'), 'utf8'));
    const sheet = chooseBestSheet(await readWorkbook(path.join(fixtures, 'residents-328-988.xlsx')));
    if (!sheet) throw new Error('no sheet');
    const { header, rows, findings, layout } = interpret(sheet, null, TODAY);
    expect(header).toMatchObject({ firstRow: 3, lastRow: 4 });
    expect(layout).toContain('身份证号码');
    expect(rows).toHaveLength(expected.residents);
    expect(groupHouseholds(rows)).toHaveLength(expected.households);
    const errors = findings.filter((finding) => finding.level === 'error');
    expect(errors.map(({ row, column, code }) => ({ row, column, code }))).toEqual(expected.findings);
    const tags: Record<string, number> = {};
    const residency: Record<string, number> = {};
    for (const row of rows) {
      for (const tag of row.tags) tags[tag] = (tags[tag] ?? 0) + 1;
      if (row.residency) residency[row.residency] = (residency[row.residency] ?? 0) + 1;
    }
    expect(tags).toEqual(expected.tags);
    expect(residency).toEqual(expected.residency);
    expect(rows.every((row) => row.ethnicity && row.politics && row.marriage && row.relation && row.building && row.room)).toBe(
      true,
    );
  });

  test('gives the same under any day of the clock, but for hints', async () => {
    const sheet = chooseBestSheet(await readWorkbook(path.join(fixtures, 'residents-328-988.xlsx')));
    if (!sheet) throw new Error('no sheet');
    const errorsOn = (today: string) => interpret(sheet, null, today).findings.filter((finding) => finding.level === 'error');
    expect(errorsOn('2026-11-01')).toEqual(errorsOn('2030-01-01'));
  });

  test('no message quotes an ID number, a phone or a name', async () => {
    const sheet = chooseBestSheet(await readWorkbook(path.join(fixtures, 'residents-328-988.xlsx')));
    if (!sheet) throw new Error('no sheet');
    const { findings, rows } = interpret(sheet, null, TODAY);
    const names = new Set(rows.map((row) => row.name));
    for (const { message } of findings) {
      expect(message).not.toMatch(/\d{6}/);
      expect([...names].some((name) => message.includes(name))).toBe(false);
      expect(message).toMatch(/。$/);
    }
  });
});
