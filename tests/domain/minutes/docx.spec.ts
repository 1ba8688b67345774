import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '../support/desk';
import { throughLibreOffice } from '../support/libreoffice';
import { convene, doc, finish, held, paragraph, partsOf, TRAP, write } from './helpers';

describe('the .docx', () => {
  test('has headings, lists, tables, decisions and the page of the paper', async ({ desk }) => {
    const { meetingId } = await held(desk);
    await finish(desk, meetingId);
    const saved = await desk.ask('minutes.saveDocx', { meetingId });
    expect(saved).toEqual({ outcome: 'saved', path: '/out/楼道堆物议事会纪要〔2026〕1号_2026-11-22.docx' });
    const parts = await partsOf(desk.platform.files.get('path' in saved ? saved.path : '') ?? new Uint8Array());
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:docGrid[^>]*w:linePitch="579"/);
    expect(xml).toContain('〔2026〕1号');
    expect(xml).toContain('&lt;script&gt;canary()');
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml.match(/<w:numPr>/g)).toHaveLength(3);
    expect(parts.get('word/styles.xml')).toContain('w:eastAsia="FangSong_GB2312"');
    expect(parts.get('word/numbering.xml')).toContain('<w:start w:val="3"/>');
  });

  test('is the same page to LibreOffice: A4, 22 lines of 28 characters, no word lost', async ({ desk }) => {
    const { meetingId, second } = await convene(desk);
    const long = '清'.repeat(26 + 28 * 60);
    await write(desk, meetingId, second, doc(paragraph(long), paragraph(TRAP)));
    await finish(desk, meetingId);
    const saved = await desk.ask('minutes.saveDocx', { meetingId });
    const pdf = throughLibreOffice(desk.platform.files.get('path' in saved ? saved.path : '') ?? new Uint8Array(), 'docx', 'pdf');
    const said = (command: string, ...args: string[]) => execFileSync(command, args, { input: pdf, encoding: 'utf8' });
    expect(said('pdfinfo', '-')).toMatch(/Page size: +595(\.\d+)? x 84\d(\.\d+)? pts \(A4\)/);
    const words = said('pdftotext', '-layout', '-', '-');
    // The second page is nothing but text.
    const page = words.split('\f')[1] ?? '';
    const full = page.split('\n').filter((line) => line.includes('清'));
    expect(full.map((line) => line.trim().length)).toEqual(Array.from({ length: 22 }, () => 28));
    expect(words.replace(/[\s\f]/g, '')).toContain(TRAP.replace(/\s/g, ''));
  });
});
