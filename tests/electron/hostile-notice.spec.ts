// a notice of nothing but markup, from draft to PDF in the real window: read as typed, and nothing in it comes to life.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, type Desk, expect, test } from './fixtures';

/** Sets `__canary` where it runs, and asks `address` where it is drawn. */
const trapsOf = (address: string) => [
  '<script>window.__canary=1;alert(1)</script>',
  `<img src=${address}img onerror=window.__canary=1>`,
  '<svg onload=window.__canary=1></svg>',
  '<a href="javascript:window.__canary=1">看</a>',
  'javascript:window.__canary=1',
  `<style>*{background:url(${address}style)}</style>`,
  `</p></section></body><iframe src=${address}frame></iframe>`,
  '"><img src=x onerror="window.__canary=1',
];
const TITLE = '<script>__canary=1</script>';
const ISSUER = '<svg onload=__canary=1>';
const PHONE = '<img src=x onerror=__canary=1>';

/** A server on this machine that nobody is to ask. */
async function listening() {
  const asked: string[] = [];
  const server = createServer(({ url }, answer) => {
    asked.push(url ?? '');
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { asked, server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const row = (type: string, words: string[]) => ({
  type: 'tableRow',
  content: words.map((one) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [text(one)] })),
});

/** The draft of it, kept as the window keeps what is typed; its number. */
function written(window: Page, traps: string[]): Promise<number> {
  const table = { type: 'table', content: [row('tableHeader', [TITLE]), ...traps.map((trap) => row('tableCell', [trap]))] };
  const draft = {
    ...{ title: TITLE, content: JSON.stringify({ type: 'doc', content: [...traps.map(text), table] }), fills: [] },
    ...{ paper: 'A4', landscape: false, letterhead: true, seal: 'over', code: 'call', phone: PHONE, issuer: ISSUER },
    ...{ takeDownOn: '2099-12-31', aim: { board: 1, units: [] } },
  };
  return window.evaluate(async (words) => {
    const told = async (name: string, input: object) => {
      const reply = JSON.parse(await globalThis.window.desk.invoke(name, input));
      if (!reply.ok) throw new Error(`${name} ${JSON.stringify(reply)}`);
      return reply.value as { id: number; revision: number };
    };
    const { id } = await told('notices.begin', { kind: 'blank' });
    const { revision } = await told('notices.card', { id });
    await told('notices.keep', { id, revision, draft: words });
    return id;
  }, draft);
}

/** Frames in which something of it ran: of the window, of the sheets shown in it, and of the hidden page that is printed. */
async function woken({ app, window }: Desk): Promise<string[]> {
  expect(window.frames().length, 'the sheets are a frame of their own').toBeGreaterThan(1);
  const frames = app.windows().flatMap((page) => page.frames());
  const set = await Promise.all(frames.map((frame) => frame.evaluate(() => '__canary' in globalThis)));
  return frames.flatMap((frame, at) => (set[at] ? [frame.url()] : []));
}

const inOne = (words: string) => words.replace(/\s/g, '');
const said = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;

/** What the strings do in a page that takes them for markup. */
const takenForMarkup = (desk: Desk, traps: string[]) =>
  desk.app.evaluate(async ({ BrowserWindow }, html) => {
    const page = new BrowserWindow({ show: false });
    await page.loadURL('about:blank');
    const ran: unknown = await page.webContents.executeJavaScript(`new Promise((resolve) => {
      Object.defineProperty(window, '__canary', { set: () => resolve(true) });
      document.body.innerHTML = ${JSON.stringify(html)};
    })`);
    page.destroy();
    return ran;
  }, traps.join(''));

/** Looked at by the head alone, and out: the window shows the paper as it will be printed. */
async function issue(window: Page): Promise<void> {
  await window.getByRole('button', { name: '站长确认' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '确认' }).click();
  await window.getByRole('button', { name: '发出' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '发出' }).click();
  await expect(window.getByRole('button', { name: '返回打印中心' })).toBeVisible();
}

test('a notice of nothing but markup is text in the draft, in the preview and in the PDF', async ({ start, data }) => {
  const { asked, server, address } = await listening();
  const traps = trapsOf(address);
  const desk = await start('--demo');
  const { window, app } = desk;
  /** Dialogs and windows: the hidden page the PDF is made on is the only one. */
  const opened: string[] = [];
  window.on('dialog', async (dialog) => {
    opened.push(dialog.message());
    await dialog.dismiss();
  });
  app.on('window', (page) => opened.push(page.url()));
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
  const id = await written(window, traps);
  await window.evaluate((to) => {
    location.hash = to;
  }, `/notices/${id}`);
  // A sheet is set line by line: what is one string is read over the ends of its lines.
  const sheets = async () => inOne(await window.frameLocator('iframe').locator('body').innerText());
  const readAsTyped = async () => {
    for (const words of [TITLE, ISSUER, PHONE, ...traps]) await expect.poll(sheets).toContain(inOne(words));
    expect(await woken(desk)).toEqual([]);
  };
  await readAsTyped();
  await expect(window.getByRole('heading', { name: TITLE })).toBeVisible();
  await issue(window);
  await readAsTyped();
  const file = path.join(data, '通知.pdf');
  await answerSaveDialog(desk, file);
  await window.getByRole('button', { name: '存为PDF' }).click();
  await expect(window.getByText(/已保存到/)).toBeVisible();
  const printed = inOne(said('pdftotext', file, '-'));
  for (const words of [TITLE, ISSUER, PHONE, ...traps]) expect(printed).toContain(inOne(words));
  expect(said('pdfinfo', '-js', file)).not.toContain('canary');
  expect(said('pdfinfo', '-url', file)).not.toMatch(/127\.0\.0\.1|javascript/);
  expect(await woken(desk)).toEqual([]);
  expect(opened).toEqual([expect.stringMatching(/^app:\/\/doorstep\/paper\//)]);
  expect(asked).toEqual([]);
  // The same strings, where they are markup, do what they are made to do; and the server hears who asks.
  expect(await takenForMarkup(desk, traps)).toBe(true);
  await fetch(`${address}heard`);
  expect(asked).toContain('/heard');
  server.close();
});
