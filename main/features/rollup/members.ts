// Who is expected: listed, renamed, ended; and by when.
import type { rollup } from '../../../shared/features/rollup';
import { levelOfCode, type MemberDraft } from '../../../shared/features/rollup-members';
import { periodKindWords } from '../../../shared/rules/period';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import type { RollupReader } from '../../rollup/tables';
import { theOffice } from '../correspondents/queries';
import { change } from './store';

/** Digits of the shortest code below an office of each level. */
const SHORTEST = { station: 0, community: 15, street: 12, district: 9 } as const;

/** Throws a Refusal where these cannot all be listed: twice, not below this office, or above or below somebody who sends already. */
async function refuseStrange(db: RollupReader, drafts: readonly MemberDraft[], own: string, shortest: number): Promise<void> {
  const rows = await db.selectFrom('member').select(['code', 'name', 'sends']).where('endedOn', 'is', null).execute();
  const there = new Map<string, { name: string; sends: boolean }>(
    rows.map((row) => [row.code, { ...row, sends: row.sends === 1 }]),
  );
  for (const { code, name, sends } of drafts) {
    const known = there.get(code);
    if (known) throw new Refusal(`${code} 已经列了（${known.name}），不用再列。`);
    if (code.length < shortest || !code.startsWith(own)) throw new Refusal(`${name}（${code}）不在本单位下面，请核对代码。`);
    for (const [other, one] of there) {
      const overlap = sends && one.sends && (other.startsWith(code) || code.startsWith(other));
      if (overlap) throw new Refusal(`${name}和${one.name}是上下级，只能由一方报送，否则会重复计算。请停用一个。`);
    }
    there.set(code, { name, sends });
  }
}

type Keeping = 'rollup.addMembers' | 'rollup.renameMember' | 'rollup.endMember' | 'rollup.setDue';

export const memberHandlers: HandlersFor<Pick<typeof rollup, Keeping>> = {
  'rollup.addMembers': async (powers, { members }) => {
    const { db: file, today } = powers;
    const { level, code } = await theOffice(file);
    return change(powers, async (db) => {
      await refuseStrange(db, members, code, SHORTEST[level]);
      const rows = members.map(({ code, name, sends }) => ({
        ...{ code, name, level: levelOfCode(code), sends: sends ? (1 as const) : (0 as const) },
        ...{ sinceOn: today, endedOn: null, endReason: null },
      }));
      await db.insertInto('member').values(rows).execute();
      const after = {
        count: members.length,
        name: members
          .map(({ name }) => name)
          .slice(0, 20)
          .join('、'),
      };
      return { value: { added: members.length }, notes: [{ subject: 'member', subjectId: 0, before: null, after }] };
    });
  },

  'rollup.renameMember': async (powers, { id, name }) =>
    change(powers, async (db) => {
      const member = await standing(db, id);
      await db.updateTable('member').set({ name }).where('id', '=', id).execute();
      return { value: { id }, notes: [{ subject: 'member', subjectId: id, before: { name: member.name }, after: { name } }] };
    }),

  'rollup.endMember': async (powers, { id, reason }) =>
    change(powers, async (db) => {
      const { name } = await standing(db, id);
      await db.updateTable('member').set({ endedOn: powers.today, endReason: reason }).where('id', '=', id).execute();
      return { value: { id }, notes: [{ subject: 'member', subjectId: id, before: null, after: { name, endReason: reason } }] };
    }),

  'rollup.setDue': async (powers, due) =>
    change(powers, async (db) => {
      const before = await db.selectFrom('dueDay').select(['id', 'days']).where('kind', '=', due.kind).executeTakeFirst();
      if (before) await db.updateTable('dueDay').set({ days: due.days }).where('id', '=', before.id).execute();
      else await db.insertInto('dueDay').values(due).execute();
      const after = { name: periodKindWords[due.kind], days: due.days };
      return { value: due, notes: [{ subject: 'dueDay', subjectId: 0, before: null, after }] };
    }),
};

async function standing(db: RollupReader, id: number) {
  const member = await db.selectFrom('member').select(['name', 'endedOn']).where('id', '=', id).executeTakeFirst();
  if (!member) throw new Refusal('没有这个成员，请回到“汇总台”重新选。');
  if (member.endedOn !== null) throw new Refusal(`${member.name}已经停用，不用再办。`);
  return member;
}
