import { useGateState } from '../../desk';
import { Loaded } from '../../frame/loading';
import { later } from '../../kit/later';
import { usePainted } from '../../kit/painted';
import { useSession } from '../../session';
import { DemoGate } from './demo-gate';
import { Unlock } from './unlock';
import { Welcome } from './welcome';
import './gate.css';
import './unlock.css';

const Damaged = later(() => import('./damaged').then((m) => m.Damaged));
const HandedOver = later(() => import('./handed-over').then((m) => m.HandedOver));
const OwnPassword = later(() => import('./own-password').then((m) => m.OwnPassword));
const loadWizard = () => import('./wizard/wizard').then((m) => m.Wizard);

/** Before the ledger: no station yet, a station being made, or a locked one. */
export function GateScreen() {
  usePainted('gate', true);
  const gate = useGateState().value;
  const { founding, settling, handedOver } = useSession();
  if (founding) return <Loaded load={loadWizard} />;
  if (handedOver !== null) return <HandedOver recoveryKey={handedOver} />;
  if (gate?.staff && (settling || gate.staff.mustChange)) return <OwnPassword staff={gate.staff} />;
  if (gate?.demo) return <DemoGate />;
  if (gate?.damage) return <Damaged damage={gate.damage} stationName={gate.stationName ?? '工作站'} />;
  if (gate?.state === 'locked') return <Unlock gate={gate} />;
  return <Welcome />;
}
