// 前台: what the kiosk may ask. Whoever shows a card, or gives number and PIN, signs in or out and sees their own hours and points;
// nobody else's name is ever part of an answer. Answers come in words, so that the kiosk shows and does not reckon.
import { z } from 'zod';
import { query, task } from '../contract';
import { RequestId } from '../request-id';
import { Id } from '../text';

/** A card by the key in its QR, or the number on it with the PIN of its owner. */
const Who = z.union([
  z.object({ card: z.string().regex(/^\d{20}$/) }),
  z.object({ number: z.string().regex(/^\d{5}$/), pin: z.string().regex(/^\d{6}$/) }),
]);
export type Who = z.infer<typeof Who>;

/** An activity of today. `now`: it is on, or begins within half an hour. */
const Offered = z.object({ id: Id, name: z.string(), from: z.string(), to: z.string(), now: z.boolean() });

export const kiosk = {
  'kiosk.home': query({
    input: z.object({}),
    output: z.object({ station: z.string(), demo: z.boolean(), day: z.string(), activities: z.array(Offered) }),
  }),
  /** Signing in or out; `way` null: whichever it is time for. */
  'kiosk.punch': task({
    input: z.object({
      requestId: RequestId,
      who: Who,
      way: z.enum(['in', 'out']).nullable().default(null),
      activityId: Id.nullable().default(null),
      /** Several are on and nobody chose one: the one this volunteer signed up for goes before `activityId`. */
      unsure: z.boolean().default(false),
    }),
    output: z.object({ name: z.string(), act: z.string(), time: z.string(), words: z.string() }),
  }),
  /** One's own hours and points. */
  'kiosk.mine': task({
    input: z.object({ who: Who }),
    output: z.object({
      name: z.string(),
      figures: z.array(z.object({ words: z.string(), value: z.string(), measure: z.string() })),
      /** Since when they are here; empty when they are not. */
      here: z.string(),
      lines: z.array(z.object({ id: Id, day: z.string(), words: z.string(), minutes: z.string(), state: z.string() })),
    }),
  }),
};
