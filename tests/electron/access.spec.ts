// Every screen for everybody: axe finds nothing on any of them, and the ledger is worked by keyboard alone.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';
import { screens } from './routes';

test('axe finds nothing on the welcome screen and the first step of the wizard', async ({ start }) => {
  const { window } = await start();
  await expect(window.getByRole('button', { name: /新建工作站/ })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: /新建工作站/ }).click();
  await expect(window.getByRole('heading', { name: '小区在哪里' })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
});

test('axe finds nothing on any screen of the ledger', async ({ start }) => {
  const { window } = await start('--demo');
  for (const [route, heading] of Object.entries(screens)) {
    await window.evaluate((to) => {
      location.hash = to;
    }, route);
    await expect(window.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    expect(await faultsOf(window), route).toEqual([]);
  }
});

test('axe finds nothing where a household is split and made one again', async ({ start }) => {
  const { window } = await start('--demo', '--at=/households/1');
  await window.getByRole('button', { name: '分户' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('checkbox').nth(1).check();
  await dialog.getByRole('radio', { name: '分家' }).check();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await window.getByRole('button', { name: '合户' }).click();
  await expect(dialog.getByLabel(/与户主关系$/).first()).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
});

test('the picture of a building is walked by arrow keys, and its rooms are put right', async ({ start }) => {
  const { window } = await start('--demo', '--at=/picture');
  const unit = window.getByRole('region', { name: '1单元' });
  await unit.getByRole('button', { name: /^101，/ }).focus();
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('ArrowRight');
  await expect(unit.getByRole('button', { name: /^202，/ })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: '更正房屋资料' })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '更正房屋资料' }).click();
  const dialog = window.getByRole('dialog', { name: /更正.*202的房屋资料/ });
  await dialog.getByRole('radio', { name: '出租' }).check();
  await dialog.getByLabel('房主', { exact: true }).fill('赵德海');
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(unit.getByRole('button', { name: /^202，.*出租/ })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
});

test('someone is found, opened and corrected without a mouse', async ({ start }) => {
  const { window } = await start('--demo', '--at=/residents');
  await expect(window.getByRole('table').getByRole('row')).toHaveCount(51);
  await window.keyboard.press('Control+k');
  await window.keyboard.type('1-1-101');
  await expect(window.getByRole('option').first()).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  const change = window.getByRole('button', { name: '更正' });
  await change.focus();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '联系电话' }).fill('13900001234');
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(window.getByText('139****1234').first()).toBeVisible();
});

test('the log is read, checked and held against a paper without a mouse', async ({ start }) => {
  const { window } = await start('--demo', '--at=/audit');
  const table = window.getByRole('table');
  await table.getByRole('button', { name: '登录' }).first().focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  const entry = window.getByRole('dialog');
  await expect(entry.getByRole('rowheader').first()).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(entry).toBeHidden();
  await window.getByRole('button', { name: '校验' }).focus();
  await window.keyboard.press('Enter');
  const verdict = window.getByText(/^校验完了：/);
  await expect(verdict).toContainText('一条不少');
  const chainNumber = /链号是 (\d+-[0-9a-f]{12})/.exec(await verdict.innerText())?.[1] ?? '';
  const paper = window.getByLabel('纸上的链号');
  await paper.fill(chainNumber);
  await paper.press('Enter');
  await expect(window.getByText(/^对得上：/)).toBeVisible();
  await paper.fill(`${chainNumber.slice(0, -12)}000000000000`);
  await paper.press('Enter');
  await expect(window.getByText(/^对不上：/)).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
});
