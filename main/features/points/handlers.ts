import type { points } from '../../../shared/features/points';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { volunteerOf } from '../volunteers/queries';
import { checkTransfers } from './checking';
import { expire, expiring } from './expiry';
import { addRule, rates, rules, setRate } from './ruling';
import { balances, statement } from './statement';
import { pointSums } from './sums';
import { type Posted, reverse, transfer } from './transfer';

/** What a request did before is answered, not done again. */
function answer({ already }: CommandPowers, { id, seq, again }: Posted) {
  if (again) already();
  return { id, seq };
}

/** Where points are put right that this screen does not. */
const elsewhere: Record<string, string> = {
  earned: '这是时长换来的积分。要改请到“时长审核”更正那条时长，积分会跟着改。',
  redeemed: '这是兑换。要退请到“兑换记录”里撤销，积分和礼品一起退回。',
};

export const pointHandlers: HandlersFor<typeof points> = {
  'points.balances': balances,
  'points.sums': async ({ db }, { volunteerId }) => {
    await volunteerOf(db, volunteerId);
    return pointSums(db, volunteerId);
  },

  'points.statement': ({ db, today }, asked) => statement(db, today, asked),
  'points.rules': ({ db, today }) => rules(db, today),
  'points.addRule': (powers, draft) => addRule(powers, draft),
  'points.setRate': (powers, asked) => setRate(powers, asked),
  'points.rates': ({ db }) => rates(db),
  'points.expiring': ({ db, today }, { days }) => expiring(db, today, days),
  'points.expire': (powers, { requestId }) => expire(powers, requestId),

  'points.adjust': async (powers, { requestId, volunteerId, points, reason }) => {
    await volunteerOf(powers.db, volunteerId);
    const who = { volunteerId };
    const [from, to] = points > 0 ? (['adjusted', who] as const) : ([who, 'adjusted'] as const);
    const id = `adjust-${requestId}`;
    return answer(powers, await transfer(powers, { id, from, to, points: Math.abs(points), code: 'adjusted', words: reason }));
  },

  'points.reverse': async (powers, { requestId, id, reason }) => {
    const was = await powers.db.selectFrom('pointTransfer').select('code').where('id', '=', id).executeTakeFirst();
    const instead = was && elsewhere[was.code];
    if (instead) throw new Refusal(instead);
    return answer(powers, await reverse(powers, { id: `reverse-${requestId}`, transferId: id, words: reason }));
  },

  'points.verify': ({ db }) => checkTransfers(db),
};
