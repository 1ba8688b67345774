// The front desk (前台) in the real window: a volunteer with a card, a volunteer with number and PIN, and a page that is attacked.
import { gate, operations } from '../../shared/operations';
import { faultsOf } from './axe';
import { listening, tryEveryWayOut } from './canary';
import { expect, test } from './fixtures';
import { enrol, invoke, openKiosk, press, scan } from './front-desk';
import { outOfReachAt, SMALL_AND_BACK } from './reach';

test('volunteers come and go by card, or by number and PIN, and see what is theirs; the kiosk goes back to its start', async ({
  start,
}) => {
  const desk = await start('--demo');
  const wang = await enrol(desk.window, '王桂芝');
  const li = await enrol(desk.window, '李国强', '739164');
  const kiosk = await openKiosk(desk);
  // From here on time passes only when it is told to.
  await kiosk.clock.install();
  await kiosk.reload();
  await kiosk.clock.pauseAt(Date.now() + 60_000);
  const beginning = kiosk.getByRole('heading', { name: /刷一下志愿者卡/ });
  await expect(beginning).toBeVisible();

  await test.step('a card signs in, twice is once, and the answer goes after four seconds', async () => {
    await scan(kiosk, wang);
    await expect(kiosk.getByRole('status')).toContainText('王桂芝 已签到');
    await scan(kiosk, wang);
    await expect(kiosk.getByRole('status')).toContainText('王桂芝 已签到');
    await kiosk.clock.runFor(4100);
    await expect(beginning).toBeVisible();
  });

  await test.step('a wrong PIN is asked for once more; the right one signs out, and nobody else is named', async () => {
    await kiosk.getByRole('button', { name: '签退' }).click();
    await press(kiosk, wang.number);
    await press(kiosk, '111222');
    await expect(kiosk.getByRole('alert')).toContainText('编号或密码不对');
    await press(kiosk, wang.pin);
    await expect(kiosk.getByRole('status')).toContainText('王桂芝 已签退');
    await kiosk.clock.runFor(4100);
  });

  await test.step('typed on a keyboard it is the same, and 我的积分 shows one’s own hours', async () => {
    await kiosk.getByRole('button', { name: '我的积分' }).click();
    await kiosk.keyboard.type(wang.number);
    await kiosk.clock.runFor(200);
    await kiosk.keyboard.type(wang.pin);
    await kiosk.clock.runFor(200);
    await expect(kiosk.getByRole('heading', { name: '王桂芝' })).toBeVisible();
    await expect(kiosk.getByRole('listitem')).toContainText(['待审核']);
    await expect(kiosk.getByText('李国强')).toHaveCount(0);
    const [ready, lines] = [
      await kiosk.getByRole('button', { name: '看好了' }).boundingBox(),
      await kiosk.getByRole('list').boundingBox(),
    ];
    expect(ready?.height).toBeLessThan(lines?.height ?? 0);
  });

  await test.step('left alone for a minute nothing of it stays', async () => {
    await kiosk.clock.runFor(59_000);
    await expect(kiosk.getByRole('heading', { name: '王桂芝' })).toBeVisible();
    await kiosk.clock.runFor(1500);
    await expect(beginning).toBeVisible();
    expect(await kiosk.content()).not.toContain('王桂芝');
  });

  await test.step('somebody who comes with a request is written down', async () => {
    await kiosk.getByRole('button', { name: /登记诉求/ }).click();
    await kiosk.getByLabel('姓名').fill('周桂香');
    await kiosk.getByLabel('房号').fill('3号楼2单元1101');
    await kiosk.getByRole('button', { name: '登记', exact: true }).click();
    await expect(kiosk.getByRole('alert')).toContainText('三样都要写');
    await kiosk.getByLabel('什么事').fill('楼道灯不亮');
    await kiosk.keyboard.press('Escape');
    await scan(kiosk, li);
    await expect(kiosk.getByRole('status')).toContainText('李国强 已签到');
    await kiosk.clock.runFor(4100);
    await expect(kiosk.getByLabel('什么事')).toHaveValue('楼道灯不亮');
    await expect(kiosk.getByLabel('房号')).toHaveValue('3号楼2单元1101');
    await kiosk.getByRole('button', { name: '登记', exact: true }).click();
    await expect(kiosk.getByRole('status')).toContainText('记下了');
    await kiosk.clock.runFor(4100);
    await expect(beginning).toBeVisible();
  });

  await test.step('who walks away in the middle of a request leaves it to the office, and nothing on the screen', async () => {
    await kiosk.getByRole('button', { name: /登记诉求/ }).click();
    await kiosk.getByLabel('姓名').fill('赵德海');
    await kiosk.clock.runFor(60_500);
    await expect(beginning).toBeVisible();
    expect(await kiosk.content()).not.toContain('赵德海');
  });

  await test.step('the office comes back, and finds both requests on 今日, beside the three of the demo', async () => {
    await kiosk.clock.resume();
    await kiosk.getByRole('button', { name: '工作人员' }).click();
    const back = desk.app.waitForEvent('window');
    await kiosk.getByRole('button', { name: '离开前台' }).click();
    const staff = await back;
    await expect(staff.getByRole('link', { name: /^5 ?件诉求等着受理/ })).toBeVisible();
    expect(desk.app.windows().filter((page) => !page.isClosed())).toHaveLength(1);
  });
});

test('a kiosk page that is attacked is answered nothing of the ledger, and leads nowhere', async ({ start }) => {
  const desk = await start('--demo');
  const staffPage = desk.window.url();
  await desk.window.evaluate(() => localStorage.setItem('planted', '1'));
  const kiosk = await openKiosk(desk);

  await test.step('everybody can read and reach it: axe finds nothing on start, number pad and forms', async () => {
    expect(await faultsOf(kiosk)).toEqual([]);
    expect(await outOfReachAt(desk, kiosk, SMALL_AND_BACK)).toEqual([]);
    for (const door of [/^签到$/, /登记诉求/, /工作人员/]) {
      await kiosk.getByRole('button', { name: door }).click();
      expect(await faultsOf(kiosk), String(door)).toEqual([]);
      expect(await outOfReachAt(desk, kiosk, SMALL_AND_BACK), String(door)).toEqual([]);
      await kiosk.getByRole('button', { name: '返回' }).click();
    }
  });

  await test.step('of every operation there is only its own are heard', async () => {
    const heard: string[] = [];
    for (const name of [...Object.keys(operations), ...Object.keys(gate)]) {
      const reply = (await invoke(kiosk, name, 7)) as { ok: boolean; failure?: { code: string } };
      if (reply.ok || reply.failure?.code !== 'refused') heard.push(name);
    }
    expect(heard.sort()).toEqual(['gate.leaveKiosk', 'intake.take', 'kiosk.home', 'kiosk.mine', 'kiosk.punch']);
  });

  await test.step('nothing of the staff’s window is there: no storage, no screen, no clipboard, no tools', async () => {
    expect(await kiosk.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    const seen = await desk.app.evaluate(async ({ BrowserWindow, clipboard }) => {
      const window = BrowserWindow.getAllWindows()[0];
      if (!window) return null;
      const { session } = window.webContents;
      const load = async (file: string) => (await session.fetch(`app://doorstep/${file}`)).status;
      window.webContents.openDevTools();
      return {
        windows: BrowserWindow.getAllWindows().length,
        kiosk: window.isKiosk(),
        kept: session.isPersistent(),
        staffScreen: await load('index.html'),
        own: await load('kiosk.html'),
        clipboard: clipboard.readText(),
        tools: window.webContents.isDevToolsOpened(),
      };
    });
    expect(seen).toEqual({ windows: 1, kiosk: true, kept: false, staffScreen: 404, own: 200, clipboard: '', tools: false });
  });

  await test.step('no packet of it leaves for anywhere', async () => {
    const canary = await listening();
    await tryEveryWayOut(kiosk, canary.ports);
    canary.close();
    expect(canary.heard).toEqual({ connections: 0, packets: 0 });
  });

  await test.step('no key, no address and no closing leads out', async () => {
    const before = kiosk.url();
    for (const keys of ['Control+w', 'Alt+F4', 'Escape', 'F11', 'F5', 'Control+Shift+I', 'Control+r'])
      await kiosk.keyboard.press(keys);
    for (const address of [staffPage, 'file:///etc/passwd', 'https://example.com/']) {
      await kiosk.evaluate((to) => {
        const link = Object.assign(document.createElement('a'), { href: to });
        document.body.append(link);
        link.click();
        link.remove();
        return window.open(to) === null;
      }, address);
    }
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const left = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({ address: window.webContents.getURL(), shown: window.isVisible() })),
    );
    expect(left).toEqual([{ address: before, shown: true }]);
    expect(await invoke(kiosk, 'kiosk.home')).toMatchObject({ ok: true });
  });
});
