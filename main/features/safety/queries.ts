// Safekeeping as the gate meets it: where second copies go, and how the restore drills went.
import type { DrillResult } from '../../../shared/backups';
import type { CommandPowers, Reader } from '../../powers';

/** Where the second copies go; null: nowhere. */
export async function setSecondFolder({ db, note }: CommandPowers, folder: string | null): Promise<void> {
  const safety = db.withSchema('main');
  const before = await safety.selectFrom('safety').select('secondFolder').executeTakeFirstOrThrow();
  await safety.updateTable('safety').set({ secondFolder: folder }).where('id', '=', 1).execute();
  note({ subject: 'safety', subjectId: 1, before, after: { secondFolder: folder } });
}

/** Writes down a drill. `backup` is the file name of what was tried. */
export async function addDrill({ db, note }: CommandPowers, result: DrillResult, backup: string): Promise<void> {
  const row = { ...result, backup, passed: result.passed ? (1 as const) : (0 as const) };
  const { id } = await db.withSchema('main').insertInto('drill').values(row).returning('id').executeTakeFirstOrThrow();
  note({
    subject: 'drill',
    subjectId: id,
    before: null,
    after: { passed: result.passed, milliseconds: result.milliseconds, backup },
  });
}

/** The newest drill; null when there was none yet. */
export async function lastDrill(db: Reader): Promise<DrillResult | null> {
  const row = await db
    .selectFrom('drill')
    .select(['at', 'madeAt', 'milliseconds', 'passed', 'words'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, passed: row.passed === 1 } : null;
}
