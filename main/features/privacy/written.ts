// What an erasure leaves behind on purpose: that there was one; and the file without what was erased.
import type { CommandPowers } from '../../powers';

type Subject = { subject: string; subjectId: number };

/** Says of each subject that its details and papers may be emptied. */
export async function writeErasures({ db, now, session }: CommandPowers, subjects: Subject[], reason: string): Promise<void> {
  const rows = subjects.map(({ subject, subjectId }) => ({ subject, subjectId, at: now, staffId: session.staffId, reason }));
  for (const row of rows) {
    await db
      .insertInto('erasure')
      .values(row)
      .onConflict((on) => on.doNothing())
      .execute();
  }
}

/** A backup that is being made reads the file; it is soon done. Attempts, and the pause between two in milliseconds. */
const ATTEMPTS = 10;
const PAUSE_MS = 1000;

/** Throws when somebody else would not let go of the file. */
export async function scrubbed(scrub: () => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return scrub();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
