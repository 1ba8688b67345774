// A workbook of volunteers that was imported by mistake is taken back whole, or it is said what hangs on it.
import { HOLDING } from '../../../main/features/volunteers/rosters';
import { add } from '../hours/asking';
import { ledger, merge } from '../quality/twice';
import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { joining, outsider } from './helpers';
import { bring } from './sheets';

const lines = ['甲一|女||13900000001|护苗队|书法|', '乙二|男||13900000002|护苗队、老队||'];
const rowsOf = async (desk: Desk) => (await desk.ask('volunteers.list', { filter: {}, page: { size: 200 } })).rows;
const idOf = async (desk: Desk, name: string) => (await rowsOf(desk)).find((row) => row.name === name)?.id ?? 0;
const undo = (desk: Desk, id: number) => desk.ask('volunteers.undoSheet', { id });
const refused = (desk: Desk, id: number) => desk.refusal('volunteers.undoSheet', { id });

describe('a roster taken back', () => {
  test('leaves every table as it was, gives no number and no id a second time, and says so in the log', async ({ desk }) => {
    await joining(desk, outsider());
    await desk.ask('teams.add', { name: '老队', category: 'general', words: '' });
    const { volunteerRoster: _none, ...before } = ledger(desk);
    const roster = await bring(desk, lines);
    expect(roster).toMatchObject({ fileName: 'volunteers.xlsx', by: '李站长', added: 2, linked: 0, teams: 1, undoneAt: null });
    const brought = await rowsOf(desk);
    await desk.ask('volunteers.reveal', { id: await idOf(desk, '甲一'), field: 'phone', reason: '核对' });
    const undone = await undo(desk, roster.id);
    expect(undone.undoneAt).not.toBeNull();
    expect(await desk.ask('volunteers.rosters', {})).toEqual([undone]);
    const { volunteerRoster: rosters, ...after } = ledger(desk);
    expect(after).toEqual(before);
    expect(rosters).toHaveLength(1);
    expect(await refused(desk, roster.id)).toBe('这次导入已经撤销过了。');
    expect(await desk.refusal('volunteers.undoSheet', { id: 99 })).toContain('没有找到这次导入');
    const { entries } = await desk.ask('audit.list', { text: 'volunteers.xlsx' });
    const words = ['撤销了volunteers.xlsx的导入，登记的2人已经从志愿者里拿掉，编号不再给别人。'];
    expect(entries[0]).toMatchObject({ subject: 'volunteers.xlsx', words });
    await bring(desk, lines);
    const again = await rowsOf(desk);
    expect(again.map(({ number }) => number)).toEqual(['10001', '10004', '10005']);
    for (const { id, number } of brought.slice(1))
      expect(again.some((row) => row.id === id || row.number === number)).toBe(false);
  });

  test('of the 107 volunteers leaves nobody, and comes in again', async ({ desk }) => {
    const { id } = await bring(desk);
    await undo(desk, id);
    expect([await rowsOf(desk), await desk.ask('teams.list', {})]).toEqual([[], []]);
    expect(await bring(desk)).toMatchObject({ added: 107, teams: 5 });
  });
});

describe('a roster is not taken back once', () => {
  test('its people have hours, cards, sign-ups or other facts; each is told, and nothing is lost', async ({ desk }) => {
    const { id } = await bring(desk, [...lines, '丙三|男||13900000003|||']);
    const [one, two, three] = [await idOf(desk, '甲一'), await idOf(desk, '乙二'), await idOf(desk, '丙三')];
    await add(desk, one);
    await desk.ask('volunteers.issueCards', { ids: [one, two] });
    await desk.ask('volunteers.amend', { id: three, changes: { note: '会急救' } });
    expect(await refused(desk, id)).toBe(
      '导入以后，这批人里1人有服务时长，2人印过志愿者卡，1人的登记后来改过，整份撤销会丢掉这些。登记错了的人，请打开他的卡片点“退出”；资料不对的，点“更正”。',
    );
    expect(await rowsOf(desk)).toHaveLength(3);
  });

  test('somebody else is in a team it founded, or an activity is of it', async ({ desk }) => {
    const { id } = await bring(desk, lines);
    const team = (await desk.ask('teams.list', {})).find(({ name }) => name === '护苗队');
    const held = { name: '护苗', heldOn: TODAY, startsAt: '09:00', endsAt: '11:00', place: '校门', teamId: team?.id ?? 0 };
    await desk.ask('activities.add', held);
    expect(await refused(desk, id)).toContain('新建的“护苗队”已经加了别人、办了活动或改过');
    const later = await bring(desk, ['丁四|男||13900000004|晨练队||']);
    const other = (await desk.ask('teams.list', {})).find(({ name }) => name === '晨练队');
    await joining(desk, outsider(), { teamId: other?.id ?? 0 });
    expect(await refused(desk, later.id)).toContain('“晨练队”');
  });

  test('one of its people was merged with another of the ledger', async ({ desk }) => {
    const draft = { birthOn: '1970-01-01', sex: '1' } as const;
    const { id: kept } = await enter(desk, { ...draft, name: '甲一' });
    const { id: other } = await enter(desk, { ...draft, name: '甲一', phone: '13900000001' });
    const roster = await bring(desk, lines);
    expect(roster.linked).toBe(1);
    await merge(desk, kept, other);
    expect(await refused(desk, roster.id)).toContain('1人的登记后来改过');
  });
});

test('every table that holds on to a volunteer is asked before a roster is taken back', ({ desk }) => {
  const tables = desk.sqlite.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[];
  const holding = tables.flatMap((table) =>
    (desk.sqlite.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[])
      .filter((key) => key.table === 'volunteer')
      .map(({ from }) => `${table}.${from}`),
  );
  // Terms and skills came with the roster, and go with it.
  const own = ['teamMember.volunteerId', 'volunteerSkill.volunteerId'];
  expect(holding.sort()).toEqual([...HOLDING.map(([table, column]) => `${table}.${column}`), ...own].sort());
});
