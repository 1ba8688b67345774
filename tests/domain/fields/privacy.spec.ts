import { verifyLedger } from '../../../main/verify/ledger';
import { enter, enterFamily } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { addField, heldOf } from './fields';

const textOf = async (desk: Desk, id: number) =>
  (await desk.ask('papers.html', { id })).html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, '\n');
const set = (desk: Desk, subject: 'person' | 'household', id: number, values: Record<number, string>) =>
  desk.ask('fields.set', { subject, id, values });
async function erase(desk: Desk, id: number, name: string) {
  await desk.ask('residents.moveOut', { id, on: TODAY, reason: '搬走' });
  return desk.ask('privacy.erase', { id, name, basis: 'served' });
}
const holds = (desk: Desk, text: string) => desk.sqlite.serialize().includes(Buffer.from(text));

describe('an erased person', () => {
  test('leaves nothing under custom fields, nor what was noted of them, nor of the household they lived in alone', async ({
    desk,
  }) => {
    const { id, householdId } = await enter(desk);
    const plate = await addField(desk, { name: '车牌' });
    const net = await addField(desk, { subject: 'household', name: '宽带账号' });
    await set(desk, 'person', id, { [plate]: '陕AZQWKY' });
    await set(desk, 'person', id, { [plate]: '陕AVJXQZ' });
    await set(desk, 'household', householdId, { [net]: 'ZYQWK029' });
    await desk.ask('households.verify', { id: householdId });
    const values = ['陕AZQWKY', '陕AVJXQZ', 'ZYQWK029'];
    expect(values.filter((value) => holds(desk, value))).toEqual(values);
    await erase(desk, id, '王秀英');
    expect(values.filter((value) => holds(desk, value))).toEqual([]);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    const values2 = { subject: 'person', id, values: { [plate]: '陕A1' } } as const;
    expect(await desk.refusal('fields.set', values2)).toContain('删除');
    const { entries } = await desk.ask('audit.list', {});
    expect(entries.find(({ act }) => act === '核对住户')?.erased).toBe(false);
  });

  test('takes nothing of the household others live in', async ({ desk }) => {
    const { husband, householdId } = await enterFamily(desk);
    const net = await addField(desk, { subject: 'household', name: '宽带账号' });
    await set(desk, 'household', householdId, { [net]: '029' });
    await erase(desk, husband, '张伟');
    expect(await heldOf(desk, 'household', householdId)).toEqual({ 宽带账号: '029' });
  });

  test('named under a custom field of others is pointed out', async ({ desk }) => {
    const { husband, head } = await enterFamily(desk);
    const kin = await addField(desk, { name: '紧急联系人' });
    await set(desk, 'person', head, { [kin]: '丈夫张伟' });
    expect((await erase(desk, husband, '张伟')).mentioned).toEqual([{ id: head, name: '王秀英' }]);
  });
});

describe('what is held', () => {
  test('stands on the file of the person, with what it is for, also when it is asked no more', async ({ desk }) => {
    const { id } = await enter(desk);
    const plate = await addField(desk, { name: '车牌', purpose: '夜间挪车联系' });
    const ill = await addField(desk, { name: '过敏药', sensitive: true, purpose: '急救时告诉医生' });
    await addField(desk, { name: '没填的' });
    await set(desk, 'person', id, { [plate]: '陕A12345', [ill]: '青霉素' });
    await desk.ask('fields.end', { id: plate, reason: '不再登记' });
    const text = await textOf(desk, (await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' })).id);
    for (const words of ['车牌', '陕A12345', '夜间挪车联系', '过敏药', '青霉素', '急救时告诉医生', '第二十九条'])
      expect(text).toContain(words);
    expect(text).not.toContain('没填的');
  });

  test('is told on the notice: what this station asks beside, and why', async ({ desk }) => {
    await addField(desk, { name: '车牌', purpose: '夜间挪车联系' });
    await addField(desk, { subject: 'household', name: '宽带', purpose: '停网时通知' });
    await addField(desk, { subject: 'room', name: '水表号', purpose: '抄表' });
    const text = await textOf(desk, (await desk.ask('privacy.issueNotice', {})).id);
    for (const words of ['车牌', '夜间挪车联系', '宽带', '停网时通知']) expect(text).toContain(words);
    expect(text).not.toContain('水表号');
  });
});
