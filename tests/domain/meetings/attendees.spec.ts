import fc from 'fast-check';
import { presenceOf } from '../../../shared/rules/quorum';
import { enter } from '../residents/people';
import { describe, expect, test } from '../support/desk';
import { joining, outsider } from '../volunteers/helpers';
import { card, hold, idsOf, list } from './helpers';

describe('the list of a meeting', () => {
  test('has residents by the name in the ledger, others by the name typed', async ({ desk }) => {
    const meetingId = await hold(desk);
    const { id: personId } = await enter(desk, { name: '张小明' });
    await desk.ask('attendees.add', {
      meetingId,
      people: [
        { personId, unit: '3号楼', capacity: '居民代表' },
        { name: '刘律师', unit: '正和律师事务所', capacity: '社区律师', standing: 'observes' },
      ],
    });
    await desk.ask('residents.amend', { id: personId, changes: { name: '张晓明' } });
    const { attendees } = await card(desk, meetingId);
    expect(attendees.map(({ name, unit, capacity, standing }) => [name, unit, capacity, standing])).toEqual([
      ['张晓明', '3号楼', '居民代表', 'attends'],
      ['刘律师', '正和律师事务所', '社区律师', 'observes'],
    ]);
  });

  test('has nobody twice, but two of one name from two units', async ({ desk }) => {
    const meetingId = await hold(desk);
    await list(desk, meetingId, ['王芳', '物业'], ['王芳', '街道']);
    const again = { meetingId, people: [{ name: '王芳', unit: '物业' }] };
    expect(await desk.refusal('attendees.add', again)).toBe('王芳已经在名单上。');
    const { id: personId } = await enter(desk, { name: '王芳' });
    await desk.ask('attendees.add', { meetingId, people: [{ personId }] });
    expect(await desk.refusal('attendees.add', { meetingId, people: [{ personId }] })).toBe('王芳已经在名单上。');
    await expect(desk.ask('attendees.add', { meetingId, people: [{ name: ' ' }] })).rejects.toThrow('请填写姓名');
  });

  test('offers people of former meetings, the most frequent first, but those who are on it', async ({ desk }) => {
    const [first, second] = [await hold(desk), await hold(desk)];
    await list(desk, first, ['白浪', '物业'], ['黄河', '街道']);
    await list(desk, second, ['黄河', '街道']);
    const third = await hold(desk);
    const known = (text = '') => desk.ask('attendees.known', { meetingId: third, text });
    expect((await known()).map(({ name, times }) => [name, times])).toEqual([
      ['黄河', 2],
      ['白浪', 1],
    ]);
    expect((await known('物业')).map(({ name }) => name)).toEqual(['白浪']);
    await list(desk, third, ['黄河', '街道']);
    expect((await known()).map(({ name }) => name)).toEqual(['白浪']);
  });

  test('lets somebody go for a reason, but not who is there', async ({ desk }) => {
    const meetingId = await hold(desk);
    await list(desk, meetingId, ['白浪'], ['黄河']);
    const [one, other] = await idsOf(desk, meetingId, '白浪', '黄河');
    await desk.ask('attendees.mark', { meetingId, ids: [one ?? 0], state: 'present' });
    expect(await desk.refusal('attendees.end', { id: one ?? 0, reason: '列错了' })).toContain('白浪已经签到');
    await desk.ask('attendees.end', { id: other ?? 0, reason: '列错了' });
    expect((await card(desk, meetingId)).attendees.map(({ name }) => name)).toEqual(['白浪']);
    expect(await desk.refusal('attendees.mark', { meetingId, ids: [other ?? 0], state: 'present' })).toContain('名单刚才改过');
  });
});

describe('signing in', () => {
  test('is by tick on the day, with late, excused and absent told apart', async ({ desk }) => {
    const meetingId = await hold(desk, { quorum: 'half' });
    await list(desk, meetingId, ['甲'], ['乙'], ['丙'], ['丁']);
    const [one, two, three, four] = await idsOf(desk, meetingId, '甲', '乙', '丙', '丁');
    const mark = (id = 0, state: 'present' | 'late' | 'excused' | 'absent' | 'expected', reason = '') =>
      desk.ask('attendees.mark', { meetingId, ids: [id], state, reason });
    await mark(one, 'present');
    await mark(two, 'late');
    expect((await card(desk, meetingId)).presence).toMatchObject({ expected: 4, present: 2, needed: 3, enough: false });
    await expect(mark(three, 'excused')).rejects.toThrow('为什么请假');
    await mark(three, 'excused', '住院');
    await mark(four, 'present');
    const { presence, attendees } = await card(desk, meetingId);
    expect(presence).toMatchObject({ present: 3, late: 1, excused: 1, absent: 0, waiting: 0, enough: true });
    expect(attendees.map(({ at, reason }) => [at !== null, reason])).toEqual([
      [true, ''],
      [true, ''],
      [false, '住院'],
      [true, ''],
    ]);
    await mark(four, 'expected');
    expect((await card(desk, meetingId)).presence).toMatchObject({ present: 2, waiting: 1, enough: false });
  });

  test('begins on the day; somebody is excused before', async ({ desk }) => {
    const meetingId = await hold(desk, { heldOn: '2026-11-29' });
    await list(desk, meetingId, ['甲']);
    const ids = await idsOf(desk, meetingId, '甲');
    expect(await desk.refusal('attendees.mark', { meetingId, ids, state: 'present' })).toContain('到时再签到');
    await desk.ask('attendees.mark', { meetingId, ids, state: 'excused', reason: '出差' });
    await desk.ask('meetings.cancel', { id: meetingId, reason: '改期' });
    expect(await desk.refusal('attendees.mark', { meetingId, ids, state: 'expected' })).toContain('取消');
  });

  test('by a volunteer card finds the resident on the list, or puts the volunteer there; once more is only answered', async ({
    desk,
  }) => {
    const meetingId = await hold(desk);
    const { id: personId } = await enter(desk, { name: '张小明' });
    await joining(desk, { personId });
    await joining(desk, outsider({ name: '白浪', phone: null }));
    const key = (name: string) =>
      desk.sqlite
        .prepare(
          'select cardKey from volunteer left join person on person.id = personId where coalesce(person.name, volunteer.name) = ?',
        )
        .pluck()
        .get(name) as string;
    await desk.ask('attendees.add', { meetingId, people: [{ personId, capacity: '居民代表' }] });
    const scan = (code: string) => desk.ask('attendees.scan', { meetingId, code });
    expect(await scan(key('张小明'))).toMatchObject({ name: '张小明', already: false, added: false });
    const entries = () => desk.sqlite.prepare('select count(*) from auditEntry').pluck().get();
    const before = entries();
    expect(await scan(key('张小明'))).toMatchObject({ already: true });
    expect(entries()).toBe(before);
    expect(await scan(key('白浪'))).toMatchObject({ name: '白浪', added: true });
    expect((await card(desk, meetingId)).presence).toMatchObject({ expected: 2, present: 2 });
    expect(await desk.refusal('attendees.scan', { meetingId, code: '12345' })).toContain('没有认出');
  });

  test('by the code of a row knows of which meeting it is', async ({ desk }) => {
    const [meetingId, other] = [await hold(desk), await hold(desk)];
    await list(desk, meetingId, ['甲']);
    const code = desk.sqlite.prepare('select rowKey from attendee').pluck().get() as string;
    expect(await desk.refusal('attendees.scan', { meetingId: other, code })).toContain('另一次会议');
    expect(await desk.ask('attendees.scan', { meetingId, code })).toMatchObject({ name: '甲', already: false });
  });
});

describe('a quorum', () => {
  const people = (count: number, state: 'present' | 'absent', standing: 'attends' | 'observes' = 'attends') =>
    Array.from({ length: count }, () => ({ state, standing }));

  test('of more than half is never met by half, and always by one more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(20), (expected, came, watching) => {
        const listed = [...people(came, 'present'), ...people(watching, 'present', 'observes')];
        const { enough, present, observing } = presenceOf(listed, { quorum: 'half', expected });
        expect(enough).toBe(came * 2 > expected);
        expect([present, observing]).toEqual([came, watching]);
      }),
    );
  });

  test('counts those listed where nobody wrote how many should come', () => {
    const listed = [...people(3, 'present'), ...people(3, 'absent'), ...people(9, 'present', 'observes')];
    expect(presenceOf(listed, { quorum: 'half', expected: null })).toMatchObject({ expected: 6, needed: 4, enough: false });
    expect(presenceOf([], { quorum: 'half', expected: null })).toMatchObject({ enough: false });
    expect(presenceOf([], { quorum: 'none', expected: null })).toMatchObject({ needed: null, enough: true });
  });
});
