// Brings a file to a version and says so. Arguments: file, key in hex, version.
import { writeSync } from 'node:fs';
import { migrate } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { openSqlite } from '../../../main/database/open';

const [path = '', key = '', version] = process.argv.slice(2);
const sqlite = openSqlite(path, Buffer.from(key, 'hex'));
writeSync(1, 'opened\n');
migrate(
  sqlite,
  migrations.filter((step) => step.version <= Number(version)),
);
writeSync(1, 'migrated\n');
sqlite.close();
