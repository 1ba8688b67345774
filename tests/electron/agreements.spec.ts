// A file from its opening to a promise somebody looked after, as the head does it.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE');

test('a quarrel is opened, talked over, written down, signed as printed, and looked after', async ({ start }) => {
  const { window } = await start('--demo', '--at=/agreements');
  const save = () => window.keyboard.press('Control+Enter');
  const dialog = (name: string) => window.getByRole('dialog', { name, exact: true });

  await window.getByRole('button', { name: '立卷' }).click();
  await dialog('立卷').getByLabel('事由').fill('楼道堆放纸箱');
  await dialog('立卷').getByLabel('申请人：姓名或单位名称', { exact: true }).fill('祝平');
  await dialog('立卷').getByLabel('电话（可不填）').first().fill('13900000008');
  await dialog('立卷').getByLabel('被申请人：姓名或单位名称').fill('邢立');
  await save();
  await expect(window.getByRole('heading', { name: /楼道堆放纸箱/, level: 1 })).toBeVisible();
  await window.getByRole('button', { name: '查看祝平的电话' }).click();
  await window.getByRole('radio', { name: '联系本人' }).check();
  await save();
  await expect(window.getByText('13900000008')).toBeVisible();

  await window.getByRole('button', { name: '记一次' }).click();
  await dialog('记一次调解').getByLabel('调解员').fill('演示站长');
  await dialog('记一次调解').getByLabel('经过').fill('双方都愿意让一步。');
  await dialog('记一次调解').getByRole('radio', { name: '联席会议' }).check();
  await expect(dialog('记一次调解').getByLabel('哪次会议（可不选）')).toBeVisible();
  await dialog('记一次调解').getByRole('radio', { name: '到现场' }).check();
  await save();
  await expect(window.getByText('双方都愿意让一步。')).toBeVisible();

  await window.getByRole('button', { name: '写协议' }).click();
  const facts = dialog('写协议').getByLabel('事实和争议');
  // Begun while the dialog is still opening: neither the words nor the place are taken away.
  await facts.fill('邢立在三楼楼道');
  await expect(window.locator('[class*="zoom-enter"], [class*="zoom-appear"]')).toHaveCount(0);
  await expect(facts).toBeFocused();
  await window.keyboard.type('堆放纸箱，祝平通行不便。');
  for (const third of [3, 2])
    await dialog('写协议')
      .getByRole('button', { name: `去掉第${third}条` })
      .click();
  await dialog('写协议').getByLabel('第1条：谁来做').fill('邢立');
  await dialog('写协议').getByLabel('第1条：做什么').fill('把纸箱搬走，不再堆放。');
  await dialog('写协议').getByLabel('怎么履行（可不填）').fill('自签字之日起履行。');
  await expect(facts).toHaveValue('邢立在三楼楼道堆放纸箱，祝平通行不便。');
  expect(await faultsOf(window)).toEqual([]);
  await save();
  await window.getByRole('button', { name: '打印签字稿' }).click();
  await expect(window.getByRole('button', { name: '存为PDF' })).toBeVisible();
  await window.goBack();

  await window.getByRole('button', { name: '签好了' }).click();
  for (const name of [/祝平/, /邢立/, '已经盖章']) await dialog('签好了').getByRole('checkbox', { name }).check();
  await dialog('签好了').getByLabel('签字的调解员').fill('演示站长');
  await dialog('签好了').getByLabel('哪天回访（可不填）').fill(inDays(3));
  await window.keyboard.press('Tab');
  await save();
  await expect(window.getByText('已签协议')).toBeVisible();

  await window.getByRole('link', { name: '协议和调解' }).click();
  await window.getByText('要回访', { exact: true }).click();
  await window.getByRole('button', { name: '记回访：回访各方' }).click();
  await dialog('回访').getByLabel('情况').fill('楼道里没有纸箱了。');
  await save();
  await expect(window.getByText('七天以内没有要回访的。')).toBeVisible();
});
