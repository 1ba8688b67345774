// Taking a form in, and what may be marked on it.

import { readForm } from '../../../main/office/forms';
import { checkHandedOut } from '../../../main/verify/handed-out';
import type { FormMarking } from '../../../shared/features/form-marking';
import { documentForm, workbookForm } from '../../fixtures/upper-forms';
import { describe, expect, test, theHead } from '../support/desk';
import { figure, load, loaded, mark, report } from './support';

describe('taking a form in', () => {
  test('the same file twice is one form; the same shape next month takes the marks over', async ({ desk }) => {
    const id = await loaded(desk, await documentForm(), '/pc/十月.docx');
    await mark(desk, id, '{{单位}}', { what: 'station', fact: 'name', frame: '' });
    await mark(desk, id, '1!2.3', figure('meetings.held', '会议'));
    expect(await load(desk, desk.platform.outside.get('/pc/十月.docx') ?? new Uint8Array(), '/pc/再来.docx')).toEqual({
      outcome: 'known',
      id,
    });
    const next = await load(desk, await documentForm(), '/pc/十一月.docx');
    expect(next).toMatchObject({ outcome: 'loaded', marks: 2, from: '十月' });
    const made = await desk.ask('forms.fill', { id: next.outcome === 'loaded' ? next.id : 0, reportId: await report(desk) });
    await desk.ask('forms.saveFill', { id: made.id });
    const bytes = desk.platform.files.get('/out/十一月_2026年10月.docx') ?? new Uint8Array();
    const { sheets, marks } = await readForm(bytes);
    expect(marks).toEqual(['填表人']);
    expect(sheets[0]?.cells.find(({ place }) => place === '1!2.3')?.text).toBe('0');
  });

  test('a file that is no form is refused in words, and nothing is kept', async ({ desk }) => {
    desk.platform.chosen.open = '/pc/坏.xlsx';
    desk.platform.outside.set('/pc/坏.xlsx', Buffer.from('PK\u0003\u0004 no'));
    expect(await desk.refusal('forms.load', {})).toContain('请用WPS');
    expect((await desk.ask('forms.list', {})).rows).toEqual([]);
    desk.platform.chosen.open = null;
    expect(await desk.ask('forms.load', {})).toEqual({ outcome: 'cancelled' });
  });

  test('only cells that are there and do not work themselves out are marked', async ({ desk }) => {
    const id = await loaded(desk, await workbookForm());
    const refused = (place: string, marking: FormMarking | null) => desk.refusal('forms.mark', { id, place, marking });
    expect(await refused('1!B7', figure('households', '户数'))).toBe('统计表 B7有公式，会自己算出来，不用标。');
    expect(await refused('1!B1', figure('households', '户数'))).toContain('没有统计表 B1这一格');
    expect(await refused('{{单位}}', figure('households', '户数'))).toContain('没有{{单位}}');
    expect(await refused('1!B4', null)).toBe('这一格本来就没有标。');
    expect(await desk.refusal('forms.preview', { id, reportId: 1 })).toContain('还没有标');
    const reply = await desk.reply('forms.mark', {
      id,
      place: '1!B4',
      marking: { what: 'period', part: 'words', frame: '没有记号' },
    });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });

  test('a form that is no longer wanted ends, and comes back', async ({ desk }) => {
    const id = await loaded(desk, await workbookForm());
    await desk.ask('forms.amend', { id, name: '工作站月报', sentBy: '幸福路街道' });
    await desk.ask('forms.end', { id, reason: '街道换了新表' });
    expect(await desk.refusal('forms.mark', { id, place: '1!B4', marking: figure('households', '户数') })).toContain('已停用');
    expect((await desk.ask('forms.list', {})).rows).toEqual([]);
    expect((await desk.ask('forms.list', { ended: true })).rows).toMatchObject([
      { name: '工作站月报', endReason: '街道换了新表' },
    ]);
    await desk.ask('forms.resume', { id });
    expect((await desk.ask('forms.list', {})).rows).toMatchObject([{ id, sentBy: '幸福路街道', marks: 0 }]);
  });

  test('somebody who only looks sees what went out and cannot fill', async ({ desk }) => {
    const id = await loaded(desk, await workbookForm());
    desk.session = { ...theHead, role: 'viewer' };
    expect((await desk.ask('forms.card', { id })).form.name).toBe('统计表');
    expect(await desk.refusal('forms.load', {})).toContain('站长');
  });

  test('a file that was changed behind the desk is found by the check of the ledger', async ({ desk }) => {
    await loaded(desk, await workbookForm());
    const verdict = () => [...checkHandedOut(desk.sqlite)].length;
    const found = () => {
      const steps = checkHandedOut(desk.sqlite);
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
    };
    expect([verdict(), found()]).toEqual([4, null]);
    desk.sqlite.exec('drop trigger upperFormFileNoUpdate; update upperFormFile set bytes = zeroblob(9)');
    expect(found()?.words).toContain('有一份上级的空表被换过');
  });
});
