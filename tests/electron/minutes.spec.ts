// A clerk types live: words are kept as they are typed, Word's text comes in clean, two windows lose nothing; then the paper.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { ask, convene, paste } from './clerk';
import { aSecondAfter } from './clock';
import { answerSaveDialog, expect, test } from './fixtures';

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style><script>window.canary=1</script></head>
<body><h1>现场<span style='color:red'>情况</span></h1><p class=MsoNormal>说<b>两</b>件事。<img src="x" onerror="window.canary=1"></p>
<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>先通知</p>
<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span>再清理<o:p></o:p></p>
<table class=MsoTableGrid><tr><td onclick="window.canary=1"><p>楼栋</p></td><td><p>户数</p></td></tr></table></body></html>`;

/** As WPS 文字 puts it on the clipboard: fonts in old tags, numbers in spans that Word is told to ignore, a picture for old browsers. */
const fromWps = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="WPS Office">
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal{font-family:仿宋_GB2312}</style></head><body><!--StartFragment-->
<h2><b><span style="mso-spacerun:'yes';font-family:黑体;font-size:16.0000pt;"><font face="黑体">处理意见</font></span></b></h2>
<p class=MsoNormal style="text-indent:32.0000pt;mso-char-indent-count:2.0000;"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;"><font face="仿宋_GB2312">物业</font><b><font face="仿宋_GB2312">五天内</font></b><font>回话。</font></span><o:p></o:p></p>
<p class=MsoNormal style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-list:l1 level1 lfo2;"><![if !supportLists]><span style="mso-list:Ignore;">1.<span>&nbsp;</span></span><![endif]><span><font face="仿宋_GB2312">量尺寸</font></span></p>
<p class=MsoNormal style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-list:l1 level1 lfo2;"><![if !supportLists]><span style="mso-list:Ignore;">2.<span>&nbsp;</span></span><![endif]><span><font face="仿宋_GB2312">做护栏</font></span></p>
<table class=MsoNormalTable border=1 style="mso-table-layout-alt:fixed;"><tr><td width=100 style="mso-border-top-alt:0.5000pt solid windowtext;"><p class=MsoNormal><font face="宋体">单元</font></p></td></tr></table>
<img src="file:///C:/Users/wps/x.png" onerror="window.canary=1"><script>window.canary=1</script><!--EndFragment--></body></html>`;

/** Signs in who is listed and has the item voted on by show of hands. */
async function vote(page: Page, meetingId: number) {
  const { attendees } = await ask<{ attendees: { id: number }[] }>(page, 'meetings.card', { id: meetingId });
  await ask(page, 'attendees.mark', { meetingId, ids: attendees.map(({ id }) => id), state: 'present' });
  const votes = page.getByRole('region', { name: '表决' });
  await votes.getByRole('button', { name: '提请表决' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开始' }).click();
  await votes.getByRole('button', { name: '填写举手人数' }).click();
  await page.getByLabel('同意几人').fill('1');
  await page.getByRole('dialog').getByRole('button', { name: '记下结果' }).click();
  await expect(votes).toContainText('要到会的过半数：1×2＝2，大于1，通过。');
}

type Part = { content: string; revision: number };

test('minutes are kept as they are typed, agreed to and printed on 22 lines of 28 characters', async ({ start }) => {
  const desk = await start('--demo');
  const { window } = desk;
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
  const { meetingId, first } = await convene(window);
  const where = { meetingId, agendaItemId: first };
  const kept = () => ask<Part>(window, 'minutes.part', where);
  const text = window.getByRole('textbox', { name: '楼道堆物：发言与讨论' });
  await expect(text).toBeFocused();
  await aSecondAfter(
    window,
    () => window.keyboard.type('王芳：三单元堆了旧家具。'),
    () => expect.poll(async () => (await kept()).content).toContain('三单元堆了旧家具。'),
  );

  await window.keyboard.press('Enter');
  await paste(window, fromWord);
  await expect(text.getByRole('heading', { name: '现场情况' })).toBeVisible();
  await expect(text.locator('ol > li')).toHaveText(['先通知', '再清理']);
  await expect(text.getByRole('table')).toContainText('楼栋');
  await expect(text.locator('strong').first()).toHaveText('两');
  await window.keyboard.press('Control+End');
  await paste(window, fromWps);
  await expect(text.getByRole('heading', { name: '处理意见' })).toBeVisible();
  await expect(text.locator('ol > li')).toHaveText(['先通知', '再清理', '量尺寸', '做护栏']);
  await expect(text.locator('strong').last()).toHaveText('五天内');
  await expect(text.getByRole('table')).toHaveCount(2);
  // The caret is left in a cell: a table pasted there does not go into it.
  await paste(window, '<p>护栏</p><table><tr><td>高</td></tr></table>');
  await expect(text.getByRole('table')).toHaveCount(3);
  await expect(text.locator('table table')).toHaveCount(0);
  await expect(text).not.toContainText('WordDocument');
  await expect(text.locator('img, script, style, font, [onclick], [style*=mso]')).toHaveCount(0);
  expect(await window.evaluate(() => 'canary' in window)).toBe(false);

  await window.keyboard.press('Control+Enter');
  await expect(window.getByLabel('决定了什么')).toBeFocused();
  await window.keyboard.type('三天内清走旧家具');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: '会议决定' })).toContainText('1. 三天内清走旧家具');
  await vote(window, meetingId);
  expect(await faultsOf(window)).toEqual([]);

  // The last that was pasted is kept: nothing of this window is still on its way.
  await expect.poll(async () => (await kept()).content).toContain('"高"');
  const { revision } = await kept();
  const elsewhere = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"另一个窗口写的"}]}]}';
  await ask(window, 'minutes.keep', { ...where, revision, pen: 'another-window', content: elsewhere });
  await text.click();
  await window.keyboard.type('这边也写了');
  await expect(window.getByText('两份都存着')).toBeVisible();
  await expect(window.getByLabel('先存下的一份')).toContainText('另一个窗口写的');
  await expect(window.getByLabel('另一份', { exact: true })).toContainText('这边也写了');
  await window.getByRole('button', { name: '两份接在一起' }).click();
  await expect(text).toContainText('另一个窗口写的');
  await expect(text).toContainText('这边也写了');

  await paste(window, '', Array.from({ length: 60 }, () => '清'.repeat(26 + 28 + 28)).join('\n'));
  await expect.poll(async () => (await kept()).content.length).toBeGreaterThan(5000);
  await window.getByRole('button', { name: '送会签' }).click();
  await window.getByLabel('请谁会签').fill('王芳');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+Enter');
  await window.getByRole('button', { name: '王芳同意' }).click();
  // Before that 定稿 asks why it should not be waited for.
  await expect(window.getByRole('region', { name: '会签' }).getByRole('listitem')).toContainText('王芳同意');
  await window.getByRole('button', { name: '定稿' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '定稿' }).click();
  await expect(window.getByText(/〔\d{4}〕2号/).first()).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);

  await window.getByRole('button', { name: '从决议起草通知' }).click();
  await expect(window.getByText('这次会议没有标为“公开”的决定，不用公告。')).toBeVisible();
  await window.getByRole('button', { name: '打印纪要' }).click();
  await expect(window.frameLocator('iframe').getByText('会议纪要').first()).toBeVisible();
  const pdf = path.join(desk.data, 'minutes.pdf');
  await answerSaveDialog(desk, pdf);
  await window.getByRole('button', { name: /PDF/ }).click();
  await expect(window.getByText(/已保存到.*minutes\.pdf/)).toBeVisible();
  const said = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;
  expect(said('pdfinfo', pdf)).toMatch(/Page size: +59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)/);
  // The third page is nothing but text: 22 lines, those that are full of 28 characters over 156 mm.
  const words = said('pdftotext', '-bbox-layout', '-f', '3', '-l', '3', pdf, '-');
  const lines = [...words.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/g)]
    .map(([, left, top, right, inner = '']) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      said: inner.replace(/<[^>]*>|\s/g, ''),
    }))
    .filter(({ said: line }) => /^清+$/.test(line));
  expect(lines).toHaveLength(22);
  const full = lines.filter(({ said: line }) => line.length === 28);
  expect(full.length).toBeGreaterThan(10);
  for (const { left, right } of full) {
    expect(left).toBeCloseTo(79.4, 0);
    expect(right - left).toBeGreaterThan(440);
    expect(right - left).toBeLessThan(443.5);
  }
  const tops = lines.map(({ top }) => top);
  for (const [at, top] of tops.slice(1).entries()) expect(top - (tops[at] ?? 0)).toBeCloseTo(28.99, 0);
});
