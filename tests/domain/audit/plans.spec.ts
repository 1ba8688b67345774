// A long log stays quick to ask: nothing of this reads the entries themselves one by one.
import { describe, expect, test } from '../support/desk';

const plans: Record<string, [string, RegExp]> = {
  'the entries of a kind': [
    "select at from auditEntry where id in (select id from auditEntry where operation in ('residents.reveal', 'residents.copy'))",
    /COVERING INDEX auditEntryByStaff/,
  ],
  'the entries of an account': ['select * from auditEntry where staffId = 1', /INDEX auditEntryByStaff \(staffId=\?\)/],
  'when somebody signed in last': [
    "select at from auditEntry where staffId = 1 and operation = 'gate.unlock' order by id desc limit 1",
    /INDEX auditEntryByStaff \(staffId=\? AND operation=\?\)$/,
  ],
  'the story of a person': [
    "select * from auditEntry where subject = 'person' and subjectId = 1 order by id desc",
    /INDEX auditEntryBySubject \(subject=\? AND subjectId=\?\)$/,
  ],
};

describe('asking the log', () => {
  test.for(Object.keys(plans))('reads an index: %s', (name, { desk }) => {
    const [sql, index] = plans[name] as [string, RegExp];
    const steps = (desk.sqlite.prepare(`explain query plan ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail);
    expect(steps).toContainEqual(expect.stringMatching(index));
    expect(steps.filter((step) => /^SCAN|TEMP B-TREE/.test(step) && !/COVERING/.test(step))).toEqual([]);
  });
});
