// Taking the name of an erased person out of words that speak of others too.
import { type RawBuilder, sql } from 'kysely';

/**
 * SQL of a column with each of these texts replaced, the longest first: 王芳芳 before 王芳. Also right inside JSON: no name and no number
 * has a quote or a backslash. `most`: how many characters the column takes; what is longer afterwards is cut.
 */
export function without(column: string, texts: readonly string[], stead: string, most?: number): RawBuilder<string> {
  const longest = [...texts].sort((one, other) => other.length - one.length);
  const replaced = longest.reduce(
    (text, one) => sql<string>`replace(${text}, ${one}, ${stead})`,
    sql<string>`${sql.ref(column)}`,
  );
  return most === undefined ? replaced : sql<string>`substr(${replaced}, 1, ${most})`;
}

/** The same of words at hand: each of these texts replaced, the longest first. */
export function renamedIn(texts: readonly string[], stead: string): (words: string) => string {
  const longest = [...texts].sort((one, other) => other.length - one.length);
  return (words) => longest.reduce((text, one) => text.replaceAll(one, stead), words);
}
