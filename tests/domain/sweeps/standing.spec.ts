// How a line stands does not hang on the order things come back in; two that differ are never chosen between by the desk.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../shared/features/sweep-words';
import { type SweptAnswer, standOf } from '../../../shared/rules/sweep-standing';

const question = (id: number, kind: Question['kind'], source: string | null = null): Question => ({
  ...{ id, kind, source, label: `问${id}`, unit: null, choices: [] },
});
const questions = [question(1, 'number'), question(2, 'yesNo'), question(3, 'text'), question(4, 'text', 'phone')];
const said = (values: SweptAnswer['values'], over: Partial<SweptAnswer> = {}): SweptAnswer => ({
  ...{ outcome: 'answered', values, settles: false },
  ...over,
});

const anAnswer = fc.record({
  outcome: fc.constantFrom('answered', 'answered', 'notReached', 'gone'),
  values: fc.record(
    {
      1: fc.constantFrom(3, 4),
      2: fc.boolean(),
      3: fc.constantFrom('好', ' 好 ', '不好'),
      4: fc.constantFrom('138****5678', '13812345678', '13899995678', '13700000000'),
    },
    { requiredKeys: [] },
  ),
  settles: fc.constant(false),
}) as fc.Arbitrary<SweptAnswer>;

describe('a line of a sweep', () => {
  test('stands the same in whatever order its answers come, and however often', () => {
    fc.assert(
      fc.property(fc.array(anAnswer, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (answers, picks) => {
        const shuffled = [...answers, ...answers]
          .map((answer) => ({ answer, at: picks.next().value as number }))
          .sort((one, other) => one.at - other.at)
          .map(({ answer }) => answer);
        expect(standOf(questions, shuffled)).toEqual(standOf(questions, answers));
      }),
    );
  });

  test('is complete when numbers and choices are there, text or not', () => {
    expect(standOf(questions, [said({ 1: 4, 2: true })])).toEqual({ standing: 'done', values: { 1: 4, 2: true }, clashes: [] });
    expect(standOf(questions, [said({ 1: 4 })]).standing).toBe('partial');
    expect(standOf(questions, [said({ 1: 4 }), said({ 2: false })]).standing).toBe('done');
  });

  test('needs no number of what there is none of', () => {
    const bikes = [question(1, 'yesNo'), question(2, 'number'), question(3, 'choice'), question(4, 'yesNo')];
    expect(standOf(bikes, [said({ 1: false, 4: true })]).standing).toBe('done');
    expect(standOf(bikes, [said({ 1: true, 4: true })]).standing).toBe('partial');
    expect(standOf(bikes, [said({ 1: false })]).standing).toBe('partial');
  });

  test('is a conflict where two say something different, and says under which question', () => {
    expect(standOf(questions, [said({ 1: 4, 2: true }), said({ 1: 5, 2: true })])).toEqual({
      ...{ standing: 'conflict', values: { 2: true }, clashes: [1] },
    });
    expect(standOf(questions, [said({ 1: 4, 2: true }), said({}, { outcome: 'gone' })]).standing).toBe('conflict');
  });

  test('is no conflict where the same is written another way', () => {
    const both = standOf(questions, [
      said({ 1: 1, 2: true, 3: '三楼 东' }),
      said({ 3: '三楼东', 4: '138****5678' }),
      said({ 4: '13812345678' }),
    ]);
    expect(both).toMatchObject({ standing: 'done', values: { 4: '13812345678' }, clashes: [] });
    expect(standOf(questions, [said({ 4: '13812345678' }), said({ 4: '13899995678' })]).clashes).toEqual([4]);
  });

  test('of somebody nobody found is open to any answer', () => {
    const nobody = said({}, { outcome: 'notReached' });
    expect(standOf(questions, [nobody]).standing).toBe('notReached');
    expect(standOf(questions, [said({ 1: 2, 2: false }), nobody]).standing).toBe('done');
  });

  test('is settled by whoever settles it, until somebody says something else', () => {
    const [one, other] = [said({ 1: 4, 2: true }), said({ 1: 5, 2: true })];
    const settled = said({ 1: 5, 2: true }, { settles: true });
    expect(standOf(questions, [one, other, settled])).toMatchObject({ standing: 'done', values: { 1: 5 } });
    expect(standOf(questions, [one, other, settled, said({ 1: 6 })]).standing).toBe('conflict');
    const back = said({}, { outcome: 'withdrawn', settles: true });
    expect(standOf(questions, [one, other, back]).standing).toBe('open');
    expect(standOf(questions, [one, other, back, other]).values).toEqual({ 1: 5, 2: true });
  });
});
