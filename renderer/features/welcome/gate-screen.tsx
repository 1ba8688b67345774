import { useGateState } from '../../desk';
import { Loaded } from '../../frame/loading';
import { Look } from '../../kit/look';
import { useSession } from '../../session';
import { Damaged } from './damaged';
import { DemoGate } from './demo-gate';
import { HandedOver } from './handed-over';
import { OwnPassword } from './own-password';
import { Unlock } from './unlock';
import { Welcome } from './welcome';
import './gate.css';
import './unlock.css';

const loadWizard = () => import('./wizard/wizard').then((m) => m.Wizard);

/** Before the ledger: no station yet, a station being made, or a locked one. */
export function GateScreen() {
  return (
    <Look>
      <Gate />
    </Look>
  );
}

function Gate() {
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
