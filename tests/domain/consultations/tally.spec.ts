// The figures follow from the lines alone, and are frozen at the end.
import fc from 'fast-check';
import { type Row, tallyOf } from '../../../main/features/consultations/tally';
import { verifyLedger } from '../../../main/verify/ledger';
import { Standing } from '../../../shared/features/consultation-words';
import { ownersResult } from '../../../shared/rules/owners-vote';
import { describe, expect, test } from '../support/desk';
import { answer, listed, ofBuilding, open, ownedBuilding, tally } from './support';

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    ownerNo: fc.integer({ min: 1, max: 12 }),
    area: fc.option(fc.integer({ min: 1, max: 30_000 })),
    standing: fc.constantFrom(...Standing.options),
  }),
  { minLength: 1, maxLength: 60 },
);
const answers = ['agree', 'oppose', 'abstain'];
const areaOf = (some: readonly Row[]) => some.reduce((sum, { area }) => sum + (area ?? 0), 0);

describe('the tally', () => {
  test('counts each line and each owner once, whatever they answered', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const counted = tallyOf(all);
        const owners = [...new Set(all.map(({ ownerNo }) => ownerNo))];
        const given = (ownerNo: number) =>
          new Set(all.filter((row) => row.ownerNo === ownerNo && answers.includes(row.standing)).map(({ standing }) => standing));
        const agreeing = owners.filter((owner) => given(owner).size === 1 && given(owner).has('agree'));
        expect(counted.all).toEqual({ rows: all.length, area: areaOf(all), owners: owners.length });
        expect(counted.divided).toBe(owners.filter((owner) => given(owner).size > 1).length);
        expect(counted.took).toEqual({
          area: areaOf(all.filter(({ standing }) => answers.includes(standing))),
          owners: owners.filter((owner) => given(owner).size > 0).length,
        });
        const agreed = all.filter(({ ownerNo, standing }) => standing === 'agree' && agreeing.includes(ownerNo));
        expect(counted.agreed).toEqual({ area: areaOf(agreed), owners: agreeing.length });
        const parts = Object.values(counted.by);
        expect(parts.reduce((sum, { rows: lines }) => sum + lines, 0)).toBe(all.length);
        expect(parts.reduce((sum, part) => sum + part.owners, counted.divided)).toBe(owners.length);
        for (const rule of ['ordinary278', 'special278'] as const) expect(ownersResult(rule, counted).steps).toHaveLength(4);
      }),
    );
  });

  test('holds an owner whose rooms answered differently for one who took part and agreed to nothing', async ({ desk }) => {
    await ownedBuilding(desk);
    const { id, rows: lines } = await open(desk, { scope: ofBuilding(desk) });
    const [first, second, third] = lines.map((line) => line.id);
    await answer(desk, first ?? 0);
    await answer(desk, second ?? 0);
    expect((await tally(desk, id)).agreed).toEqual({ area: 17_000, owners: 2 });
    await answer(desk, third ?? 0, { answer: 'oppose' });
    const now = await tally(desk, id);
    expect(now).toMatchObject({ divided: 1, took: { area: 27_000, owners: 2 }, agreed: { area: 9000, owners: 1 } });
    expect(await listed(desk, id, 'divided')).toEqual(['1单元101', '1单元201']);
  });
});

describe('the end of a consultation', () => {
  test('decides at exactly two thirds of area and owners, and freezes what was counted', async ({ desk }) => {
    const rooms = await ownedBuilding(desk);
    for (const room of rooms)
      await desk.ask('rooms.amend', { id: room, changes: { area: 100, ownerPhone: `1390000${1000 + room}` } });
    const { id, rows: lines } = await open(desk, { matter: 5, scope: ofBuilding(desk) });
    for (const line of lines.slice(0, 3)) await answer(desk, line.id);
    expect(ownersResult('ordinary278', await tally(desk, id))).toMatchObject({
      valid: false,
      steps: [{ short: 10_000 }, { short: 1 }, {}, {}],
    });
    await answer(desk, lines[3]?.id ?? 0, { answer: 'oppose' });
    await desk.ask('consultations.close', { id });
    const card = await desk.ask('consultations.card', { id });
    expect(card).toMatchObject({ endedOn: '2026-11-22', endReason: '通过', counted: true });
    const refused = await desk.refusal('consultations.answer', {
      ...{ rowId: lines[4]?.id ?? 0, answer: 'agree', answeredOn: '2026-11-22', channel: 'paper' },
    });
    expect(refused).toBe('“加装电梯”已于2026年11月22日结束，不能再改。');
    for (const sql of [
      "update consultation set endReason = '没有通过'",
      'update consultationRoom set area = 1',
      "update consultationRoom set name = '别人'",
      `insert into consultationAnswer select 99, ${lines[4]?.id}, 'agree', '', '', '', answeredOn, channel, staffId, at, null from consultationAnswer limit 1`,
    ])
      expect(() => desk.sqlite.prepare(sql).run(), sql).toThrow('append-only');
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('is waited for on the home screen from the day after its last', async ({ desk }) => {
    const { id } = await open(desk);
    const waiting = async () => (await desk.ask('today.overview', {})).waiting.filter(({ to }) => to === `/consultations/${id}`);
    desk.now = '2026-12-22T08:00:00.000Z';
    expect(await waiting()).toEqual([]);
    desk.now = '2026-12-23T08:00:00.000Z';
    expect(await waiting()).toMatchObject([{ words: '次征求意见过了截止日，还没有统计', count: 1 }]);
  });

  test('needs at least one answer, and one that is called off says why', async ({ desk }) => {
    const { id } = await open(desk);
    expect(await desk.refusal('consultations.close', { id })).toContain('还没有一份答复');
    await desk.ask('consultations.cancel', { id, reason: '方案要改' });
    expect(await desk.ask('consultations.list', {})).toMatchObject([{ endReason: '方案要改', counted: false }]);
  });
});
