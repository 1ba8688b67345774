import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { mergedDocument } from '../../../main/features/letters/word';
import { escapeXml, fillXml, wordFields } from '../../../main/office/word-text';
import { Parts } from '../../../main/sheets/zip';
import { zipOf } from '../../../main/sheets/zip-write';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { fieldNames, fillIn } from '../../../shared/rules/merge-fields';
import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';

const everybody = { source: { filter: ResidentFilter.parse({}) }, handing: { to: 'station' as const, purpose: '通知体检' } };
const HOSTILE = '<script>alert(1)</script>&';

const people = async (desk: Desk) => {
  await enter(desk, { name: '王芳', sex: '2', phone: '13812345678' });
  await enter(desk, { name: HOSTILE, sex: '1' });
};

const template = async (...paragraphs: string[][]) => {
  const children = paragraphs.map((runs) => new Paragraph({ children: runs.map((text) => new TextRun(text)) }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};

const wordText = async (bytes: Uint8Array) => {
  const xml = await (await Parts.open(Buffer.from(bytes), {})).text('word/document.xml');
  return { xml, text: xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '') };
};

describe('fields in a text', () => {
  test('are found with half and full width braces and with spaces, and what has no value stays', () => {
    const text = '{{姓名}}｛｛ 住址 ｝｝{{生日}}{姓名}';
    expect(fieldNames(text)).toEqual(['姓名', '住址', '生日']);
    expect(
      fillIn(
        text,
        new Map([
          ['姓名', '$&'],
          ['住址', '1号楼'],
        ]),
      ),
    ).toBe('$&1号楼{{生日}}{姓名}');
  });

  test('of a Word file are found across the runs Word cut them into', () => {
    const xml =
      '<w:p><w:r><w:t>你好{{姓</w:t></w:r><w:r><w:rPr/><w:t>名</w:t></w:r><w:r><w:t>}}，</w:t></w:r></w:p><w:p><w:r><w:t>{{</w:t></w:r></w:p>';
    expect(wordFields(xml)).toEqual(['姓名']);
    const filled = fillXml(xml, new Map([['姓名', '张<三>']]));
    expect(filled.replace(/<[^>]+>/g, '')).toBe('你好张&lt;三&gt;，{{');
    expect(filled).toContain('<w:rPr/>');
  });

  test('are written so that no character breaks the file', () => {
    expect(escapeXml('a\u0000\u001b<&>\ud83d\ude00\ud800b\uffff𠮷')).toBe('a&lt;&amp;&gt;😀b𠮷');
  });
});

describe('letters on paper', () => {
  test('go to everybody of the query, each on a sheet, with the chief of their own unit', async ({ desk }) => {
    await people(desk);
    const chief = { buildingId: desk.building('1号楼'), unitId: null, name: '赵刚', phone: '13900001111', on: TODAY };
    await desk.ask('chiefs.appoint', chief);
    const body = '{{称呼}}：\n请{{日期}}到{{工作站}}。楼栋长{{楼栋长}}，{{楼栋长电话}}。';
    const { id, sheets, number } = await desk.ask('letters.issue', { ...everybody, title: '致{{姓名}}', body });
    expect([sheets, number]).toEqual([2, '信函2026-0001']);
    const { html } = await desk.ask('papers.html', { id });
    for (const words of ['致王芳', '王芳女士：', '请2026年11月22日到幸福里工作站。楼栋长赵刚，139 0000 1111。'])
      expect(html).toContain(words);
    expect(html).not.toContain('<script>');
    expect((await desk.ask('disclosures.list', {})).rows).toMatchObject([{ people: 2, purpose: '通知体检', paper: { number } }]);
  });

  test('mask numbers unless they are wanted in full, and name a field nobody knows', async ({ desk }) => {
    await enter(desk, { name: '王芳', phone: '13812345678' });
    const text = async (numbers: 'masked' | 'full') => {
      const { id } = await desk.ask('letters.issue', { ...everybody, numbers, title: '信', body: '{{电话}}' });
      return (await desk.ask('papers.html', { id })).html;
    };
    expect(await text('masked')).toContain('138****5678');
    expect(await text('full')).toContain('13812345678');
    const reply = await desk.reply('letters.issue', { ...everybody, title: '信', body: '{{生日}}快乐' });
    expect(reply).toMatchObject({ failure: { fields: { body: expect.stringContaining('不认识{{生日}}') } } });
  });

  test('are the office’s, with the password', async ({ desk }) => {
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('letters.issue', { ...everybody, title: '信', body: '你好' })).toContain('站长');
  });
});

describe('a Word file with fields', () => {
  test('becomes one with a letter for each, that Word’s own rules still hold for', async ({ desk }) => {
    await people(desk);
    desk.platform.chosen.open = '/pc/模板.docx';
    desk.platform.outside.set('/pc/模板.docx', await template(['致{{姓', '名}}：'], ['住{{住址}}。'], ['不变的一段。']));
    const answer = await desk.ask('letters.mergeWord', everybody);
    expect(answer).toMatchObject({ outcome: 'saved', rows: 2 });
    const bytes = [...desk.platform.files.values()][0] ?? new Uint8Array();
    const { xml, text } = await wordText(bytes);
    expect(text).toContain('致王芳：');
    expect(text).toContain('致&lt;script&gt;alert(1)&lt;/script&gt;&amp;：');
    expect(text.match(/不变的一段。/g)).toHaveLength(2);
    expect(xml.match(/w:type="page"/g)).toHaveLength(1);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1);
    expect((await desk.ask('disclosures.list', {})).rows).toMatchObject([{ people: 2, way: 'file' }]);
    const file = join(mkdtempSync(join(tmpdir(), 'doorstep-letters-')), 'out.docx');
    writeFileSync(file, bytes);
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors');
  });

  test('is refused where it is none, has no field, an unknown one, or one in the header', async ({ desk }) => {
    await people(desk);
    desk.platform.chosen.open = '/pc/模板.docx';
    const said = async (bytes: Uint8Array) => {
      desk.platform.outside.set('/pc/模板.docx', bytes);
      return desk.refusal('letters.mergeWord', everybody);
    };
    expect(await said(Buffer.from('不是'))).toContain('这不是能用的Word文件');
    expect(await said(zipOf(new Map([['a.txt', Buffer.from('b')]])))).toContain('这不是能用的Word文件');
    expect(await said(await template(['没有要填的']))).toContain('没有要填的地方');
    expect(await said(await template(['{{生日}}']))).toContain('不认识{{生日}}');
    const body = Buffer.from('<w:document><w:body><w:p><w:r><w:t>{{姓名}}</w:t></w:r></w:p></w:body></w:document>');
    const parts = new Map([
      ['word/document.xml', body],
      ['word/header1.xml', Buffer.from('<w:t>{{姓名}}</w:t>')],
    ]);
    expect(await said(zipOf(parts))).toContain('页眉');
    expect(await said(zipOf(new Map([...parts, ['word/vbaProject.bin', body]])))).toContain('宏');
    expect(desk.platform.files.size).toBe(0);
  });

  test('with a section of its own keeps the last one last', () => {
    const section = (id: string) => `<w:p><w:pPr><w:sectPr id="${id}"/></w:pPr></w:p>`;
    const xml = `<w:document><w:body>${section('a')}<w:p><w:r><w:t>{{姓名}}</w:t></w:r></w:p><w:sectPr id="z"/></w:body></w:document>`;
    const merged = mergedDocument(xml, [new Map([['姓名', '甲']]), new Map([['姓名', '乙']])]);
    expect(merged.match(/id="a"/g)).toHaveLength(2);
    expect(merged.match(/id="z"/g)).toHaveLength(1);
    expect(merged.endsWith('<w:sectPr id="z"/></w:body></w:document>')).toBe(true);
    expect(() => mergedDocument('<!DOCTYPE x><w:document/>', [])).toThrow();
  });
});

test('a zip of our own opens with every part as it was', async () => {
  const parts = new Map([
    ['目录/甲.txt', Buffer.from('甲'.repeat(5000))],
    ['b', Buffer.alloc(0)],
  ]);
  const opened = await Parts.open(zipOf(parts), {});
  expect(opened.names).toEqual(['目录/甲.txt', 'b']);
  for (const [name, bytes] of parts) expect(await opened.bytes(name)).toEqual(bytes);
});
