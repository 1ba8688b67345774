// People planted one mistake at a time. What no form lets in is written into the file itself, as an older version may have left it.
import type { CheckCode, CheckCount, CheckCounts, Finding } from '../../../shared/features/checkup';
import { CheckCode as AllChecks } from '../../../shared/features/checkup';
import { enter, idNumber, type registration } from '../residents/people';
import type { Desk } from '../support/desk';

/** Registered with everything a card can lack, so that nothing is found of them. */
export const whole = (desk: Desk, draft: Parameters<typeof registration>[1] = {}) =>
  enter(desk, {
    ...{
      name: '王秀英',
      relation: '02',
      sex: '2',
      birthOn: '1950-06-15',
      idNumber: idNumber('19500615', '002'),
      phone: '13900000001',
    },
    ...draft,
  });

/** Three people of one household with nothing to find. */
export async function wholeFamily(desk: Desk) {
  const head = await whole(desk);
  const to = { householdId: head.householdId };
  const man = {
    name: '张伟',
    relation: '11',
    sex: '1',
    birthOn: '1948-02-03',
    idNumber: idNumber('19480203', '001'),
    to,
  } as const;
  const husband = await whole(desk, { ...man, phone: '13900000002' });
  const child = {
    name: '张小明',
    relation: '20',
    sex: '1',
    birthOn: '1980-05-06',
    idNumber: idNumber('19800506', '001'),
    to,
  } as const;
  const son = await whole(desk, { ...child, phone: '13900000003' });
  return { householdId: head.householdId, head: head.id, husband: husband.id, son: son.id };
}

/** Writes past every rule of the desk. */
export const force = (desk: Desk, statement: string, ...values: unknown[]) => desk.sqlite.prepare(statement).run(...values);

/** What a check lists, all of it. */
export const listed = async (desk: Desk, code: CheckCode): Promise<Finding[]> =>
  (await desk.ask('checkup.list', { code, page: {} })).rows;

/** What one check counts. */
export async function countOf(desk: Desk, code: CheckCode): Promise<CheckCount> {
  const count = (await desk.ask('checkup.counts', { codes: [code] }))[code];
  if (!count) throw new Error(`${code} is not counted`);
  return count;
}

/** What every check counts, asked as the screen asks: all that are not there yet, until all are there. */
async function allCounts(desk: Desk): Promise<CheckCounts> {
  let counts: CheckCounts = {};
  for (let codes = AllChecks.options; codes.length > 0; codes = codes.filter((code) => counts[code] === undefined)) {
    const some = await desk.ask('checkup.counts', { codes });
    if (some[codes[0] as CheckCode] === undefined) throw new Error(`${codes[0]} was asked for first and is not counted`);
    counts = { ...counts, ...some };
  }
  return counts;
}

/** How many each check lists; those that list nobody are left out. */
export async function countsOf(desk: Desk): Promise<Partial<Record<CheckCode, number>>> {
  const counts: Partial<Record<CheckCode, number>> = {};
  const counted = await allCounts(desk);
  for (const code of AllChecks.options) {
    const { count = -1 } = counted[code] ?? {};
    const { rows, total } = await desk.ask('checkup.list', { code, page: {} });
    if (rows.length !== Math.min(total, 50) || total !== count)
      throw new Error(`${code} counts ${count} and lists ${rows.length} of ${total}`);
    if (count > 0) counts[code] = count;
  }
  return counts;
}
