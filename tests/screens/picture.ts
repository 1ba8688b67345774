import path from 'node:path';
import type { Page } from '@playwright/test';

const folder = process.env.DOORSTEP_SCREENS ?? 'docs/screens';

/** A dialog that is only about to come in would be cut short before it is there. */
const isStill = (window: Page) =>
  window.waitForFunction(
    () => document.querySelector('.ant-modal-wrap [class*="-appear"], .ant-modal-wrap [class*="-enter"]') === null,
  );

/** What is on screen now, as docs/screens keeps it. */
export async function picture(window: Page, name: string): Promise<void> {
  await isStill(window);
  await window.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}
