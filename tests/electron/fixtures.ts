// The built app in its real window, each test with a data folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Whether this machine lets the test user have a sandbox; only then is it tested. */
export const sandboxed = process.getuid?.() !== 0 && !process.env.DOORSTEP_NO_SANDBOX;

/** A running app: its main process, its one window, its data folder. */
export type Desk = { app: ElectronApplication; window: Page; data: string };

type Fixtures = {
  data: string;
  /** Starts the app on the test's data folder, with further switches; started again after `app.close()` it finds its data. */
  start(...switches: string[]): Promise<Desk>;
  /** The app on an empty data folder. */
  desk: Desk;
};

export const test = base.extend<Fixtures>({
  data: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-data-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ data }, use) => {
    const started: ElectronApplication[] = [];
    await use(async (...switches) => {
      const desk = await startApp(data, switches);
      started.push(desk.app);
      return desk;
    });
    for (const app of started) await app.close();
  },
  desk: async ({ start }, use) => use(await start()),
});

async function startApp(data: string, switches: string[]): Promise<Desk> {
  const executablePath = process.env.DOORSTEP_ELECTRON;
  if (!executablePath) throw new Error('run the window tests through npm test, which prepares Electron');
  const app = await electron.launch({ executablePath, args: [ROOT, `--data=${data}`, ...switches], chromiumSandbox: sandboxed });
  const window = await app.firstWindow();
  await window.waitForLoadState('load');
  return { app, window, data };
}

/** Id of the process the desk runs in; 0 where there is none. */
export const deskPid = (started: ElectronApplication): Promise<number> =>
  started.evaluate(
    ({ app }) => app.getAppMetrics().find((one) => one.serviceName === 'Doorstep desk' || one.name === 'Doorstep desk')?.pid ?? 0,
  );

/** The next open dialogs answer with this path (null: the person cancels). */
export async function answerOpenDialog(desk: Desk, file: string | string[] | null): Promise<void> {
  const paths = file === null ? [] : [file].flat();
  await desk.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
  }, paths);
}

/** The next save dialogs answer with this path (null: the person cancels). */
export async function answerSaveDialog(desk: Desk, file: string | null): Promise<void> {
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, file);
}
