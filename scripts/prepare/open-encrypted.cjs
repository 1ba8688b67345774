// Proof that a driver works in the process that runs this: write an encrypted database, find it unreadable with another key, read it back.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const Database = require(process.argv[2]);
const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-driver-'));
const file = path.join(folder, 'proof.db');

function open(key) {
  const db = new Database(file);
  db.pragma(`key="x'${key.repeat(64)}'"`);
  return db;
}

function reads(key) {
  const db = open(key);
  try {
    return db.prepare('SELECT word FROM proof').get().word;
  } catch {
    return null;
  } finally {
    db.close();
  }
}

try {
  const db = open('a');
  db.exec("CREATE TABLE proof (word TEXT) STRICT; INSERT INTO proof VALUES ('家门口')");
  db.close();
  if (reads('a') !== '家门口') throw new Error('what was written could not be read back');
  if (reads('b') !== null) throw new Error('the database is not encrypted');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
