import { expect, it } from 'vitest';
import { noFilter } from '../../../renderer/features/residents/filters';
import { ResidentFilter } from '../../../shared/features/residents';

it('narrows the ledger by nothing in the very words of its schema', () => {
  expect(JSON.stringify(noFilter)).toBe(JSON.stringify(ResidentFilter.parse({})));
});
