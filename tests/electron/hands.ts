// A person at the desk: what their hands and eyes need beside what the desk itself takes.
import { expect, type Locator, type Page } from '@playwright/test';

/** Seconds of a person, beside what the desk itself takes: to find and press something; for a key; to take in what is shown. */
const [PRESS, KEY, LOOK] = [2, 0.5, 4];
/** To fetch a message out of a chat group or a sheet of paper off the pile; to find files in a folder. */
const [FETCH, FILES] = [8, 12];

/** Does things in the window, and adds up what a person would need for them. */
export class Hands {
  seconds = 0;
  constructor(readonly window: Page) {}
  async press(what: Locator): Promise<void> {
    await what.click();
    this.seconds += PRESS;
  }
  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) await this.window.keyboard.press(key);
    this.seconds += keys.length * KEY;
  }
  async type(where: Locator, text: string): Promise<void> {
    await where.fill(text);
    this.seconds += PRESS + [...text].length * KEY;
  }
  /** A code comes out of the scanner, a message out of the clipboard. */
  async bring(where: Locator, text: string): Promise<void> {
    await where.fill(text);
    this.seconds += FETCH;
  }
  /** Files are found in the dialog of the system. */
  findFiles(): void {
    this.seconds += FILES;
  }
  async see(what: Locator): Promise<void> {
    await expect(what).toBeVisible();
    this.seconds += LOOK;
  }
}
