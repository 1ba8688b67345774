import { describe, expect, test } from 'vitest';
import { blocks } from '../../../main/features/imports/interpret';
import type { Cell } from '../../../main/sheets/workbook';
import { idNumberOf, read, readPerson } from '../../fixtures/sheets-ledger';

const id = idNumberOf('1990-01-02', '1');
const value = (heading: string, cell: Cell, field: string) =>
  (readPerson({ [heading]: cell }).person as Record<string, unknown>)[field];

describe('names', () => {
  test('lose their spaces but not what belongs to them', () => {
    for (const [written, name] of [
      [' 于 蓉蓉', '于蓉蓉'],
      ['张\u3000三', '张三'],
      ['张\u00a0三\n', '张三'],
      ['买买提．艾力', '买买提·艾力'],
      ['买买提 • 艾力', '买买提·艾力'],
      ['买买提.艾力', '买买提·艾力'],
      ['John  Smith', 'John Smith'],
      ['ＪＯＨＮ　ＳＭＩＴＨ', 'JOHN SMITH'],
      ['𠮷䶮', '𠮷䶮'],
      ['\u200b张三\ufeff', '张三'],
    ])
      expect(value('姓名', written ?? '', 'name')).toBe(name);
  });

  test('that are none keep the whole file out, with the row and what to do', () => {
    for (const bad of [
      '<script>alert(1)</script>',
      '张三<img src=x>',
      '=cmd|x',
      '12345',
      13800138000,
      '张\u0001三',
      '\u202e张三',
      '\ud800张',
      '长'.repeat(51),
      '张三\u0000',
    ]) {
      const { person, findings, messages } = readPerson({ 姓名: bad });
      expect(findings, String(bad)).toEqual([{ column: '姓名', code: 'name-invalid', level: 'error' }]);
      expect(blocks({ code: findings[0]?.code ?? '' })).toBe(true);
      expect(messages[0]).toMatch(/再导入。$/);
      expect(person?.name).toBe('');
    }
  });

  test('that are missing are reported, and do not block', () => {
    const { findings } = readPerson({ 姓名: null, 性别: '男' });
    expect(findings).toEqual([{ column: '姓名', code: 'name-missing', level: 'error' }]);
    expect(blocks({ code: 'name-missing' })).toBe(false);
  });
});

describe('ID number, sex and birth', () => {
  test('a sound number fills what the sheet leaves open', () => {
    expect(readPerson({ 身份证号: ` ${id.toLowerCase()} ` })).toMatchObject({
      person: { idNumber: id, sex: '1', birthOn: '1990-01-02' },
      findings: [],
    });
    expect(readPerson({ 身份证号: id, 出生日期: '1990年' })).toMatchObject({ person: { birthOn: '1990-01-02' }, findings: [] });
    expect(readPerson({ 身份证号: id, 出生日期: '1990.01', 性别: '男' }).findings).toEqual([]);
  });

  test('each trouble has its code, and the bad number is left out', () => {
    for (const [cell, code] of [
      [Number(`${id.slice(0, 15)}000`), 'id-damaged'],
      ['6.10112E+17', 'id-damaged'],
      [`${id.slice(0, 17)}${id[17] === '1' ? '2' : '1'}`, 'id-checksum'],
      ['610112500615012', 'id-15-digit'],
      [610112500615012, 'id-15-digit'],
      [id.slice(0, 17), 'id-length'],
      ['E12345678', 'id-other'],
    ] as [Cell, string][]) {
      const { person, findings } = readPerson({ 身份证号: cell, 性别: '女', 出生日期: '1985.3.1' });
      expect(findings).toEqual([{ column: '身份证号', code, level: 'error' }]);
      expect(person).toMatchObject({ idNumber: null, sex: '2', birthOn: '1985-03-01' });
    }
  });

  test('what contradicts the number is left out, under its own heading', () => {
    expect(readPerson({ 身份证号: id, 性别: '女' })).toMatchObject({
      person: { idNumber: id, sex: null },
      findings: [{ column: '性别', code: 'id-sex-mismatch' }],
    });
    expect(readPerson({ 身份证号: id, 出生日期: '1991-01-02' })).toMatchObject({
      person: { birthOn: null },
      findings: [{ column: '出生日期', code: 'id-birth-mismatch' }],
    });
  });

  test('a number is the first holder’s; the second is told where the first stands', () => {
    const head = ['楼栋', '房号', '姓名', '身份证号'];
    const { rows, findings } = read([head, ['1', '101', '张三', id], ['1', '102', '李四', id.toLowerCase()]]);
    expect(rows.map((row) => row.idNumber)).toEqual([id, null]);
    expect(findings).toMatchObject([{ row: 3, code: 'id-duplicate', message: expect.stringContaining('第2行') }]);
  });

  test('a birth that cannot be, or is yet to come', () => {
    expect(readPerson({ 出生日期: '1990.13.1' })).toMatchObject({
      person: { birthOn: null },
      findings: [{ code: 'birth-invalid', level: 'error' }],
    });
    expect(readPerson({ 出生日期: '2027-01-01' })).toMatchObject({
      person: { birthOn: null },
      findings: [{ code: 'birth-in-future', level: 'error' }],
    });
    expect(readPerson({ 出生日期: 29557 }).person?.birthOn).toBe('1980-12-02');
    expect(readPerson({ 出生日期: 1950 }).person?.birthOn).toBe('1950');
    expect(readPerson({ 出生日期: '不详' })).toMatchObject({ person: { birthOn: null }, findings: [] });
    const coming = idNumberOf('2026-12-01', '1');
    expect(readPerson({ 身份证号: coming })).toMatchObject({
      person: { idNumber: coming },
      findings: [{ code: 'id-birth-in-future', level: 'hint' }],
    });
  });
});

describe('phones', () => {
  test('two are taken, more are told, bad ones are left out', () => {
    expect(readPerson({ 联系电话: 18006032785 }).person).toMatchObject({ phone: '18006032785', phone2: null });
    expect(readPerson({ 联系电话: '13800138000/029-86001234', 备用电话: '13900139000' })).toMatchObject({
      person: { phone: '13800138000', phone2: '029-86001234' },
      findings: [{ column: '备用电话', code: 'phone-more', level: 'hint' }],
    });
    expect(readPerson({ 联系电话: '1380013800' })).toMatchObject({
      person: { phone: null },
      findings: [{ code: 'phone-invalid', level: 'error' }],
    });
    expect(readPerson({ 手机: '13800138000', 联系方式: '13900139000' }).person).toMatchObject({
      phone: '13800138000',
      phone2: '13900139000',
    });
  });
});
