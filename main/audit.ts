import type { Generated } from 'kysely';
import type { AuditNote, Sitting, Writer } from './powers';

export type AuditTables = {
  auditEntry: {
    id: Generated<number>;
    at: string;
    staffId: number;
    staffName: string;
    operation: string;
    subject: string;
    subjectId: number;
    before: string | null;
    after: string | null;
  };
};

const asText = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

/** Writes the notes of one command. Throws when there are none: a write nobody noted is rolled back. */
export async function inscribe(db: Writer, sitting: Sitting, operation: string, notes: AuditNote[]): Promise<void> {
  if (notes.length === 0) throw new Error(`${operation} changed something without noting it`);
  const { staffId, staffName } = sitting.session;
  const entries = notes.map((note) => ({
    at: sitting.now,
    staffId,
    staffName,
    operation,
    subject: note.subject,
    subjectId: note.subjectId,
    before: asText(note.before),
    after: asText(note.after),
  }));
  await db.insertInto('auditEntry').values(entries).execute();
}
