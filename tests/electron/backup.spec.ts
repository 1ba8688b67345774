// Back up, change something, restore: the change is gone; take the restore back: it is there again.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';
import { open } from './steps';

test('a backup brings back the day before a mistake, and the restore is itself taken back', async ({ start }) => {
  const desk = await start('--demo');
  const { window } = desk;
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
  const name = window.locator('.top-station');
  await expect(name).not.toBeEmpty();
  const before = await name.innerText();
  await open(window, '备份');
  await window.getByRole('button', { name: '立即备份' }).first().click();
  await expect(
    window
      .getByRole('status')
      .getByText(/已核对/)
      .first(),
  ).toBeVisible();
  await window.evaluate(async () => {
    const { desk: ours } = window as unknown as { desk: { invoke(name: string, input: unknown): Promise<string> } };
    const { value } = JSON.parse(await ours.invoke('station.get', {}));
    await ours.invoke('station.amend', { ...value, phone: '029-00000000' });
  });
  const phone = () =>
    window.evaluate(async () => {
      const { desk: ours } = window as unknown as {
        desk: { invoke(name: string, input: unknown): Promise<string> };
      };
      return JSON.parse(await ours.invoke('station.get', {})).value.phone;
    });
  expect(await phone()).toBe('029-00000000');
  const restore = async (which: RegExp) => {
    await window
      .getByRole('row', { name: which })
      .first()
      .getByRole('button', { name: /还原到/ })
      .click();
    const dialog = window.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: '取消' })).toBeFocused();
    await expect(dialog).toContainText(/次改动/);
    await dialog.getByRole('button', { name: '还原', exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  await restore(/手动备份/);
  expect(await phone()).not.toBe('029-00000000');
  await restore(/还原前/);
  expect(await phone()).toBe('029-00000000');
  await expect(name).toHaveText(before);
  await desk.app.close();
  expect(readdirSync(path.join(desk.data, 'demo', 'backups')).length).toBeGreaterThanOrEqual(3);
});
