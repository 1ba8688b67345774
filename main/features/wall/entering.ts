// What is written for the wall, each with its note.
import {
  type FiveCode,
  type FiveDraft,
  fiveStateWords,
  fiveWords,
  type WallContactDraft,
  type WallTextDraft,
} from '../../../shared/features/wall';
import type { CommandPowers } from '../../powers';

/** Writes a text down as its first version, and notes it. */
export async function enterWallText(powers: CommandPowers, draft: WallTextDraft): Promise<number> {
  const { db, now, session, note } = powers;
  const row = { ...draft, version: 1, endedOn: null, endReason: null };
  const { id } = await db.insertInto('wallText').values(row).returning('id').executeTakeFirstOrThrow();
  const version = { ...draft, textId: id, version: 1, staffId: session.staffId, at: now };
  await db.insertInto('wallTextVersion').values(version).execute();
  note({ subject: 'wallText', subjectId: id, before: null, after: { title: draft.title, version: 1 } });
  return id;
}

type Quiet = Pick<CommandPowers, 'db' | 'note'>;

/** A further number to call. */
export async function enterContact({ db, note }: Quiet, draft: WallContactDraft): Promise<number> {
  const row = { ...draft, endedOn: null, endReason: null };
  const { id } = await db.insertInto('wallContact').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'wallContact', subjectId: id, before: null, after: draft });
  return id;
}

type Proof = { code: FiveCode; words: string; heldOn: string; validTo: string | null };

/** What proves one of the five. */
export async function enterEvidence({ db, note }: Quiet, draft: Proof): Promise<number> {
  const row = { ...draft, endedOn: null, endReason: null };
  const { id } = await db.insertInto('fiveEvidence').values(row).returning('id').executeTakeFirstOrThrow();
  const after = { five: fiveWords[draft.code], evidence: draft.words, validTo: draft.validTo };
  note({ subject: 'fiveEvidence', subjectId: id, before: null, after });
  return id;
}

const told = ({ state, owner, gap, lapsesOn }: FiveDraft) => ({
  fiveState: fiveStateWords[state],
  fiveOwner: owner,
  gap,
  lapsesOn,
});

/** How one of the five stands, looked at today. */
export async function enterFive(
  { db, today, note }: Pick<CommandPowers, 'db' | 'today' | 'note'>,
  { code, ...draft }: FiveDraft & { code: FiveCode },
): Promise<void> {
  const was = await db.selectFrom('fiveItem').selectAll().where('code', '=', code).executeTakeFirst();
  const { id } = await db
    .insertInto('fiveItem')
    .values({ ...draft, code, checkedOn: today })
    .onConflict((on) => on.column('code').doUpdateSet({ ...draft, checkedOn: today }))
    .returning('id')
    .executeTakeFirstOrThrow();
  note({ subject: 'fiveItem', subjectId: id, before: was ? told(was) : null, after: { five: fiveWords[code], ...told(draft) } });
}
