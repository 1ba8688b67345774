// Entries come into the indexes of the log by the hundred. Whoever looks for entries finds all of them, at any moment between.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { narrow } from '../../../main/database/scope';
import { restoreDesk, unguard } from '../../../main/salvage/mend';
import { verifyLedger } from '../../../main/verify/ledger';
import { seeded } from '../../bench/measure';
import { enter } from '../residents/people';
import { describe, expect, NOW, test } from '../support/desk';

/** As many as are looked through one by one at most. */
const MOST = 128;
const ROUNDS = process.env.DOORSTEP_LONG ? 40 : 4;

const through = (sqlite: Sqlite) => sqlite.prepare('select through from auditFiled').pluck().get() as number;

type Row = { subject: string; subjectId: number; staffId: number; operation: string; at: string; filed?: 0 | 1 };

function add(sqlite: Sqlite, { filed = 0, ...row }: Row): void {
  const values = {
    ...row,
    filed,
    id: 1 + (sqlite.prepare('select ifnull(max(id), 0) from main.auditEntry').pluck().get() as number),
  };
  sqlite
    .prepare(`insert into main.auditEntry (id, at, staffId, staffName, operation, subject, subjectId, result, detail, previous, hash, filed)
      values (@id, @at, @staffId, '', @operation, @subject, @subjectId, 'done', '', '', '', @filed)`)
    .run(values);
}

/** Every question of the log, as it is asked of a lookup and as a full reading answers it. */
function asked(sqlite: Sqlite, pick: (most: number) => number): [unknown[], unknown[]] {
  const [subject, operation] = [['person', 'household', 'wish'][pick(3)], ['a.one', 'b.two'][pick(2)]];
  const values = { subject, operation, subjectId: pick(6), staffId: pick(4), from: dayAt(pick(40)), until: dayAt(pick(40)) };
  const questions = [
    ['auditAbout', 'subject = @subject and subjectId = @subjectId'],
    ['auditAbout', 'subject = @subject and subjectId in (1, @subjectId)'],
    ['auditActs', 'staffId = @staffId and operation = @operation'],
    ['auditActs', 'operation = @operation'],
    ['auditTimes', 'at >= @from and at < @until'],
  ];
  const answers = (table: (lookup: string) => string) =>
    questions.map(([lookup = '', where]) =>
      sqlite
        .prepare(`select id from ${table(lookup)} where ${where} order by id desc`)
        .pluck()
        .all(values),
    );
  return [answers((lookup) => lookup), answers(() => 'auditEntry not indexed')];
}

const dayAt = (days: number) => new Date(Date.parse(NOW) + days * 86_400_000).toISOString();

describe('the indexes of the log', () => {
  test.for(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'answer as a full reading does, whatever was written and taken back (seed %i)',
    (seed, { desk: { sqlite } }) => {
      const random = seeded(seed);
      const pick = (most: number) => Math.floor(random() * most);
      for (let turn = 0; turn < 40; turn += 1) {
        sqlite.exec('begin');
        for (let many = pick(MOST / 2); many >= 0; many -= 1) {
          const about = { subject: ['person', 'household', 'wish'][pick(3)] ?? '', subjectId: pick(6), staffId: pick(4) };
          // The clock may go back, and what says nothing of it is filed at once.
          add(sqlite, {
            ...about,
            operation: ['a.one', 'b.two'][pick(2)] ?? '',
            at: dayAt(pick(40)),
            filed: pick(20) === 0 ? 1 : 0,
          });
        }
        sqlite.exec(pick(4) === 0 ? 'rollback' : 'commit');
        const [found, wanted] = asked(sqlite, pick);
        expect(found).toEqual(wanted);
        const behind = sqlite.prepare('select count(*) from auditEntry where filed = 0');
        expect(behind.pluck().get()).toBeLessThan(MOST);
      }
      expect(through(sqlite)).toBeGreaterThan(MOST);
    },
  );

  test('are filled by what is done at the desk, and the check counts them', async ({ desk }) => {
    const { id } = await enter(desk);
    for (let turn = 0; turn < MOST; turn += 1) await desk.ask('residents.amend', { id, changes: { note: `备注${turn}` } });
    const { sqlite } = desk;
    expect(through(sqlite)).toBe(MOST);
    const numbers = sqlite.prepare("select id from auditAbout where subject = 'person' and subjectId = ? order by id").pluck();
    const wanted = sqlite.prepare("select id from auditEntry not indexed where subject = 'person' and subjectId = ? order by id");
    expect(numbers.all(id)).toEqual(wanted.pluck().all(id));
    expect(verifyLedger(sqlite)).toMatchObject({ ok: true });
  });

  const attacks = {
    'an entry is left out of them': 'update auditEntry set filed = 0 where id = 7',
    'they are said to know more than they do': 'update auditFiled set through = through + 1',
    'nobody knows how far they go': 'delete from auditFiled',
  };
  test.for(Object.entries(attacks))('are found out when %s', async ([, sql], { desk }) => {
    const { id } = await enter(desk);
    for (let turn = 0; turn < MOST; turn += 1) await desk.ask('residents.amend', { id, changes: { note: `备注${turn}` } });
    const guard = unguard(desk.sqlite, 'auditEntry');
    desk.sqlite.exec(sql);
    guard();
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining('目录不全') });
  });

  test('are filled as well by somebody who sees one building only', ({ desk }) => {
    const { sqlite } = desk;
    narrow(sqlite, [desk.building('1号楼')]);
    for (let turn = 0; turn < MOST; turn += 1)
      add(sqlite, { subject: 'wish', subjectId: 1, staffId: 1, operation: 'a.one', at: NOW });
    expect(through(sqlite)).toBe(MOST);
  });

  test('take no entry behind those they know', ({ desk: { sqlite } }) => {
    for (let turn = 0; turn < MOST + 9; turn += 1)
      add(sqlite, { subject: 'person', subjectId: 1, staffId: 1, operation: 'a.one', at: NOW });
    const guard = unguard(sqlite, 'auditEntry');
    sqlite.exec('delete from auditEntry where id = 9');
    guard();
    const late = `insert into auditEntry (id, at, staffId, staffName, operation, subject, subjectId, result, detail, previous, hash, filed)
      values (9, '', 1, '', 'a.one', 'person', 1, 'done', '', '', '', 0)`;
    expect(() => sqlite.exec(late)).toThrow('is filed');
  });

  test('know everything again after a salvage, also where nobody could read how far they went', ({ desk: { sqlite } }) => {
    for (let turn = 0; turn < MOST + 9; turn += 1)
      add(sqlite, { subject: 'person', subjectId: turn % 3, staffId: 1, operation: 'a.one', at: NOW });
    sqlite.exec('delete from auditFiled');
    restoreDesk(sqlite, '长宁里工作站', [], NOW);
    expect(through(sqlite)).toBe(MOST + 9);
    expect(sqlite.prepare('select count(*) from auditEntry where filed = 0').pluck().get()).toBe(0);
    const [found, wanted] = asked(sqlite, (most) => most - 2);
    expect(found).toEqual(wanted);
  });
});
