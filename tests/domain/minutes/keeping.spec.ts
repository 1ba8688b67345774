import { handlers } from '../../../main/features';
import { EMPTY_RICH } from '../../../shared/rules/rich-text';
import { notesOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';
import { convene, doc, OTHER_PEN, PEN, paragraph, said, write } from './helpers';

const part = (desk: Desk, meetingId: number, agendaItemId: number | null) =>
  desk.ask('minutes.part', { meetingId, agendaItemId });
const entries = (desk: Desk) => desk.sqlite.prepare('select count(*) from auditEntry').pluck().get();

describe('words that are being written', () => {
  test('are kept at every pause and leave no entry in the log', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    const before = entries(desk);
    expect(await part(desk, meetingId, first)).toMatchObject({ revision: 0, content: EMPTY_RICH, aside: null });
    expect(await write(desk, meetingId, first, said('王芳：三单元'))).toMatchObject({ outcome: 'kept', revision: 1 });
    expect(await write(desk, meetingId, first, said('王芳：三单元堆了旧家具'), 1)).toMatchObject({
      outcome: 'kept',
      revision: 2,
    });
    expect(await write(desk, meetingId, null, said('下午三点开始。'))).toMatchObject({ revision: 1 });
    expect(entries(desk)).toBe(before);
    expect(await part(desk, meetingId, first)).toMatchObject({
      revision: 2,
      content: said('王芳：三单元堆了旧家具'),
      by: '李站长',
    });
    const { items } = await desk.ask('minutes.of', { meetingId });
    expect(items.map(({ title, written }) => [title, written])).toEqual([
      ['开场', 7],
      ['楼道堆物', 11],
      ['充电桩选址', 0],
    ]);
  });

  test('may be unfinished in minutes alone: any other command that notes nothing is rolled back', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    const honest = handlers['minutes.decide'];
    handlers['minutes.decide'] = async (powers, input) => {
      powers.unfinished();
      return honest(powers, input);
    };
    try {
      const decided = { meetingId, agendaItemId: first, text: '清理', open: true, task: null };
      expect(await desk.reply('minutes.decide', decided)).toMatchObject({ failure: { code: 'fault' } });
    } finally {
      handlers['minutes.decide'] = honest;
    }
    expect((await desk.ask('minutes.of', { meetingId })).items[1]?.decisions).toEqual([]);
  });

  test('are whole paragraphs, headings, lists, tables and bold; anything else refuses the whole', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    const cell = (words: string) => ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(words)] });
    const whole = doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '情况' }] },
      { type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [paragraph('一层')] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('楼栋'), cell('户数')] }] },
      { type: 'paragraph', content: [{ type: 'text', text: '要紧', marks: [{ type: 'bold' }] }] },
    );
    await write(desk, meetingId, first, whole);
    expect((await part(desk, meetingId, first)).content).toBe(whole);
    const strange = [
      '<p>一</p>',
      '{}',
      doc({ type: 'image', attrs: {} }),
      doc({ type: 'paragraph', content: [{ type: 'text', text: '链接', marks: [{ type: 'link' }] }] }),
      doc({ type: 'paragraph', content: [paragraph('段中段')] }),
    ];
    for (const content of strange) {
      const reply = await desk.reply('minutes.keep', { meetingId, agendaItemId: first, revision: 1, pen: PEN, content });
      expect(reply).toMatchObject({ failure: { code: 'invalid', fields: { content: expect.stringContaining('只贴文字') } } });
    }
  });

  test('keep strange signs as they are, but for those no page can show', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    const odd = '<script>alert(1)</script> 𠮷䶮 \u202e反 👨‍👩‍👧 <img src=x onerror=alert(1)>';
    await write(desk, meetingId, first, said(odd));
    expect((await part(desk, meetingId, first)).content).toBe(said(odd));
    await write(desk, meetingId, first, said('前\u0000\u0007后\ud800'), 1);
    expect((await part(desk, meetingId, first)).content).toBe(said('前后\ufffd'));
  });

  test('may be five megabytes and ten thousand lines', async ({ desk }) => {
    const { meetingId, first, second } = await convene(desk);
    const long = said(...Array.from({ length: 10_000 }, (_, at) => `第${at + 1}户：${'同意加装，费用按楼层分摊。'.repeat(14)}`));
    expect(Buffer.byteLength(long)).toBeGreaterThan(5_000_000);
    await write(desk, meetingId, first, long);
    expect((await part(desk, meetingId, first)).content).toBe(long);
    const tooLong = said('长'.repeat(16_000_000));
    const reply = await desk.reply('minutes.keep', { meetingId, agendaItemId: second, revision: 0, pen: PEN, content: tooLong });
    expect(reply).toMatchObject({ failure: { fields: { content: '这一段太长了，请分成几个议题来写。' } } });
  });
});

describe('two windows on one draft', () => {
  const overtaken = async (desk: Desk) => {
    const meeting = await convene(desk);
    const where = { meetingId: meeting.meetingId, agendaItemId: meeting.first };
    await write(desk, meeting.meetingId, meeting.first, said('开头'));
    await write(desk, meeting.meetingId, meeting.first, said('开头，甲窗口写的'), 1);
    const late = await desk.ask('minutes.keep', { ...where, revision: 1, pen: OTHER_PEN, content: said('开头，乙窗口写的') });
    return { ...meeting, where, late };
  };

  test('lose nothing: the later text lies beside the kept one until somebody chooses', async ({ desk }) => {
    const { meetingId, first, where, late } = await overtaken(desk);
    expect(late).toEqual({ outcome: 'overtaken' });
    const more = { ...where, revision: 1, pen: OTHER_PEN, content: said('开头，乙窗口写的，还在写') };
    expect(await desk.ask('minutes.keep', more)).toEqual({ outcome: 'overtaken' });
    const { content, aside } = await part(desk, meetingId, first);
    expect([content, aside?.content]).toEqual([said('开头，甲窗口写的'), said('开头，乙窗口写的，还在写')]);
    const third = { ...where, revision: 1, pen: 'window-three', content: said('丙') };
    await desk.ask('minutes.keep', third);
    expect(desk.sqlite.prepare('select count(*) from minutesAside where endedAt is null').pluck().get()).toBe(2);
    expect(await desk.refusal('minutes.submit', { meetingId, signers: ['王芳'] })).toContain('写得不一样');
  });

  test.for([
    ['kept', [['甲窗口']]],
    ['aside', [['乙窗口']]],
    ['both', [['甲窗口'], ['乙窗口']]],
  ] as const)('are settled: %s holds, and what is given up stays in the file', async ([how, wanted], { desk }) => {
    const { meetingId, first } = await overtaken(desk);
    const { revision, aside } = await part(desk, meetingId, first);
    expect(await desk.refusal('minutes.settle', { asideId: aside?.id ?? 0, revision: revision - 1, how })).toContain(
      '刚才又写了',
    );
    await desk.ask('minutes.settle', { asideId: aside?.id ?? 0, revision, how });
    const after = await part(desk, meetingId, first);
    expect(after.aside).toBeNull();
    for (const [words = ''] of wanted) expect(after.content).toContain(words);
    const held = desk.sqlite.prepare('select content from minutesAside').pluck().all().join() + after.content;
    expect(held).toContain('甲窗口');
    expect(held).toContain('乙窗口');
    expect((await notesOf(desk, 'minutes', 1)).at(-1)).toMatchObject({ after: { settled: how } });
    expect(await desk.refusal('minutes.settle', { asideId: aside?.id ?? 0, revision: after.revision, how })).toContain(
      '已经选好',
    );
  });

  test('are one where a save is sent again because its answer was lost', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    await write(desk, meetingId, first, said('一句'));
    expect(await write(desk, meetingId, first, said('一句'))).toMatchObject({ outcome: 'kept', revision: 1 });
    expect((await part(desk, meetingId, first)).aside).toBeNull();
  });
});
