import { type agreements, DISPUTE_PAGE, type DisputeRow, type DisputeShow } from '../../../shared/features/agreements';
import { countedOnce } from '../../kept';
import type { HandlersFor, QueryPowers, Reader, Session } from '../../powers';
import { type Dispute, partiesOf, seenDispute, seesSealed, shownParty } from './rows';

type Wanted = { show: DisputeShow; text: string; meetingId: number | null; after: number | null };

/** Names of those who stand in it now. */
async function namesOf(db: Reader, ids: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('disputeParty')
    .leftJoin('person', 'person.id', 'disputeParty.personId')
    .select(['disputeParty.disputeId', 'disputeParty.unit'])
    .select(({ fn }) => fn.coalesce('disputeParty.name', 'person.name').$notNull().as('name'))
    .where('disputeParty.disputeId', 'in', ids)
    .where('disputeParty.endedOn', 'is', null)
    .orderBy('disputeParty.id')
    .execute();
  const names = new Map<number, string[]>();
  for (const { disputeId, name, unit } of rows) names.set(disputeId, [...(names.get(disputeId) ?? []), unit || name]);
  return names;
}

/** Files that match. What is sealed from whoever asks is found by its number alone. */
function matching(db: Reader, session: Session, { show, text, meetingId }: Omit<Wanted, 'after'>) {
  const like = `%${text.replace(/[%_]/g, '')}%`;
  const parties = db
    .selectFrom('disputeParty')
    .leftJoin('person', 'person.id', 'disputeParty.personId')
    .select('disputeParty.disputeId')
    .where(({ eb, or }) =>
      or([eb('disputeParty.name', 'like', like), eb('person.name', 'like', like), eb('disputeParty.unit', 'like', like)]),
    );
  return db
    .selectFrom('dispute')
    .$if(meetingId !== null, (q) =>
      q.where('dispute.id', 'in', (eb) =>
        eb.selectFrom('disputeAttempt').select('disputeAttempt.disputeId').where('disputeAttempt.meetingId', '=', meetingId),
      ),
    )
    .$if(show !== 'all', (q) => q.where('dispute.state', show === 'open' ? '=' : '<>', 'open'))
    .$if(text !== '', (q) =>
      q.where(({ eb, or, and }) => {
        const content = or([
          ...(['title', 'place', 'facts'] as const).map((column) => eb(`dispute.${column}`, 'like', like)),
          eb('dispute.id', 'in', parties),
        ]);
        const open = seesSealed(session) ? content : and([content, eb('dispute.sealed', '=', 0)]);
        return or([eb('dispute.number', 'like', like), open]);
      }),
    );
}

const rowOf = (dispute: Dispute, names: ReadonlyMap<number, string[]>, shown: boolean): DisputeRow => {
  const { id, number, kind, state, receivedOn, endedOn } = dispute;
  const common = { id, number, kind, state, receivedOn, endedOn, sealed: dispute.sealed === 1, shown };
  if (!shown) return { ...common, about: null, title: '', parties: [] };
  return { ...common, about: dispute.about, title: dispute.title, parties: names.get(id) ?? [] };
};

async function listDisputes(powers: QueryPowers, wanted: Wanted) {
  const { db, session } = powers;
  const found = await matching(db, session, wanted)
    .selectAll('dispute')
    .$if(wanted.after !== null, (q) => q.where('dispute.id', '<', wanted.after))
    .orderBy('dispute.id', 'desc')
    .limit(DISPUTE_PAGE + 1)
    .execute();
  const counted = matching(db, session, wanted).select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = await countedOnce(powers, counted);
  const page = found.slice(0, DISPUTE_PAGE);
  const names = await namesOf(
    db,
    page.map(({ id }) => id),
  );
  const rows = page.map((dispute) => rowOf(dispute, names, dispute.sealed === 0 || seesSealed(session)));
  return { rows, next: found.length > DISPUTE_PAGE ? (rows.at(-1)?.id ?? null) : null, total };
}

export const listingHandlers: HandlersFor<Pick<typeof agreements, 'agreements.list' | 'agreements.card'>> = {
  'agreements.list': listDisputes,

  'agreements.card': async ({ db, session }, { id }) => {
    const { staffId: _, at: __, sealed, ...dispute } = await seenDispute(db, session, id);
    return { ...dispute, sealed: sealed === 1, parties: (await partiesOf(db, id)).map(shownParty) };
  },
};
