import { createHash } from 'node:crypto';
import { migrations } from '../../../main/database/migrations';
import { handedOut } from '../../fixtures/migrations-handed-out';
import { describe, expect, test } from '../support/desk';

describe('a migration that was handed out', () => {
  test('says for ever what it said, in the same order', () => {
    const names = Object.keys(handedOut);
    const now = migrations.slice(0, names.length).map(({ name, sql, finish = '' }) => {
      return [name, createHash('sha256').update(`${sql}\n${finish}`).digest('hex').slice(0, 16)];
    });
    expect(now).toEqual(Object.entries(handedOut));
  });
});
