import { verifyLedger } from '../../../main/verify/ledger';
import { hoursOf, issuing } from '../certificates/support';
import { bytesOf } from '../privacy/planted';
import { ledger, merge, twice, undo } from '../quality/twice';
import { enter, idNumber } from '../residents/people';
import { describe, expect, TODAY, test, theHead } from '../support/desk';
import { joining, outsider } from './helpers';

describe('two records of a volunteer that are merged', () => {
  test('leave the volunteer, and what was said about helping, with the record that is kept; an undo parts them', async ({
    desk,
  }) => {
    const { son, other } = await twice(desk);
    const { id: leadId } = await desk.ask('leads.add', { who: { personId: other }, source: '走访', on: TODAY });
    const { id } = await joining(desk, { personId: other }, { leadId });
    const before = ledger(desk);
    await merge(desk, son, other);
    expect(await desk.ask('volunteers.card', { id })).toMatchObject({ personId: son, name: '张小明' });
    expect((await desk.ask('leads.list', { state: 'joined' }))[0]).toMatchObject({ personId: son });
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    await undo(desk, other);
    expect(ledger(desk)).toEqual(before);
  });

  test('are not merged while both are volunteers: hours and points are of each alone', async ({ desk }) => {
    const { son, other } = await twice(desk);
    await joining(desk, { personId: son });
    await joining(desk, { personId: other });
    expect(await desk.refusal('merges.merge', { keepId: son, mergeId: other, take: [] })).toContain('都登记为志愿者');
  });
});

describe('a resident who was erased', () => {
  test('keeps the number as a volunteer, under the pseudonym, and nothing else', async ({ desk }) => {
    const { id: personId } = await enter(desk, { phone: '13912345678' });
    const { id } = await joining(desk, { personId }, { note: '会理发' });
    await desk.ask('volunteers.addSkill', { id, name: '急救员', certificateNo: 'JJ20240815' });
    await desk.ask('volunteers.setPin', { id, pin: '730284' });
    await desk.ask('residents.moveOut', { id: personId, on: TODAY, reason: '搬走' });
    await desk.ask('privacy.erase', { id: personId, name: '王秀英', basis: 'served' });
    const card = await desk.ask('volunteers.card', { id });
    expect(card).toMatchObject({ name: '已删除的人 0001', number: '10001', phone: null, note: null, skills: [], hasPin: false });
    expect(card.erasedOn).toBe(TODAY);
    expect(await desk.ask('volunteers.search', { text: '10001' })).toEqual([]);
    expect(await desk.refusal('volunteers.setPin', { id, pin: '730284' })).toContain('已经删除');
  });
});

describe('a volunteer the ledger does not know', () => {
  test('is erased after leaving, and is in no page of the file but for the number', async ({ desk }) => {
    const own = { name: '龘靐甲', phone: '13977731937', address: '沣惠渠水文站', idNumber: idNumber('19370913', '777') };
    const lead = await desk.ask('leads.add', { who: { name: own.name, phone: own.phone }, source: '来站', on: TODAY });
    const { id } = await joining(desk, outsider(own), { leadId: lead.id, note: '养了一只叫阿绒的狗' });
    await desk.ask('volunteers.addSkill', { id, name: '急救员', certificateNo: 'JJ19373917' });
    await desk.ask('volunteers.issueCards', { ids: [id] });
    hoursOf(desk, { volunteerId: id, on: '2026-11-01', minutes: 60 });
    await desk.ask('certificates.issue', { ...issuing, from: '2026-11-01', to: '2026-11-21', volunteerId: id });
    const erase = { id, name: own.name };
    expect(await desk.refusal('privacy.eraseVolunteer', erase)).toContain('先办理退出');
    await desk.ask('volunteers.end', { id, on: TODAY, reason: '搬走' });
    await expect(desk.ask('privacy.eraseVolunteer', { id, name: '别人' })).rejects.toThrow('再写一遍');
    expect((await desk.ask('privacy.eraseVolunteer', erase)).pseudonym).toBe('已删除的志愿者 10001');
    const { pages } = bytesOf(desk);
    const left = [...Object.values(own), 'JJ19373917', '阿绒'].filter((text) => pages.includes(Buffer.from(text)));
    expect(left).toEqual([]);
    expect(await desk.ask('volunteers.card', { id })).toMatchObject({
      name: '已删除的志愿者 10001',
      erasedOn: TODAY,
      phone: null,
    });
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });
});

describe('the card of a resident', () => {
  test('tells what they did as a volunteer, to those who may know', async ({ desk }) => {
    const { id } = await enter(desk);
    const volunteer = await joining(desk, { personId: id });
    await desk.ask('volunteers.addSkill', { id: volunteer.id, name: '理发' });
    const told = async () => (await desk.ask('timeline.of', { subject: 'person', id, kinds: ['volunteering'] })).lines;
    expect((await told()).map(({ act }) => act)).toEqual(['登记专长', '登记志愿者']);
    desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
    expect(await told()).toEqual([]);
  });

  test('of a file for the person tells everything of the volunteer', async ({ desk }) => {
    const { id } = await enter(desk);
    const volunteer = await joining(desk, { personId: id }, { kind: 'veteran' });
    await desk.ask('volunteers.addSkill', { id: volunteer.id, name: '急救员', certificateNo: 'JJ20240815' });
    const paper = await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['编号10001', '退役军人', '急救员', 'JJ20240815']) expect(html).toContain(words);
  });
});
