// Two records of one person become one: who stands for whom, and every time somebody was in touch, goes to the record kept.
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { handOver, remember, type Trail, type Two } from '../../trail';

type Powers = Pick<CommandPowers, 'db' | 'today'>;
const MERGED = '合并';

/** Nobody is their own guardian: whoever is written down as the other's is somebody else. */
async function refuseOwnGuardian({ db }: Powers, { from, to }: Two): Promise<void> {
  const between = await db
    .selectFrom('guardian')
    .select('id')
    .where('personId', 'in', [from, to])
    .where('guardianId', 'in', [from, to])
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (between) throw new Refusal('其中一条登记为另一条的监护人，不会是同一个人。登记错了的，先在卡片上结束这项监护，再来合并。');
}

/** Guardianships with one of the two on one side, except those between the two. */
async function guardianships({ db }: Powers, side: 'personId' | 'guardianId', id: number, other: number) {
  const beyond = side === 'personId' ? 'guardianId' : 'personId';
  const rows = await db.selectFrom('guardian').selectAll().where(side, '=', id).orderBy('id').execute();
  return rows.filter((row) => row[beyond] !== other);
}

/** Of one side, each to the record kept; one it holds already ends instead, so that nobody stands for anybody twice. */
async function handOverGuardians(powers: Powers, trail: Trail, side: 'personId' | 'guardianId', { from, to }: Two) {
  const { db, today } = powers;
  const beyond = side === 'personId' ? 'guardianId' : 'personId';
  type Row = Awaited<ReturnType<typeof guardianships>>[number];
  const who = (row: Row) => `${row[beyond]} ${row.name}`;
  const held = new Set((await guardianships(powers, side, to, from)).filter((row) => row.endedOn === null).map(who));
  for (const row of await guardianships(powers, side, from, to)) {
    const twice = row.endedOn === null && held.has(who(row));
    const endedOn = row.startedOn > today ? row.startedOn : today;
    const change = twice ? { endedOn, endReason: MERGED } : { [side]: to };
    await remember(db, trail, 'guardian', row.id, Object.keys(change));
    await db.updateTable('guardian').set(change).where('id', '=', row.id).execute();
  }
}

/** Refuses two of whom one is the other's guardian. */
export async function handOverCare(powers: Powers, trail: Trail, two: Two): Promise<void> {
  const { db } = powers;
  await refuseOwnGuardian(powers, two);
  await handOverGuardians(powers, trail, 'personId', two);
  await handOverGuardians(powers, trail, 'guardianId', two);
  await handOver(db, trail, 'careContact', two);
}
