// A gift gets a photo, is redeemed at the desk, its slip printed, and given back.
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { answerOpenDialog, expect, test } from './fixtures';

/** A resident who volunteers and has a hundred points. */
const helper = (page: Page): Promise<{ name: string; number: string }> =>
  page.evaluate(async () => {
    const value = async <T>(name: string, input: unknown): Promise<T> => {
      const reply = JSON.parse(await window.desk.invoke(name, input)) as { ok: boolean; value: T };
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
      return reply.value;
    };
    const on = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
    const list = await value<{ rows: { id: number; name: string }[] }>('residents.list', { filter: {}, page: { size: 1 } });
    const [person] = list.rows;
    if (!person) throw new Error('the demo estate is empty');
    const known = await value<{ id: number; number: string } | null>('volunteers.ofPerson', { personId: person.id });
    const { id, number } =
      known ?? (await value<{ id: number; number: string }>('volunteers.register', { who: { personId: person.id }, on }));
    await value('points.adjust', { requestId: crypto.randomUUID(), volunteerId: id, points: 100, reason: '试用' });
    return { name: person.name, number };
  });

test('a volunteer takes a towel for points, signs the slip, and gives it back', async ({ start }) => {
  const desk = await start('--demo', '--at=/gifts');
  const { window } = desk;
  const towel = window.getByRole('row', { name: /毛巾/ });
  await expect(towel).toContainText('24');
  const { name, number } = await helper(window);

  await answerOpenDialog(desk, 'docs/screens/today.png');
  await towel.getByRole('button', { name: '更多：毛巾' }).click();
  await window.getByRole('menuitem', { name: '放照片' }).click();
  const photo = towel.getByRole('img', { name: '毛巾' });
  await expect(photo).toHaveJSProperty('naturalWidth', 480);
  await expect(photo).toHaveAttribute('src', /^data:image\/jpeg/);
  expect(await faultsOf(window)).toEqual([]);

  await towel.getByRole('button', { name: '兑换：毛巾' }).click();
  const dialog = window.getByRole('dialog', { name: '兑换' });
  await dialog.getByLabel('谁来兑换').fill(number);
  await window.getByText(`${name}　${number}`).first().click();
  await dialog.getByLabel('几份').fill('2');
  await expect(dialog.getByRole('status')).toContainText('用去16分，还剩84分');
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  const paper = window.frameLocator('iframe');
  await expect(paper.getByText('志愿服务积分兑换单').first()).toBeVisible();
  await expect(paper.getByText('毛巾　2 份').first()).toBeVisible();

  await window.evaluate(() => {
    location.hash = '/gifts';
  });
  await expect(towel).toContainText('22');
  await window.getByText('兑换记录').click();
  await window
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('button', { name: /^退回：兑换/ })
    .click();
  await window.getByRole('dialog').getByText('拿错了').click();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('已退回，拿错了')).toBeVisible();
  await window.getByText('礼品和服务', { exact: true }).click();
  await expect(towel).toContainText('24');
});
