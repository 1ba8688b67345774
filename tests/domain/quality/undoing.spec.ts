import { verifyLedger } from '../../../main/verify/ledger';
import type { MergeField } from '../../../shared/features/merges';
import { enter, idNumber, notesOf } from '../residents/people';
import { describe, expect, test } from '../support/desk';
import { cells, importOver } from '../support/sheet';
import { wholeFamily } from './estate';
import { elsewhere, ledger, merge, twice, undo } from './twice';

describe('a merge taken back', () => {
  const ways: Record<string, MergeField[]> = {
    'with nothing chosen': [],
    'with every field chosen': ['name', 'phone', 'note', 'workplace'],
    'with the other home': ['home', 'phone'],
  };
  for (const [way, take] of Object.entries(ways)) {
    test(`leaves every table as it was before, ${way}`, async ({ desk }) => {
      const { son, other } = await twice(desk);
      const before = ledger(desk);
      await merge(desk, son, other, take);
      expect(ledger(desk)).not.toEqual(before);
      await undo(desk, other);
      expect(ledger(desk)).toEqual(before);
      expect(await desk.ask('residents.search', { text: '13900000004' })).toMatchObject([{ id: other }]);
      expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
      expect(await desk.refusal('merges.undo', { id: other })).toContain('已经撤销');
    });
  }

  test('gives an ID number back to the record it came from', async ({ desk }) => {
    const { son, other } = await twice(desk);
    const before = ledger(desk);
    await merge(desk, other, son, ['idNumber', 'home']);
    expect(await desk.ask('residents.card', { id: other })).toMatchObject({ room: '101', relation: '20' });
    await undo(desk, son);
    expect(ledger(desk)).toEqual(before);
  });

  test('is noted in the history of both', async ({ desk }) => {
    const { son, other } = await twice(desk);
    await merge(desk, son, other);
    await undo(desk, other);
    for (const id of [son, other]) expect((await notesOf(desk, 'person', id)).at(-1)?.operation).toBe('merges.undo');
  });

  test('is refused once either was changed, and not when somebody only looked', async ({ desk }) => {
    const { son, other } = await twice(desk);
    await merge(desk, son, other);
    await desk.ask('residents.reveal', { id: son, field: 'phone', reason: '联系本人' });
    await undo(desk, other);
    await merge(desk, son, other);
    await desk.ask('residents.amend', { id: son, changes: { note: '换了工作' } });
    expect(await desk.refusal('merges.undo', { id: other })).toContain('2026年11月22日又改过这个人的资料');
  });

  test('is refused once an import changed the record that was kept', async ({ desk }) => {
    const { son, other } = await twice(desk);
    await merge(desk, son, other);
    desk.now = '2026-11-23T08:00:00.000Z';
    const number = idNumber('19800506', '001');
    await importOver(desk, cells(`1号楼|1单元|101|王秀英|张小明|子|男|${number}|13900000008|常住（户籍）|`));
    expect(await desk.refusal('merges.undo', { id: other })).toContain('又改过这个人的资料');
  });

  test("is refused where the old place or number is somebody else's now", async ({ desk }) => {
    const { householdId, head, husband } = await wholeFamily(desk);
    const again = await enter(desk, { name: '王秀英', to: elsewhere(desk), relation: '02' });
    await merge(desk, again.id, head, []);
    await desk.ask('residents.amend', { id: husband, changes: { relation: '02' } });
    expect(await desk.refusal('merges.undo', { id: head })).toContain('现在的户主是张伟');
    await desk.ask('residents.amend', { id: husband, changes: { relation: '11' } });
    await enter(desk, { name: '李四', idNumber: idNumber('19500615', '002'), to: { householdId } });
    expect(await desk.refusal('merges.undo', { id: head })).toContain('现在登记给李四');
  });
});
