// The ledger is leafed through without waiting: who is about to turn a page finds the next one asked for.
import { type Desk, expect, test } from './fixtures';

/** From now on pages behind the first are counted in the main process, and none is answered any more after `most` of them. */
async function countPages(desk: Desk, most: number): Promise<() => Promise<number>> {
  await desk.app.evaluate(({ ipcMain }, answered) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...said: unknown[]) => unknown> })._invokeHandlers;
    const honest = handlers.get('desk');
    const counted = globalThis as unknown as { pagesAsked: number };
    counted.pagesAsked = 0;
    handlers.set('desk', (event, name, input) => {
      const turned = name === 'residents.list' && (input as { page: { after: unknown } }).page.after !== null;
      if (turned) counted.pagesAsked += 1;
      return turned && counted.pagesAsked > answered ? new Promise(() => undefined) : honest?.(event, name, input);
    });
  }, most);
  return () => desk.app.evaluate(() => (globalThis as unknown as { pagesAsked: number }).pagesAsked);
}

test('the next page of the ledger stands ready when somebody is about to turn to it', async ({ start }) => {
  const desk = await start('--demo', '--at=/residents');
  const { window } = desk;
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(51);
  const first = await window.getByRole('row').nth(1).textContent();
  const asked = await countPages(desk, 1);
  const next = window.getByRole('button', { name: '下一页' });
  await next.focus();
  await expect.poll(asked).toBe(1);
  // Nothing more is answered: what is painted now was there before the key.
  await window.keyboard.press('Enter');
  await expect(window.getByRole('navigation', { name: '翻页' }).getByRole('status')).toContainText('第 51–100 人，共 988 人');
  await expect(window.getByRole('row').nth(1)).not.toHaveText(first ?? '');
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(51);
  // And the page behind it is asked for at once: the focus is still on the button.
  await expect.poll(asked).toBeGreaterThan(1);
});
