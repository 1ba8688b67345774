// When a PDF says it was made. The engine writes the moment it drew the sheets; a paper that is frozen was made when it was issued, and then
// the same sheets are the same bytes, whenever and however often they are saved.

const FIELDS = ['/CreationDate (', '/ModDate ('] as const;
/** `D:20261123043543+00'00'`. */
const LENGTH = 23;

/** An instant as PDF writes it, in UTC. */
const dateOf = (at: string) => `D:${new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)}+00'00'`;

/** Puts this instant where the engine's own stands, in place: no offset in the file moves. Throws where a PDF is not as our engine writes it. */
export function dateTo(pdf: Uint8Array, at: string): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (const field of FIELDS) {
    // The first object is what the file says of itself; a bracket within its texts is written with a stroke before it.
    const from = bytes.indexOf(field) + field.length;
    if (from < field.length || bytes[from + LENGTH] !== 0x29) throw new Error(`a PDF without ${field}`);
    bytes.write(dateOf(at), from, LENGTH, 'latin1');
  }
  return pdf;
}
