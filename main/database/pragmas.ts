/** Settings of every connection, set and then read back at each open. Values as SQLite reports them. */
export const pragmas: readonly { name: string; set: string; expected: unknown }[] = [
  { name: 'journal_mode', set: 'wal', expected: 'wal' },
  // One owner: the database itself refuses whoever comes second. Taken once the journal is open (lending.ts).
  { name: 'locking_mode', set: 'normal', expected: 'exclusive' },
  { name: 'synchronous', set: 'full', expected: 2 },
  { name: 'foreign_keys', set: 'on', expected: 1 },
  // Without it REPLACE deletes rows past the triggers that keep the audit log append-only.
  { name: 'recursive_triggers', set: 'on', expected: 1 },
  { name: 'trusted_schema', set: 'off', expected: 0 },
  { name: 'cell_size_check', set: 'on', expected: 1 },
  { name: 'secure_delete', set: 'on', expected: 1 },
  { name: 'temp_store', set: 'memory', expected: 2 },
  // 64 MB of pages at the most, taken as they are read: in a large ledger each page not kept is decrypted again and again.
  { name: 'cache_size', set: '-65536', expected: -65536 },
  { name: 'mmap_size', set: '0', expected: 0 },
  { name: 'busy_timeout', set: '5000', expected: 5000 },
];

export class UnsafeSetting extends Error {
  constructor(name: string, found: unknown) {
    super(`PRAGMA ${name} reads back ${String(found)}`);
  }
}
