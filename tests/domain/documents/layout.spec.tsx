import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitType, linesOf } from '../../../main/documents/fit';
import { FittedLine, PaperDocument, Sheet } from '../../../main/documents/frame';
import { officePaper } from '../../../main/documents/office';
import { type Block, byTable, paginate } from '../../../main/documents/pages';
import { dialled, phoneWords } from '../../../main/documents/phone-words';
import { renderDocument } from '../../../main/documents/render';
import { formatOf } from '../../../shared/rules/paper-size';

describe('a line of type', () => {
  test('keeps the size wished for while it fits', () => {
    expect(fitType('王芳', { width: 178, height: 46, most: 100 })).toEqual({ size: 100, lines: 1 });
  });

  test('shrinks, then breaks, for a name of twelve characters', () => {
    const { size, lines } = fitType('阿布都热合曼买买提吐尔逊', { width: 178, height: 46, most: 124 });
    expect(lines).toBe(2);
    expect(size).toBeGreaterThan(40);
  });

  test('never stands higher than its box', () => {
    const box = fc.record({
      width: fc.integer({ min: 40, max: 178 }),
      height: fc.integer({ min: 8, max: 60 }),
      most: fc.constant(80),
    });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), box, (text, room) => {
        const { size, lines } = fitType(text, room);
        expect(lines * size * 1.2 * (25.4 / 72)).toBeLessThanOrEqual(room.height + 0.01);
      }),
    );
  });

  test('counts its lines, and begins a new one where the text does', () => {
    expect(linesOf('一行', 10, 100)).toBe(1);
    expect(linesOf('两行\n两行', 10, 100)).toBe(2);
    expect(linesOf('字'.repeat(100), 10, 100)).toBe(4);
  });
});

describe('sheets', () => {
  const row = (of: string, height: number, rest: Partial<Block<string>> = {}): Block<string> => ({ of, height, ...rest });
  const shown = (pages: Block<string>[][]) => pages.map((page) => page.map(({ of }) => of).join(''));

  test('are filled in order and never over their height', () => {
    expect(shown(paginate([row('a', 40), row('b', 40), row('c', 40)], { height: 100, headers: {} }))).toEqual(['ab', 'c']);
  });

  test('count the header of a table again on each sheet', () => {
    const rows = ['a', 'b', 'c'].map((of) => row(of, 30, { table: 'list' }));
    expect(shown(paginate(rows, { height: 90, headers: { list: 20 } }))).toEqual(['ab', 'c']);
  });

  test('keep a heading with what follows it, header and all', () => {
    const blocks = [row('a', 50), row('h', 10, { keepsNext: true }), row('r', 30, { table: 'list' })];
    expect(shown(paginate(blocks, { height: 100, headers: { list: 20 } }))).toEqual(['a', 'hr']);
  });

  test('take a block that is too high for any sheet alone', () => {
    expect(shown(paginate([row('a', 10), row('b', 300), row('c', 10)], { height: 100, headers: {} }))).toEqual(['a', 'b', 'c']);
  });

  test('show neighbours of one table under one header', () => {
    const page = [row('t', 1), row('a', 1, { table: 'x' }), row('b', 1, { table: 'x' }), row('c', 1, { table: 'y' })];
    expect(byTable(page)).toEqual([
      { table: undefined, blocks: ['t'] },
      { table: 'x', blocks: ['a', 'b'] },
      { table: 'y', blocks: ['c'] },
    ]);
  });
});

describe('a document', () => {
  const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(1)>';
  const html = renderDocument(
    <PaperDocument title={hostile} style=".line{margin:0}" code="家门口">
      <Sheet name="one">
        <FittedLine name="line" text={hostile} width={100} height={20} most={20} />
      </Sheet>
    </PaperDocument>,
  );

  test('keeps hostile text as text', () => {
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('names a page size and asks for nothing from outside', () => {
    expect(html).toContain('@page{size:A4;margin:0}');
    expect(html).toContain('default-src');
    expect(html).not.toMatch(/https?:/);
  });
});

describe('the size of a paper', () => {
  test.each([
    ['A3', true, 'width:420mm;height:297mm'],
    ['A3', false, 'width:297mm;height:420mm'],
    ['A5', false, 'width:148mm;height:210mm'],
  ] as const)('%s (across: %s) is said once, and read again by whoever shows or prints it', (paper, landscape, sheet) => {
    const html = renderDocument(
      <PaperDocument title="<style>@page{size:A5;" style="" format={{ paper, landscape }}>
        <Sheet name="one">@page</Sheet>
      </PaperDocument>,
    );
    expect(html).toContain(sheet);
    expect(formatOf(html)).toEqual({ paper, landscape });
  });

  test('is A4 upright where a paper says nothing', () => {
    expect(formatOf('<html></html>')).toEqual({ paper: 'A4', landscape: false });
  });
});

describe('a phone', () => {
  test.each([
    ['13800138000', '138 0013 8000', '13800138000'],
    ['029-86001234', '029-8600 1234', '02986001234'],
    ['02986001234', '029-8600 1234', '02986001234'],
    ['0911-8601234', '0911-860 1234', '09118601234'],
    ['86001234', '8600 1234', '86001234'],
    ['029-86001234-8001', '029-8600 1234-8001', '02986001234'],
    ['029-86001234转8001', '029-8600 1234转8001', '02986001234'],
    ['(029) 8600 1234', '029-8600 1234', '02986001234'],
    ['12345', '12345', '12345'],
  ])('%s reads %s and dials %s', (phone, words, digits) => {
    expect(phoneWords(phone)).toBe(words);
    expect(dialled(phone)).toBe(digits);
  });
});

test('those who sign a paper sign one sheet, and never one on which nothing else stands', () => {
  const lastSheet = (lines: number) => {
    const text = Array.from({ length: lines }, (_, at) => `第${at + 1}行`);
    const { document, sheets } = officePaper({
      ...{ title: '评议表', number: '评议2026-0001', from: '青门新区工作站', facts: [] },
      sections: [{ heading: '评语', text }],
      signs: [
        ['楼栋长：', '站长：'],
        ['居民代表：', '社区：'],
      ],
    });
    const html = renderDocument(document);
    const at = (words: string) => html.slice(0, html.indexOf(words)).split('<section').length;
    return { sheets, together: new Set(['楼栋长：', '社区：', `第${lines}行`].map(at)).size === 1 };
  };
  const found = Array.from({ length: 60 }, (_, lines) => lastSheet(lines + 1));
  expect(found.some(({ sheets }) => sheets > 1)).toBe(true);
  expect(found.every(({ together }) => together)).toBe(true);
});
