// The page may not compile code from text (CSP); zod must not even try. Imported first, before the first schema is made.
import { config } from 'zod/v4/core';

config({ jitless: true });
