// the page, the graphics process and the desk process are killed in turn, on one station: the window stays, and the
// ledger is as it was.
import type { Reply } from '../../shared/reply';
import { figure, isLong } from '../faults/support/figures';
import { type Desk, deskPid, expect, test } from './fixtures';

const ROUNDS = isLong ? 7 : 1;

/** Asked from the main process: Playwright's own hold on a page ends with the page's first crash. */
const ask = ({ app }: Desk, name: string) =>
  app.evaluate(({ BrowserWindow }, operation) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    return page?.executeJavaScript(`window.desk.invoke('${operation}', {}).then(JSON.parse)`) as Promise<Reply<unknown>>;
  }, name);

/** Id of one of the app's processes; 0 where it has none of the kind. */
const pidOf = ({ app }: Desk, kind: 'page' | 'graphics' | 'desk') =>
  kind === 'desk'
    ? deskPid(app)
    : app.evaluate(({ app, BrowserWindow }, wanted) => {
        if (wanted === 'page') return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
        return app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0;
      }, kind);

/** Kills it and waits until another is in its place. Returns whether there was one. */
async function crash(desk: Desk, kind: 'page' | 'graphics' | 'desk'): Promise<boolean> {
  const pid = await pidOf(desk, kind);
  if (pid === 0) return false;
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => pidOf(desk, kind), kind).not.toBe(pid);
  return true;
}

test('page, graphics and desk may crash: the window stays and the ledger is as it was', async ({ start }) => {
  test.setTimeout(ROUNDS * 300_000);
  const crashed = { page: 0, graphics: 0, desk: 0 };
  let counts: unknown;
  for (let round = 0; round < ROUNDS; round += 1) {
    const desk = await start('--demo');
    const standing = async () => {
      await expect.poll(() => ask(desk, 'gate.openDemo').catch(() => null)).toMatchObject({ ok: true });
      const found = await ask(desk, 'summary.counts');
      expect(found).toMatchObject({ ok: true });
      counts ??= found;
      expect(found).toEqual(counts);
    };
    await standing();
    for (const kind of ['page', 'graphics', 'desk'] as const) {
      if (await crash(desk, kind)) crashed[kind] += 1;
      await standing();
    }
    await desk.app.close();
  }
  expect(Math.min(crashed.page, crashed.desk)).toBe(ROUNDS);
  const sum = `${crashed.page} of the page, ${crashed.graphics} of the graphics process, ${crashed.desk} of the desk`;
  figure('R-31 crashes', `${sum}; window and ledger stood each time`);
});
