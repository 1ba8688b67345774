// Time as a page has it, however slow the machine is that the page runs on.
import type { Page } from '@playwright/test';

/** Farther than what passes between two words said to the page. In ms. */
const AHEAD = 10_000;

/** Writes something and lets a second of the page's own time pass after it; what that does may be waited for when time goes on. */
export async function aSecondAfter(window: Page, write: () => Promise<void>, look: () => Promise<void>): Promise<void> {
  const now = await window.evaluate(() => Date.now());
  await window.clock.pauseAt(now + AHEAD);
  await write();
  await window.clock.runFor(1000);
  await look();
  await window.clock.resume();
}
