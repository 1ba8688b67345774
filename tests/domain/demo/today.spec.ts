// The home screen of the demo station, as each role sees it: no line leads to a screen that the role cannot open.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../main/app';
import { openDatabase } from '../../../main/database/open';
import { narrow } from '../../../main/database/scope';
import { foldersIn } from '../../../main/gate/gate';
import { filePath, type KeyFile, openKey, readKeyFile } from '../../../main/gate/key-file';
import { permits } from '../../../main/permission';
import type { Session } from '../../../main/powers';
import type { Today } from '../../../shared/features/today';
import type { OperationName } from '../../../shared/operations';
import { Station } from '../gate/station';
import { theHead } from '../support/desk';
import { fakeKeys } from '../support/keys';

const station = new Station();
beforeAll(async () => {
  await station.ask('gate.openDemo');
  await station.gate.close();
});
afterAll(() => station.end());

const renderer = path.join(import.meta.dirname, '../../../renderer');
const screens = readdirSync(renderer)
  .filter((name) => name.endsWith('screens.ts'))
  .flatMap((name) => [...readFileSync(path.join(renderer, name), 'utf8').matchAll(/path: '([^']+)',\s*needs: '([^']+)'/g)])
  .map(([, at, needs]) => ({
    way: new RegExp(`^${String(at).replace(/:\w+/g, '[^/]+')}$`),
    needs: needs as OperationName,
  }));

/** What the home screen says to somebody in this role; of a chief, with the first building. */
async function homeOf(role: Session['role']): Promise<Today> {
  const folder = foldersIn(station.folder).demo;
  const opened = openDatabase({ path: filePath(folder), key: openKey(readKeyFile(folder) as KeyFile) as Uint8Array });
  const session = { ...theHead, role, buildings: role === 'chief' ? [1] : null };
  if (session.buildings) narrow(opened.sqlite, session.buildings);
  const app = createApp({
    ...{ ...opened, platform: station.platform, keys: fakeKeys(), session: () => session, proved: () => true },
    ...{
      clock: () => station.now,
      uptime: () => 0,
      running: () => ({ run: 'a-run', ran: 0 }),
      log: () => {},
      progress: () => {},
    },
  });
  const reply = await app.invoke('today.overview', {});
  await opened.close();
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return reply.value as Today;
}

test.each(['head', 'deputy', 'chief', 'viewer'] as const)(
  'every line the %s is told of opens a screen of theirs',
  async (role) => {
    const { waiting, missing, figures } = await homeOf(role);
    const ways = [...waiting, ...missing, ...figures].map(({ to }) => to);
    expect(ways.length).toBeGreaterThan(5);
    const closed = ways.filter((to) => {
      const at = to.split('?')[0] ?? '';
      return !screens.some(({ way, needs }) => way.test(at) && permits(role, needs));
    });
    expect(closed).toEqual([]);
  },
);
