// What a head does, step by step, so that the specs read like her day.
import { expect, type Locator, type Page } from '@playwright/test';

export const PASSWORD = '邻里和睦二零二六';

export const fixture = (name: string): string => new URL(`../fixtures/${name}`, import.meta.url).pathname;

/** Chooses from a list that is searched by typing: what is asked for is there before it is taken, and taken before one goes on. */
export async function choose(where: Page | Locator, label: string, words: string): Promise<void> {
  const list = where.getByLabel(label, { exact: true });
  await list.click();
  await list.fill(words);
  const page = 'page' in where ? where.page() : where;
  await expect(page.getByTitle(words).filter({ visible: true }).first()).toBeVisible();
  await list.press('Enter');
  await expect(list).toHaveAttribute('aria-expanded', 'false');
}

async function next(window: Page, words = '下一步'): Promise<void> {
  await window.getByRole('button', { name: words }).click();
}

/** ① where the estate is ② the station. */
export async function placeAndStation(window: Page): Promise<void> {
  await window.getByRole('button', { name: /新建工作站/ }).click();
  await choose(window, '省份', '陕西省');
  await choose(window, '城市', '西安市');
  await choose(window, '区县', '未央区');
  await window.getByLabel('街道（乡镇）').fill('未央宫街道');
  await window.keyboard.press('Escape');
  await window.getByLabel('社区（村）').fill('青门社区');
  await window.getByLabel('小区', { exact: true }).fill('青门新区');
  await next(window);
  await expect(window.getByLabel('工作站名称')).toHaveValue('青门新区工作站');
  await window.getByLabel('联系电话').fill('029-86001234');
  await next(window);
}

/** ③ thirteen buildings by their pattern, as far as the head types it. */
export async function buildingsByPattern(window: Page): Promise<void> {
  const pattern = { 几栋楼: '13', 每栋几个单元: '4', 最高楼层: '7', 每层几户: '3' };
  for (const [label, value] of Object.entries(pattern)) await window.getByLabel(label, { exact: true }).fill(value);
  await next(window, '生成楼栋表');
}

/** ④ who heads it and ⑤ the recovery key, looked at and put away. Returns the key as the screen shows it. */
export async function headAndKey(window: Page, look = async () => {}): Promise<string> {
  await window.getByLabel('站长姓名').fill('李站长');
  await window.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await window.getByLabel('再写一遍密码').fill(PASSWORD);
  await next(window, '完成');
  await expect(window.getByRole('heading', { name: '恢复码' })).toBeVisible();
  const key = await window.getByTestId('recovery-key').innerText();
  await expect(window.getByRole('button', { name: '进入工作站' })).toBeDisabled();
  await look();
  await window.getByLabel(/我已抄好或印好/).check();
  await next(window, '进入工作站');
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
  return key.replace(/\s+/g, '');
}

/** A station of 13 buildings, 51 units and 1071 rooms, through the wizard. */
export async function foundByWizard(window: Page): Promise<string> {
  await placeAndStation(window);
  await buildingsByPattern(window);
  await next(window);
  return headAndKey(window);
}

/** Opens every group of the rail, so that what stands there is what there is. */
export async function openRail(window: Page): Promise<void> {
  const closed = window
    .getByRole('navigation', { name: '主导航' })
    .getByRole('button', { expanded: false, name: /^(居民|服务|议事|志愿|通知|上报|本站)$/ });
  while ((await closed.count()) > 0) await closed.first().click();
}

/** An entry of the rail, whose group may be closed. */
export async function open(window: Page, entry: string): Promise<void> {
  const link = window.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: entry, exact: true });
  await expect(window.getByRole('navigation', { name: '主导航' })).toBeVisible();
  if ((await link.count()) === 0) await openRail(window);
  await link.click();
}

/** 导入 → choose (the dialog is answered before) → look → 开始导入. */
export async function importSheet(window: Page): Promise<void> {
  await open(window, '导入');
  await window.getByRole('button', { name: '选择表格' }).first().click();
  await expect(window.getByRole('heading', { name: '导入预览' })).toBeVisible();
}
