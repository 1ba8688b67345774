import { verifyLedger } from '../../../main/verify/ledger';
import { enter, lifeOf, registration } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';
import { bytesOf, found, plant, planted, values } from './planted';

const leave = (desk: Desk, id: number) => desk.ask('residents.moveOut', { id, on: TODAY, reason: '搬走' });
const erase = (desk: Desk, id: number, name: string = planted.name) => desk.ask('privacy.erase', { id, name, basis: 'served' });
const gone = async (desk: Desk) => {
  const id = await plant(desk);
  await leave(desk, id);
  return id;
};

describe('the bytes of an erased person', () => {
  test('are all there before', async ({ desk }) => {
    await gone(desk);
    expect(found(bytesOf(desk).pages).sort()).toEqual([...values].sort());
  });

  test('stay in the search index when a person is only deleted from it', async ({ desk }) => {
    const id = await gone(desk);
    await desk.db.deleteFrom('personText').where('rowid', '=', id).execute();
    desk.scrub();
    const [index] = desk.sqlite
      .prepare(`select count(*) from personText_data where instr(block, cast('zyqwk' as blob)) > 0`)
      .pluck()
      .all();
    expect(index).toBeGreaterThan(0);
  });

  test('are in no page of the file and not in its journal', async ({ desk }) => {
    const id = await gone(desk);
    await erase(desk, id);
    const { pages, journal, file } = bytesOf(desk);
    expect(found(pages)).toEqual([]);
    expect(journal).toBe(0);
    expect(found(file)).toEqual([]);
  });

  test('are not in papers, requests, the audit log or what search finds', async ({ desk }) => {
    const id = await gone(desk);
    await erase(desk, id);
    for (const table of [
      'person',
      'auditEntry',
      'paper',
      'paperOutcome',
      'privacyRequest',
      'erasure',
      'post',
      'importChange',
    ] as const) {
      const rows = JSON.stringify(await desk.db.selectFrom(table).selectAll().execute());
      expect(values.filter((value) => rows.includes(value))).toEqual([]);
    }
    for (const text of [planted.name, 'zyqwk', planted.idNumber.slice(-4), planted.phone, '3-2-1101']) {
      expect(await desk.ask('residents.search', { text })).toEqual([]);
    }
  });
});

describe('an erased person', () => {
  test('leaves a ledger that still verifies, its audit chain unbroken', async ({ desk }) => {
    await erase(desk, await gone(desk));
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('stays as a pseudonym under which somebody lived there', async ({ desk }) => {
    const before = await desk.ask('summary.figures', { period: '2026-10' });
    const id = await gone(desk);
    const { pseudonym, backupsUntil } = await erase(desk, id);
    expect(pseudonym).toBe('已删除的人 0001');
    expect(backupsUntil).toBe('2027-02-20');
    const card = await desk.ask('residents.card', { id });
    expect(card).toMatchObject({ name: pseudonym, state: 'erased', relation: null, tagged: [], endReason: '已删除' });
    expect(Object.values({ ...card.person, name: null }).every((value) => value === null)).toBe(true);
    const after = await desk.ask('summary.figures', { period: '2026-10' });
    const counted = (summary: typeof before) => summary.figures.find(({ code }) => code === 'residents')?.value;
    expect(counted(after)).toBe((counted(before) ?? 0) + 1);
  });

  test('has a history of one entry: that it was erased', async ({ desk }) => {
    const id = await gone(desk);
    await erase(desk, id);
    expect(await lifeOf(desk, id)).toMatchObject([
      { at: desk.now, by: '李站长', act: '删除个人信息', words: ['删除了个人信息，依据：已迁出或去世，登记的目的已经实现。'] },
    ]);
  });

  test('is not erased twice, and nothing else is done with them', async ({ desk }) => {
    const id = await gone(desk);
    await erase(desk, id);
    const again = { id, name: '已删除的人 0001', basis: 'served' } as const;
    expect(await desk.refusal('privacy.erase', again)).toContain('删除过了');
    expect(await desk.refusal('residents.amend', { id, changes: { name: planted.name } })).toContain('已在2026年11月22日删除');
    expect(await desk.refusal('privacy.issueFile', { id, reason: '核对更正' })).toContain('删除');
  });

  test('is told apart from those who only left', async ({ desk }) => {
    const id = await gone(desk);
    await erase(desk, id);
    const listed = async (state: 'left' | 'erased') =>
      (await desk.ask('residents.list', { filter: { state }, page: {} })).rows.map((row) => row.id);
    expect(await listed('left')).toEqual([]);
    expect(await listed('erased')).toEqual([id]);
  });

  test('leaves a paper its number and takes its content', async ({ desk }) => {
    const id = await gone(desk);
    const [file] = (await desk.ask('papers.list', {})).rows;
    await erase(desk, id);
    const papers = (await desk.ask('papers.list', {})).rows;
    expect(papers.find((paper) => paper.id === file?.id)).toMatchObject({ number: '档案2026-0001', outcome: '内容已按要求删除' });
    expect(await desk.refusal('papers.html', { id: file?.id ?? 0 })).toContain('只留编号');
  });

  test('who shares name and phone with others takes nothing of theirs away', async ({ desk }) => {
    const { id } = await enter(desk, { name: '王伟', phone: '13900000001' });
    const other = await enter(desk, { name: '王伟', phone: '13900000001', note: '和王秀英常来往' });
    await leave(desk, id);
    await erase(desk, id, '王伟');
    expect((await desk.ask('residents.search', { text: '王伟' })).map((row) => row.id)).toEqual([other.id]);
    expect((await lifeOf(desk, other.id))[0]?.words[0]).toContain('登记在');
  });

  test('named in the notes of others is pointed out', async ({ desk }) => {
    const id = await gone(desk);
    const friend = await enter(desk, { name: '张伟', note: `有事找${planted.name}` });
    const { mentioned } = await erase(desk, id);
    expect(mentioned).toEqual([{ id: friend.id, name: '张伟' }]);
    expect((await lifeOf(desk, friend.id))[0]?.words).toEqual(['内容已按要求删除。']);
  });
});

describe('erasing is refused', () => {
  for (const role of ['deputy', 'chief', 'viewer', 'frontDesk', 'auditor'] as const) {
    test(`to the role ${role}`, async ({ desk }) => {
      const id = await gone(desk);
      desk.session = { ...theHead, role };
      expect(await desk.refusal('privacy.erase', { id, name: planted.name, basis: 'served' })).toContain('不在权限内');
    });
  }

  test('without the password given just now', async ({ desk }) => {
    const id = await gone(desk);
    desk.proved = false;
    const reply = await desk.reply('privacy.erase', { id, name: planted.name, basis: 'served' });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'password' } });
  });

  test('under another name', async ({ desk }) => {
    const id = await gone(desk);
    const reply = await desk.reply('privacy.erase', { id, name: '王秀英', basis: 'served' });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid', fields: { name: expect.stringContaining('不一样') } } });
  });

  test('of somebody who lives here and did not ask for it', async ({ desk }) => {
    const { id } = await enter(desk);
    expect(await desk.refusal('privacy.erase', { id, name: '王秀英', basis: 'served' })).toContain('还住在这里');
    expect(await desk.refusal('privacy.erase', { id, name: '王秀英', basis: 'asked' })).toContain('先到“本站 → 隐私”登记');
  });

  test('of a chief who is one still', async ({ desk }) => {
    const { id } = await enter(desk, { phone: '13900000001' });
    await desk.ask('chiefs.appoint', {
      buildingId: desk.building('1号楼'),
      unitId: null,
      name: '王秀英',
      phone: '13900000001',
      on: TODAY,
    });
    await leave(desk, id);
    expect(await desk.refusal('privacy.erase', { id, name: '王秀英', basis: 'served' })).toContain('还是楼栋长');
  });
});

test('somebody who lives here and asked for it is erased, and leaves today', async ({ desk }) => {
  const { id, householdId } = await enter(desk);
  await desk.ask('privacy.receive', { kind: 'erase', personId: id, asker: '王秀英', words: '不想登记了', on: TODAY });
  await desk.ask('privacy.erase', { id, name: '王秀英', basis: 'asked' });
  expect((await desk.ask('residents.list', { filter: {}, page: {} })).total).toBe(0);
  expect(await desk.ask('households.card', { id: householdId })).toMatchObject({ endedOn: TODAY });
  expect(await desk.ask('privacy.requests', {})).toMatchObject([{ kind: 'erase', outcome: 'done', closedOn: TODAY, asker: '' }]);
  expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
});

test('the details of others cannot be emptied without an erasure', async ({ desk }) => {
  const { id } = await desk.ask('residents.register', registration(desk));
  const empty = () =>
    desk.sqlite
      .prepare(`update auditEntry set before = null, after = null, salt = null where subject = 'person' and subjectId = ?`)
      .run(id);
  expect(empty).toThrow('append-only');
  const paper = await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' });
  expect(() => desk.sqlite.prepare(`update paper set html = '' where id = ?`).run(paper.id)).toThrow('append-only');
});
