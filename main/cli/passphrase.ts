import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Refusal } from '../refusal';

/** Keeps what is typed off the screen. */
const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** The password or recovery key: STATION_PASSPHRASE, or asked for at a terminal. */
export async function passphrase(words: string): Promise<string> {
  const given = process.env.STATION_PASSPHRASE;
  if (given) return given;
  if (!process.stdin.isTTY) throw new Refusal('请在环境变量 STATION_PASSPHRASE 里给出密码，或在终端里运行。');
  process.stderr.write(words);
  const lines = createInterface({ input: process.stdin, output: silent(), terminal: true });
  const typed = await new Promise<string>((resolve) => lines.question('', resolve));
  lines.close();
  process.stderr.write('\n');
  return typed;
}
