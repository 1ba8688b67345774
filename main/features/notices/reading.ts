// Notices as the screens show them.

import { sql } from 'kysely';
import type { Notice, NoticeRow } from '../../../shared/features/notices';
import type { Output } from '../../../shared/operations';
import { countedOnce, type Looking } from '../../kept';
import type { QueryPowers, Reader } from '../../powers';
import { isAlone } from '../staff/queries';
import { aimOf, copiesIn, draftOf, type NoticeLine, noticeAt } from './finding';

const nameOf = async (db: Reader, staffId: number): Promise<string> =>
  (await db.selectFrom('staff').select('name').where('id', '=', staffId).executeTakeFirstOrThrow()).name;

async function askedOf(db: Reader, { askedRevision, revision, askedBy, askedAt, state }: NoticeLine): Promise<Notice['asked']> {
  if (state !== 'draft' || askedRevision !== revision || askedBy === null || askedAt === null) return null;
  return { by: await nameOf(db, askedBy), at: askedAt };
}

async function checkedOf(db: Reader, line: NoticeLine): Promise<Notice['checked']> {
  const { checkedRevision, revision, checkedBy, checkedAt, checkedAlone } = line;
  if (checkedRevision !== revision || checkedBy === null || checkedAt === null) return null;
  return { by: await nameOf(db, checkedBy), at: checkedAt, alone: checkedAlone === 1 };
}

async function issuedOf(db: Reader, { id, issuedBy, issuedAt, paperId }: NoticeLine): Promise<Notice['issued']> {
  if (issuedBy === null || issuedAt === null || paperId === null) return null;
  const { sheets } = await db.selectFrom('paper').select('sheets').where('id', '=', paperId).executeTakeFirstOrThrow();
  const { copies } = await db
    .selectFrom('noticeUnit')
    .select(({ fn }) => fn.sum<number>('copies').as('copies'))
    .where('noticeId', '=', id)
    .executeTakeFirstOrThrow();
  return { by: await nameOf(db, issuedBy), at: issuedAt, paperId, sheets, copies: copies ?? 0 };
}

const named = (db: Reader) => db.selectFrom('notice').select(['id', 'number']);

/** One notice with everything about it. */
export async function noticeCard({ db, session }: QueryPowers, id: number): Promise<Notice> {
  const line = await noticeAt(db, id);
  const replaces = line.replacesId === null ? undefined : await named(db).where('id', '=', line.replacesId).executeTakeFirst();
  const next = await named(db).where('replacesId', '=', id).where('state', '!=', 'dropped').executeTakeFirst();
  return {
    ...draftOf(line),
    ...{ id, kind: line.kind, state: line.state, number: line.number, revision: line.revision, savedAt: line.savedAt },
    savedBy: await nameOf(db, line.savedBy),
    asked: await askedOf(db, line),
    checked: await checkedOf(db, line),
    issued: await issuedOf(db, line),
    ended: line.endedOn === null ? null : { on: line.endedOn, reason: line.endReason ?? '' },
    replaces: replaces ?? null,
    replacedBy: next ?? null,
    mine: line.savedBy === session.staffId,
    others: !(await isAlone(db, session.staffId)),
  };
}

type Wanted = {
  month: string | null;
  state: NoticeRow['state'] | null;
  text: string;
  after: { day: string; id: number } | null;
  size: number;
};

const wantedFrom = (db: Reader, { month, state, text }: Wanted) =>
  db
    .selectFrom('notice')
    .$if(month !== null, (all) => all.where('day', '>=', `${month}-01`).where('day', '<=', `${month}-31`))
    .$if(state !== null, (all) => all.where('state', '=', state ?? 'draft'))
    .$if(text !== '', (all) =>
      all.where(({ or }) =>
        or([
          sql<boolean>`instr("notice"."title", ${text}) > 0`,
          sql<boolean>`instr("notice"."words", ${text}) > 0`,
          sql<boolean>`instr("notice"."number", ${text}) > 0`,
        ]),
      ),
    );

/** A page of the list, the latest day first. */
export async function noticePage(looking: Looking, wanted: Wanted): Promise<Output<'notices.list'>> {
  const { db } = looking;
  const { after, size } = wanted;
  const rows = await wantedFrom(db, wanted)
    .innerJoin('staff', 'staff.id', 'notice.staffId')
    .select(['notice.id', 'kind', 'title', 'state', 'number', 'day', 'takeDownOn', 'aim', 'staff.name as by'])
    .select(sql<number>`"askedRevision" is "revision" and "state" = 'draft' and "checkedRevision" is not "revision"`.as('waits'))
    .select(sql<number>`"checkedRevision" is "revision"`.as('checked'))
    .$if(after !== null, (all) => all.where(sql<boolean>`("day", "notice"."id") < (${after?.day}, ${after?.id})`))
    .orderBy('day', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size).map(({ aim, waits, checked, ...row }) => ({
    ...row,
    copies: copiesIn(aimOf({ aim })),
    ...{ waits: waits === 1, checked: checked === 1 },
  }));
  const last = shown.at(-1);
  const counted = wantedFrom(db, wanted).select(({ fn }) => fn.countAll<number>().as('total'));
  const everything = db.selectFrom('notice').select(({ fn }) => fn.countAll<number>().as('all'));
  return {
    rows: shown,
    ...(await countedOnce(looking, counted)),
    ...(await countedOnce(looking, everything)),
    next: rows.length > size && last ? { day: last.day, id: last.id } : null,
  };
}
