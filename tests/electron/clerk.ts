// What a clerk does at minutes, step by step: a meeting of today, its page, something pasted.
import type { Page } from '@playwright/test';

export const ask = <T>(page: Page, name: string, input: unknown): Promise<T> =>
  page.evaluate(
    async ([operation, given]) => {
      const reply = JSON.parse(await window.desk.invoke(operation, given)) as { ok: boolean; value: unknown };
      if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply)}`);
      return reply.value;
    },
    [name, input] as const,
  ) as Promise<T>;

/** A meeting of today with two items; opens its minutes. */
export async function convene(page: Page): Promise<{ meetingId: number; first: number }> {
  const heldOn = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  const meeting = { kind: 'other', title: '楼道堆物议事会', heldOn, startsAt: '15:00', endsAt: '16:30', place: '小院议事厅' };
  const { id: meetingId } = await ask<{ id: number }>(page, 'meetings.add', meeting);
  const { id: first } = await ask<{ id: number }>(page, 'agenda.add', { meetingId, title: '楼道堆物', owner: '物业' });
  await ask(page, 'agenda.add', { meetingId, title: '充电桩选址' });
  await ask(page, 'attendees.add', { meetingId, people: [{ name: '王芳', unit: '幸福里物业' }] });
  await page.evaluate((id) => {
    location.hash = `/minutes/${id}`;
  }, meetingId);
  return { meetingId, first };
}

export const paste = (page: Page, html: string, text = '') =>
  page.evaluate(
    ([pasted, plain]) => {
      const clipboardData = new DataTransfer();
      if (pasted) clipboardData.setData('text/html', pasted);
      clipboardData.setData('text/plain', plain);
      document
        .querySelector('[role=textbox][contenteditable]')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text] as const,
  );
