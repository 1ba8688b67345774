// Whose desk a file is: a station of an estate, or an office above it.
import { knownAt } from '../../../main/desk-kind';
import { type OperationName, operations } from '../../../shared/operations';
import { type Desk, describe, expect, openTestStation, test, theHead } from '../support/desk';

const names = Object.keys(operations) as OperationName[];
const IN_A_STATION = '汇总台没有小区台账，这件事在工作站里办。';
const IN_AN_OFFICE = '这件事在汇总台办，工作站里没有。';

/** What an office of any level may be asked; nothing of a ledger is among it. */
const ofAnOffice = names.filter((name) =>
  /^(station|staff|safety|audit|correspondents|rollup|papers)\.|^parcels\.(list|save|answered|compare)$/.test(name),
);

const wordsOf = async (desk: Desk, name: string) => {
  const reply = await desk.reply(name, 7);
  return !reply.ok && reply.failure.code === 'refused' ? reply.failure.words : '';
};

describe('an office above the stations', () => {
  test('knows nothing of a ledger, and says where that is done', async () => {
    const desk = await openTestStation('street');
    for (const name of names) {
      const words = await wordsOf(desk, name);
      if (knownAt('street', name)) expect([IN_A_STATION, IN_AN_OFFICE], name).not.toContain(words);
      else expect(words, name).toBe(IN_A_STATION);
      if (!ofAnOffice.includes(name)) expect(words, name).toBe(IN_A_STATION);
    }
    await desk.close();
  });

  test.for(['community', 'district'] as const)('is the same at the level %s', (level) => {
    for (const name of names) expect(knownAt(level, name), name).toBe(knownAt('street', name));
  });

  test('has accounts, a log and settings of its own', async () => {
    const desk = await openTestStation('street');
    expect(await desk.ask('station.get', {})).toMatchObject({ level: 'street' });
    expect(await desk.ask('staff.list', {})).toHaveLength(1);
    await desk.ask('audit.list', {});
    await desk.close();
  });

  test('speaks of its head and of itself, and of no station, ledger or estate', async () => {
    const desk = await openTestStation('street');
    desk.session = { ...theHead, role: 'viewer' };
    const office = await desk.ask('station.get', {});
    expect(await desk.refusal('station.amend', office)).toBe('这件事不在权限内，请找负责人办理。');
    desk.session = theHead;
    expect(
      await desk.reply('staff.add', { name: '王芳', role: 'chief', buildingIds: [1], password: '邻里和睦二零二六' }),
    ).toMatchObject({
      failure: { fields: { role: expect.stringContaining('没有这个角色') } },
    });
    await desk.ask('staff.add', { name: '王芳', role: 'deputy', password: '邻里和睦二零二六' });
    await desk.ask('station.amend', { ...office, phone: '029-86001234' });
    const { entries } = await desk.ask('audit.list', {});
    const told = JSON.stringify(entries.map(({ act, subject, words, fields }) => [act, subject, words, fields]));
    expect(told).toContain('经办人');
    expect(told).not.toMatch(/站长|工作站名称|本站|台账/);
    await desk.close();
  });

  test('stays one: no correction of its facts makes a station of it', async () => {
    const desk = await openTestStation('community');
    const facts = await desk.ask('station.get', {});
    await desk.ask('station.amend', { ...facts, name: '幸福里社区', level: 'station' } as typeof facts);
    expect(await desk.ask('station.get', {})).toMatchObject({ name: '幸福里社区', level: 'community' });
    expect(() => desk.sqlite.exec("update station set level = 'station'")).toThrow('becomes no office');
    await desk.close();
  });
});

test('a station is asked nothing that is done in an office, and all it was asked before', async ({ desk }) => {
  for (const name of names) {
    const words = await wordsOf(desk, name);
    expect(words, name).not.toBe(IN_A_STATION);
    expect(words === IN_AN_OFFICE, name).toBe(name.startsWith('rollup.'));
  }
});
