// Ten thousand lines pasted into minutes: the window goes on answering, and every line arrives, in its order and with its structure.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { figure, isLong } from '../faults/support/figures';
import { ask, convene } from './clerk';
import { type Desk, expect, test } from './fixtures';

const LINES = 10_000;
/** Milliseconds. Beside other tests the cores are shared, and a task takes a multiple of them. */
const MOST_AT_ONCE = isLong ? 50 : 200;

const numbers = Array.from({ length: LINES }, (_, at) => at);
const item = (at: number) =>
  `<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${at}.<span>&nbsp;</span></span><span lang=ZH-CN style='font-family:仿宋_GB2312'>第${at}行</span></p>`;
const plain = (at: number) =>
  `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.9pt'><span lang=ZH-CN style='font-size:16.0pt;font-family:仿宋_GB2312'>第${at}行：<b>居民</b>说三单元堆了旧家具</span><span lang=EN-US><o:p></o:p></span></p>`;
const row = (at: number) => `<tr><td style='border:solid windowtext 1.0pt'><p class=MsoNormal>第${at}行</p></td></tr>`;

/** Lines 0 to 3 999 paragraphs, to 6 999 one list, to 9 999 one table; a heading before each, a script in the middle. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>${'p.MsoNormal{margin:0}\n'.repeat(4000)}</style></head><body><!--StartFragment-->
<h1>发言</h1>${numbers.slice(0, 4000).map(plain).join('\n')}<script>window.canary=1</script><img src="x" onerror="window.canary=1">
<h1>清单</h1>${numbers.slice(4000, 7000).map(item).join('\n')}
<h1>台账</h1><table class=MsoTableGrid>${numbers.slice(7000).map(row).join('\n')}</table><!--EndFragment--></body></html>`;

type Traced = { name: string; pid: number; tid: number; tdur?: number; args: { name?: string } };

/** The most milliseconds of its own a page spent on one task while `work` went on; what others took of the machine does not count. */
async function longestTask({ app, data }: Desk, work: () => Promise<void>): Promise<number> {
  const included_categories = ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'];
  await app.evaluate(
    ({ contentTracing }, categories) => contentTracing.startRecording({ included_categories: categories }),
    included_categories,
  );
  await work();
  const file = await app.evaluate(({ contentTracing }, to) => contentTracing.stopRecording(to), path.join(data, 'trace.json'));
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: Traced[] };
  const pages = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pages.some((page) => page.pid === pid && page.tid === tid),
  );
  expect(tasks.length).toBeGreaterThan(LINES / 100);
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000;
}

/** Lays it ready, so that only the pasting is looked at. */
const lay = (page: Page, html: string, text: string) =>
  page.evaluate(
    ([laid, plain]) => {
      const clipboardData = new DataTransfer();
      if (laid) clipboardData.setData('text/html', laid);
      clipboardData.setData('text/plain', plain);
      Object.assign(window, { laid: new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }) });
    },
    [html, text] as const,
  );

/** Pastes, and waits from within until the last line is there: the runner's own looking takes longer than the paste. */
const pasted = (page: Page) =>
  page.getByRole('textbox', { name: '楼道堆物：发言与讨论' }).evaluate(
    (written, last) =>
      new Promise<void>((resolve) => {
        written.dispatchEvent((window as unknown as { laid: Event }).laid);
        const arrived = () => [...written.children].slice(-2).some((block) => block.textContent?.includes(last));
        const look = () => (arrived() ? resolve() : requestAnimationFrame(look));
        look();
      }),
    `第${LINES - 1}行`,
  );

type Kept = { type: string; content?: Kept[]; text?: string };
const wordsOf = (node: Kept): string => node.text ?? (node.content ?? []).map(wordsOf).join('');

for (const [name, html] of [
  ['as text', ''],
  ['from Word', fromWord],
] as const)
  test(`ten thousand lines ${name} arrive whole, and the window goes on answering`, async ({ start }) => {
    const desk = await start('--demo');
    const { window } = desk;
    await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
    const { meetingId, first } = await convene(window);
    await expect(window.getByRole('textbox', { name: '楼道堆物：发言与讨论' })).toBeFocused();
    await window.keyboard.type('王芳：');
    const text = numbers.map((at) => `第${at}行`).join('\n');
    await lay(window, html, text);
    const longest = await longestTask(desk, () => pasted(window));
    figure(`a paste of ${LINES} lines ${name}`, `longest task ${longest.toFixed(0)} ms`);
    expect(longest).toBeLessThanOrEqual(MOST_AT_ONCE);
    const kept = async () => (await ask<{ content: string }>(window, 'minutes.part', { meetingId, agendaItemId: first })).content;
    await expect.poll(kept).toContain(`第${LINES - 1}行`);
    const { content = [] } = JSON.parse(await kept()) as Kept;
    if (html === '') {
      expect(content.map(wordsOf)).toEqual(numbers.map((at) => `${at === 0 ? '王芳：' : ''}第${at}行`));
      return;
    }
    const [said, ...others] = content.filter((block) => wordsOf(block) !== '');
    expect(said && wordsOf(said)).toBe('王芳：');
    expect(others.map(({ type }) => type).filter((type) => type !== 'paragraph')).toEqual([
      'heading',
      'heading',
      'orderedList',
      'heading',
      'table',
    ]);
    const lines = others.flatMap((block) => (block.type === 'paragraph' ? [block] : (block.content ?? []))).map(wordsOf);
    expect(lines.filter((words) => words.startsWith('第')).map((words) => Number.parseInt(words.slice(1), 10))).toEqual(numbers);
    expect(await window.evaluate(() => 'canary' in window)).toBe(false);
  });
