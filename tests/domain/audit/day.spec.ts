// B.8: a day of fifty events at a desk three people share. The exported log alone tells of each who, what, to whom and when.
import excel from 'exceljs';
import { actOf } from '../../../main/words/acts';
import { instantWords } from '../../../shared/text';
import { describe, expect, PASSWORD, type Pc, test } from '../backups/station';

type Event = { who: string; at: string; what: string; whom: string; result: string };

const FIRST = 'heping-meihua-yanzi-88';
const OWN = '桂花巷口第三棵树';
const names = ['王秀英', '李大明', '赵小兰', '孙长安', '周玉梅', '吴建国', '郑海霞', '冯德顺'];
const rooms = [101, 102, 201, 202, 301, 302, 401, 402];

/** Somebody's day at the desk, written down beside the log. */
class Day {
  readonly events: Event[] = [];
  private who = '李站长';

  constructor(readonly pc: Pc) {}

  private note(name: string, whom: string, result: string): void {
    const what = actOf(name)?.act ?? name;
    this.events.push({ who: this.who, at: instantWords(this.pc.now), what, whom, result });
  }

  async does<T = { id: number }>(name: string, whom: string, input: object): Promise<T> {
    this.pc.pass(3);
    if (/reveal|issueFile|staff|audit/.test(name)) await this.pc.ask('gate.confirm', { password: this.password() });
    const value = await this.pc.ask<T>(name, input);
    this.note(name, whom, '已办');
    return value;
  }

  async isRefused(name: string, whom: string, input: object): Promise<void> {
    this.pc.pass(3);
    await this.pc.refused(name, input);
    this.note(name, whom, '没让办');
  }

  private password = () => (this.who === '李站长' ? PASSWORD : OWN);

  async sits(who: string, staffId: number, secret: string): Promise<void> {
    this.pc.pass(3);
    await this.pc.ask('gate.lock');
    this.note('gate.lock', '', '已办');
    this.pc.pass(3);
    this.who = who;
    await this.pc.unlock(secret, staffId);
    this.note('gate.unlock', '', '已办');
  }
}

/** Two accounts, the deputy with an own password. */
async function accounts(day: Day): Promise<{ deputy: number; viewer: number }> {
  const add = (name: string, role: string) => day.does('staff.add', name, { name, role, buildingIds: [], password: FIRST });
  const [deputy, viewer] = [await add('陈副站', 'deputy'), await add('周看看', 'viewer')];
  await day.sits('陈副站', deputy.id, FIRST);
  await day.pc.ask('staff.changePassword', { current: FIRST, next: OWN });
  return { deputy: deputy.id, viewer: viewer.id };
}

async function roomIds({ pc }: Day): Promise<number[]> {
  const [building] = await pc.ask<{ units: { id: number }[] }[]>('estate.tree');
  const found = await pc.ask<{ id: number; number: string }[]>('estate.rooms', { unitId: building?.units[0]?.id });
  return rooms.map((number) => found.find((room) => room.number === String(number))?.id ?? 0);
}

/** The deputy's morning: eight people come, numbers are put right, households asked, full numbers looked at. */
async function morning(day: Day): Promise<number[]> {
  const places = await roomIds(day);
  const people: number[] = [];
  for (const [at, name] of names.entries()) {
    const draft = { name, to: { roomId: places[at] }, relation: '02', residency: '户籍', on: '2026-11-22' };
    people.push((await day.does('residents.register', name, { ...draft, phone: `1390000000${at}` })).id);
  }
  for (const [at, id] of people.entries()) {
    await day.does('residents.amend', names[at] ?? '', { id, changes: { phone: `1380000000${at}` } });
  }
  for (const [at, id] of people.slice(0, 5).entries()) {
    const { stay } = await day.pc.ask<{ stay: { householdId: number } }>('residents.card', { id });
    await day.does('households.verify', `${rooms[at]}`, { id: stay.householdId });
  }
  for (const [at, id] of people.slice(0, 5).entries()) {
    await day.does('residents.reveal', names[at] ?? '', { id, field: 'phone', reason: '上门前打电话' });
  }
  return people;
}

/** The afternoon: a guest who may only look, and the head. */
async function afternoon(day: Day, [first = 0, second = 0, third = 0, ...rest]: number[], viewer: number): Promise<void> {
  const [to] = (await roomIds(day)).slice(6);
  await day.does('residents.moveRoom', '王秀英', { id: first, to: { roomId: to }, relation: '02', on: '2026-11-22' });
  await day.does('residents.moveOut', '李大明', { id: second, on: '2026-11-22', reason: '搬走' });
  await day.does('residents.recordDeath', '赵小兰', { id: third, on: '2026-11-22' });
  await day.sits('周看看', viewer, FIRST);
  await day.pc.ask('staff.changePassword', { current: FIRST, next: OWN });
  await day.isRefused('residents.amend', '', { id: first, changes: { note: '我来改' } });
  await day.isRefused('residents.moveOut', '', { id: first, on: '2026-11-22', reason: '我来办' });
  await day.sits('李站长', 1, PASSWORD);
  const asked = { kind: 'access', personId: first, asker: '王秀英', words: '想看登记了什么', on: '2026-11-22' };
  const { id } = await day.does('privacy.receive', '王秀英', asked);
  await day.does('privacy.issueFile', '王秀英', { id: first, reason: '本人来看' });
  await day.does('privacy.close', '王秀英', { id, outcome: 'done', answer: '当面给看了' });
  await day.does('staff.end', '周看看', { id: viewer, reason: '离开' });
  for (let at = 0; day.events.length < 50; at += 1) {
    await day.does('residents.amend', names[3 + (at % 5)] ?? '', { id: rest[at % 5], changes: { note: `第${at}次` } });
  }
}

/** The lines of the exported log: when, who, what, whom, result. */
async function exported({ pc }: Day): Promise<Event[]> {
  await pc.ask('gate.confirm', { password: PASSWORD });
  await pc.ask('audit.saveXlsx', { from: '2026-11-22' });
  const [bytes] = [...pc.platform.files.values()];
  const book = new excel.Workbook();
  await book.xlsx.load(bytes as never);
  const lines: Event[] = [];
  book.worksheets[0]?.eachRow((row) => {
    const [, , at = '', who = '', , what = '', whom = '', , , , result = ''] = (row.values as unknown[]).map(String);
    lines.push({ at, who, what, whom, result });
  });
  return lines;
}

describe('a day of fifty events', () => {
  test('is told by the exported log alone: who, what, to whom and when of fifty out of fifty', { timeout: 60_000 }, async ({
    pc,
  }) => {
    await pc.found();
    const day = new Day(pc);
    const { viewer } = await accounts(day);
    await afternoon(day, await morning(day), viewer);
    const lines = await exported(day);
    expect(day.events).toHaveLength(50);
    const untold = day.events.filter(
      ({ who, at, what, whom, result }) =>
        !lines.some(
          (line) =>
            line.who === who && line.at === at && line.what === what && line.whom.includes(whom) && line.result === result,
        ),
    );
    expect(untold).toEqual([]);
  });
});
