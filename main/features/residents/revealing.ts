// A full number leaves the desk one at a time: for a reason, by name, and every time it is noted.
import { personLabels, type RevealField } from '../../../shared/features/people';
import type { residents } from '../../../shared/features/residents';
import { numbersAbout } from '../../audit';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findPerson } from './people';

/** How long after a number was shown it may be copied: it stands on the screen for thirty seconds. Milliseconds. */
const COPY_MS = 60_000;

async function numberOf(db: Reader, id: number, field: RevealField): Promise<string> {
  const person = await findPerson(db, id);
  const value = person[field];
  if (value === null) throw new Refusal(`${person.name}没有登记${personLabels[field]}。`);
  return value;
}

/** Whether the same person at the desk has just been shown this number. */
async function justRevealed({ db, now, session }: CommandPowers, id: number, field: RevealField): Promise<boolean> {
  const shown = await db
    .selectFrom('auditEntry')
    .select(['at', 'after'])
    .where('id', 'in', numbersAbout(db, 'person', [id]))
    .where('operation', '=', 'residents.reveal')
    .where('staffId', '=', session.staffId)
    .orderBy('id', 'desc')
    .limit(5)
    .execute();
  // Both ways: a clock that was set back does not make it just now for years.
  const isNear = (at: string) => Math.abs(Date.parse(now) - Date.parse(at)) <= COPY_MS;
  return shown.some(({ at, after }) => isNear(at) && JSON.parse(after ?? '{}').revealed === field);
}

export const revealingHandlers: HandlersFor<Pick<typeof residents, 'residents.reveal' | 'residents.copy'>> = {
  'residents.reveal': async ({ db, note }, { id, field, reason }) => {
    const value = await numberOf(db, id, field);
    note({ subject: 'person', subjectId: id, before: null, after: { revealed: field, reason } });
    return { value };
  },

  'residents.copy': async (powers, { id, field }) => {
    const value = await numberOf(powers.db, id, field);
    if (!(await justRevealed(powers, id, field))) throw new Refusal('先点“查看”，写明原因，再复制。');
    powers.note({ subject: 'person', subjectId: id, before: null, after: { copied: field } });
    return { value };
  },
};
