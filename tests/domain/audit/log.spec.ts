import { createHash } from 'node:crypto';
import type { Session } from '../../../main/powers';
import type { Output } from '../../../shared/operations';
import { enter, WOMAN_1949 } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';

type Rows = Output<'audit.list'>['entries'];

const auditor: Session = { ...theHead, staffId: 2, staffName: '审计员', role: 'auditor' };
const entries = async (desk: Desk, filter: object = {}): Promise<Rows> => (await desk.ask('audit.list', filter)).entries;

describe('the audit log on screen', () => {
  test('says who did what to whom, when, with what was before beside what is after', async ({ desk }) => {
    const { id } = await enter(desk, { phone: '13800005678' });
    await desk.ask('residents.amend', { id, changes: { phone: '13900000000', politics: '01' } });
    const [entry] = await entries(desk);
    expect(entry).toMatchObject({
      id: 3,
      at: desk.now,
      who: '李站长',
      act: '更正',
      subject: '王秀英',
      words: ['联系电话：138****5678 → 139****0000', '政治面貌：未填 → 中共党员'],
      fields: [
        { label: '联系电话', before: '138****5678', after: '139****0000' },
        { label: '政治面貌', before: null, after: '中共党员' },
      ],
      result: 'done',
      chainNumber: expect.stringMatching(/^3-[0-9a-f]{12}$/),
    });
  });

  test('shows an auditor no full number, wherever somebody wrote one', async ({ desk }) => {
    const note = `电话13800005678，证件${WOMAN_1949}，家里029-86001234`;
    const { id } = await enter(desk, { idNumber: WOMAN_1949, phone: '13800005678', phone2: '029-86001234', note });
    await desk.ask('residents.reveal', { id, field: 'idNumber', reason: `核对${WOMAN_1949}` });
    desk.session = auditor;
    const shown = JSON.stringify(await entries(desk));
    for (const number of [WOMAN_1949, '13800005678', '86001234']) expect(shown).not.toContain(number);
    expect(shown).toContain('看了完整的身份证号');
  });

  test('is narrowed by person, kind, day, result and name, and paged by number', async ({ desk }) => {
    const { id } = await enter(desk);
    desk.now = '2026-11-23T15:59:00.000Z';
    await enter(desk, { name: '张伟', to: { roomId: desk.room('3号楼', '2单元', '101') } });
    desk.now = '2026-11-23T16:01:00.000Z';
    await desk.ask('residents.moveOut', { id, on: '2026-11-24', reason: '搬走' });
    desk.sqlite.exec("insert into staff (id, name, role, createdAt) values (2, '审计员', 'auditor', '')");
    desk.session = auditor;
    await desk.refusal('residents.list', { filter: {}, page: {} });
    const acts = async (filter: object) => (await entries(desk, filter)).map(({ act, subject }) => `${act} ${subject}`);
    expect(await acts({ result: 'refused' })).toEqual(['看居民台账 ']);
    expect(await acts({ staffId: 2 })).toHaveLength(1);
    expect(await acts({ text: '张伟' })).toEqual(['登记 张伟']);
    expect(await acts({ from: '2026-11-24', staffId: 1 })).toEqual(['迁出 王秀英', '迁出 1号楼1单元101一户']);
    expect(await acts({ from: '2026-11-23', to: '2026-11-23' })).toEqual(['登记 张伟', '登记 3号楼2单元101一户']);
    expect(await acts({ to: '2026-11-21' })).toEqual([]);
    expect(await acts({ kind: 'reveal' })).toEqual([]);
    const first = await desk.ask('audit.list', { most: 4 });
    const second = await desk.ask('audit.list', { most: 4, before: first.entries.at(-1)?.id ?? null });
    expect([...first.entries, ...second.entries].map((entry) => entry.id)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect([first.more, second.more]).toEqual([true, false]);
  });

  test('goes out as a sheet with the password, and the log keeps how many rows and which file', async ({ desk }) => {
    await enter(desk, { name: '=1+1' });
    desk.platform.chosen.save = '/tmp/审计.xlsx';
    desk.proved = false;
    expect(await desk.reply('audit.saveXlsx', {})).toMatchObject({ failure: { code: 'password' } });
    desk.proved = true;
    const saved = await desk.ask('audit.saveXlsx', { from: TODAY });
    const bytes = desk.platform.files.get('/tmp/审计.xlsx') as Uint8Array;
    expect(saved).toMatchObject({ outcome: 'saved', rows: 2, sha256: createHash('sha256').update(bytes).digest('hex') });
    const [entry] = await entries(desk);
    expect(entry).toMatchObject({ act: '导出审计', words: ['2条，存为审计.xlsx。'] });
    expect(entry?.fields).toContainEqual({ label: '文件校验码', before: null, after: (saved as { sha256: string }).sha256 });
  });
});

describe('checking the log', () => {
  test('says how much is whole, and keeps the answer', async ({ desk }) => {
    await enter(desk);
    const verdict = await desk.ask('audit.verify', {});
    expect(verdict).toMatchObject({ ok: true, entries: 2, words: '2条记录一条不少、没有被改过。' });
    expect(await desk.ask('audit.state', {})).toMatchObject({
      entries: 3,
      people: [{ id: 1, name: '李站长' }],
      lastVerified: { at: desk.now, by: '李站长', ok: true, words: verdict.words },
    });
    expect(desk.progressed.some(({ operation }) => operation === 'audit.verify')).toBe(true);
  });

  test('compares a chain number that somebody reads off a paper', async ({ desk }) => {
    await enter(desk);
    const { chainNumber } = await desk.ask('audit.state', {});
    const compare = (typed: string) => desk.ask('audit.compare', { chainNumber: typed });
    expect(await compare(`链号 ${chainNumber}`)).toMatchObject({ matches: true });
    expect(await compare('2－ABCDEF012345')).toMatchObject({ matches: false, words: expect.stringContaining('不一样') });
    expect(await compare('9-abcdef012345')).toMatchObject({ matches: false, words: expect.stringContaining('没有第9条') });
    expect(await desk.reply('audit.compare', { chainNumber: '2-abc' })).toMatchObject({ failure: { code: 'invalid' } });
  });
});
