// Who signs an official document and when, at its end (参照 GB/T 9704, without a seal): a line is left free, the name stands two
// characters from the right, the day begins two characters behind the name's first; a longer day stands two from the right itself.
import { emWidth } from './fit';
import type { OfficialBlock } from './official';
import { officialLayout } from './official.style';

const { characters } = officialLayout;

export function signature(name: string, day: string): OfficialBlock[] {
  const first = Math.max(0, Math.min(characters - 2 - emWidth(name), characters - 4 - emWidth(day)));
  const line = (text: string, indent: number, keepsNext: boolean): OfficialBlock => ({
    ...{ kind: 'text', runs: [{ text }], first: indent, keepsNext },
  });
  return [line('', 0, true), line(name, first, true), line(day, first + 2, false)];
}
