// Signing in and out in the real window, and what happens to it without being asked.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { faultsOf } from './axe';
import type { Desk } from './fixtures';

/** Picks a name and gives the password. */
export async function signIn(window: Page, name: string, password: string): Promise<void> {
  await window.getByRole('radio', { name }).check();
  await window.getByLabel('密码', { exact: true }).fill(password);
  await window.keyboard.press('Enter');
}

/** Who came in with the password that is told once sets one of their own. */
export async function ownPassword(window: Page, first: string, own: string): Promise<void> {
  await expect(window.getByRole('heading', { name: '换成自己的密码' })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByLabel('刚才用的密码').fill(first);
  await window.getByLabel('新密码', { exact: true }).fill(own);
  await window.getByLabel('再写一遍新密码').fill(own);
  await window.getByRole('button', { name: '换好，进入' }).click();
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
}

/** The desk locks itself, as it does when nobody has touched it for long; only the waiting is left out. */
export async function lockUnasked(desk: Desk): Promise<void> {
  await desk.window.evaluate(() =>
    (window as unknown as { desk: { invoke(...said: unknown[]): Promise<unknown> } }).desk.invoke('gate.lock', {}),
  );
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('desk', 'gate', { lockedFor: 'idle' }),
  );
}

/** From now on the desk wants the password once more before `operation`, as it does five minutes after it was given. */
export async function proofIsOver(desk: Desk, operation: string): Promise<void> {
  await desk.app.evaluate(({ ipcMain }, wanted) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...said: unknown[]) => unknown> })._invokeHandlers;
    const honest = handlers.get('desk');
    let proved = false;
    handlers.set('desk', async (event, name, input) => {
      if (name === wanted && !proved)
        return JSON.stringify({ ok: false, failure: { code: 'password', words: '这一步要再输一次密码，确认是本人。' } });
      const reply = (await honest?.(event, name, input)) as string;
      if (name === 'gate.confirm' && JSON.parse(reply).ok) proved = true;
      return reply;
    });
  }, operation);
}

const parentOf = (pid: string): number => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
};

/** Every process that descends from this one. */
function descendantsOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = all.filter((one) => parentOf(one) === pid).map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** A child may follow its parent before it is asked. */
function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Pulls the plug: the shell, its pages and its desk process are gone at once. */
export async function killAll(desk: Desk): Promise<void> {
  const shell = desk.app.process();
  const pid = shell.pid ?? 0;
  const gone = new Promise((resolve) => shell.once('exit', resolve));
  for (const one of [pid, ...descendantsOf(pid)]) endAtOnce(one);
  await gone;
}
