// What happens at the front desk, step by step: a volunteer with a card, and the kiosk over the whole screen.
import type { Page } from '@playwright/test';
import { scanned } from '../domain/support/scanned';
import { type Desk, expect } from './fixtures';

type Bridge = { desk: { invoke(name: string, input: unknown): Promise<string> } };
type Said = { ok: boolean; value?: unknown; failure?: unknown };

/** Asks the desk from a page, as its own script would. */
export const invoke = (page: Page, name: string, input: unknown = {}) =>
  page.evaluate(
    async ([asked, given]) => JSON.parse(await (window as unknown as Bridge).desk.invoke(asked as string, given)) as Said,
    [name, input] as const,
  );

async function value<T>(page: Page, name: string, input: unknown): Promise<T> {
  const reply = await invoke(page, name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
  return reply.value as T;
}

export type Enrolled = { number: string; pin: string; card: string };

/** Registers somebody the ledger does not know, with a PIN, and reads the printed card as a scanner does. */
export async function enrol(page: Page, name: string, pin = '482915'): Promise<Enrolled> {
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  const own = { sex: null, birthOn: null, idNumber: null, phone: null, address: null, politics: null };
  const on = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  const { id, number } = await value<{ id: number; number: string }>(page, 'volunteers.register', { who: { name, ...own }, on });
  await value(page, 'volunteers.setPin', { id, pin });
  const paper = await value<{ id: number }>(page, 'volunteers.issueCards', { ids: [id] });
  const { html } = await value<{ html: string }>(page, 'papers.html', { id: paper.id });
  const picture = /class="key" src="([^"]+)"/.exec(html)?.[1];
  const card = picture ? scanned(picture) : null;
  if (!card) throw new Error('the card cannot be read');
  return { number, pin, card };
}

/** Presses what closes the window it stands in: the window may be gone before the press is reported as done. */
async function pressAway(window: Page, name: string): Promise<void> {
  await window
    .getByRole('button', { name, exact: true })
    .click()
    .catch((reason: unknown) => {
      if (!window.isClosed()) throw reason;
    });
}

/** 前台 in the top bar: the window of the staff goes, the kiosk's comes. */
export async function openKiosk({ app, window }: Desk): Promise<Page> {
  await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
  await window.getByRole('button', { name: '前台', exact: true }).click();
  const opened = app.waitForEvent('window');
  await pressAway(window, '开前台');
  const kiosk = await opened;
  await expect(kiosk.getByRole('button', { name: '签到' })).toBeVisible();
  return kiosk;
}

/** The reader types the card's key and Enter. */
export async function scan(kiosk: Page, { card }: Pick<Enrolled, 'card'>): Promise<void> {
  await kiosk.keyboard.type(card);
  await kiosk.keyboard.press('Enter');
}

/** On the number pad of the screen. */
export async function press(kiosk: Page, digits: string): Promise<void> {
  for (const digit of digits) await kiosk.getByRole('button', { name: digit, exact: true }).click();
}
