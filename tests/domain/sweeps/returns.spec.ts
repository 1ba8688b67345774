// Answers by chat, paper and telephone; two that differ stand side by side until somebody chooses.
import { describe, expect, test } from '../support/desk';
import { draft, fill, findings, fourHouseholds, giveBack, only, open, sheetsOf, standings } from './support';

describe('a chat text', () => {
  test('finds its lines by room and name, and says of the others why not', async ({ desk }) => {
    await fourHouseholds(desk);
    const { id } = await open(desk);
    const text = [
      '#接龙',
      '请报人数和电动车',
      '1. 1-1-101 王秀英 4人 有电动车',
      '2、1号楼1单元102室 李强，2口人，没有',
      '３． 1-2-101 不在家',
      '4. 101 谁家 3人',
      '5. 9-9-909 路人 3人',
      '6. 3-2-1101 孙丽',
    ].join('\n');
    const reading = await desk.ask('sweeps.readText', { id, text });
    expect(reading).toMatchObject({ lines: 3, fresh: 3, refusedRows: 3 });
    expect(findings(reading)).toEqual([
      expect.stringContaining('第6行 “101”有几处'),
      expect.stringContaining('第7行 “9-9-909”不在这次摸排里'),
      expect.stringContaining('第8行 3号楼2单元1101室没有写答案'),
    ]);
    expect(await desk.ask('sweeps.takeText', { id, text, from: '楼群' })).toMatchObject({ fresh: 3, conflicts: 0 });
    expect(await desk.ask('sweeps.takeText', { id, text })).toMatchObject({ fresh: 0, already: true });
    expect(await standings(desk, id)).toEqual({
      ...{ '1单元101': 'done', '1单元102': 'done', '2单元101': 'notReached', '2单元1101': 'open' },
    });
    const within = await desk.ask('sweeps.readText', { id, text: '101 赵敏 3人 有', unitId: desk.unit('1号楼', '2单元') });
    expect(within.read).toMatchObject([{ place: '1号楼2单元101室 赵敏', words: '3人，是' }]);
  });

  test('goes out with the rooms that are missing and an example that reads', async ({ desk }) => {
    await fourHouseholds(desk);
    const { id } = await open(desk);
    const { text, lines } = await desk.ask('sweeps.handOutText', { id, unitId: desk.unit('1号楼', '1单元') });
    expect(lines).toBe(2);
    expect(text).toContain('还没接的：1-1-101、1-1-102');
    expect(await desk.refusal('sweeps.takeText', { id, text })).toContain('没有读出一户的答案');
    const answered = `${text}1-1-101 王某 3人 有电动车`;
    expect((await desk.ask('sweeps.readText', { id, text: answered })).lines).toBe(1);
  });
});

describe('two answers for one household', () => {
  test('stand side by side until somebody chooses, whatever order they came in', async ({ desk }) => {
    await fourHouseholds(desk);
    const { id, rows } = await open(desk);
    const rowId = rows[0]?.id ?? 0;
    const sheet = only(await sheetsOf(desk, id));
    await desk.ask('sweeps.takeText', { id, text: '1-1-101 王秀英 4人 有' });
    fill(sheet, '101', { 几口人: 3, 有没有电动车: '有' });
    expect(await giveBack(desk, id, sheet)).toMatchObject({ conflicts: 1 });
    const told = await desk.ask('sweeps.row', { rowId });
    expect(told).toMatchObject({ row: { standing: 'conflict', words: ['', '是'] } });
    expect(told.clashes).toEqual([told.questions[0]?.id]);
    expect(told.answers.map(({ channel, words }) => [channel, ...words])).toEqual([
      ['sheet', '3人', '是'],
      ['chat', '4人', '是'],
    ]);
    expect(await desk.refusal('sweeps.close', { id })).toContain('还有1处矛盾没有定');
    const [chosen] = told.answers;
    await desk.ask('sweeps.settle', {
      rowId,
      outcome: 'answered',
      values: chosen?.values ?? {},
      channel: 'phone',
      note: '电话问过',
    });
    expect((await desk.ask('sweeps.row', { rowId })).row).toMatchObject({ standing: 'done', words: ['3人', '是'] });
    expect(await desk.ask('sweeps.takeText', { id, text: '1-1-101 王秀英 4人 有' })).toMatchObject({ already: true });
    expect((await desk.ask('sweeps.row', { rowId })).row.standing).toBe('done');
  });

  test('that came with a sheet of somebody else go when it is taken back', async ({ desk }) => {
    await fourHouseholds(desk);
    const { id, rows } = await open(desk);
    const rowId = rows[0]?.id ?? 0;
    await desk.ask('sweeps.takeText', { id, text: '1-1-101 王秀英 4人 有' });
    await desk.ask('sweeps.takeText', { id, text: '1-1-101 王秀英 8人 有' });
    expect((await desk.ask('sweeps.row', { rowId })).row.standing).toBe('conflict');
    const [last] = await desk.ask('sweeps.returns', { id });
    await desk.ask('sweeps.withdrawReturn', { id: last?.id ?? 0, reason: '贴错了群' });
    expect((await desk.ask('sweeps.row', { rowId })).row).toMatchObject({ standing: 'done', words: ['4人', '是'] });
    expect(await desk.refusal('sweeps.withdrawReturn', { id: last?.id ?? 0, reason: '再来' })).toBe('这份已经撤回过了。');
    expect(await desk.ask('sweeps.takeText', { id, text: '1-1-101 王秀英 8人 有' })).toMatchObject({ fresh: 1, conflicts: 1 });
  });
});

test('a paper that came back is found by its code and typed in; what was typed is never written over', async ({ desk }) => {
  await fourHouseholds(desk);
  const { id, rows } = await open(desk);
  const [row] = rows;
  const found = await desk.ask('sweeps.find', { text: row?.key ?? '' });
  expect(found).toEqual({ id, rowId: row?.id, title: '户数人数核对', place: '1号楼1单元101室', endedOn: null });
  const [people, bikes] = (await desk.ask('sweeps.card', { id })).questions.map((question) => String(question.id));
  const typed = { rowId: row?.id ?? 0, outcome: 'answered' as const, channel: 'paper' as const };
  const wrong = await desk.reply('sweeps.answer', { ...typed, values: { [people ?? '']: '三' } });
  expect(wrong).toMatchObject({ failure: { fields: { [`values.${people}`]: expect.stringContaining('请填数字') } } });
  await desk.ask('sweeps.answer', { ...typed, values: { [people ?? '']: 3, [bikes ?? '']: false } });
  expect(await desk.refusal('sweeps.answer', { ...typed, values: { [people ?? '']: 3, [bikes ?? '']: false } })).toContain(
    '已经有一样的回复',
  );
  await desk.ask('sweeps.settle', { ...typed, outcome: 'withdrawn', values: {} });
  expect((await desk.ask('sweeps.row', { rowId: typed.rowId })).row.standing).toBe('open');
  await desk.ask('sweeps.answer', { ...typed, values: { [people ?? '']: 3, [bikes ?? '']: false } });
  expect((await desk.ask('sweeps.row', { rowId: typed.rowId })).answers).toHaveLength(3);
  expect(() => desk.sqlite.prepare("update sweepAnswer set value = '{}'").run()).toThrow('append-only');
  expect(() => desk.sqlite.prepare('delete from sweepLine').run()).toThrow('append-only');
});

test('what was asked stands still from the first day, and nothing comes in after the last', async ({ desk }) => {
  await fourHouseholds(desk);
  const { id } = await open(desk);
  expect(await desk.refusal('sweeps.close', { id })).toContain('一份都还没有收到');
  await desk.ask('sweeps.takeText', { id, text: '1-1-101 王秀英 4人 有' });
  await desk.ask('sweeps.close', { id });
  expect(await desk.refusal('sweeps.takeText', { id, text: '1-1-102 李强 4人 有' })).toContain('已于2026年11月22日结束');
  expect(() => desk.sqlite.prepare(`update sweepLine set standing = 'open'`).run()).toThrow('append-only');
  expect(await desk.reply('sweeps.open', draft({ dueOn: '2026-11-01' }))).toMatchObject({
    failure: { fields: { dueOn: expect.any(String) } },
  });
});
