import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';
import { leak, quarrel } from './quarrel';

const text = {
  facts: '202的水管漏水，102的墙面受损。',
  terms: [
    { who: '周建国', words: '修好水管', dueOn: '2026-11-25' },
    { who: '双方', words: '不再争执', dueOn: null },
  ],
  manner: '现金支付',
};
const opened = async (desk: Desk, sealed = false) => {
  const { id: personId } = await enter(desk);
  const id = await quarrel(desk, { personId }, { sealed });
  const { parties } = await desk.ask('agreements.card', { id });
  return { id, personId, parties: parties.map((party) => party.id) };
};
const signing = { signedOn: TODAY, mediators: '李站长', visitOn: '2026-12-22' };

/** Drafted, printed, signed by all. */
async function signed(desk: Desk) {
  const file = await opened(desk);
  const { id: agreement } = await desk.ask('agreements.draft', { id: file.id, revision: 0, text });
  const paper = await desk.ask('agreements.issueText', { id: agreement });
  await desk.ask('agreements.sign', { id: agreement, ...signing, signed: file.parties, stamped: true });
  return { ...file, agreement, paper };
}

describe('a file', () => {
  test('is numbered by kind and year, needs both sides, and finds its parties by name', async ({ desk }) => {
    const { id } = await opened(desk);
    expect(await desk.ask('agreements.card', { id })).toMatchObject({ number: '调解〔2026〕1号', state: 'open' });
    const parties = [
      { side: 'first' as const, who: { name: '金辉物业' } },
      { side: 'first' as const, who: { name: '长安物业' } },
    ];
    expect(await desk.refusal('agreements.add', { ...leak, kind: 'agreement', parties })).toContain('还没有写乙方');
    expect((await desk.ask('agreements.list', { text: '周建国' })).rows).toMatchObject([{ id, title: leak.title }]);
    expect((await desk.ask('agreements.list', { text: '没有这个人' })).rows).toEqual([]);
  });

  test('keeps the phone of somebody who is not in the ledger masked, and shows it for a reason', async ({ desk }) => {
    const { id, parties } = await opened(desk);
    expect((await desk.ask('agreements.card', { id })).parties[1]).toMatchObject({ name: '周建国', phone: '138****1111' });
    expect(await desk.ask('agreements.reveal', { id: parties[1] ?? 0, reason: '约时间' })).toEqual({ value: '13800001111' });
  });

  test('that is sealed shows its number to whoever only looks, and its log says no more', async ({ desk }) => {
    const { id } = await opened(desk, true);
    await desk.ask('agreements.attempt', {
      id,
      heldOn: TODAY,
      way: 'onSite',
      mediators: '李站长',
      words: '谈了赔偿',
      outcome: 'continues',
    });
    const log = JSON.stringify(await desk.db.selectFrom('auditEntry').select('after').where('subject', '=', 'dispute').execute());
    expect(log).not.toContain(leak.title);
    desk.session = { ...theHead, role: 'viewer' };
    const { rows } = await desk.ask('agreements.list', { show: 'all' });
    expect(rows).toMatchObject([{ number: '调解〔2026〕1号', shown: false, title: '', parties: [], about: null }]);
    expect((await desk.ask('agreements.list', { text: '漏水' })).rows).toEqual([]);
    expect(await desk.refusal('agreements.card', { id })).toContain('不公开');
    expect(await desk.refusal('agreements.course', { id })).toContain('不公开');
  });
});

describe('an agreement', () => {
  test('is signed as it was printed, by everybody, with a stamp', async ({ desk }) => {
    const { id, parties } = await opened(desk);
    const { id: agreement } = await desk.ask('agreements.draft', { id, revision: 0, text });
    const sign = { id: agreement, ...signing, signed: parties, stamped: true };
    expect(await desk.refusal('agreements.sign', sign)).toContain('还没有打印');
    await desk.ask('agreements.issueText', { id: agreement });
    await desk.ask('agreements.draft', { id, revision: 1, text: { ...text, manner: '转账' } });
    expect(await desk.refusal('agreements.sign', sign)).toContain('打印以后又改过');
    await desk.ask('agreements.issueText', { id: agreement });
    expect(await desk.refusal('agreements.sign', { ...sign, signed: parties.slice(1) })).toContain('还没有签字');
    expect(await desk.refusal('agreements.sign', { ...sign, stamped: false })).toContain('还没有盖章');
    await desk.ask('agreements.sign', sign);
    expect(await desk.ask('agreements.card', { id })).toMatchObject({ state: 'written', endedOn: TODAY });
    expect(() => desk.sqlite.exec(`UPDATE agreement SET content = '{}'`)).toThrow(/stays as it was signed/);
  });

  test('with a place left to fill in is not printed', async ({ desk }) => {
    const { id } = await opened(desk);
    const draft = await desk.ask('agreements.draft', { id, revision: 0, text: { ...text, manner: '在【哪里】付' } });
    expect(await desk.refusal('agreements.issueText', { id: draft.id })).toContain('【哪里】');
  });

  test('written in two windows is not overwritten', async ({ desk }) => {
    const { id } = await opened(desk);
    await desk.ask('agreements.draft', { id, revision: 0, text });
    expect(await desk.refusal('agreements.draft', { id, revision: 0, text: { ...text, manner: '' } })).toContain('刚在别处改过');
  });

  test('by word of mouth counts with a record, and what is due in it is looked at', async ({ desk }) => {
    const { id } = await opened(desk);
    await desk.ask('agreements.recordOral', { id, ...signing, text });
    const { agreements } = await desk.ask('agreements.course', { id });
    expect(agreements).toMatchObject([
      { form: 'oral', state: 'signed', followUps: [{ dueOn: '2026-11-25' }, { dueOn: '2026-12-22' }] },
    ]);
  });
});

describe('a promise', () => {
  test('is on the home screen when it is due, until somebody looked; what is not kept gets another day', async ({ desk }) => {
    const { id } = await signed(desk);
    const waiting = async () =>
      (await desk.ask('today.overview', {})).waiting.find(({ to }) => to.startsWith('/agreements'))?.count;
    expect(await waiting()).toBeUndefined();
    desk.now = '2026-11-26T02:00:00.000Z';
    expect(await waiting()).toBe(1);
    const [due] = await desk.ask('agreements.due', { until: '2026-11-26' });
    expect(due).toMatchObject({ disputeId: id, words: '周建国：修好水管' });
    const done = {
      id: due?.id ?? 0,
      on: '2026-11-26',
      outcome: 'partly' as const,
      result: '水管换了，墙没有补',
      nextOn: '2026-11-30',
    };
    await desk.ask('agreements.followedUp', done);
    expect(await waiting()).toBeUndefined();
    expect(await desk.ask('agreements.due', { until: '2026-11-30' })).toMatchObject([{ dueOn: '2026-11-30' }]);
    expect(await desk.refusal('agreements.followedUp', done)).toContain('已在2026年11月26日办过');
  });
});

describe('papers of a file', () => {
  test('name everybody, want the password, and are for the office', async ({ desk }) => {
    const { id, agreement } = await signed(desk);
    await desk.ask('agreements.resume', { id, reason: '补充协议' });
    const said = {
      heldOn: TODAY,
      way: 'station' as const,
      mediators: '李站长',
      words: '双方同意各退一步。',
      outcome: 'agreed' as const,
    };
    const attempt = await desk.ask('agreements.attempt', { id, ...said });
    const papers = [
      await desk.ask('agreements.issueRegister', { id }),
      await desk.ask('agreements.issueRecord', { id: attempt.id }),
      await desk.ask('agreements.issueFollowUps', { id: agreement }),
    ];
    for (const paper of papers) expect((await desk.ask('papers.html', { id: paper.id })).html).toContain('周建国');
    desk.proved = false;
    expect(await desk.reply('papers.html', { id: papers[0]?.id })).toMatchObject({ failure: { code: 'password' } });
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('papers.html', { id: papers[0]?.id ?? 0 })).toContain('请找站长');
  });
});

describe('a party that is erased', () => {
  test('leaves the file to the other side, under a pseudonym', async ({ desk }) => {
    const { id, personId } = await signed(desk);
    await desk.ask('agreements.resume', { id, reason: '补充协议' });
    const { name } = (await desk.ask('residents.card', { id: personId })).person;
    await desk.ask('agreements.amend', { id, facts: `${name}家渗水。` });
    await desk.ask('residents.moveOut', { id: personId, on: TODAY, reason: '搬走' });
    const { pseudonym } = await desk.ask('privacy.erase', { id: personId, name, basis: 'served' });
    const card = await desk.ask('agreements.card', { id });
    expect(card.facts).toBe(`${pseudonym}家渗水。`);
    expect(card.parties.map((party) => party.name)).toEqual([pseudonym, '周建国']);
  });
});
