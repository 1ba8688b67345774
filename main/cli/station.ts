// The `station` command line: the same createApp as the window, for scheduled work and for tests.
// A result goes to stdout (JSON with --json); a refusal is one sentence on stderr and exit code 1.

import { OfficeLevel } from '../../shared/codes/offices';
import type { GateState } from '../../shared/gate';
import type { Input, OperationName, Output } from '../../shared/operations';
import { createGate } from '../gate/gate';
import { type KeyFile, peopleIn, readKeyFile } from '../gate/key-file';
import { writeLog } from '../log';
import { Refusal } from '../refusal';
import { type Arguments, need, readArguments } from './arguments';
import { type Asking, pathFrom, valueIn } from './asking';
import { backup, drill, type GateAsking, restore } from './backup-commands';
import { commands, usage } from './commands';
import { passphrase } from './passphrase';
import { commandLinePlatform, type Named } from './platform';
import { inWords } from './words';

type Gate = ReturnType<typeof createGate>;

async function init(gate: Gate, read: Arguments): Promise<unknown> {
  if (read.flags.has('demo')) {
    const { stationName: name } = valueIn(await gate.invoke('gate.openDemo', {})) as GateState;
    return { name, demo: true };
  }
  const name = need(read, 'name', '幸福里工作站');
  const password = await passphrase('给新工作站定一个密码（至少8位）：');
  const level = OfficeLevel.safeParse(read.options.get('level') ?? 'station');
  if (!level.success) throw new Refusal(`--level 请写 ${OfficeLevel.options.join('、')} 之一。`);
  const station = { name, estateName: name, phone: read.options.get('phone') ?? '' };
  const made = await gate.invoke('gate.create', { station, level: level.data, buildings: [], head: { name: '站长', password } });
  return { name, ...(valueIn(made) as { recoveryKey: string }) };
}

/** Whose password it is: the account named by `--as`, or the head. */
function signer(file: KeyFile, name: string | undefined): number {
  const people = peopleIn(file);
  const found = people.find((person) => (name === undefined ? person.role === 'head' : person.name === name));
  if (!found) throw new Refusal(`没有叫${name ?? '站长'}的账号。有：${people.map((person) => person.name).join('、')}。`);
  return found.staffId;
}

async function unlock(gate: Gate, folder: string, read: Arguments): Promise<void> {
  const file = readKeyFile(folder);
  if (!file) throw new Refusal('这个文件夹里没有工作站，请先用 init 新建。');
  if (file.demo) return void valueIn(await gate.invoke('gate.openDemo', {}));
  const staffId = signer(file, read.options.get('as'));
  const entered = await gate.invoke('gate.unlock', { staffId, secret: await passphrase('工作站密码：') });
  // The right password for a file that cannot be read.
  const { damage } = valueIn(entered) as GateState;
  if (damage) throw new Refusal(damage.words);
}

/** What is done with backups; a restore needs no station that opens. */
const keepers: Record<string, (asking: GateAsking) => Promise<unknown>> = { backup, restore, drill };

async function run(read: Arguments): Promise<unknown> {
  const two = read.words.slice(0, 2).join(' ');
  const known = commands[two] ?? commands[read.words[0] ?? ''];
  const [first = ''] = read.words;
  const isInit = first === 'init';
  const keeping = Object.hasOwn(keepers, first) ? keepers[first] : undefined;
  if (!isInit && !known && !keeping) throw new Refusal(usage);
  const folder = pathFrom(need(read, 'data', '/srv/station'));
  const named: Named = {};
  const gate = createGate(
    { station: folder, demo: folder },
    {
      platform: commandLinePlatform(named),
      databaseUrl: process.env.DATABASE_URL,
      clock: () => new Date().toISOString(),
      uptime: () => performance.now(),
      log: writeLog(folder),
      progress: () => {},
      tell: () => {},
    },
  );
  try {
    if (isInit) return await init(gate, read);
    if (first !== 'restore') await unlock(gate, folder, read);
    if (keeping) return await keeping({ gate, folder, named, read });
    const ask = async <N extends OperationName>(name: N, input: Input<N>) => valueIn(await gate.invoke(name, input)) as Output<N>;
    return await known?.({ ask, named } satisfies Asking, read);
  } finally {
    await gate.close();
  }
}

async function main(): Promise<void> {
  try {
    const read = readArguments(process.argv.slice(2));
    if (read.flags.has('help')) return void process.stdout.write(`${usage}\n`);
    const result = await run(read);
    process.stdout.write(`${read.flags.has('json') ? JSON.stringify(result) : inWords(result)}\n`);
  } catch (error) {
    const words = error instanceof Refusal && error.failure.code === 'refused' ? error.failure.words : null;
    process.stderr.write(`${words ?? '出了意外，没有做成。'}\n`);
    if (words === null) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  }
}

await main();
