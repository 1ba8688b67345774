import { z } from 'zod';

/** `930`, `9.30`, `９：30` → `09:30`; what is no time of day stays as it was. */
function clockText(text: string): string {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:：.]?(\d{2})$/.exec(text.normalize('NFKC').trim()) ?? [];
  return hours === '' ? text : `${hours.padStart(2, '0')}:${minutes}`;
}

/** A time of day in China. */
export const Clock = z
  .string()
  .transform(clockText)
  .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请填写时间，例如 14:30。'));
