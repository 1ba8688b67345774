// How the desk guards itself when nobody sits at it (看护): after how many minutes without a touch it locks.
import { z } from 'zod';
import { command, query } from '../contract';

/** Minutes to choose from. */
export const idleChoices = [5, 10, 15, 30] as const;

const IdleMinutes = z.union(idleChoices.map((minutes) => z.literal(minutes)));

export const safety = {
  'safety.get': query({ input: z.object({}), output: z.object({ idleMinutes: z.int() }) }),
  'safety.setIdle': command({ input: z.object({ idleMinutes: IdleMinutes }), output: z.object({}) }),
};
