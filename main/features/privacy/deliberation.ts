// What a person said where the estate deliberates or is asked for help: what was counted stays, who said it and in which words goes. A feature of
// meetings, votes, agreements or requests that holds something of a person is a line in each.

import type { KnownAs } from '../../database/known-as';
import type { CommandPowers, Reader } from '../../powers';
import { filesOfParty, forgetParty } from '../agreements/queries';
import { attachmentIds, forgetAttachments } from '../attachments/queries';
import { consultedAs, forgetConsulted, forgetTables, tablesNaming } from '../consultations/queries';
import { entrustedBy, forgetEntrusted } from '../errands/queries';
import { forgetInMatters, mattersNaming } from '../matters/queries';
import { forgetMeetings } from '../meetings/queries';
import { forgetMinutes, minutesNaming } from '../minutes/queries';
import { forgetNotices, noticesHolding } from '../notices/queries';
import { askedBy, forgetAsked } from '../orders/queries';
import { forgetReturns, forgetSwept, returnsNaming, sweptAs } from '../sweeps/queries';
import { photosOfVisits } from '../visits/queries';
import { forgetVotes, votesNaming } from '../votes/queries';
import { forgetWished, wishedBy } from '../wishes/queries';

type Subject = { subject: string; id: number };

/** What of it may be emptied, as the log speaks of it. */
export async function deliberatedBy(db: Reader, personId: number, known: KnownAs): Promise<Subject[]> {
  const rows = await consultedAs(db, personId, known);
  const swept = await sweptAs(db, personId, known);
  const scans = await attachmentIds(db, 'consultationRoom', rows);
  return [
    ...rows.map((id) => ({ subject: 'consultationRoom', id })),
    ...swept.map((id) => ({ subject: 'sweepLine', id })),
    ...(await returnsNaming(db, known)).map((id) => ({ subject: 'sweepReturn', id })),
    ...(await tablesNaming(db, known)).map((id) => ({ subject: 'consultationReturn', id })),
    ...scans.map((id) => ({ subject: 'attachment', id })),
    ...(await filesOfParty(db, personId, known)),
    ...(await minutesNaming(db, personId)),
    ...(await votesNaming(db, personId, known.names)).map((id) => ({ subject: 'vote', id })),
    ...(await noticesHolding(db, known)).map((id) => ({ subject: 'notice', id })),
    ...(await mattersNaming(db, known.names)).map((id) => ({ subject: 'matter', id })),
    ...(await askedBy(db, personId, known)),
    ...(await entrustedBy(db, personId, known)),
    ...(await wishedBy(db, personId, known)),
    ...(await photosOfVisits(db, personId)),
  ];
}

const SHARED = new Set(['minutes', 'task', 'vote', 'notice', 'matter']);

/** Those whose whole story in the log is this person's. Minutes, tasks, votes, notices and matters tell of others too: of them only what names the person goes. */
export const ownStory = (said: readonly Subject[]): Subject[] => said.filter(({ subject }) => !SHARED.has(subject));

type Erased = { id: number; said: readonly Subject[]; known: KnownAs; pseudonym: string };

/** Empties it. The erasure of each is written already, and the caller notes it. */
export async function forgetDeliberated(powers: CommandPowers, { id, said, known, pseudonym }: Erased): Promise<void> {
  const of = (wanted: string) => said.flatMap((one) => (one.subject === wanted ? [one.id] : []));
  await forgetConsulted(powers.db, of('consultationRoom'), known, pseudonym);
  await forgetTables(powers.db, of('consultationReturn'), known, pseudonym);
  await forgetSwept(powers.db, of('sweepLine'), known, pseudonym);
  await forgetReturns(powers.db, of('sweepReturn'), known, pseudonym);
  await forgetAttachments(powers.db, of('attachment'));
  await forgetVotes(powers.db, of('vote'), known.names, pseudonym);
  await forgetMeetings(powers, { personId: id, names: known.names, pseudonym });
  await forgetParty(powers.db, id, known, pseudonym);
  await forgetAsked(powers.db, said, { pseudonym, now: powers.now, today: powers.today });
  const gone = { names: known.names, pseudonym, today: powers.today };
  await forgetEntrusted(powers.db, said, gone);
  await forgetWished(powers.db, said, gone);
  await forgetInMatters(powers, of('matter'), { names: known.names, pseudonym });
  await forgetNotices(powers.db, of('notice'), known, pseudonym);
  await forgetMinutes(powers, { minutes: of('minutes'), tasks: of('task') }, known.names, pseudonym);
}
