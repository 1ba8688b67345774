// Works at the desk until it is killed: says what it tries, does it, says that it is done. Arguments: file, key in hex,
// seed, number of acts (0: no end), then settings of the connection that a test wants otherwise ("synchronous=normal").
// Nothing but the acknowledgements goes to stdout, each with one write.
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../main/database/open';
import { seeded } from '../../bench/measure';
import { dayAfter, nextAct } from '../support/acts';
import { contentDigest } from '../support/invariants';
import { act } from '../support/model';
import { deskOver, FIRST_DAY } from '../support/station';
import { readTables } from '../support/tables';

const [path = '', key = '', seed = '', most = '0', ...settings] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const database = openDatabase({ path, key: Buffer.from(key, 'hex') });
for (const setting of settings) database.sqlite.pragma(setting);
const random = seeded(Number(seed));
const ledger = readTables(database.sqlite);
const at = { today: dayAfter(FIRST_DAY, 30) };
const desk = deskOver(database, at);

let done = 0;
const acknowledge = () => say(`ACK ${done}${Number(most) > 0 ? ` ${contentDigest(database.sqlite)}` : ''}`);
acknowledge();
while (Number(most) === 0 || done < Number(most)) {
  const next = nextAct(random, ledger, at.today);
  if (Number(most) === 0) say(`TRY ${JSON.stringify(next)}`);
  const outcome = await desk.carryOut(next.name, next.input);
  if (outcome !== act(ledger, next, at.today)) throw new Error(`${outcome}: ${JSON.stringify(next)}`);
  if (outcome === 'refused') continue;
  done += 1;
  acknowledge();
}
