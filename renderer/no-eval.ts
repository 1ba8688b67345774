// The page may not compile code from text (CSP); zod must not even try. The build has every file with a schema import this first (scripts/words-apart.ts).
import { config } from 'zod/v4/core';

config({ jitless: true });
