// Sheets that go out to be posted, written down as they are issued; and again as their notice is withdrawn.
import type { Chief } from '../../../shared/features/chiefs';
import type { PostingSubject } from '../../../shared/features/postings';
import type { CommandPowers } from '../../powers';

export type SheetToPost = {
  /** As printed on it: 通知2026-0001-17. */
  number: string;
  /** Page of the paper it begins on, from 1. */
  firstPage: number;
  pages: number;
  /** Null where it hangs on no unit's door: then `place` says where. */
  unitId: number | null;
  /** Whoever looks after that unit now. */
  chief: Pick<Chief, 'id' | 'name'> | null;
  /** Where it hangs: `3号楼1单元`, 小区公告栏. */
  place: string;
  copies: number;
};

type ToPost = {
  paperId: number;
  subject: PostingSubject;
  /** Of the notice. */
  subjectId: number | null;
  takeDownOn: string | null;
  /** Name or phone of the unit's chief stands on the sheets: they are printed anew once these change. */
  namesChief: boolean;
  /** Numbered from 1 in this order. */
  sheets: readonly SheetToPost[];
};

const columns = [
  ...(['paperId', 'sheet', 'firstPage', 'pages', 'number', 'subject', 'subjectId', 'unitId', 'place', 'copies'] as const),
  ...(['postId', 'namesChief', 'takeDownOn', 'poster', 'staffId', 'at'] as const),
];

/** Enters every sheet of a paper that was just issued; the unit's chief is to put it up until somebody else is named. The caller notes it. */
export function enterPostings({ insertRows, now, session }: CommandPowers, { paperId, subject, subjectId, ...to }: ToPost): void {
  insertRows(
    'posting',
    columns,
    to.sheets.map(({ number, firstPage, pages, unitId, chief, place, copies }, at) => {
      const naming = to.namesChief && unitId !== null;
      return [
        ...[paperId, at + 1, firstPage, pages, number, subject, subjectId, unitId, place, copies],
        ...[naming ? (chief?.id ?? null) : null, naming ? 1 : 0, to.takeDownOn, chief?.name ?? '', session.staffId, now],
      ];
    }),
  );
}

/** A notice that was withdrawn: what waits is not put up, what hangs comes down today at the latest. The caller notes it. */
export async function withdrawPostings({ db, today }: CommandPowers, paperId: number, reason: string): Promise<void> {
  await db
    .updateTable('posting')
    .set({ endedOn: today, endReason: reason })
    .where('paperId', '=', paperId)
    .where('postedOn', 'is', null)
    .where('endedOn', 'is', null)
    .execute();
  await db
    .updateTable('posting')
    .set({ takeDownOn: today })
    .where('paperId', '=', paperId)
    .where('postedOn', 'is not', null)
    .where('takenDownOn', 'is', null)
    .where((eb) => eb.or([eb('takeDownOn', 'is', null), eb('takeDownOn', '>', today)]))
    .execute();
}
