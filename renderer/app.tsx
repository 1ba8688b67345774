import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { forgetAnswers, onLeaving, queries, useGateState } from './desk';
import { ErrorBoundary } from './frame/error-boundary';
import { Frame } from './frame/frame';
import { Loaded, loadGate } from './frame/loading';
import { Opening } from './frame/opening';
import { enter, useSession } from './session';

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
        <Leaving />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** The frame when the ledger is open, the gate before it otherwise. A wizard under way keeps the gate on screen. */
function Entrance() {
  const gate = useGateState();
  const founding = useSession((session) => session.founding);
  const { state, demo } = gate.value ?? {};
  useEffect(() => {
    if (state !== 'open') return;
    enter(demo ? 'demo' : 'station');
    return forgetAnswers;
  }, [state, demo]);
  if (!state) return <Opening failure={gate.failure} />;
  return state === 'open' && !founding ? <Frame /> : <Loaded load={loadGate} />;
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
