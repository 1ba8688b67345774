// Accounts in the real window: a head makes room for a building chief, who signs in, sees her building, and loses nothing.
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { aSecondAfter } from './clock';
import { type Desk, expect, test } from './fixtures';
import { killAll, lockUnasked, ownPassword, proofIsOver, signIn } from './people';
import { foundByWizard, open, openRail, PASSWORD } from './steps';

const OWN = '桂花巷口第三棵树';
const KILLS = process.env.DOORSTEP_LONG ? 10 : 2;

/** 新增账号 for the chief of one building. Returns the password the screen tells once. */
async function addChief(desk: Desk): Promise<string> {
  const { window } = desk;
  await open(window, '账号');
  await window.getByRole('button', { name: '新增账号' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('王楼长');
  await dialog.getByRole('radio', { name: /楼栋长/ }).check();
  await dialog.getByLabel('负责的楼栋').click();
  await window.getByTitle('3号楼', { exact: true }).click();
  await window.keyboard.press('Escape');
  expect(await faultsOf(window)).toEqual([]);
  await proofIsOver(desk, 'staff.add');
  await dialog.getByRole('button', { name: '新增', exact: true }).click();
  await window.getByLabel('李站长的密码').fill('not this one');
  await window.keyboard.press('Enter');
  await expect(window.getByText('密码不对，请再输一次。')).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByLabel('李站长的密码').fill(PASSWORD);
  await window.keyboard.press('Enter');
  const password = await window.getByTestId('first-password').innerText();
  await window.getByRole('button', { name: '记下了' }).click();
  await expect(window.getByRole('row', { name: /王楼长/ })).toContainText('3号楼');
  return password;
}

const beginRegistering = async (window: Page) => {
  await open(window, '台账');
  await window.getByRole('button', { name: '登记居民' }).click();
};

const nameField = (window: Page) => window.getByRole('dialog').getByLabel('姓名');

/** Types a name, which is kept within a second. */
const begin = (window: Page, name: string) =>
  aSecondAfter(
    window,
    () => nameField(window).fill(name),
    () => expect(window.getByText('已暂存')).toBeVisible(),
  );

test('a building chief signs in with the first password, sets her own, and sees her building only', async ({ start }) => {
  let desk: Desk = await start();
  let { window } = desk;
  await foundByWizard(window);
  const first = await addChief(desk);

  await test.step('the first password opens nothing but the change of it', async () => {
    await window.keyboard.press('Control+l');
    await window.getByRole('radio', { name: '王楼长' }).check();
    expect(await faultsOf(window)).toEqual([]);
    await signIn(window, '王楼长', first);
    await ownPassword(window, first, OWN);
  });

  await test.step('she sees her building, and no accounts', async () => {
    await openRail(window);
    await expect(window.getByRole('link', { name: '账号' })).toHaveCount(0);
    await open(window, '楼栋长');
    await expect(window.getByRole('cell', { name: /的单元 3号楼$/ })).toBeVisible();
    await expect(window.getByRole('cell', { name: /的单元 \d+号楼$/ })).toHaveCount(1);
    await expect(window.getByRole('button', { name: '指定楼栋长' })).toHaveCount(0);
    await window.evaluate(() => {
      location.hash = '#/staff';
    });
    await expect(window.getByRole('heading', { name: '这一页打不开' })).toBeVisible();
  });

  await test.step('a lock nobody asked for leaves nothing on screen, and gives the half-written form back', async () => {
    await beginRegistering(window);
    await begin(window, '诸葛清漪');
    await lockUnasked(desk);
    await expect(window.getByText('谁在使用')).toBeVisible();
    await expect(window.getByText('诸葛清漪')).toHaveCount(0);
    await signIn(window, '王楼长', OWN);
    await expect(window.getByRole('heading', { name: '居民台账' })).toBeVisible();
    await window.getByRole('button', { name: '登记居民' }).click();
    await expect(nameField(window)).toHaveValue('诸葛清漪');
    await expect(window.getByText('上次没写完，已经带回来。')).toBeVisible();
  });

  for (let kill = 1; kill <= KILLS; kill += 1) {
    await test.step(`what was typed a second before kill ${kill} is back`, async () => {
      await begin(window, `诸葛清漪${kill}`);
      await killAll(desk);
      desk = await start();
      window = desk.window;
      await signIn(window, '王楼长', OWN);
      await beginRegistering(window);
      await expect(nameField(window)).toHaveValue(`诸葛清漪${kill}`);
    });
  }

  await test.step('given up, it does not come back; and the head is never shown it', async () => {
    await window.getByRole('button', { name: '丢弃' }).click();
    await expect(nameField(window)).toHaveValue('');
    await begin(window, '只给自己看');
    await window.keyboard.press('Control+l');
    await signIn(window, '李站长', PASSWORD);
    await beginRegistering(window);
    await expect(nameField(window)).toHaveValue('');
  });
});
