// The office's own parcel: numbered, signed, sealed and registered as a station's is (features/parcels).
import type { rollup } from '../../../shared/features/rollup';
import type { Place } from '../../parcels/content';
import type { HandlersFor, QueryPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { datesOf, membersIn } from '../../rollup/states';
import { sumUpward } from '../../rollup/upward';
import { receiversOf, theOffice } from '../correspondents/queries';
import { correctionOf, makeSum } from '../parcels/queries';
import { tablesOf } from './store';

/** Names of missing members that are shown. */
const FEW = 5;
/** No office has as many members. */
const ALL = 100_000;

type Asked = Pick<QueryPowers, 'db' | 'server' | 'today'>;

const countOf = (places: readonly Place[]): number => places.reduce((sum, { places: within }) => sum + 1 + countOf(within), 0);

/** What goes, and why it cannot. */
async function goingUp(powers: Asked, period: string) {
  const [db, office] = [await tablesOf(powers), await theOffice(powers.db)];
  const { level } = office;
  if (level === 'station') throw new Refusal('工作站的报送包从定稿的汇总做。');
  const dated = await datesOf(db, period, powers.today);
  const { content, members, hidden, apart } = await sumUpward(db, level, period);
  const to = powers.today < dated.to ? powers.today : dated.to;
  const going = { period, span: { from: dated.from, to }, correction: 0, ...content };
  const hindrance = members === 0 ? '这一期还没有收到报送包，没有可以上报的。' : null;
  return { db, dated, going, members, hidden, apart, hindrance };
}

async function missingIn({ db, dated }: Awaited<ReturnType<typeof goingUp>>) {
  const rows = await membersIn(db, dated, { state: dated.over ? 'overdue' : 'missing', after: '', size: ALL });
  return { names: rows.slice(0, FEW).map(({ name }) => name), all: rows.length };
}

type Upward = 'rollup.previewSum' | 'rollup.makeSum';

export const upwardHandlers: HandlersFor<Pick<typeof rollup, Upward>> = {
  'rollup.previewSum': async (powers, { period }) => {
    const found = await goingUp(powers, period);
    const { going, members, hidden, apart, hindrance } = found;
    const receivers = (await receiversOf(powers.db)).map(({ id, level, code, name }) => ({ id, level, code, name }));
    return {
      ...{ hindrance, members, hidden, apart, receivers, correction: await correctionOf(powers.db, going) },
      ...{ figures: going.figures.length, places: countOf(going.places), missing: await missingIn(found) },
    };
  },

  'rollup.makeSum': async (powers, { period, receiverId }) => {
    const { going, members, hindrance } = await goingUp(powers, period);
    if (hindrance !== null) throw new Refusal(hindrance);
    return powers.write((writing) => makeSum(writing, { going, receiverId, members }));
  },
};
