import { narrow } from '../../../main/database/scope';
import { ruleWords } from '../../../shared/features/entitlements';
import { bytesOf } from '../privacy/planted';
import { enter, lifeOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';

const idOf = async (desk: Desk, name: string) =>
  (await desk.ask('entitlements.list', {})).find((one) => one.name === name)?.id ?? 0;
const listed = async (desk: Desk, name: string, show: 'toCall' | 'answered' | 'claiming' = 'toCall') =>
  (await desk.ask('entitlements.people', { id: await idOf(desk, name), show, page: {} })).rows.map((row) => row.name);
const record = async (
  desk: Desk,
  name: string,
  personId: number,
  outcome: 'claimed' | 'notEligible' | 'declined' | 'unreached',
) => desk.ask('entitlements.record', { id: await idOf(desk, name), personId, on: TODAY, outcome, words: '' });

const everybody = { ageFrom: null, ageTo: null, sex: null, residency: null, tags: [] };

describe('the call list of an entitlement', () => {
  test('of 叶酸 is exactly who plans a child and has no claim that holds', async ({ desk }) => {
    const [planned, claimed, lapsed] = [
      await enter(desk, { name: '备孕甲', tags: ['备孕妇女'] }),
      await enter(desk, { name: '已领乙', tags: ['备孕妇女'] }),
      await enter(desk, { name: '到期丙', tags: ['备孕妇女'] }),
    ];
    await enter(desk, { name: '路人丁' });
    const left = await enter(desk, { name: '迁走戊', tags: ['备孕妇女'] });
    const ended = await enter(desk, { name: '结束己', tags: ['备孕妇女'] });
    await desk.ask('residents.moveOut', { id: left.id, on: TODAY, reason: '搬走' });
    await desk.ask('residents.untag', { id: ended.id, tag: '备孕妇女', on: TODAY, reason: '不再需要' });
    await record(desk, '叶酸', claimed.id, 'claimed');
    const id = await idOf(desk, '叶酸');
    await desk.ask('entitlements.record', {
      id,
      personId: lapsed.id,
      on: '2026-04-01',
      outcome: 'claimed',
      words: '',
      to: '2026-10-31',
    });
    expect(await listed(desk, '叶酸')).toEqual(['备孕甲', '到期丙']);
    expect(await listed(desk, '叶酸', 'claiming')).toEqual(['已领乙']);
    expect((await desk.ask('entitlements.list', {})).find((one) => one.id === id)).toMatchObject({
      entitled: 3,
      claiming: 1,
      toCall: 2,
    });
    expect(planned.id).toBeGreaterThan(0);
  });

  test('lets go of somebody whose group lapsed, on the day', async ({ desk }) => {
    await enter(desk, { name: '备孕甲', tags: ['备孕妇女'], on: '2026-03-05' });
    desk.now = '2027-03-04T08:00:00.000Z';
    expect(await listed(desk, '叶酸')).toEqual(['备孕甲']);
    desk.now = '2027-03-05T08:00:00.000Z';
    expect(await listed(desk, '叶酸')).toEqual([]);
  });

  test('by age begins on the eightieth birthday, among those registered here', async ({ desk }) => {
    await enter(desk, { name: '今天满', birthOn: '1946-11-22' });
    await enter(desk, { name: '明天满', birthOn: '1946-11-23' });
    await enter(desk, { name: '流动的', birthOn: '1940-01-01', residency: '流动' });
    expect(await listed(desk, '高龄津贴')).toEqual(['今天满']);
  });

  test('keeps what was said: no is asked again after a year, nobody home at once', async ({ desk }) => {
    const [no, away] = [
      await enter(desk, { name: '不要甲', tags: ['备孕妇女'] }),
      await enter(desk, { name: '不在乙', tags: ['备孕妇女'] }),
    ];
    await record(desk, '叶酸', no.id, 'declined');
    await record(desk, '叶酸', away.id, 'unreached');
    expect(await listed(desk, '叶酸')).toEqual(['不在乙']);
    expect(await listed(desk, '叶酸', 'answered')).toEqual(['不要甲']);
    const { rows } = await desk.ask('entitlements.people', { id: await idOf(desk, '叶酸'), page: {} });
    expect(rows[0]?.last).toMatchObject({ on: TODAY, outcome: 'unreached', words: '', by: '李站长' });
    await desk.ask('residents.renewTag', { id: no.id, tag: '备孕妇女', on: TODAY });
    desk.now = '2027-11-21T08:00:00.000Z';
    expect(await listed(desk, '叶酸', 'answered')).toEqual(['不要甲']);
    desk.now = '2027-11-22T08:00:00.000Z';
    expect(await listed(desk, '叶酸', 'answered')).toEqual([]);
  });

  test('shows phones masked, and of a chief only the own buildings', async ({ desk }) => {
    await enter(desk, { name: '本楼甲', tags: ['备孕妇女'], phone: '13800138000' });
    const other = await enter(desk, { name: '别楼乙', tags: ['备孕妇女'], to: { roomId: desk.room('3号楼', '2单元', '101') } });
    await record(desk, '叶酸', other.id, 'unreached');
    const id = await idOf(desk, '叶酸');
    desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
    narrow(desk.sqlite, [desk.building('1号楼')]);
    const { rows, total } = await desk.ask('entitlements.people', { id, page: {} });
    expect({ total, rows }).toMatchObject({ total: 1, rows: [{ name: '本楼甲', phone: '138****8000' }] });
    expect(
      await desk.reply('entitlements.record', { id, personId: other.id, on: TODAY, outcome: 'declined', words: '' }),
    ).toMatchObject({ ok: false });
  });
});

describe('a claim', () => {
  test('is written once by 领了, holds as long as the rule says, and can be ended', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['备孕妇女'] });
    await record(desk, '叶酸', id, 'claimed');
    expect((await desk.ask('entitlements.ofPerson', { personId: id })).claims).toMatchObject([
      { entitlement: '叶酸', from: TODAY, to: '2027-11-21', holds: true },
    ]);
    const again = { id: await idOf(desk, '叶酸'), personId: id, on: TODAY, outcome: 'claimed', words: '' } as const;
    expect(await desk.refusal('entitlements.record', again)).toContain('已经登记领取，到2027年11月21日');
    const [claim] = (await desk.ask('entitlements.ofPerson', { personId: id })).claims;
    await desk.ask('entitlements.endClaim', { claimId: claim?.id ?? 0, on: TODAY, reason: '登记有误' });
    expect(await listed(desk, '叶酸')).toEqual(['王秀英']);
    expect((await lifeOf(desk, id))[0]?.words[0]).toContain('不再登记领取叶酸');
  });

  test('goes with the person who is erased, in no page of the file', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['备孕妇女'] });
    const call = { id: await idOf(desk, '叶酸'), personId: id, on: TODAY, outcome: 'claimed', words: '龘靐送上门' } as const;
    await desk.ask('entitlements.record', call);
    const paper = await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' });
    expect((await desk.ask('papers.html', { id: paper.id })).html).toContain('龘靐送上门');
    await desk.ask('residents.moveOut', { id, on: TODAY, reason: '搬走' });
    await desk.ask('privacy.erase', { id, name: '王秀英', basis: 'served' });
    expect(bytesOf(desk).pages.includes('龘靐送上门')).toBe(false);
    expect(await desk.ask('entitlements.ofPerson', { personId: id })).toEqual({ unclaimed: [], claims: [] });
  });
});

describe('a rule', () => {
  test('is the station’s own and says in words whom it means', async ({ desk }) => {
    const { id } = await desk.ask('entitlements.add', { ...everybody, name: '免费体检', words: '', ageFrom: 65, months: 12 });
    await enter(desk, { name: '够了', birthOn: '1960-01-01' });
    await enter(desk, { name: '还小', birthOn: '1970-01-01' });
    expect(await listed(desk, '免费体检')).toEqual(['够了']);
    await desk.ask('entitlements.amend', { ...everybody, id, name: '免费体检', words: '', ageFrom: 50, ageTo: 60, months: 12 });
    expect(await listed(desk, '免费体检')).toEqual(['还小']);
    await desk.ask('entitlements.end', { id, reason: '活动结束' });
    expect((await desk.ask('entitlements.list', {})).find((one) => one.id === id)).toMatchObject({ endedOn: TODAY, toCall: 0 });
    expect(ruleWords({ ...everybody, ageFrom: 80, residency: '户籍' })).toBe(
      '在册居民中，满80周岁，户籍人口的；没有登记领取，或领取已到期。',
    );
    expect(ruleWords({ ...everybody, tags: ['备孕妇女'] })).toContain('属于备孕妇女的');
  });

  test('is refused with ages the wrong way round, a group that is not there, or a name that is taken', async ({ desk }) => {
    const draft = { ...everybody, name: '体检', words: '', months: null };
    expect(await desk.reply('entitlements.add', { ...draft, ageFrom: 60, ageTo: 50 })).toMatchObject({
      failure: { fields: { ageTo: expect.anything() } },
    });
    expect(await desk.reply('entitlements.add', { ...draft, tags: ['吸毒人员'] })).toMatchObject({
      failure: { fields: { tags: expect.anything() } },
    });
    expect(await desk.reply('entitlements.add', { ...draft, name: '叶酸' })).toMatchObject({
      failure: { fields: { name: expect.anything() } },
    });
  });
});
