import type { Facts } from './facts';

/** What a note tells of a request; of a confidential one its number alone. */
export function orderWords(after: Facts): string[] {
  const { number, sealedFile, step, words, source, receivedAt, reason } = after;
  if (sealedFile === true) return [`${number}，保密。`];
  if (step !== undefined)
    return [`${number}${step}${words ? `：${words}` : ''}${reason ? `，原因：${reason}` : ''}。`.replace(/。。$/, '。')];
  return [`${number}，${source}，${receivedAt}：${words}`];
}
