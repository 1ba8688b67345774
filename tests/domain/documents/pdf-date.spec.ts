import { describe, expect, test } from 'vitest';
import { dateTo } from '../../../main/documents/pdf-date';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** As the engine writes one: what it says of itself comes first. */
const drawn = (at: string, title = '<FEFF505C>') =>
  `%PDF-1.4\n1 0 obj\n<</Title ${title}\n/CreationDate (${at})\n/ModDate (${at})>>\nendobj\n/ModDate (as text)`;

describe('the date of a PDF', () => {
  test('is when its paper was issued, in place of when it was drawn', () => {
    const once = dateTo(bytesOf(drawn("D:20261123043543+00'00'")), '2026-11-22T08:00:01.000Z');
    const again = dateTo(bytesOf(drawn("D:20270101000000+08'00'")), '2026-11-22T08:00:01.000Z');
    expect(textOf(once)).toBe(drawn("D:20261122080001+00'00'"));
    expect(textOf(again)).toBe(textOf(once));
  });

  test('is not looked for in a title that reads like one', () => {
    const title = '(/CreationDate \\(D:20261123043543 /ModDate \\()';
    const dated = dateTo(bytesOf(drawn("D:20261123043543+00'00'", title)), '2026-11-22T08:00:01.000Z');
    expect(textOf(dated)).toBe(drawn("D:20261122080001+00'00'", title));
  });

  test.for(['%PDF-1.7', drawn('D:2026'), drawn("D:20261123043543+00'00'x")])(
    'of an engine that writes it otherwise fails: %#',
    (pdf) => {
      expect(() => dateTo(bytesOf(pdf), '2026-11-22T08:00:01.000Z')).toThrow('a PDF without');
    },
  );
});
