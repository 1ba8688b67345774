// 忘了签退: whoever is still signed in when the activity, or the station's day, is over. The desk sees to it on its own clock, whoever
// sits there and whether or not anybody touches anything; a station that was locked meanwhile does it right after it is opened.
import { anyForgotten, closeForgotten } from '../features/hours/queries';
import type { Holder } from './holder';
import { writeAtGate } from './keeping';

/** Signs out who forgot to. What goes wrong is logged and tried again at the next look: locking never waits for it. */
export async function closeForgottenStays(held: Holder): Promise<void> {
  const { open, around } = held;
  if (!open || open.database.readOnly) return;
  try {
    // Past the views of a building chief, who may happen to sit there.
    const tables = open.database.db.withSchema('main');
    if (!(await anyForgotten(tables, around.clock()))) return;
    await writeAtGate(held, open, 'hours.closeForgotten', async (powers) => {
      const writer = powers.db.withSchema('main') as typeof powers.db;
      if ((await closeForgotten({ ...powers, db: writer })) === 0) powers.already();
    });
  } catch (error) {
    around.log('signing out who forgot to', error);
  }
}
