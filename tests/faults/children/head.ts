// A head at a desk of her own process: signs in and adds building after building. Arguments: station folder, password, how many.
// Says what the desk answered, one line each: `OPEN`, `VIEW` (looked at only), `DAMAGED`, `ACK name`, `NO words`, `LOCKED`, `SHUT`.
import { writeSync } from 'node:fs';
import { createGate } from '../../../main/gate/gate';
import { openPlatform } from '../support/no-platform';

const [folder = '', password = '', most = '0', pause = '0'] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);
const gate = createGate(
  { station: folder, demo: `${folder}-demo` },
  {
    platform: openPlatform,
    clock: () => new Date().toISOString(),
    uptime: () => performance.now(),
    log: (line, error) => void writeSync(2, `${line} ${error}\n`),
    progress: () => {},
    tell: ({ lockedFor }) => say(`LOCKED ${lockedFor}`),
  },
);
const ask = async (name: string, input: unknown): Promise<{ ok: boolean; value: Record<string, unknown>; words: string }> => {
  const reply = await gate.invoke(name, input);
  if (reply.ok) return { ok: true, value: reply.value as Record<string, unknown>, words: '' };
  return { ok: false, value: {}, words: 'words' in reply.failure ? reply.failure.words : JSON.stringify(reply.failure) };
};

const signIn = async () => {
  const { ok, value, words } = await ask('gate.unlock', { staffId: 1, secret: password });
  if (!ok) return say(`NO ${words}`);
  if (value.state === 'damaged') return say('DAMAGED');
  return say(value.readOnly ? 'VIEW' : 'OPEN');
};

await signIn();
const work = async (many: number, mark: string) => {
  for (let turn = 0; turn < many; turn += 1) {
    const building = `${mark}${process.pid}-${turn}`;
    const plan = { building, units: [{ unit: '1单元', floors: 6, perFloor: 4 }] };
    const { ok, words } = await ask('estate.addBuilding', plan);
    say(ok ? `ACK ${building}` : `NO ${words}`);
    if (Number(pause) > 0) await new Promise((resolve) => setTimeout(resolve, Number(pause)));
  }
};
await work(Number(most), 'b');
await gate.close().catch((error: unknown) => say(`CLOSE ${error}`));
say('SHUT');
process.exit(0);
