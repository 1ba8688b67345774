// Some acts want the password once more. Whoever asks waits here; one dialog in the frame answers all of them.
import { create } from 'zustand';

type Wanted = { words: string; answer(given: boolean): void };

export const useWanted = create<{ wanted: Wanted | null }>(() => ({ wanted: null }));

let asked: Promise<boolean> | null = null;

/** True once the password was given, false when it was not. Several at once are answered by one asking. */
export function wantPassword(words: string): Promise<boolean> {
  asked ??= new Promise<boolean>((resolve) => {
    useWanted.setState({ wanted: { words, answer: resolve } });
  }).finally(() => {
    asked = null;
    useWanted.setState({ wanted: null });
  });
  return asked;
}

/** Nobody is there to give it any more: the desk is locked. */
export const dropWanted = (): void => useWanted.getState().wanted?.answer(false);
