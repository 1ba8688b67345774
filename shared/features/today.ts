// 今日, the home screen: what waits for the head, what is missing, and the station in five figures. Reads only.
import { z } from 'zod';
import { query } from '../contract';

/** `to` is the screen that opens the thing itself, as a route of the window. */
export const TodayLine = z.object({ words: z.string(), count: z.int(), to: z.string() });
export type TodayLine = z.infer<typeof TodayLine>;

export const Today = z.object({
  day: z.iso.date(),
  figures: z.array(z.object({ name: z.string(), value: z.int(), measure: z.string(), to: z.string() })),
  waiting: z.array(TodayLine),
  missing: z.array(TodayLine),
  recent: z.array(z.object({ at: z.string(), words: z.string() })),
});
export type Today = z.infer<typeof Today>;

export const today = { 'today.overview': query({ input: z.object({}), output: Today }) };
