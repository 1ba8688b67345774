import type { MatterCard, MatterView, matters } from '../../../shared/features/matters';
import { MATTER_PAGE } from '../../../shared/features/matters';
import { keptQuery, type Places } from '../../database/kept-query';
import { untilWritten } from '../../kept';
import type { HandlersFor, Reader } from '../../powers';
import { matterOf, matterRows, shownRow } from './rows';

const counted = keptQuery((db) =>
  db
    .selectFrom('matter')
    .where('settledOn', 'is', null)
    .where('endedOn', 'is', null)
    .select(({ fn }) => [fn.countAll<number>().as('open'), fn.countAll<number>().filterWhere('blockedBy', '!=', '').as('stuck')]),
);

/** How many are open, and how many of these wait for something. */
export async function countMatters(db: Reader) {
  const [counts] = await counted(db, {});
  if (!counts) throw new Error('nothing was counted');
  return counts;
}

type Sought = { like: string | null; after: number | null };

const pageOf = keptQuery((db, { like, after }: Places<Sought>, view: MatterView) => {
  const down = view !== 'open';
  return matterRows(db)
    .$if(view === 'open', (q) => q.where('matter.settledOn', 'is', null).where('matter.endedOn', 'is', null))
    .$if(view === 'over', (q) =>
      q.where(({ eb, or }) => or([eb('matter.settledOn', 'is not', null), eb('matter.endedOn', 'is not', null)])),
    )
    .$if(like !== null, (q) =>
      q.where(({ eb, or }) =>
        or((['number', 'title', 'words', 'responsible'] as const).map((column) => eb(`matter.${column}`, 'like', like))),
      ),
    )
    .$if(after !== null, (q) => q.where('matter.id', down ? '<' : '>', after))
    .orderBy('matter.id', down ? 'desc' : 'asc')
    .limit(MATTER_PAGE + 1);
});

async function stepsOf(db: Reader, matterId: number, today: string) {
  const rows = await db
    .selectFrom('matterStep')
    .select(['id', 'title', 'dueOn', 'doneOn', 'words'])
    .where('matterId', '=', matterId)
    .where('endedOn', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, late: row.doneOn === null && row.dueOn !== null && row.dueOn < today }));
}

async function gatheredBy(db: Reader, matterId: number) {
  const rows = await db
    .selectFrom('matterOrder')
    .innerJoin('serviceOrder', 'serviceOrder.id', 'matterOrder.orderId')
    .select(['serviceOrder.id', 'serviceOrder.number', 'serviceOrder.words', 'serviceOrder.state', 'confidential'])
    .where('matterOrder.matterId', '=', matterId)
    .where('matterOrder.endedOn', 'is', null)
    .orderBy('matterOrder.id')
    .execute();
  return rows.map(({ confidential, words, ...row }) => ({ ...row, words: confidential === 1 ? '' : words }));
}

async function unitsOf(db: Reader, matterId: number) {
  const rows = await db
    .selectFrom('matterHome')
    .innerJoin('room', 'room.id', 'matterHome.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(({ fn }) => [
      ...(['unit.id as unitId', 'unit.name as unit', 'building.name as building'] as const),
      fn.countAll<number>().as('homes'),
      fn.count<number>('matterHome.settledOn').as('settled'),
    ])
    .where('matterHome.matterId', '=', matterId)
    .where('matterHome.endedOn', 'is', null)
    .groupBy('unit.id')
    .orderBy('building.position')
    .orderBy('unit.position')
    .execute();
  return rows.map(({ unit, building, ...row }) => ({ ...row, name: `${building}${unit}` }));
}

/** One matter with all that hangs on it. */
async function cardOf(db: Reader, id: number, today: string): Promise<MatterCard> {
  const row = await matterOf(db, id);
  return {
    ...shownRow(row, today),
    ...{ words: row.words, result: row.result, overOn: row.settledOn ?? row.endedOn, endReason: row.endReason },
    ...{ steps: await stepsOf(db, id, today), gathered: await gatheredBy(db, id), units: await unitsOf(db, id) },
  };
}

export const listingHandlers: HandlersFor<Pick<typeof matters, 'matters.list' | 'matters.card'>> = {
  'matters.list': async (powers, { view, text, after }) => {
    const { db, today } = powers;
    const like = text === '' ? null : `%${text.replace(/[%_]/g, '')}%`;
    const found = await pageOf(db, { like, after }, view);
    const rows = found.slice(0, MATTER_PAGE).map((row) => shownRow(row, today));
    const counts = await untilWritten(powers, 'matters counted', () => countMatters(db));
    return { rows, next: found.length > MATTER_PAGE ? (rows.at(-1)?.id ?? null) : null, counts };
  },

  'matters.card': ({ db, today }, { id }) => cardOf(db, id, today),
};
