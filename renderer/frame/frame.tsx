import { HashRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { useGate, useGateState } from '../desk';
import { Look } from '../kit/look';
import { Said } from '../kit/said';
import { useShortcut } from '../kit/shortcut';
import { screens } from '../screens';
import { DemoBand } from './demo-band';
import { ErrorBoundary } from './error-boundary';
import { Loaded } from './loading';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import { ViewOnlyBand } from './view-only-band';
import './frame.css';

/** Rail, top bar and the screen between them; the whole working window of an open station. */
export function Frame() {
  const gate = useGateState().value;
  const { act: lock } = useGate('gate.lock');
  useShortcut('l', () => void lock({}));
  return (
    <Look>
      <HashRouter>
        <div className="frame">
          <button className="skip" type="button" onClick={() => document.getElementById('screen')?.focus()}>
            跳到内容
          </button>
          {gate?.readOnly ? <ViewOnlyBand /> : gate?.demo && <DemoBand />}
          <Rail />
          <TopBar stationName={gate?.stationName ?? ''} staffName={gate?.staff?.name ?? ''} onLock={() => void lock({})} />
          <main className="screen" id="screen" tabIndex={-1}>
            <Screens />
          </main>
        </div>
        <Said />
      </HashRouter>
    </Look>
  );
}

function Screens() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary at={pathname}>
      <Routes>
        {screens.map(({ path, load }) => (
          <Route key={path} path={path} element={<Loaded load={load} />} />
        ))}
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </ErrorBoundary>
  );
}
