import { expect, it } from 'vitest';
import { chooseField } from '../../../renderer/features/imports/choose-field';
import { findingWords } from '../../../shared/features/import-findings';

it('a field chosen for another column moves there', () => {
  expect(chooseField(['name', 'phone', null], 2, 'phone')).toEqual(['name', null, 'phone']);
});

it('several columns may feed tags and notes', () => {
  expect(chooseField(['tags', null, 'note'], 1, 'tags')).toEqual(['tags', 'tags', 'note']);
});

it('a column can be left out without touching the others', () => {
  expect(chooseField(['name', null, 'phone'], 0, null)).toEqual([null, null, 'phone']);
});

it('a code nobody named yet is still called something', () => {
  expect(findingWords('id-damaged')).toBe('身份证号损坏');
  expect(findingWords('moon-phase')).toBe('其他');
});
