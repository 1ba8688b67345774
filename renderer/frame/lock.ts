import { useGate } from '../desk';
import { writeDrafts } from '../drafts';
import { useShortcut } from '../kit/shortcut';

/** Locks the desk, also by Ctrl+L. What stands in a form is on the disk before. */
export function useLock(): () => void {
  const { act } = useGate('gate.lock');
  const lock = () => {
    writeDrafts();
    void act({});
  };
  useShortcut('l', lock);
  return lock;
}
