// What hands people out writes it into the register here, in the transaction that notes it.
import type { Handing } from '../../../shared/features/disclosures';
import type { CommandPowers } from '../../powers';

type HandedOut = {
  /** What went out, as the register calls it. */
  what: string;
  people: number;
} & ({ paperId: number } | { fileName: string });

/** Writes the line of the register. The caller notes the output, with `handingTold` among what it tells. */
export async function disclose({ db, now, session }: CommandPowers, handing: Handing, out: HandedOut): Promise<void> {
  const to = handing.to === 'other' ? handing : { receiver: null, contact: null, basis: null };
  const way =
    'paperId' in out
      ? { way: 'paper' as const, paperId: out.paperId, fileName: null }
      : { way: 'file' as const, paperId: null, fileName: out.fileName };
  await db
    .insertInto('disclosure')
    .values({
      ...{ at: now, staffId: session.staffId, what: out.what, people: out.people, purpose: handing.purpose },
      ...{ ...way, receiver: to.receiver, contact: to.contact, basis: to.basis },
    })
    .execute();
}

/** What the log keeps of it beside what went out. */
export const handingTold = (handing: Handing) => ({
  purpose: handing.purpose,
  ...(handing.to === 'other' ? { receiver: handing.receiver, contact: handing.contact, handingBasis: handing.basis } : {}),
});
