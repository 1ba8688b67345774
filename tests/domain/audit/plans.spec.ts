// A long log stays quick to ask: of the entries themselves only those that are not filed yet are read one by one.
import { describe, expect, test } from '../support/desk';

/** What is asked, by which index, and how often the entries behind it are gone through. */
const plans: Record<string, [string, RegExp]> = {
  'the entries of a kind': [
    "select at from auditEntry where id in (select id from auditActs where operation in ('residents.reveal', 'residents.copy'))",
    /^SCAN auditEntry USING COVERING INDEX auditEntryByStaff$/,
  ],
  'the entries of an account': [
    'select * from auditEntry where id in (select id from auditActs where staffId = 1) order by id desc limit 51',
    /COVERING INDEX auditEntryByStaff \(staffId=\?\)$/,
  ],
  'when each signed in last': [
    `select (select at from auditEntry where id = (select id from auditActs where staffId = staff.id and operation = 'gate.unlock'
      order by id desc limit 1)) from staff where id = 1`,
    /COVERING INDEX auditEntryByStaff \(staffId=\? AND operation=\?\)$/,
  ],
  'the story of a person': [
    `select * from auditEntry where id <= 900 and id in (select id from auditAbout where subject = 'person' and subjectId in (1))
      order by id desc limit 51`,
    /COVERING INDEX auditEntryBySubject \(subject=\? AND subjectId=\?\)$/,
  ],
  'the story of whoever has records': [
    `select * from auditEntry where id <= 900 and (id in (select id from auditAbout where subject = 'wish' and subjectId in (select id
      from wish where personId = 1)) or id in (select id from auditAbout where subject = 'post' and subjectId in (1, 2)))
      order by id desc limit 51`,
    /COVERING INDEX auditEntryBySubject \(subject=\? AND subjectId=\?\)$/,
  ],
  'the greatest number anybody ever had': [
    "select subjectId from auditAbout where subject = 'person' order by subjectId desc limit 1",
    /COVERING INDEX auditEntryBySubject \(subject=\?\)$/,
  ],
  'what was written in these days': [
    "select min(id), max(id) from auditTimes where at >= '2026-11-01' and at < '2026-11-02'",
    /COVERING INDEX auditEntryByAt \(at>\? AND at<\?\)$/,
  ],
};

const BY_NUMBER = /^SEARCH \w+ USING INTEGER PRIMARY KEY \(rowid[=>]/;

describe('asking the log', () => {
  test.for(Object.keys(plans))('reads an index: %s', (name, { desk }) => {
    const [sql, index] = plans[name] as [string, RegExp];
    const steps = (desk.sqlite.prepare(`explain query plan ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail);
    expect(steps).toContainEqual(expect.stringMatching(index));
    expect(steps.filter((step) => /auditEntry\b/.test(step) && !index.test(step) && !BY_NUMBER.test(step))).toEqual([]);
    // Behind what is filed, by number: never from the first entry on.
    expect(steps).toContainEqual(expect.stringMatching(/^SEARCH auditEntry USING INTEGER PRIMARY KEY \(rowid>\?\)$/));
  });
});
