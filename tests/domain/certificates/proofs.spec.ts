// A certificate holds the four groups of facts, counts approved service alone, and its number stays in the register for ever.
import { enter, idNumber } from '../residents/people';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { activity, volunteer } from '../support/volunteers';
import { hoursOf, htmlOf, issuing } from './support';

const year = { from: '2026-01-01', to: '2026-11-22' };
const ID = idNumber('19500512', '334');

/** A resident who is a volunteer, with service of every kind. */
async function served(desk: Desk): Promise<{ personId: number; volunteerId: number }> {
  const { id: personId } = await enter(desk, { name: '王秀英', idNumber: ID });
  const volunteerId = volunteer(desk, '空');
  desk.sqlite.prepare('update volunteer set personId = ?, name = null, latin = null where id = ?').run(personId, volunteerId);
  const cleaning = activity(desk, { heldOn: '2026-03-05' });
  const first = hoursOf(desk, { volunteerId, on: '2026-03-05', minutes: 150, activityId: cleaning });
  hoursOf(desk, { volunteerId, on: '2026-03-05', minutes: -30, corrects: first });
  hoursOf(desk, { volunteerId, on: '2026-04-01', minutes: 60, source: 'hand' });
  hoursOf(desk, { volunteerId, on: '2026-05-01', minutes: 45, countsAs: 'training' });
  hoursOf(desk, { volunteerId, on: '2026-06-01', minutes: 500, state: 'pending' });
  hoursOf(desk, { volunteerId, on: '2026-06-02', minutes: 400, state: 'returned' });
  hoursOf(desk, { volunteerId, on: '2025-12-31', minutes: 90 });
  return { personId, volunteerId };
}

const issue = async (desk: Desk, volunteerId: number) => desk.ask('certificates.issue', { ...issuing, ...year, volunteerId });

describe('a certificate', () => {
  test('counts approved service of its days, corrected, timed and by hand apart', async ({ desk }) => {
    const { volunteerId } = await served(desk);
    const preview = await desk.ask('certificates.preview', { volunteerId, ...year });
    expect(preview).toMatchObject({
      ...{ served: { timed: 120, byHand: 60, training: 45, times: 2 }, pending: 500, lacks: [] },
      usual: { committee: '幸福里社区居民委员会', handler: '李站长', contact: '029-12345678' },
    });
  });

  test('says who, what service, who issues, and its number, seal and notice', async ({ desk }) => {
    const { volunteerId } = await served(desk);
    const { paper } = await issue(desk, volunteerId);
    expect(paper).toMatchObject({ number: '证明2026-0001', kind: 'volunteerProof', sheets: 1 });
    const html = await htmlOf(desk, paper.id);
    const groups = ['一、志愿者', '二、服务时间和内容', '三、出具单位', '四、证明编号和其他'];
    const facts = [
      '王秀英',
      '居民身份证',
      ID,
      '10001',
      '3小时',
      '计时2小时',
      '补登1小时',
      '培训和演练45分钟，不计入',
      '清扫楼道',
      '值守',
    ];
    const issuer = ['幸福里社区居民委员会', '赵主任', '李站长', '029-12345678', '证明2026-0001', '2026年11月22日'];
    const rest = [
      '2026年11月10日至2026年11月16日在社区公示栏公示，没有异议',
      '免费出具',
      '盖章后有效',
      '（居民委员会盖章）',
      '谁记录谁证明',
    ];
    for (const words of [...groups, ...facts, ...issuer, ...rest, '负责人（签字）', '经办人（签字）'])
      expect(html).toContain(words);
  });

  test('lists every stretch on sheets behind, where there are many', async ({ desk }) => {
    const { volunteerId } = await served(desk);
    for (let day = 1; day <= 24; day += 1)
      hoursOf(desk, { volunteerId, on: `2026-07-${String(day).padStart(2, '0')}`, minutes: 61 });
    const { paper } = await issue(desk, volunteerId);
    expect(paper.sheets).toBe(2);
    const html = await htmlOf(desk, paper.id);
    for (const words of ['共 2 页　第 2 页', '附：服务明细', '值守　25次', '逐次的时间、地点和内容见附页', '共26次'])
      expect(html).toContain(words);
  });

  test.for([
    [{ noticeFrom: '2026-11-11' }, 'noticeTo', '公示要满7天：从2026年11月11日起，至少到2026年11月17日'],
    [{ noticeTo: '2026-11-23' }, 'noticeTo', '公示要先满7天'],
    [{ to: '2026-11-23' }, 'to', '到今天为止'],
    [{ from: '2026-12-01', to: '2026-11-01' }, 'to', '写反了'],
  ] as const)('is refused for %o', async ([changed, field, words], { desk }) => {
    const volunteerId = volunteer(desk);
    expect(await desk.reply('certificates.issue', { ...issuing, ...year, volunteerId, ...changed })).toMatchObject({
      failure: { code: 'invalid', fields: { [field]: expect.stringContaining(words) } },
    });
  });

  test('is refused without approved service, and to whoever has no number on record', async ({ desk }) => {
    const volunteerId = volunteer(desk, '李四');
    const refused = () => desk.refusal('certificates.issue', { ...issuing, ...year, volunteerId });
    expect(await refused()).toBe('李四没有登记证件号码，请先在卡片上补登。');
    desk.sqlite.prepare('update volunteer set idNumber = ? where id = ?').run(ID, volunteerId);
    expect(await refused()).toContain('没有审核通过的服务时长');
    hoursOf(desk, { volunteerId, on: '2026-05-01', minutes: 60, countsAs: 'drill' });
    expect(await refused()).toContain('没有审核通过的服务时长');
  });

  test('is seen by the office alone, with the password given just now', async ({ desk }) => {
    const volunteerId = volunteer(desk, '李四');
    desk.sqlite.prepare('update volunteer set idNumber = ? where id = ?').run(ID, volunteerId);
    hoursOf(desk, { volunteerId, on: '2026-05-01', minutes: 60 });
    const { paper } = await issue(desk, volunteerId);
    desk.proved = false;
    expect(await desk.reply('papers.html', { id: paper.id })).toMatchObject({ failure: { code: 'password' } });
    desk.proved = true;
    desk.session = { ...theHead, role: 'viewer' };
    expect(await desk.refusal('papers.html', { id: paper.id })).toContain('找站长办理');
  });
});

describe('the register', () => {
  test('keeps a number that was issued anew, and says which one took its place', async ({ desk }) => {
    const { volunteerId } = await served(desk);
    const { id } = await issue(desk, volunteerId);
    hoursOf(desk, { volunteerId, on: '2026-08-01', minutes: 600 });
    const { paper } = await desk.ask('certificates.reissue', { id, reason: '丢了' });
    expect((await desk.ask('certificates.list', {})).rows).toMatchObject([
      { number: '证明2026-0002', state: 'valid', minutes: 180, replaces: '证明2026-0001', replacedBy: null },
      {
        number: '证明2026-0001',
        state: 'replaced',
        minutes: 180,
        replacedBy: '证明2026-0002',
        reason: '丢了',
        revokedOn: '2026-11-22',
      },
    ]);
    const html = await htmlOf(desk, paper.id);
    expect(html).toContain('本证明替代证明2026-0001，原证明作废');
    expect(html).toContain('<span class="strong">3小时</span>');
    for (const name of ['certificates.reissue', 'certificates.revoke'] as const)
      expect(await desk.refusal(name, { id, reason: '再来' })).toBe('证明2026-0001已于2026年11月22日换发为证明2026-0002。');
  });

  test('keeps a revoked number, and never gives it again', async ({ desk }) => {
    const { volunteerId } = await served(desk);
    const { id } = await issue(desk, volunteerId);
    await desk.ask('certificates.revoke', { id, reason: '时长有误' });
    await issue(desk, volunteerId);
    expect((await desk.ask('certificates.list', { volunteerId })).rows.map(({ number, state }) => [number, state])).toEqual([
      ['证明2026-0002', 'valid'],
      ['证明2026-0001', 'revoked'],
    ]);
    for (const statement of [
      'update volunteerProof set minutes = 9',
      'delete from volunteerProof',
      'update volunteerProof set endedOn = null, endReason = null where id = 1',
    ])
      expect(() => desk.sqlite.exec(statement)).toThrow('append-only');
  });

  test('keeps numbers and minutes of somebody erased, and nothing else of them', async ({ desk }) => {
    const { personId, volunteerId } = await served(desk);
    const { paper } = await issue(desk, volunteerId);
    const kinds = async () => (await desk.ask('timeline.of', { subject: 'person', id: personId })).kinds;
    expect(await kinds()).toContain('giving');
    const told = async (kind: 'giving' | 'volunteering') =>
      (await desk.ask('timeline.of', { subject: 'person', id: personId, kinds: [kind] })).lines.map(({ sequence }) => sequence);
    const [certified] = await told('giving');
    expect(await told('volunteering')).not.toContain(certified);
    const file = await desk.ask('privacy.issueFile', { id: personId, reason: '本人要求查阅' });
    expect(await htmlOf(desk, file.id)).toContain('志愿服务记录证明2026-0001');
    await desk.ask('residents.moveOut', { id: personId, on: '2026-11-22', reason: '搬走' });
    await desk.ask('privacy.erase', { id: personId, name: '王秀英', basis: 'served' });
    expect(await desk.refusal('papers.html', { id: paper.id })).toContain('已按要求删除');
    expect((await desk.ask('certificates.list', {})).rows[0]).toMatchObject({ number: '证明2026-0001', minutes: 180 });
    expect(await desk.refusal('certificates.reissue', { id: 1, reason: '丢了' })).toContain('已按要求删除');
    expect(desk.sqlite.prepare('select content from volunteerProof').pluck().all()).toEqual(['']);
  });
});
