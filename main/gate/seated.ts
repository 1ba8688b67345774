import type { GateHandlers } from '../powers';
import { Refusal, wantsPassword } from '../refusal';
import type { Holder } from './holder';
import { backUp } from './keeping';
import { rekeyStation } from './rekey-station';
import { noteAtGate } from './station-file';

function needOpen({ open }: Holder) {
  if (!open) throw new Refusal('工作站锁着，请先打开。');
  return open;
}

type Seated = 'gate.lock' | 'gate.confirm' | 'gate.active' | 'gate.rekey' | 'gate.keepDraft' | 'gate.drafts';

/** What only somebody who sits at an open desk asks of the gate. */
export const seatedHandlers = (held: Holder): Pick<GateHandlers, Seated> => ({
  'gate.lock': async () => {
    await held.shut('asked');
    return held.state();
  },
  'gate.confirm': async ({ password }) => {
    const { seat, keys } = needOpen(held);
    const { staffId } = seat.session;
    if (!(await keys.holds(staffId, password))) throw new Refusal({ password: '密码不对，请再输一次。' });
    seat.prove();
    return {};
  },
  'gate.active': async () => {
    held.open?.seat.touch();
    return {};
  },
  'gate.rekey': async ({ reason }) => {
    const station = needOpen(held);
    const { role, mustChange } = station.seat.session;
    if (role !== 'head') await station.app.noteRefusal('gate.rekey');
    if (role !== 'head' || mustChange) throw new Refusal('这件事不在权限内，请找站长办理。');
    if (!station.seat.isProved()) throw wantsPassword();
    if (station.app.busy()) throw new Refusal('还有一件事正在办，请等它做完再更换钥匙。');
    // Whatever becomes of the change of keys, today's ledger is there under today's.
    await backUp(held, station, 'rekey');
    await noteAtGate(station, held.around.clock, 'gate.rekey', { reason });
    return { recoveryKey: await rekeyStation(held, station) };
  },
  'gate.keepDraft': async ({ form, text }) => {
    await needOpen(held).drafts.keep(form, text);
    return {};
  },
  'gate.drafts': async () => needOpen(held).drafts.all(),
});
