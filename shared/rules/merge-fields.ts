// {{姓名}} and the like within a text: which stand there, and the text with them filled in. Braces may be full width, as an input method
// writes them, with spaces inside. Pure.

const FIELD = /(?:\{\{|｛｛)\s*([^{}｛｝]{1,20}?)\s*(?:\}\}|｝｝)/g;

/** Names of the fields in a text, each once, in order. */
export const fieldNames = (text: string): string[] => [...new Set([...text.matchAll(FIELD)].map((found) => found[1] ?? ''))];

export type Found = { name: string; from: number; to: number };

/** Where each field stands: from its first brace to behind its last. */
export const fieldsIn = (text: string): Found[] =>
  [...text.matchAll(FIELD)].map((found) => ({ name: found[1] ?? '', from: found.index, to: found.index + found[0].length }));

/** The text with every field filled in; one that has no value is left as it is. */
export const fillIn = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(FIELD, (whole, name: string) => values.get(name) ?? whole);
