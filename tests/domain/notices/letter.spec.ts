import { ResidentFilter } from '../../../shared/features/resident-filter';
import { enter } from '../residents/people';
import { describe, expect, TODAY, test } from '../support/desk';
import { htmlOf, said, wordsOf, write } from './support';

describe('a notice as a letter', () => {
  test('has what is the same for everybody, and a field for what differs', async ({ desk }) => {
    const content = said(
      '{{小区}}{{楼栋}}{{单元}}的邻居：',
      '{{时间}}停水，请储水。',
      '有事找{{楼栋长}}，电话{{楼栋长电话}}，或打{{电话}}。',
    );
    const fills = [{ name: '时间', value: '后天8点' }];
    const { id } = await write(desk, { title: '停水', content, fills, phone: '029-86001234' });
    const letter = await desk.ask('notices.letter', { id });
    expect(letter.title).toBe('停水');
    expect(letter.body.split('\n')).toEqual([
      '幸福里小区{{楼栋}}{{单元}}的邻居：',
      '后天8点停水，请储水。',
      '有事找{{楼栋长}}，电话{{楼栋长电话}}，或打029-86001234。',
    ]);
  });

  test('goes to each person of a saved query, with the chief of where that person lives', async ({ desk }) => {
    await enter(desk, { name: '王芳' });
    await enter(desk, { name: '张伟' });
    const chief = { name: '李秀兰', phone: '13900001111', on: TODAY, buildingId: desk.building('1号楼'), unitId: null };
    await desk.ask('chiefs.appoint', chief);
    const content = said('本楼的楼栋长是{{楼栋长}}。');
    const { id } = await write(desk, { title: '认识楼栋长', content });
    const { id: queryId } = await desk.ask('queries.save', { name: '所有人', filter: ResidentFilter.parse({}) });
    const letter = await desk.ask('notices.letter', { id });
    const handing = { to: 'station' as const, purpose: '告诉居民' };
    const paper = await desk.ask('letters.issue', { source: { id: queryId }, ...letter, handing });
    const sheets = wordsOf(await htmlOf(desk, paper.id));
    expect(sheets).toHaveLength(2);
    for (const sheet of sheets) expect(sheet).toContain('认识楼栋长本楼的楼栋长是李秀兰。');
  });

  test('without words, or longer than a letter, is refused in words', async ({ desk }) => {
    const empty = await write(desk, { title: '还没写' });
    expect(await desk.refusal('notices.letter', { id: empty.id })).toContain('还没有正文');
    const long = await write(desk, { title: '很长', content: said('字'.repeat(3001)) });
    expect(await desk.refusal('notices.letter', { id: long.id })).toContain('最多3000字');
  });
});
