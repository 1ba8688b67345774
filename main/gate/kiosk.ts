// The gate in kiosk mode (前台): the file stays open for punching in and out, nobody of the staff sits there, and the way back is a
// sign-in. Every call is marked with the window it comes from; what the kiosk's window may name does not depend on who sits at the desk.
import { viewOnlyWords } from '../database/trouble';
import type { GateHandlers, SeatRole } from '../powers';
import { Refusal } from '../refusal';
import type { Holder } from './holder';
import { peopleIn } from './key-file';
import { noteAtGate } from './station-file';

/** Which window asks: that of the staff, or the kiosk's. */
export type Asker = 'staff' | 'kiosk';

const starters: ReadonlySet<SeatRole> = new Set(['head', 'deputy', 'frontDesk']);
const WAY_BACK = 'gate.leaveKiosk';

/** Why this window is not answered at all, in words; null when it is. `isGate`: the operation is the gate's own. */
export function unheard({ open }: Holder, asker: Asker, name: string, isGate: boolean): string | null {
  const kiosk = open?.seat.isKiosk() ?? false;
  if (asker === 'staff') return kiosk ? '现在是前台模式。工作人员请在前台的窗口登录。' : null;
  if (!kiosk) return '前台已经停用，请工作人员登录。';
  return isGate && name !== WAY_BACK ? '前台没有这项操作。' : null;
}

async function startKiosk({ open, around }: Holder): Promise<void> {
  if (!open) throw new Refusal('工作站锁着，请先打开。');
  const { role, mustChange } = open.seat.session;
  if (!starters.has(role) || mustChange) throw new Refusal('这件事不在权限内，请找站长办理。');
  if (open.database.readOnly) throw new Refusal(viewOnlyWords);
  if (open.app.busy()) throw new Refusal('还有一件事正在办，请等它做完再开前台。');
  await noteAtGate(open, around.clock, 'gate.startKiosk', {});
  open.seat.giveToKiosk();
}

/** The kiosk shows nobody's name, so the name is written; left empty it is whoever opened the kiosk. */
async function leaveKiosk(held: Holder, name: string, secret: string): Promise<void> {
  if (!held.open?.seat.isKiosk()) throw new Refusal('现在不是前台模式。');
  if (held.demo) return void (await held.enterDemo());
  if (secret === '') throw new Refusal('请先输密码，再离开前台。');
  const { staffId: opener } = held.open.seat.session;
  const staffId = name === '' ? opener : peopleIn(held.needKeyFile()).find((person) => person.name === name)?.staffId;
  if (staffId === undefined) throw new Refusal('没有叫这个名字的账号。请照账号上的姓名写，或者留空。');
  await held.unlock(staffId, secret);
}

export const kioskHandlers = (held: Holder): Pick<GateHandlers, 'gate.startKiosk' | 'gate.leaveKiosk'> => ({
  'gate.startKiosk': async () => {
    await startKiosk(held);
    return {};
  },
  'gate.leaveKiosk': async ({ name, secret }) => {
    await leaveKiosk(held, name, secret);
    return {};
  },
});
