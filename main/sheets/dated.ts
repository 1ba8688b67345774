// A workbook that is the same to the last byte whenever it is written: the library puts the time of writing into its zip and its
// properties; here it is the time the figures were counted.
import { Parts } from './zip';
import { zipOf } from './zip-write';

const PROPERTIES = 'docProps/core.xml';

/** `at`: an instant, UTC ISO. */
export async function dated(bytes: Uint8Array, at: string): Promise<Uint8Array> {
  const zip = await Parts.open(Buffer.from(bytes), {});
  const parts = new Map<string, Buffer>();
  for (const name of zip.names) if (!name.endsWith('/')) parts.set(name, await zip.bytes(name));
  const properties = parts.get(PROPERTIES)?.toString('utf8');
  const set = properties?.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<)/g,
    (_, open: string, __, close: string) => `${open}${at}${close}`,
  );
  if (set !== undefined) parts.set(PROPERTIES, Buffer.from(set));
  return new Uint8Array(zipOf(parts));
}
