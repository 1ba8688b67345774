import { verifyLedger } from '../../../main/verify/ledger';
import { quarrel } from '../agreements/quarrel';
import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';

const PDF = Buffer.from('%PDF-1.7 slides');
const zip = (...parts: string[]) => Buffer.from(`PK\u0003\u0004[Content_Types].xml ${parts.join(' ')}`);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9', 'hex');

const onto = async (desk: Desk, sealed = false) => {
  const { id } = await enter(desk);
  return { subject: 'dispute' as const, subjectId: await quarrel(desk, { personId: id }, { sealed }) };
};
const put = (desk: Desk, files: Record<string, Buffer>) => {
  for (const [path, bytes] of Object.entries(files)) desk.platform.outside.set(path, bytes);
  desk.platform.chosen.openMany = Object.keys(files);
};
const files = async (desk: Desk, on: Awaited<ReturnType<typeof onto>>) => (await desk.ask('attachments.list', on)).files;

describe('a file', () => {
  test('hangs on a record, is written out again as it came, and ends with a reason', async ({ desk }) => {
    const on = await onto(desk);
    expect(await desk.ask('attachments.add', on)).toEqual({ outcome: 'cancelled' });
    put(desk, { '/in/协议书.PDF': PDF });
    const kept = await desk.ask('attachments.add', on);
    if (kept.outcome !== 'kept') throw new Error('cancelled');
    const [id = 0] = kept.ids;
    expect(await files(desk, on)).toMatchObject([{ id, name: '协议书.pdf', kind: 'pdf', size: PDF.length, by: '李站长' }]);
    expect(await desk.ask('attachments.save', { id })).toEqual({ outcome: 'saved', path: '/out/协议书.pdf' });
    expect(desk.platform.files.get('/out/协议书.pdf')).toEqual(PDF);
    await desk.ask('attachments.end', { id, reason: '放错了地方' });
    expect(await files(desk, on)).toMatchObject([{ id, endedOn: TODAY, endReason: '放错了地方' }]);
    expect(await desk.refusal('attachments.end', { id, reason: '重复' })).toContain('已在2026年11月22日去掉');
  });

  test('that cannot be kept is refused by itself and keeps the others out of nothing', async ({ desk }) => {
    const on = await onto(desk);
    put(desk, {
      '/in/表.xlsx': zip('xl/workbook.xml'),
      '/in/信.docx': zip('word/document.xml'),
      '/in/宏.docx': zip('word/document.xml', 'word/vbaProject.bin'),
      '/in/旧.doc': Buffer.from('d0cf11e0', 'hex'),
      '/in/程序.pdf': Buffer.from('MZ program'),
      '/in/包.docx': zip('readme.txt'),
      '/in/空.pdf': Buffer.alloc(0),
      '/in/又一份.xlsx': zip('xl/workbook.xml'),
    });
    const kept = await desk.ask('attachments.add', on);
    if (kept.outcome !== 'kept') throw new Error('cancelled');
    expect(await files(desk, on)).toMatchObject([{ name: '表.xlsx' }, { name: '信.docx' }]);
    const said = Object.fromEntries(kept.refused.map(({ name, words }) => [name, words]));
    expect(said['宏.docx']).toContain('有宏');
    expect(said['旧.doc']).toContain('旧格式');
    expect(said['程序.pdf']).toContain('只收PDF');
    expect(said['包.docx']).toContain('只收PDF');
    expect(said['空.pdf']).toContain('空的');
    expect(said['又一份.xlsx']).toContain('和“表.xlsx”是同一个文件');
  });

  test('that is a picture is drawn anew and can be looked at; others cannot', async ({ desk }) => {
    const on = await onto(desk);
    put(desk, { '/in/签字页.png': Buffer.from('whatever it says'), '/in/信.docx': zip('word/document.xml') });
    desk.platform.picture = JPEG;
    await desk.ask('attachments.add', on);
    const [photo, letter] = await files(desk, on);
    expect(photo).toMatchObject({ name: '签字页.jpg', kind: 'jpeg', size: JPEG.length });
    const { picture } = await desk.ask('attachments.picture', { id: photo?.id ?? 0 });
    expect(picture).toBe(`data:image/jpeg;base64,${JPEG.toString('base64')}`);
    expect(await desk.refusal('attachments.picture', { id: letter?.id ?? 0 })).toContain('先存出来');
  });

  test('has no more than thirty beside it', async ({ desk }) => {
    const on = await onto(desk);
    put(desk, Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`/in/${at}.pdf`, Buffer.from(`%PDF-${at}`)])));
    const kept = await desk.ask('attachments.add', on);
    expect(kept).toMatchObject({ outcome: 'kept', refused: [{ name: '30.pdf', words: '最多放30份。请先去掉用不着的。' }] });
  });
});

describe('who may see a record', () => {
  test('sees what hangs on it, and of people no more than that it is there', async ({ desk }) => {
    const on = await onto(desk);
    put(desk, { '/in/协议书.pdf': PDF });
    await desk.ask('attachments.add', on);
    desk.proved = false;
    const [file] = await files(desk, on);
    expect(await desk.reply('attachments.save', { id: file?.id })).toMatchObject({ failure: { code: 'password' } });
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.ask('attachments.list', on)).toMatchObject({ files: [{ name: '协议书.pdf' }], opens: false, adds: false });
    expect(await desk.refusal('attachments.picture', { id: file?.id ?? 0 })).toContain('由站长查看');
  });

  test('is asked anew for a sealed record: whoever only looks does not hear of its files', async ({ desk }) => {
    const on = await onto(desk, true);
    put(desk, { '/in/张小明的赔偿.pdf': PDF });
    await desk.ask('attachments.add', on);
    const notes = JSON.stringify(
      await desk.db.selectFrom('auditEntry').select('after').where('subject', '=', 'attachment').execute(),
    );
    expect(notes).not.toContain('张小明');
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('attachments.list', on)).toContain('不公开');
  });
});

describe('the check of the ledger', () => {
  const kept = async (desk: Desk) => {
    const on = await onto(desk);
    put(desk, { '/in/协议书.pdf': PDF });
    await desk.ask('attachments.add', on);
    return on;
  };
  const around = (desk: Desk, trigger: string, sql: string) => {
    const text = desk.sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(trigger) as string;
    desk.sqlite.exec(`DROP TRIGGER ${trigger}; ${sql}; ${text};`);
  };

  test('finds every file as it was taken in', async ({ desk }) => {
    await kept(desk);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('sees a file that was exchanged, emptied or left without its record', async ({ desk }) => {
    await kept(desk);
    around(desk, 'attachmentContentNoUpdate', `UPDATE attachmentContent SET bytes = x'255044462d312e37'`);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining('被换过') });
    around(desk, 'attachmentContentNoUpdate', `UPDATE attachmentContent SET bytes = x''`);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining('没有抹除的记录') });
    around(desk, 'attachmentNoUpdate', 'UPDATE attachment SET subjectId = 77');
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining('不见了') });
  });

  test('is not needed where the database itself refuses', async ({ desk }) => {
    await kept(desk);
    for (const sql of [
      `UPDATE attachmentContent SET bytes = x''`,
      `UPDATE attachment SET name = '别的.pdf'`,
      'DELETE FROM attachmentContent',
      'DELETE FROM attachment',
    ]) {
      expect(() => desk.sqlite.exec(sql)).toThrow(/append-only/);
    }
  });
});
