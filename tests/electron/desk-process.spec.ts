// The desk process may die without taking the window, or an answer, with it; and a second start finds the first.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reply } from '../../shared/reply';
import { type Desk, deskPid, expect, sandboxed, test } from './fixtures';

const gateState = ({ window }: Desk) =>
  window.evaluate(async () =>
    JSON.parse(
      await (window as unknown as { desk: { invoke(...said: unknown[]): Promise<string> } }).desk.invoke('gate.state', {}),
    ),
  ) as Promise<Reply<unknown>>;

/** Kills the desk process and waits until the shell has seen it go. */
async function killDesk(desk: Desk): Promise<void> {
  const pid = await deskPid(desk.app);
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => deskPid(desk.app)).not.toBe(pid);
}

test('a desk process that dies is started again once, then faults carry a reference that the log knows', async ({ desk }) => {
  expect(await gateState(desk)).toMatchObject({ ok: true });
  await killDesk(desk);
  expect(await gateState(desk)).toMatchObject({ ok: true });
  await killDesk(desk);
  const reply = await gateState(desk);
  expect(reply).toMatchObject({ ok: false, failure: { code: 'fault', reference: expect.stringMatching(/^[0-9a-f]{8}$/) } });
  const reference = !reply.ok && reply.failure.code === 'fault' ? reply.failure.reference : 'none';
  expect(readFileSync(path.join(desk.data, 'doorstep.log'), 'utf8')).toContain(reference);
});

test('a page that crashes is opened again', async ({ desk }) => {
  const pid = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
  process.kill(pid, 'SIGKILL');
  const state = () =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return { crashed: contents?.isCrashed(), loading: contents?.isLoading(), pid: contents?.getOSProcessId() };
    });
  await expect.poll(async () => (await state()).pid !== pid).toBe(true);
  await expect.poll(state).toMatchObject({ crashed: false, loading: false });
});

test('a second start on the same data ends at once and leaves one window', async ({ desk }) => {
  const args = [path.resolve(import.meta.dirname, '../..'), `--data=${desk.data}`, ...(sandboxed ? [] : ['--no-sandbox'])];
  const second = spawn(process.env.DOORSTEP_ELECTRON ?? '', args, { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
