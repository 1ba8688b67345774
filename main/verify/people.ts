// What must hold among the rows of the ledger, whoever wrote them: where people live, and that search finds each of them.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { digitsText } from '../search/text';
import type { Fault } from './verdict';

/** Each finds rows that contradict one another: the id of one of them. Read past the indexes, which are only a copy. */
const contradictions: readonly { sql: string; words(id: number): string }[] = [
  {
    sql: `SELECT personId FROM main.residence NOT INDEXED WHERE endedOn IS NULL GROUP BY personId HAVING count(*) > 1`,
    words: (id) => `有人同时住在两处（居民编号${id}）。`,
  },
  {
    sql: `SELECT person.id FROM main.person AS person JOIN main.residence AS residence ON residence.personId = person.id
      WHERE person.diedOn IS NOT NULL AND residence.endedOn IS NULL`,
    words: (id) => `有人登记了去世，住处却没有结束（居民编号${id}）。`,
  },
  {
    sql: `SELECT household.id FROM main.household AS household JOIN main.residence AS residence ON residence.householdId = household.id
      WHERE household.endedOn IS NOT NULL AND residence.endedOn IS NULL`,
    words: (id) => `有一户已经结束，里面却还住着人（住户编号${id}）。`,
  },
  {
    sql: `SELECT person.id FROM main.person AS person WHERE mergedInto IS NOT NULL AND (
      EXISTS (SELECT 1 FROM main.residence WHERE personId = person.id AND endedOn IS NULL)
      OR EXISTS (SELECT 1 FROM main.person AS kept WHERE kept.id = person.mergedInto AND kept.mergedInto IS NOT NULL))`,
    words: (id) => `有一条记录已经合并，却还住在这里，或者合并到了另一条合并掉的记录（居民编号${id}）。`,
  },
  {
    sql: `SELECT rowid FROM main.personText_docsize AS found WHERE NOT EXISTS (SELECT 1 FROM main.person WHERE id = found.id
      AND mergedInto IS NULL)`,
    words: (id) => `搜索里有一个台账上没有的人（居民编号${id}）。`,
  },
  {
    sql: `SELECT id FROM main.person AS person WHERE NOT EXISTS (SELECT 1 FROM main.personText_docsize WHERE id = person.id)
      AND erasedOn IS NULL AND mergedInto IS NULL`,
    words: (id) => `有一个人按姓名搜不到（居民编号${id}）。`,
  },
  {
    sql: `SELECT volunteer.id FROM main.volunteer AS volunteer LEFT JOIN main.person AS person ON person.id = volunteer.personId
      WHERE coalesce(volunteer.erasedOn, person.erasedOn) IS NOT NULL AND (
      EXISTS (SELECT 1 FROM main.commendation WHERE volunteerId = volunteer.id)
      OR EXISTS (SELECT 1 FROM main.volunteerEvaluation WHERE volunteerId = volunteer.id))`,
    words: (id) => `有一位志愿者的个人信息已经删除，表彰或评价却还在（第${id}条）。`,
  },
  {
    sql: `SELECT rowid FROM main.personDigits_docsize AS found WHERE NOT EXISTS (SELECT 1 FROM main.person WHERE id = found.id
      AND coalesce(idNumber, documentNumber, phone, phone2) IS NOT NULL)`,
    words: (id) => `搜索里有台账上没有的号码（居民编号${id}）。`,
  },
];

const UNFOUND = `SELECT id, idNumber, documentNumber, phone, phone2 FROM main.person AS person
  WHERE coalesce(idNumber, documentNumber, phone, phone2) IS NOT NULL AND mergedInto IS NULL
  AND NOT EXISTS (SELECT 1 FROM main.personDigits_docsize WHERE id = person.id)`;

type Numbers = Record<'idNumber' | 'documentNumber' | 'phone' | 'phone2', string | null> & { id: number };

/** The first contradiction among people, households and the search index; null when there is none. */
export function checkPeople(sqlite: Sqlite): Fault | null {
  for (const { sql, words } of contradictions) {
    const id = sqlite.prepare(sql).pluck().get() as number | undefined;
    if (id !== undefined) return { words: `台账前后不一致：${words(id)}` };
  }
  // A number without a single digit is kept as it was written and not searched for.
  const unfound = (sqlite.prepare(UNFOUND).all() as Numbers[]).find(
    ({ idNumber, documentNumber, phone, phone2 }) => digitsText(idNumber, documentNumber, phone, phone2) !== '',
  );
  return unfound ? { words: `台账前后不一致：有一个人按号码搜不到（居民编号${unfound.id}）。` } : null;
}
