import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';
import { whenOpen } from '../desk';
import { dressed } from '../kit/later';
import { type Screen, screens } from '../screens';

type Load = Screen['load'];

/** Screens that have arrived. (React.lazy would hold a screen back for up to 0.3 s after a fallback was shown.) */
const arrived = new Map<Load, ComponentType>();

async function fetchScreen(load: Load): Promise<ComponentType> {
  const loading = load();
  // Those that come with the page are drawn without antd.
  const screen = 'then' in loading ? await dressed(() => loading) : loading;
  arrived.set(load, screen);
  return screen;
}

/** Starts to load the screen the window opens on, and asks its first question, while the page is still being built. */
export function openingScreen(hash: string): void {
  const address = hash.replace(/^#/, '') || '/';
  const screen = screens.find(({ path }) => path === address.split('?')[0]);
  if (!screen) return;
  void fetchScreen(screen.load);
  if (screen.first && screen.path === address) whenOpen(screen.needs, screen.first);
}

export const loadPlain: Load = () => import('./plain-desk').then((m) => m.PlainDesk);

/** Shows the screen as soon as it is there, and asks what it asks first meanwhile; nothing until then, it is a matter of milliseconds. */
export function Loaded({ load, first }: { load: Load; first?: Screen['first'] | undefined }) {
  const [, setReady] = useState<ComponentType>();
  const [failed, setFailed] = useState<unknown>();
  const Found = arrived.get(load);
  useEffect(() => {
    let here = true;
    if (!arrived.has(load)) {
      first?.();
      fetchScreen(load).then(
        (screen) => here && setReady(() => screen),
        (error: unknown) => here && setFailed(error),
      );
    }
    return () => {
      here = false;
    };
  }, [load, first]);
  if (failed) throw failed;
  return Found ? <Found /> : null;
}
