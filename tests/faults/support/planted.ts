// A thousand made-up ID numbers and phones, and the search for any of them in whatever lies in a folder: as text, in two
// bytes a character, as hex, and each of these backwards.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCharacter } from '../../../shared/rules/id-number';

export type Planted = { name: string; idNumber: string; phone: string };

/** So many people, each with a number of their own. */
export function plantedPeople(count: number): Planted[] {
  return Array.from({ length: count }, (_, at) => {
    const first17 = `61011219${String(40 + (at % 60)).padStart(2, '0')}0${1 + (at % 9)}1${at % 9}${String(Math.floor(at / 2)).padStart(3, '0')}`;
    const phone = `13${String(700_000_000 + at * 199_933).padStart(9, '0')}`;
    return {
      name: `诸葛${'清漪明远安然'.charAt(at % 6)}${'之云山川'.charAt(at % 4)}`,
      idNumber: first17 + checkCharacter(first17),
      phone,
    };
  });
}

/** A number of a person, 11 to 18 digits long, however many characters stand between it and the next. */
const RUNS = /[\dX]{11,}/g;
const HEX = /[0-9A-Fa-f]{22,}/g;
const backwards = (text: string) => [...text].reverse().join('');

/** What a file says when its bytes are read as text, as two-byte text, and as hex from either digit on. */
function* readings(bytes: Buffer): Generator<string> {
  const text = bytes.toString('latin1');
  yield text;
  yield text.replaceAll('\0', '');
  for (const [hex] of text.matchAll(HEX)) {
    for (const way of [hex, hex.slice(1), backwards(hex), backwards(hex).slice(1)])
      yield Buffer.from(way, 'hex').toString('latin1');
  }
}

/** The values found in some bytes. */
export function valuesIn(bytes: Buffer, values: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const reading of readings(bytes)) {
    for (const [run] of reading.matchAll(RUNS)) {
      for (const way of [run, backwards(run)]) {
        for (const length of [11, 18]) {
          for (let at = 0; at + length <= way.length; at += 1) {
            const value = way.slice(at, at + length);
            if (values.has(value)) found.add(value);
          }
        }
      }
    }
  }
  return found;
}

/** Every file below some folders, with what was found in it: planted numbers, names, or the header of an unencrypted database. */
export function scan(folders: readonly string[], people: readonly Planted[]) {
  const values = new Set(people.flatMap(({ idNumber, phone }) => [idNumber, phone]));
  const names = [...new Set(people.map(({ name }) => name))].flatMap((name) => [Buffer.from(name), Buffer.from(name, 'utf16le')]);
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const hits = files.flatMap((file) => {
    const bytes = readFileSync(file);
    const found = valuesIn(bytes, values).size + names.filter((name) => bytes.includes(name)).length;
    return found > 0 ? [`${file}: ${found}`] : [];
  });
  const open = files.filter((file) => /\.(db|db-wal)$/.test(file) && readFileSync(file).includes('SQLite format 3'));
  return { files, hits, open };
}
