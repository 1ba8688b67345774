import { renderToStaticMarkup } from 'react-dom/server';
import { officePaper } from '../../../main/documents/office';
import { tagNames } from '../../../shared/codes/tags';
import { personLabels } from '../../../shared/features/people';
import { heldFields, hintOf } from '../../../shared/features/personal-fields';
import { enter, lifeOf, WOMAN_1949 } from '../residents/people';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { importRows, wang } from '../support/sheet';

const textOf = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, '\n');
const issue = async (desk: Desk, id: number) => {
  const paper = await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' });
  return { paper, text: textOf((await desk.ask('papers.html', { id: paper.id })).html) };
};

describe('the file of a person', () => {
  test('says in full what is held, why, and where it came from', async ({ desk }) => {
    const { id } = await enter(desk, {
      idNumber: WOMAN_1949,
      phone: '13900000001',
      politics: '01',
      tags: ['独居老人'],
      note: '耳背',
    });
    const { paper, text } = await issue(desk, id);
    expect(paper).toMatchObject({ number: '档案2026-0001', kind: 'personFile', title: '个人档案' });
    for (const words of [
      '王秀英',
      WOMAN_1949,
      '13900000001',
      '中共党员',
      '独居老人',
      '耳背',
      '1号楼1单元101室',
      '1949年12月31日',
    ])
      expect(text).toContain(words);
    expect(text).toContain(heldFields.idNumber.purpose);
    expect(text).toContain('走访照看');
    expect(text).toMatch(/由李站长登记/);
    expect(text).toContain('029-1234 5678');
  });

  test('lists who looked, copied, printed and exported, when and why', async ({ desk }) => {
    const { id } = await enter(desk, { idNumber: WOMAN_1949 });
    const session = { ...theHead, staffId: 1, staffName: '张副站长', role: 'deputy' as const };
    desk.session = session;
    await desk.ask('residents.reveal', { id, field: 'idNumber', reason: '核对证件' });
    await desk.ask('residents.copy', { id, field: 'idNumber' });
    const first = await issue(desk, id);
    await desk.ask('papers.print', { id: first.paper.id, printer: 'test' });
    await desk.ask('papers.savePdf', { id: first.paper.id });
    desk.session = theHead;
    const { text } = await issue(desk, id);
    expect(text).toContain('看了完整的身份证号，原因：核对证件。');
    expect(text).toContain('复制了完整的身份证号。');
    expect(text).toContain('编了档案2026-0001，原因：本人要求查阅。');
    expect(text).toMatch(/张副站长\s+打印\s+档案2026-0001/);
    expect(text).toMatch(/张副站长\s+存PDF\s+档案2026-0001/);
  });

  test('names the sheet an imported person came with', async ({ desk }) => {
    await importRows(desk, wang);
    const [found] = await desk.ask('residents.search', { text: '王小明' });
    const { text } = await issue(desk, found?.id ?? 0);
    expect(text).toContain('从表格导入，文件：台账.xlsx');
  });

  test('is written for a long life within five seconds', async ({ desk }) => {
    const { id } = await enter(desk, { idNumber: WOMAN_1949 });
    for (let look = 0; look < 300; look += 1)
      await desk.ask('residents.reveal', { id, field: 'idNumber', reason: `核对证件${look}` });
    const before = performance.now();
    const { paper, text } = await issue(desk, id);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(text).toContain('核对证件299');
    expect(paper.sheets).toBeGreaterThan(3);
  });

  test('is opened by the office alone, with the password given just now', async ({ desk }) => {
    const { id } = await enter(desk);
    const { paper } = await issue(desk, id);
    desk.proved = false;
    for (const name of ['papers.html', 'papers.savePdf'] as const) {
      expect(await desk.reply(name, { id: paper.id })).toMatchObject({ ok: false, failure: { code: 'password' } });
    }
    expect(await desk.reply('papers.print', { id: paper.id, printer: 'test' })).toMatchObject({ failure: { code: 'password' } });
    desk.proved = true;
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('papers.html', { id: paper.id })).toContain('完整的号码');
    expect(JSON.stringify(await desk.ask('papers.list', {}))).not.toContain('王秀英');
  });
});

describe('a full number', () => {
  test('is copied only by whoever has just been shown it', async ({ desk }) => {
    const { id } = await enter(desk, { idNumber: WOMAN_1949, phone: '13900000001' });
    expect(await desk.refusal('residents.copy', { id, field: 'idNumber' })).toContain('先点“查看”');
    await desk.ask('residents.reveal', { id, field: 'phone', reason: '联系本人' });
    expect(await desk.refusal('residents.copy', { id, field: 'idNumber' })).toContain('先点“查看”');
    expect(await desk.ask('residents.copy', { id, field: 'phone' })).toEqual({ value: '13900000001' });
    expect((await lifeOf(desk, id))[0]).toMatchObject({ act: '复制', words: ['复制了完整的联系电话。'] });
    desk.now = '2026-11-22T08:02:00.000Z';
    expect(await desk.refusal('residents.copy', { id, field: 'phone' })).toContain('先点“查看”');
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('residents.copy', { id, field: 'phone' })).toContain('不在权限内');
  });
});

describe('the notice', () => {
  test('tells of every field and every care group, with the station to turn to', async ({ desk }) => {
    const paper = await desk.ask('privacy.issueNotice', {});
    const text = textOf((await desk.ask('papers.html', { id: paper.id })).html);
    for (const words of [...Object.values(personLabels), ...tagNames, '幸福里工作站', '029-1234 5678', '15个工作日'])
      expect(text).toContain(words);
    expect(paper).toMatchObject({ kind: 'privacyNotice', number: '告知书2026-0001', title: '个人信息处理告知书' });
  });

  test('is hinted at where a form asks for something sensitive, and only there', () => {
    expect(hintOf('idNumber')).toContain('敏感信息');
    expect(hintOf('sex')).toBeNull();
  });
});

test('no line of an office paper is lost between two sheets', () => {
  const rows = Array.from({ length: 200 }, (_, at) => [`第${at}行`, '字'.repeat(at % 40)]);
  const table = { columns: [{ label: '甲', width: 30 }, { label: '乙' }], rows };
  const { document, sheets } = officePaper({
    title: '表',
    number: '1',
    facts: [],
    sections: [{ heading: '节', table }],
    from: '站',
  });
  const text = textOf(renderToStaticMarkup(document));
  for (let at = 0; at < 200; at += 1) expect(text).toContain(`第${at}行`);
  expect(text.split('甲').length - 1).toBe(sheets);
});
