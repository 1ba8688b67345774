// An answer is added, never written over; the last one counts, and what was wrong is taken back first.

import { notesOf } from '../residents/people';
import { describe, expect, test } from '../support/desk';
import { answer, DUE, listed, ofBuilding, open, ownedBuilding, tally } from './support';

const lineIds = async (desk: Parameters<typeof open>[0]) => {
  await ownedBuilding(desk);
  const { id, rows } = await open(desk, { scope: ofBuilding(desk) });
  return { id, ids: rows.map((row) => row.id), rows };
};

describe('an answer', () => {
  test('is found by the key of its line, typed or scanned', async ({ desk }) => {
    const { id, rows } = await lineIds(desk);
    const [, row] = rows;
    const typed = row?.key.replace(/(.{4})(?=.)/g, '$1 ') ?? '';
    expect(await desk.ask('consultations.find', { text: typed })).toEqual({
      ...{ id, rowId: row?.id, title: '加装电梯', place: '1号楼1单元102室', endedOn: null },
    });
    expect(await desk.ask('consultations.find', { text: '1101' })).toBeNull();
    expect((await desk.ask('consultations.rows', { id, text: typed })).rows).toMatchObject([{ id: row?.id }]);
    expect((await desk.ask('consultations.rows', { id, text: '1-2-101' })).rows).toMatchObject([{ unit: '2单元', room: '101' }]);
    expect((await desk.ask('consultations.rows', { id, text: '赵' })).rows).toMatchObject([{ name: '赵敏' }]);
    expect((await desk.ask('consultations.rows', { id, text: '201' })).rows).toMatchObject([{ room: '201' }]);
  });

  test('counts at once, with reason, signer and who wrote it down', async ({ desk }) => {
    const { id, ids } = await lineIds(desk);
    await answer(desk, ids[1] ?? 0, { answer: 'oppose', reason: '太吵', wishes: '先修路', signer: '李强' });
    const told = await desk.ask('consultations.row', { rowId: ids[1] ?? 0 });
    expect(told).toMatchObject({
      row: { standing: 'oppose' },
      phone: '139****0011',
      answers: [{ answer: 'oppose', reason: '太吵', wishes: '先修路', signer: '李强', by: '李站长' }],
    });
    expect((await tally(desk, id)).by).toMatchObject({ oppose: { rows: 1, area: 9000, owners: 1 }, open: { rows: 5 } });
    expect(await listed(desk, id, 'answered')).toEqual(['1单元102']);
  });

  test('is not written over, but taken back and given anew; all of it stays to be read', async ({ desk }) => {
    const { id, ids } = await lineIds(desk);
    const [rowId = 0] = ids;
    await answer(desk, rowId);
    const again = { rowId, answer: 'oppose' as const, answeredOn: '2026-11-22', channel: 'phone' as const };
    expect(await desk.refusal('consultations.answer', again)).toBe('1号楼1单元101室已经答复“同意”。要改，请先撤回原来的答复。');
    await desk.ask('consultations.withdraw', { rowId, reason: '记错了行' });
    expect(await listed(desk, id, 'answered')).toEqual([]);
    await desk.ask('consultations.answer', again);
    const { answers, row } = await desk.ask('consultations.row', { rowId });
    expect(answers.map((one) => one.answer)).toEqual(['oppose', 'withdrawn', 'agree']);
    expect(row.standing).toBe('oppose');
    expect(() => desk.sqlite.prepare("update consultationAnswer set answer = 'agree'").run()).toThrow('append-only');
    expect(() => desk.sqlite.prepare('delete from consultationAnswer').run()).toThrow('append-only');
  });

  test('of nobody at home is counted as often as somebody went, and makes way for a real one', async ({ desk }) => {
    const { id, ids } = await lineIds(desk);
    const [rowId = 0] = ids;
    await answer(desk, rowId, { answer: 'notReached', channel: 'door' });
    await answer(desk, rowId, { answer: 'notReached', channel: 'door' });
    expect((await desk.ask('consultations.rows', { id, show: 'notReached' })).rows).toMatchObject([{ tries: 2 }]);
    await answer(desk, rowId, { answer: 'abstain' });
    expect((await tally(desk, id)).by).toMatchObject({ notReached: { rows: 0 }, abstain: { rows: 1 } });
  });

  test('is given within the time that was set, and later only where it was extended', async ({ desk }) => {
    const { id, ids } = await lineIds(desk);
    const [rowId = 0] = ids;
    const given = (answeredOn: string) =>
      desk.reply('consultations.answer', { rowId, answer: 'agree', answeredOn, channel: 'paper' });
    const refused = (words: string) => ({ failure: { fields: { answeredOn: expect.stringContaining(words) } } });
    expect(await given('2026-11-23')).toMatchObject(refused('不能晚于今天'));
    expect(await given('2026-11-21')).toMatchObject(refused('从2026年11月22日开始'));
    desk.now = '2026-12-25T08:00:00.000Z';
    expect(await given('2026-12-23')).toMatchObject(refused('先延期'));
    expect(await desk.reply('consultations.extend', { id, dueOn: DUE, reason: '没收齐' })).toMatchObject({ ok: false });
    await desk.ask('consultations.extend', { id, dueOn: '2026-12-31', reason: '没收齐' });
    expect(await given('2026-12-23')).toMatchObject({ ok: true });
  });

  test('leaves a note that says which room and what, and not who signed', async ({ desk }) => {
    const { id, ids } = await lineIds(desk);
    await answer(desk, ids[0] ?? 0, { signer: '王芳', reason: '支持' });
    const notes = await notesOf(desk, 'consultation', id);
    expect(notes.at(-1)?.after).toEqual({ name: '加装电梯', place: '1号楼1单元101室', answer: '同意', channel: '交回纸质表' });
  });
});

test('the signed sheet hangs on its line, for the office alone', async ({ desk }) => {
  const { ids } = await lineIds(desk);
  const on = { subject: 'consultationRoom' as const, subjectId: ids[0] ?? 0 };
  desk.platform.outside.set('/in/101.pdf', Buffer.from('%PDF-1.7 签名'));
  desk.platform.chosen.openMany = ['/in/101.pdf'];
  await desk.ask('attachments.add', on);
  expect(await desk.ask('attachments.list', on)).toMatchObject({ files: [{ name: '101.pdf' }], opens: true, adds: true });
  desk.session = { ...desk.session, role: 'viewer' };
  expect(await desk.reply('attachments.list', on)).toMatchObject({ ok: false });
});

describe('a line that was frozen wrongly', () => {
  test('is put right with a reason: area, name, and whose it is', async ({ desk }) => {
    const { id, ids } = await lineIds(desk);
    const [first = 0, second = 0, third = 0] = ids;
    await desk.ask('consultations.amendRow', { rowId: second, area: 9050, sameOwnerAs: first, reason: '证上是90.5' });
    expect((await tally(desk, id)).all).toEqual({ rows: 6, area: 63_050, owners: 4 });
    expect((await desk.ask('consultations.row', { rowId: third })).others.map(({ words }) => words)).toEqual([
      ...['1号楼1单元101室', '1号楼1单元102室'],
    ]);
    await desk.ask('consultations.amendRow', { rowId: third, sameOwnerAs: 0, reason: '同名不同人' });
    expect((await tally(desk, id)).all.owners).toBe(5);
    const other = await open(desk, { scope: ofBuilding(desk) });
    const strange = { rowId: first, sameOwnerAs: other.rows[0]?.id ?? 0, reason: '试试' };
    expect(await desk.reply('consultations.amendRow', strange)).toMatchObject({
      failure: { fields: { sameOwnerAs: expect.any(String) } },
    });
  });
});
