// Who stands at the kiosk: a card, or number and PIN. Wrong PINs are counted at the desk, outside the ledger file, and make that
// number wait in running time: neither a restart nor the clock gives more guesses.
import type { Who } from '../../../shared/features/kiosk';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { isPin, type Named, volunteerByCard, volunteerByNumber } from '../volunteers/queries';

/** Beside the wait, what else there is to do. */
const OTHERWISE = '也可以刷卡，或者请工作人员重设密码。';
/** Numbers that nobody has wait together. */
const NOBODY = 'nobody';

async function byNumber(powers: TaskPowers, number: string, pin: string): Promise<Named> {
  const { db, keys, write } = powers;
  const found = await volunteerByNumber(db, number);
  const look = async () => (found && (await isPin(found.pinHash, pin)) ? found : null);
  const right = await keys.guess(`volunteer ${found?.id ?? NOBODY}`, look, OTHERWISE);
  if (right) return right;
  if (found) {
    await write(async ({ note }) => note({ subject: 'volunteer', subjectId: found.id, before: null, after: { wrongPin: true } }));
  }
  throw new Refusal('编号或密码不对，请再输一次。没有设密码的，请刷卡。');
}

/** Refuses a card that was replaced, a wrong number or PIN, and whoever has left. */
export async function whoIs(powers: TaskPowers, who: Who): Promise<Named> {
  const found = 'card' in who ? await volunteerByCard(powers.db, who.card) : await byNumber(powers, who.number, who.pin);
  if (!found) throw new Refusal('这张卡认不出来，可能已经换了新卡。请输编号，或者找工作人员。');
  if (found.endedOn !== null) throw new Refusal('这个编号已经退出志愿者，请找工作人员。');
  return found;
}
