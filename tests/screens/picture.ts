import path from 'node:path';
import type { Page } from '@playwright/test';

const folder = process.env.DOORSTEP_SCREENS ?? 'docs/screens';

/** What is on screen now, as docs/screens keeps it. */
export const picture = (window: Page, name: string) =>
  window.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
