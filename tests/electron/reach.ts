// What a hand can reach on a small screen: every control that is shown lies in the window, or in a box that scrolls and itself lies in it;
// the buttons a dialog ends with are in sight without scrolling; no column is squeezed to a character a line.
import type { Page } from '@playwright/test';
import { atRest } from './axe';
import { type Desk, expect } from './fixtures';

/** What Windows' bars leave of 768 lines at 150 %. */
const SCREEN = { width: 1366, height: 648 };
export const FACTORS = [1.25, 1.5] as const;
/** And back to where a test goes on by mouse. */
export const SMALL_AND_BACK = [...FACTORS, 1];

/** Runs in the page, so it stands on its own. Answers what is out of reach, in words; nothing on a screen that is right. */
const outOfReach = (): string[] => {
  const CONTROLS =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=option], [role=combobox], [role=switch], [role=menuitem], [tabindex="0"]';
  /** Half a pixel of rounding on either side is nobody's fault. */
  const ROUNDING = 1.5;
  type Span = { from: number; to: number };
  type Axis = 'x' | 'y';
  const spanOf = (rect: DOMRect, axis: Axis): Span =>
    axis === 'x' ? { from: rect.left, to: rect.right } : { from: rect.top, to: rect.bottom };
  const within = (inner: Span, outer: Span) => inner.from >= outer.from - ROUNDING && inner.to <= outer.to + ROUNDING;
  const size = ({ from, to }: Span) => to - from;

  /** What is seen of the inside of a box: without its lines and scroll bars. */
  const insideOf = (box: Element, axis: Axis): Span => {
    const { left, top } = box.getBoundingClientRect();
    const from = axis === 'x' ? left + box.clientLeft : top + box.clientTop;
    return { from, to: from + (axis === 'x' ? box.clientWidth : box.clientHeight) };
  };
  const scrolls = (box: Element, axis: Axis) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    return ['auto', 'scroll'].includes(axis === 'x' ? overflowX : overflowY);
  };
  const clips = (box: Element, axis: Axis) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    return (axis === 'x' ? overflowX : overflowY) !== 'visible';
  };
  /** As far as its content goes either way. */
  const contentOf = (box: Element, axis: Axis): Span => {
    const inside = insideOf(box, axis);
    const from = inside.from - (axis === 'x' ? box.scrollLeft : box.scrollTop);
    return { from, to: from + Math.max(size(inside), axis === 'x' ? box.scrollWidth : box.scrollHeight) };
  };
  const holds = (box: Element, positioned: string) => {
    const style = getComputedStyle(box);
    const moved = style.transform !== 'none' || style.contain.includes('paint') || style.willChange === 'transform';
    return moved || (positioned === 'absolute' && style.position !== 'static');
  };

  /** Why this lies out of reach along one axis; nothing when it can be reached. */
  const lost = (control: Element, axis: Axis): string | undefined => {
    let span = spanOf(control.getBoundingClientRect(), axis);
    let positioned = getComputedStyle(control).position;
    for (let box = control.parentElement; box && box !== document.body; box = box.parentElement) {
      if (positioned === 'fixed' || positioned === 'absolute') {
        if (!holds(box, positioned)) continue;
      }
      if (scrolls(box, axis)) {
        if (!within(span, contentOf(box, axis))) return `outside what ${nameOf(box)} scrolls`;
        if (size(insideOf(box, axis)) < Math.min(size(span), 24)) return `${nameOf(box)} is too small to show it`;
        span = insideOf(box, axis);
      } else if (clips(box, axis) && !within(span, insideOf(box, axis))) return `cut off by ${nameOf(box)}`;
      positioned = getComputedStyle(box).position;
    }
    const whole = { from: 0, to: axis === 'x' ? innerWidth : innerHeight };
    return within(span, whole) ? undefined : 'outside the window';
  };

  const nameOf = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 16);
    const look = (element.getAttribute('class') ?? '').split(' ')[0] ?? '';
    return `${element.tagName.toLowerCase()}${look && `.${look}`}${words && ` “${words}”`}`;
  };
  /** Shown, and not only to screen readers; a field without a look of its own is the label it stands in. */
  const shownOf = (control: Element): Element | undefined => {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('[aria-hidden=true], .unseen, .skip')) return;
    const { width, height } = control.getBoundingClientRect();
    return width > 1 && height > 1 ? control : undefined;
  };

  const faults: string[] = [];
  for (const control of document.querySelectorAll(CONTROLS)) {
    const shown = shownOf(control);
    const why = shown && (lost(shown, 'x') ?? lost(shown, 'y'));
    if (shown && why) faults.push(`${nameOf(shown)}: ${why}`);
  }
  const ENDS = '.dialog-foot button, .ant-modal-footer button, .ant-drawer-footer button, button[type=submit], [aria-label=关闭]';
  const dialogs = [...document.querySelectorAll('[role=dialog]')].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  for (const button of dialogs.at(-1)?.querySelectorAll(ENDS) ?? []) {
    const { left, top, width, height } = button.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    const whole = top >= 0 && left >= 0 && top + height <= innerHeight && left + width <= innerWidth;
    if (!whole || !seen || !(button.contains(seen) || seen.contains(button))) faults.push(`${nameOf(button)}: not in sight`);
  }
  for (const head of document.querySelectorAll('th')) {
    const words = document.createRange();
    words.selectNodeContents(head);
    const squeezed = words.getBoundingClientRect().width < 1.5 * Number.parseFloat(getComputedStyle(head).fontSize);
    if (squeezed && /[一-鿿]{2}/.test(head.textContent ?? '') && !head.querySelector('.unseen'))
      faults.push(`${nameOf(head)}: squeezed`);
  }
  const screen = document.querySelector('main');
  if (screen && screen.scrollWidth > screen.clientWidth)
    faults.push(`the screen scrolls sideways by ${screen.scrollWidth - screen.clientWidth}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth || document.body.scrollWidth > document.body.clientWidth)
    faults.push('the window scrolls sideways');
  return faults;
};

/** As on a screen of 1366×768 where Windows is set to this factor. */
export async function zoom({ app }: Desk, page: Page, factor: number): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate((own, by) => own.webContents.setZoomFactor(by), factor);
  await window.evaluate((own, { width, height }) => own.setContentSize(width, height), SCREEN);
  await expect
    .poll(() => page.evaluate(() => [devicePixelRatio, innerWidth]))
    .toEqual([factor, Math.round(SCREEN.width / factor)]);
}

/** What is out of reach at these factors, in this order; nothing on a screen that is right. The page is left at the last one. */
export async function outOfReachAt(desk: Desk, page: Page, factors: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const factor of factors) {
    await zoom(desk, page, factor);
    await page.evaluate(atRest);
    for (const fault of await page.evaluate(outOfReach)) faults.push(`${factor * 100} %: ${fault}`);
  }
  return faults;
}
