import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** A colour half way to another is none of ours: what moves comes to rest first. */
const atRest = () =>
  Promise.all(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .map(({ finished }) => finished.catch(() => undefined)),
  );

/** What axe has against what is on screen; nothing on any of ours. */
export const faultsOf = async (page: Page) => {
  await page.evaluate(atRest);
  // Electron has no page of its own to run axe in, as browsers do.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
};
