// A demand from above is opened from a template, answered by a pasted chat, contradicted, settled, and adds up.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('a chat is pasted twice, two answers stand side by side, one is chosen', async ({ start }) => {
  const { window } = await start('--demo', '--at=/sweeps');
  await window.getByRole('button', { name: '电动自行车排查' }).click();
  const counts = window.getByRole('region', { name: '收到多少' });
  await expect(counts).toContainText('有矛盾2');
  await window.getByRole('button', { name: '接龙文字' }).first().click();
  await expect(window.getByRole('textbox', { name: '接龙文字' })).toHaveValue(/还没接的/);
  const asked = await window.getByRole('textbox', { name: '接龙文字' }).inputValue();
  const room = /还没接的：[^\n]*、(\S+?)(?:、|\n)/.exec(asked)?.[1] ?? '';
  expect(room).toMatch(/^\d+-\d+-\d+$/);
  await window.getByRole('button', { name: '关闭' }).last().click();

  await window.getByText('收回', { exact: true }).click();
  for (const bikes of ['2辆', '5辆']) {
    await window.getByRole('button', { name: '粘贴微信接龙' }).click();
    await window.getByLabel('接龙内容').fill(`${asked}${room} 有电动车 ${bikes} 楼道`);
    await expect(window.getByText(/^读到1行答复，新的1条/)).toBeVisible();
    if (bikes === '2辆') expect(await faultsOf(window)).toEqual([]);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByLabel('接龙内容')).toBeHidden();
  }
  await expect(counts).toContainText('有矛盾3');

  await window.getByText('名单', { exact: true }).click();
  await window.getByLabel('扫码，或者输入编码、房号、姓名').fill(room);
  await window.keyboard.press('Enter');
  const line = window.getByRole('dialog').filter({ hasText: '说法不一样' });
  await expect(line).toContainText('5辆');
  expect(await faultsOf(window)).toEqual([]);
  await line.getByRole('button', { name: '以这份为准' }).last().click();
  await expect(counts).toContainText('有矛盾2');
  await window.keyboard.press('Escape');
  await window.getByText('汇总', { exact: true }).last().click();
  await expect(window.getByRole('row', { name: /^几辆/ })).toContainText('合计（辆）');
  expect(await faultsOf(window)).toEqual([]);
});
