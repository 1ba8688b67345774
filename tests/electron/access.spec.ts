// Every screen for everybody: axe finds nothing on any of them, and the ledger is worked by keyboard alone.
import { faultsOf } from './axe';
import { expect, test } from './fixtures';

test('axe finds nothing on the welcome screen and the first step of the wizard', async ({ start }) => {
  const { window } = await start();
  await expect(window.getByRole('button', { name: /新建工作站/ })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: /新建工作站/ }).click();
  await expect(window.getByRole('heading', { name: '小区在哪里' })).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
});

const screens: Record<string, string | RegExp> = {
  '/': '今日',
  '/residents': '居民台账',
  '/residents/1': /^谭文芳/,
  '/households': '住户',
  '/households/1': /^1号楼/,
  '/queries': '查询',
  '/groups': '特殊群体',
  '/groups/1': '独居老人',
  '/entitlements': '应享未享',
  '/picture': '楼栋图',
  '/checkup/noPhone': '没有联系电话',
  '/entry': '快速登记',
  '/rooms': '房屋核对',
  '/orders': '诉求',
  '/orders/setup': '类别、办理人和放假',
  '/orders/1': '诉求',
  '/orders/setup?view=categories': '类别、办理人和放假',
  '/orders/setup?view=holidays': '类别、办理人和放假',
  '/orders/figures': '诉求统计',
  '/matters': '事项',
  '/matters/1': '事项',
  '/catalogue': '服务目录',
  '/catalogue?view=templates': '服务目录',
  '/errands': '代办',
  '/errands/1': '代办',
  '/wishes': '微心愿',
  '/wishes/1': '微心愿',
  '/visits?show=soon': '走访',
  '/visits?view=chiefs': '走访',
  '/visits/3?view=needs': '走访',
  '/visits/cards': '录走访卡',
  '/visits/gifts': '节日慰问',
  '/imports': '导入',
  '/chiefs': '楼栋长',
  '/chiefs/people': '楼栋长聘任',
  '/chiefs/duties': '楼栋长工作表',
  '/chiefs/subsidies': '楼栋长补贴',
  '/chiefs/evaluations': '楼栋长半年评议',
  '/staff': '账号',
  '/backups': '备份',
  '/audit': '审计',
  '/hours': '时长审核',
  '/points': '积分',
  '/gifts': '积分兑换',
  '/certificates': '证明和公示',
  '/volunteers': '志愿者',
  '/volunteers?view=teams': '服务队',
  '/volunteers?view=leads': '想参加',
  '/activities': '活动',
  '/activities?view=projects': '项目、阵地和伙伴',
  '/sweeps': '摸排',
  '/sweeps/1': '电动自行车排查',
  '/consultations': '征求意见',
  '/consultations/1': '1号楼加装电梯',
  '/agreements': '协议和调解',
  '/agreements/2': '卫生间漏水到楼下',
  '/meetings': '会议',
  '/meetings?view=series': '例会和系列',
  '/meetings?view=topics': '议题',
  '/meetings/4': '助餐点议事会',
  '/minutes': '纪要',
  '/tasks': '任务',
  '/papers': '打印中心',
  '/privacy?view=given': '隐私',
  '/postings': '张贴',
  '/postings?show=reprint': '张贴',
  '/zones': '影响范围',
  '/notices': '通知',
  '/notices/1': '停水通知',
  '/guides': '办事指南',
  '/chats': '群',
  '/wall': '上墙',
  '/wall?view=five': '上墙',
  '/summary': '上报汇总',
  '/reports': '报送',
  '/reports/1': '上报汇总',
  '/indicators': '指标',
  '/forms': '表格',
  '/forms/1': '街道工作月报',
  '/briefings/1': '简报',
  '/parcels': '报送包',
  '/correspondents': '上下级',
  '/station': '设置',
  '/station/fields': '自定义栏目',
};

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
