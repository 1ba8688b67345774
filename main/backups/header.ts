// A backup is one file: a line of plain JSON, then the encrypted copy of the ledger. The line says when, why and of what, carries
// the key file of that moment, so that the passwords and the recovery key of that moment open the copy, and names nobody who lives here.
import { createHash, createHmac } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { BackupWhy } from '../../shared/backups';
import { clockInChina } from '../../shared/rules/china-clock';
import { type KeyFile, keyFileIn } from '../gate/key-file';
import { Refusal } from '../refusal';

/** No header comes near this. Bytes. */
const MOST = 1 << 20;
const MAGIC = 'doorstep backup';

export const Facts = z.object({
  /** `PRAGMA user_version` of the copy. */
  schema: z.int(),
  /** Where the audit chain ends, and its very first entry: the same for every backup of one station. */
  audit: z.object({ id: z.int(), hash: z.string() }),
  origin: z.string(),
  households: z.int(),
  residents: z.int(),
  /** How many erasures under the privacy law it has seen. */
  erasures: z.int(),
  /** Keyed digest of twenty people, evenly spread. */
  spot: z.string(),
});
export type Facts = z.infer<typeof Facts>;

const Told = Facts.extend({
  magic: z.literal(MAGIC),
  format: z.literal(1),
  /** Counts up; what order means when clocks do not agree. */
  number: z.int().positive(),
  stationName: z.string(),
  madeAt: z.iso.datetime(),
  /** The calendar of the backups, in ms: goes on by what passed, at most a day at a time, and never back (thin.ts). */
  tick: z.number().min(0),
  why: BackupWhy,
  keyFile: z.unknown(),
  /** Of the body. */
  bytes: z.int().positive(),
  sha256: z.string(),
});
type Told = z.infer<typeof Told>;

/** `mac`: under the file key, so that nobody can put another story before a copy. `check`: of the line itself, without any key. */
const Header = Told.extend({ mac: z.string(), check: z.string() });
export type Header = z.infer<typeof Header>;

export const problems = {
  gone: '这份备份不见了，可能U盘已拔出。请插好再试，或者选另一份。',
  foreign: '这不是家门口的备份文件，请选名字以 .doorstep 结尾的那一份。',
  header: '这份备份的开头已损坏，不能用来还原。请选另一份。',
  newer: '这份备份是更新版本的家门口做的，请先升级程序再还原。',
  cut: '这份备份不完整，不能用来还原。请选另一份。',
  body: '这份备份的内容已损坏，不能用来还原。请选另一份。',
} as const;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const macOf = (told: object, key: Uint8Array) => createHmac('sha256', key).update(JSON.stringify(told)).digest('hex');

/** The first line of a backup, with its end of line. */
export function headerLine(facts: Omit<Told, 'magic' | 'format'>, key: Uint8Array): { line: string; header: Header } {
  const told = { magic: MAGIC, format: 1, ...facts } as Told;
  const signed = { ...told, mac: macOf(told, key) };
  const header = { ...signed, check: sha256(JSON.stringify(signed)) };
  return { line: `${JSON.stringify(header)}\n`, header };
}

/** Whether the header was written by someone who held this file key. */
export function isSigned({ mac, check: _, ...told }: Header, key: Uint8Array): boolean {
  return macOf(told, key) === mac;
}

const keysIn = ({ keyFile }: Header): KeyFile | null => keyFileIn(JSON.stringify(keyFile));

/** The key file of that moment. Throws a Refusal when it cannot be read. */
export function keyFileOf(header: Header): KeyFile {
  const keys = keysIn(header);
  if (!keys) throw new Refusal(problems.header);
  return keys;
}

function parseLine(line: string): Header {
  let said: Record<string, unknown>;
  try {
    said = JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw new Refusal(line.includes(MAGIC) ? problems.header : problems.foreign);
  }
  if (said?.magic !== MAGIC) throw new Refusal(line.includes('doorstep') ? problems.header : problems.foreign);
  const { check, ...signed } = said;
  if (JSON.stringify(said) !== line || sha256(JSON.stringify(signed)) !== check) throw new Refusal(problems.header);
  if (said.format !== 1) throw new Refusal(problems.newer);
  // As it stands in the file: the digests go over the order of the fields, too.
  const header = said as Header;
  if (!Header.safeParse(said).success || !keysIn(header)) throw new Refusal(problems.header);
  return header;
}

export type Opened = { header: Header /** Where the body begins, in bytes. */; start: number };

/** The bytes before the first end of line. Headers are a few thousand bytes: a little is read first. */
function firstLine(handle: number, size: number): Buffer {
  for (let room = 1 << 14; ; room *= 8) {
    const head = Buffer.alloc(Math.min(size, room, MOST));
    readSync(handle, head, 0, head.length, 0);
    const end = head.indexOf(10);
    if (end >= 0) return head.subarray(0, end);
    if (head.length < room) throw new Refusal(head.includes(MAGIC) ? problems.header : problems.foreign);
  }
}

/** The header of a file, and whether the body has its length. Throws a Refusal in words. */
export function readHeader(file: string): Opened {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    throw new Refusal(problems.gone);
  }
  try {
    const { size } = fstatSync(handle);
    const head = firstLine(handle, size);
    const header = parseLine(head.toString());
    if (size !== head.length + 1 + header.bytes) throw new Refusal(problems.cut);
    return { header, start: head.length + 1 };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(problems.body);
  } finally {
    closeSync(handle);
  }
}

/** `家门口备份-20261122-160000-007.doorstep`, the time in China. */
export const fileNameOf = (madeAt: string, number: number): string =>
  `家门口备份-${clockInChina(madeAt).replace(/[-:]/g, '').replace('T', '-')}-${String(number).padStart(3, '0')}.doorstep`;

export const isBackupName = (name: string): boolean => name.endsWith('.doorstep') && !name.startsWith('.');
