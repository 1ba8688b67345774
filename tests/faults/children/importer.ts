// Imports a sheet of made-up people and says when it begins and when it is done. Arguments: file, key in hex, rows.
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../main/database/open';
import { importInto } from '../support/sheet';

const [path = '', key = '', rows] = process.argv.slice(2);
const database = openDatabase({ path, key: Buffer.from(key, 'hex') });
await importInto(database, Number(rows), {
  begins: () => writeSync(1, 'BEGIN\n'),
});
writeSync(1, 'DONE\n');
// A closed file would be a file at rest; the power goes before that.
process.kill(process.pid, 'SIGKILL');
