import { z } from 'zod';

/** Made by whoever asks, so that asking again does nothing twice. */
export const RequestId = z.string().regex(/^[\w-]{8,60}$/);
