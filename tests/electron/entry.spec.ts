// A household by keys alone, in the real window: entered, taken back, pasted, and there again after the window went.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('a household is keyed in, taken back and pasted without a mouse', async ({ start }) => {
  const { app, window } = await start('--demo', '--at=/entry');
  const { keyboard } = window;
  const first = window.getByLabel('第1人姓名');
  await expect(first).toBeFocused();

  await keyboard.type('李䶮');
  await keyboard.press('Enter');
  await keyboard.type('11010519491231002X');
  await expect(window.getByText('1949年12月31日')).toBeVisible();
  await keyboard.type('13800001111');
  await expect(window.getByLabel('第2人姓名')).toBeFocused();
  await keyboard.type('王小明');
  await keyboard.press('Enter');
  await keyboard.type('410181198812145533');
  await expect(window.getByText(/末位对不上/)).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.press('3');
  await expect(window.getByLabel('第2人与户主关系')).toHaveValue('子');
  expect(await faultsOf(window)).toEqual([]);
  await keyboard.press('Enter');
  await expect(window.getByText(/刚存好：.*李䶮、王小明/)).toBeVisible();

  await keyboard.press('Control+z');
  await expect(window.getByText(/刚存好/)).toBeHidden();
  await expect(first).toHaveValue('李䶮');
  await keyboard.press('Control+Enter');
  await expect(window.getByText(/刚存好：.*李䶮、王小明/)).toBeVisible();
  await expect(first).toHaveValue('');

  await app.evaluate(({ clipboard }) => clipboard.writeText('王建国 1957 男 13800001111 户主\n李芳 妻 1960'));
  await first.focus();
  await keyboard.press('Control+v');
  await expect(first).toHaveValue('王建国');
  await expect(window.getByLabel('第2人与户主关系')).toHaveValue('妻');
  await expect(window.getByText('已暂存')).toBeVisible();
  await window.reload();
  await expect(window.getByText('上次没写完，已经带回来。')).toBeVisible();
  await expect(first).toHaveValue('王建国');
});

test('an empty room of the building picture is entered from its card', async ({ start }) => {
  const { window } = await start('--demo', '--at=/picture');
  await window.getByRole('region', { name: '2单元' }).getByRole('button', { name: /^301/ }).press('Enter');
  await expect(window.getByText('还没有登记过住户。')).toBeVisible();
  await window.getByRole('button', { name: '登记住户' }).press('Enter');
  await expect(window.getByRole('heading', { name: '1号楼 2单元 301' })).toBeVisible();
  await expect(window.getByLabel('第1人姓名')).toBeFocused();
  await window.keyboard.type('吴阿婆');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/刚存好：1号楼2单元301.*吴阿婆/)).toBeVisible();
});

test('one Enter chooses in a list and goes on: a room by its parts, how somebody lives here', async ({ start }) => {
  const { window } = await start('--demo', '--at=/entry');
  const { keyboard } = window;
  const part = (name: string) => window.getByRole('combobox', { name, exact: true });
  const list = (option: RegExp) =>
    window.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option });
  await expect(window.getByLabel('第1人姓名')).toBeFocused();
  await part('楼栋').focus();
  await keyboard.type('8号');
  await expect(list(/^8号楼/)).toBeVisible();
  await keyboard.press('Enter');
  await expect(part('单元')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(list(/^1单元/)).toBeVisible();
  await keyboard.press('Enter');
  await expect(part('房号')).toBeFocused();
  await keyboard.type('301');
  await expect(list(/^301/)).toBeVisible();
  await keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: '8号楼 1单元 301' })).toBeVisible();
  await expect(window.getByLabel('第1人姓名')).toBeFocused();

  await keyboard.type('吴阿婆');
  const lives = window.getByLabel('第1人居住情况');
  await lives.focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(lives).toHaveValue('户籍');
  await expect(window.getByLabel('第2人姓名')).toBeFocused();

  await part('楼栋').click();
  await list(/^1号楼/).click();
  await expect(part('楼栋')).toBeFocused();
  await part('楼栋').dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(part('楼栋')).toBeFocused();
  await keyboard.press('Enter');
  await expect(part('单元')).toBeFocused();
});
