// Text an editor holds, as a field of a contract: taken apart and put together again from what rules/rich-text knows.
import { z } from 'zod';
import { readRich } from '../rules/rich-text';

/** Its JSON, of at most so many characters; what the editor does not know refuses the whole. */
export const richField = (most: number, tooLong: string, strange: string) =>
  z
    .string()
    .max(most, tooLong)
    .transform((json, at) => {
      const read = readRich(json);
      if (read === null) at.addIssue({ code: 'custom', message: strange });
      return read === null ? '' : JSON.stringify(read);
    });
