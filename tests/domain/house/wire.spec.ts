// Replies go to the page as one text: nothing may be promised that a text does not carry, a date for instance or bytes.
import { z } from 'zod';
import { gate, operations } from '../../../shared/operations';
import { asText, fromText, refused } from '../../../shared/reply';
import { describe, expect, test } from '../support/desk';

/** Throws where a value of this shape would come out of a text as another. */
const asJson = (output: z.ZodType) => z.toJSONSchema(output, { io: 'output', unrepresentable: 'throw' });

describe('what goes to the page', () => {
  test.each(Object.entries({ ...operations, ...gate }).map(([name, { output }]) => [name, output] as const))(
    '%s answers with what a text can say',
    (_, output) => {
      expect(() => asJson(output)).not.toThrow();
    },
  );

  test('a date, bytes or a map would be noticed', () => {
    for (const lost of [z.date(), z.instanceof(Uint8Array), z.map(z.string(), z.string()), z.bigint(), z.undefined()])
      expect(() => asJson(z.object({ lost }))).toThrow();
  });

  test('a reply is read as it was said', () => {
    const value = { name: '𠮷㐂·张"\\\n\u2028', none: null, shares: [0, -1, 0.1], is: true };
    expect(fromText(asText({ ok: true, value }))).toEqual({ ok: true, value });
    expect(fromText(asText(refused('不行。')))).toEqual(refused('不行。'));
  });
});
