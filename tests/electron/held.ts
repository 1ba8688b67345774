// What a slow machine does, held as long as a test wants: answers of the desk that come late.
import type { Desk } from './fixtures';

type Bridge = { _invokeHandlers: Map<string, (...said: unknown[]) => unknown> };

/** From now on the desk's answers to `name` stay on their way. Returns what lets them arrive. */
export async function heldBack(desk: Desk, name: string): Promise<() => Promise<void>> {
  await desk.app.evaluate(({ ipcMain }, late) => {
    const handlers = (ipcMain as unknown as Bridge)._invokeHandlers;
    const honest = handlers.get('desk');
    const arrived = new Promise<void>((letArrive) => Object.assign(globalThis, { letArrive }));
    handlers.set('desk', async (event, asked, input) => {
      const reply = await honest?.(event, asked, input);
      if (asked === late) await arrived;
      return reply;
    });
  }, name);
  return () => desk.app.evaluate(() => (globalThis as unknown as { letArrive(): void }).letArrive());
}
