import { useGateState } from '../../desk';
import { Loaded } from '../../frame/loading';
import { Look } from '../../kit/look';
import { useSession } from '../../session';
import { Unlock } from './unlock';
import { Welcome } from './welcome';
import './gate.css';

const loadWizard = () => import('./wizard/wizard').then((m) => m.Wizard);

/** Before the ledger: no station yet, a station being made, or a locked one. */
export function GateScreen() {
  const gate = useGateState().value;
  const founding = useSession((session) => session.founding);
  return (
    <Look>
      {founding ? (
        <Loaded load={loadWizard} />
      ) : gate?.state === 'locked' ? (
        <Unlock stationName={gate.stationName ?? '工作站'} />
      ) : (
        <Welcome />
      )}
    </Look>
  );
}
