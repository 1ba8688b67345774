import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';
import { whenOpen } from '../desk';
import { type Screen, screens } from '../screens';

type Load = Screen['load'];

/** Screens that have arrived. (React.lazy would hold a screen back for up to 0.3 s after a fallback was shown.) */
const arrived = new Map<Load, ComponentType>();

async function fetchScreen(load: Load): Promise<ComponentType> {
  const screen = await load();
  arrived.set(load, screen);
  return screen;
}

/** Starts to load the frame and the screen the window opens on, and asks its first question, while the gate is still asked. */
export function openingScreen(hash: string): void {
  const address = hash.replace(/^#/, '') || '/';
  const screen = screens.find(({ path }) => path === address.split('?')[0]);
  void fetchScreen(loadFrame);
  if (!screen) return;
  void fetchScreen(screen.load);
  const first = screen.path === address ? screen.first?.() : undefined;
  if (first) void whenOpen(() => void first.then((ask) => ask()));
}

export const loadFrame: Load = () => import('./frame').then((m) => m.Frame);
export const loadGate: Load = () => import('../features/welcome/gate-screen').then((m) => m.GateScreen);

/** Shows the screen as soon as it is there; nothing until then, it is a matter of milliseconds. */
export function Loaded({ load }: { load: Load }) {
  const [, setReady] = useState<ComponentType>();
  const [failed, setFailed] = useState<unknown>();
  const Found = arrived.get(load);
  useEffect(() => {
    let here = true;
    if (!arrived.has(load)) {
      fetchScreen(load).then(
        (screen) => here && setReady(() => screen),
        (error: unknown) => here && setFailed(error),
      );
    }
    return () => {
      here = false;
    };
  }, [load]);
  if (failed) throw failed;
  return Found ? <Found /> : null;
}
