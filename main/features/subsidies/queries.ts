// Subsidies as other features meet them: what was written beside a deduction goes with whoever is erased; what somebody was paid stands in
// the file they may ask for.
import { sql } from 'kysely';
import { yuanWords } from '../../../shared/rules/subsidy';
import { dayWords } from '../../../shared/text';
import { among } from '../../database/among';
import type { Reader, Writer } from '../../powers';

/** The sums stay. The caller notes it. */
export async function forgetDeductions(db: Writer, chiefIds: readonly number[]): Promise<void> {
  if (chiefIds.length === 0) return;
  await db.updateTable('subsidyDeduction').set({ words: '已删除' }).where('chiefId', 'in', chiefIds).execute();
}

type Line = { chiefId: number; amount: number };

/** 项目, 内容: each month they stand in a sheet that holds, and when it was paid. */
export async function paidRows(db: Reader, personIds: readonly number[]): Promise<[string, string][]> {
  const theirs = await db.selectFrom('chief').select('id').where('personId', 'in', personIds).execute();
  const ids = new Set(theirs.map(({ id }) => id));
  const sheets = await db
    .selectFrom('subsidySheet')
    .select(['month', 'content', 'paidOn'])
    .where('endedOn', 'is', null)
    .where(sql<boolean>`exists (select 1 from json_each("content") as "line"
      where json_extract("line"."value", '$.chiefId') in ${among([...ids])})`)
    .orderBy('month')
    .execute();
  return sheets.map(({ month, content, paidOn }) => {
    const own = (JSON.parse(content) as Line[]).filter(({ chiefId }) => ids.has(chiefId));
    const sum = own.reduce((total, { amount }) => total + amount, 0);
    return ['楼栋长补贴', `${dayWords(month)}：${yuanWords(sum)}${paidOn === null ? '' : `，${dayWords(paidOn)}发放`}`];
  });
}
