import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A colour half way to another is none of ours: what moves, or begins to in the next frames, comes to rest first. */
export const atRest = async () => {
  const isMoving = ({ playState, effect }: Animation) =>
    playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  let moving: Animation[];
  do {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    moving = document.getAnimations().filter(isMoving);
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
  } while (moving.length > 0);
};

const isThere = () => 'axe' in globalThis;

/** Papers in their frames are paper, not screen. */
const violations = async () => {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const found = await run(document, { resultTypes: ['violations'], iframes: false });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
};

/** What axe has against what is on screen; nothing on any of ours. axe is read once by a page, and stays. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(isThere))) await page.evaluate(readFileSync(source, 'utf8'));
  await page.evaluate(atRest);
  return page.evaluate(violations);
};
