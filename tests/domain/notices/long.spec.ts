import { describe, expect, test } from '../support/desk';
import { doc, paragraph, said, table, wordsOf, write } from './support';

describe('a long notice', () => {
  const rows = Array.from({ length: 40 }, (_, at) => [`${at + 1}号楼`, `11月${(at % 28) + 1}日`, '8时至18时']);
  const long = doc(
    ...Array.from({ length: 9 }, (_, at) => paragraph(`第${at + 1}条，${'请大家互相转告，提前做好准备。'.repeat(4)}`)),
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '各楼时间' }] },
    table([['楼栋', '日期', '时间'], ...rows]),
  );

  test('goes on to further sheets: the head of its table again on each, no row cut, no heading alone, no word lost', async ({
    desk,
  }) => {
    const { id } = await write(desk, { title: '分批停水通知', content: long });
    const { html, sheets } = await desk.ask('notices.preview', { id });
    const pages = wordsOf(html);
    expect(sheets).toBe(pages.length);
    expect(sheets).toBeGreaterThanOrEqual(3);
    for (const [name, date, hours] of rows) expect(pages.join('')).toContain(`${name}${date}${hours}`);
    const withRows = pages.filter((words) => words.includes('8时至18时'));
    for (const words of withRows) expect(words).toContain('楼栋日期时间');
    expect(pages.find((words) => words.includes('各楼时间'))).toMatch(/各楼时间楼栋日期时间1号楼/);
    expect(pages[1]).toContain(`共${sheets}页第2页`);
    expect(pages.at(-1)).toContain('幸福里工作站2026年11月22日');
  });

  test('is set as large as it fits, and never smaller than eighteen points', async ({ desk }) => {
    const short = await write(desk, { title: '停水', content: said('停水一天。') });
    const sizes = (html: string) => [...html.matchAll(/font-size:([\d.]+)pt/g)].map(([, size]) => Number(size));
    const { html } = await desk.ask('notices.preview', { id: short.id });
    expect(Math.max(...sizes(html))).toBe(66);
    const { id } = await write(desk, { title: '这是一个特别长的标题要分成几行才写得下所以字小一些', content: long });
    const told = (await desk.ask('notices.preview', { id })).html;
    expect(sizes(/<h1.*?<\/h1>/s.exec(told)?.[0] ?? '')[0]).toBe(42);
  });

  test.for([
    ['A3', true, '420mm', '297mm'],
    ['A3', false, '297mm', '420mm'],
    ['A4', true, '297mm', '210mm'],
  ] as const)('stands on %s, across: %s', async ([paper, landscape, width, height], { desk }) => {
    const { id } = await write(desk, { title: '停水', content: long, paper, landscape });
    const { html } = await desk.ask('notices.preview', { id });
    expect(html).toContain(`width:${width};height:${height}`);
  });

  test('is the same, byte by byte, however often it is drawn', async ({ desk }) => {
    const { id } = await write(desk, { title: '停水', content: long });
    const once = await desk.ask('notices.preview', { id });
    expect(await desk.ask('notices.preview', { id })).toEqual(once);
  });
});
