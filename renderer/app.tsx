import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { forgetAnswers, onLeaving, onLocked, queries, useGateState } from './desk';
import { bringDrafts, leaveDrafts } from './drafts';
import { GateScreen } from './features/welcome/gate-screen';
import { ErrorBoundary } from './frame/error-boundary';
import { Frame } from './frame/frame';
import { Loaded, loadPlain } from './frame/loading';
import { Opening } from './frame/opening';
import { dropWanted } from './proof';
import { homeOf } from './screens';
import { enter, rememberSigner, useSession } from './session';

/** Everything the screens stand in: the cache of answers, the look, the net under a screen that falls. */
export function App() {
  const large = useSession((session) => session.large);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-large', large);
  }, [large]);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <Entrance />
        <section id="popups" aria-label="弹出的选项" />
        <Leaving />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

const leave = () => {
  dropWanted();
  forgetAnswers();
  leaveDrafts();
};

/** The frame when the ledger is open, the gate before it otherwise. A wizard under way keeps the gate on screen. */
function Entrance() {
  const gate = useGateState();
  const atGate = useSession(({ founding, settling, handedOver }) => founding || settling || handedOver !== null);
  const { state, demo, staff, may } = gate.value ?? {};
  const staffId = staff?.id;
  useEffect(() => onLocked(leave), []);
  useEffect(() => {
    if (state !== 'open') return;
    enter(`${demo ? 'demo' : 'station'} ${staffId}`);
    if (!demo && staffId) rememberSigner(staffId);
    void bringDrafts();
    return leave;
  }, [state, demo, staffId]);
  if (!state) return <Opening failure={gate.failure} />;
  if (state !== 'open' || atGate || staff?.mustChange) return <GateScreen />;
  return homeOf(may ?? []) ? <Frame /> : <Loaded load={loadPlain} />;
}

/** The window closes as soon as the last backup is made; said only where that takes longer than a moment. */
function Leaving() {
  const [leaving, setLeaving] = useState(false);
  useEffect(() => onLeaving(() => setLeaving(true)), []);
  return (
    <div className="said" role="status">
      {leaving ? '正在备份，马上就好…' : ''}
    </div>
  );
}
