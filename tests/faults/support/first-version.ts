// A station as the first version of the app left it: its tables, filled with SQL, its audit log not yet chained.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { migrate } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { openSqlite } from '../../../main/database/open';
import { latinTokens } from '../../../main/search/pinyin';
import { digitsText, nameTokens } from '../../../main/search/text';

const AT = '2026-01-05T02:00:00.000Z';
const PEOPLE = 150;

function fillEstate(sqlite: Sqlite): void {
  sqlite.exec(`
    INSERT INTO staff VALUES (1, '李站长', 'head', '${AT}');
    INSERT INTO station VALUES (1, '幸福里工作站', '029-86000000', '', '610112', '', '', '', '', '', '幸福里', '', 0, '2026-01-01');
    INSERT INTO building VALUES (1, '1号楼', 1), (2, '2号楼', 2);
    INSERT INTO unit VALUES (1, 1, '1单元', 1), (2, 2, '1单元', 1);
    INSERT INTO post VALUES (1, 1, NULL, '陈磊博', '13100000000', '2026-01-02', NULL, NULL);
    INSERT INTO paper VALUES (1, '联系卡2026-0001', 'contactCards', '联系卡', 1, '<p>1号楼</p>', '${AT}', 1);
    INSERT INTO paperOutcome VALUES (1, 1, '${AT}', '已打印');`);
}

function fillPeople(sqlite: Sqlite): void {
  const put = (table: string, ...cells: unknown[]) =>
    sqlite.prepare(`INSERT INTO ${table} VALUES (${cells.map(() => '?').join()})`).run(...cells);
  for (let id = 1; id <= PEOPLE; id += 1) {
    const [name, phone] = [`王${'秀英小明建国'.charAt(id % 6)}`, `139${String(id).padStart(8, '0')}`];
    put('room', id, 1 + (id % 2), String(100 + id), 1, id);
    put('household', id, id, '2026-01-05', null, null, null);
    put('person', id, name, '2', '1960', null, phone, ...Array.from({ length: 9 }, () => null));
    put('residence', id, id, id, '02', '户籍', '2026-01-05', null, null);
    put('personTag', id, id, '独居老人', '2026-01-05', null, null);
    sqlite.prepare('INSERT INTO personText (rowid, name, latin) VALUES (?, ?, ?)').run(id, nameTokens(name), latinTokens(name));
    sqlite.prepare('INSERT INTO personDigits (rowid, digits) VALUES (?, ?)').run(id, digitsText(phone));
    for (const operation of ['residents.register', 'residents.reveal'])
      put('auditEntry', null, AT, 1, '李站长', operation, 'person', id, null, JSON.stringify({ name, phone }));
  }
}

/** Writes the file; returns the questions that must have the same answers in every later version. */
export function foundFirstVersion(path: string, key: Uint8Array): string[] {
  const sqlite = openSqlite(path, key);
  migrate(sqlite, migrations.slice(0, 1));
  sqlite.exec('BEGIN');
  fillEstate(sqlite);
  fillPeople(sqlite);
  sqlite.exec('COMMIT');
  const tables = sqlite
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'person_%\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all() as string[];
  const columnsOf = (table: string) => sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  const plain = tables.filter((table) => table !== 'personText' && table !== 'personDigits');
  const rows = plain.map((table) => `SELECT ${columnsOf(table).join(', ')} FROM ${table} ORDER BY 1`);
  sqlite.close();
  return [...rows, 'SELECT rowid FROM personText ORDER BY 1', 'SELECT rowid FROM personDigits ORDER BY 1'];
}
