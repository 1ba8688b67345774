import { HashRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { useGateState, useMay } from '../desk';
import { useDeskWords } from '../kit/desk-words';
import { EmptyState } from '../kit/empty';
import { Page } from '../kit/page';
import { homeOf, type Screen, screens } from '../screens';
import { DemoBand } from './demo-band';
import { ErrorBoundary } from './error-boundary';
import { Loaded } from './loading';
import { useLock } from './lock';
import { Overlays } from './overlays';
import { usePresence } from './presence';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import { ViewOnlyBand } from './view-only-band';
import './frame.css';

/** Rail, top bar and the screen between them; the whole working window of an open station. */
export function Frame() {
  const gate = useGateState().value;
  const lock = useLock();
  usePresence();
  return (
    <HashRouter>
      <div className="frame">
        <button className="skip" type="button" onClick={() => document.getElementById('screen')?.focus()}>
          跳到内容
        </button>
        {gate?.readOnly ? <ViewOnlyBand /> : gate?.demo && <DemoBand />}
        <Rail />
        <TopBar stationName={gate?.stationName ?? ''} onLock={lock} />
        <main className="screen" id="screen" tabIndex={-1}>
          <Screens />
        </main>
      </div>
      <Overlays />
    </HashRouter>
  );
}

function Screens() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary at={pathname}>
      <Routes>
        {screens.map((screen) => (
          <Route key={screen.path} path={screen.path} element={<Allowed screen={screen} />} />
        ))}
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </ErrorBoundary>
  );
}

/** The screen, for whoever may open it. Home is the first screen of those who have no 今日. */
function Allowed({ screen: { path, needs, load, first } }: { screen: Screen }) {
  const may = useMay();
  const said = useDeskWords();
  const home = homeOf(useGateState().value?.may ?? []);
  if (may(needs)) return <Loaded load={load} first={first} />;
  if (path === '/' && home) return <Navigate to={home.path} replace />;
  return (
    <Page title="这一页打不开">
      <div className="surface">
        <EmptyState words={said('你的账号用不到这一页。工作上需要的话，请站长调整账号的角色。')} />
      </div>
    </Page>
  );
}
