// The copy inside a backup file: put in and taken out piece by piece, and read through to its last byte on the way.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import { type Header, type Opened, problems, readHeader } from './header';

const PIECE = 1 << 20;

/** Reads a file from `start`; each piece is only good until the next. */
function* pieces(file: string, start: number): Generator<Buffer> {
  const handle = openSync(file, 'r');
  const piece = Buffer.alloc(PIECE);
  try {
    for (let at = start; ; ) {
      const read = readSync(handle, piece, 0, PIECE, at);
      if (read === 0) return;
      yield piece.subarray(0, read);
      at += read;
    }
  } finally {
    closeSync(handle);
  }
}

export function digestOfFile(file: string, start = 0): string {
  const digest = createHash('sha256');
  for (const piece of pieces(file, start)) digest.update(piece);
  return digest.digest('hex');
}

/** Names in a folder outlive a power cut. Not every system lets a folder be synced; the files themselves already are. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows: nothing to sync.
  }
}

type Pouring = { line?: string; sync: boolean; see?(piece: Buffer): void };

/** Writes all of a file from `start` behind `line` into `target`, which must not be there yet; shows each piece on its way. */
function pour(file: string, start: number, target: string, { line = '', sync, see }: Pouring): void {
  const handle = openSync(target, 'wx', 0o600);
  try {
    writeSync(handle, line);
    for (const piece of pieces(file, start)) {
      for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at);
      see?.(piece);
    }
    if (sync) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The same, with the digest of what was poured. */
function pourAndDigest(file: string, start: number, target: string, pouring: Pouring): string {
  const digest = createHash('sha256');
  pour(file, start, target, { ...pouring, see: (piece) => digest.update(piece) });
  return digest.digest('hex');
}

type Headed = { line: string; header: Header };

/**
 * Header line and copy as one file, synced. The header tells the digest of the copy, which is known when it is poured: the line is written
 * once with another digest of the same length, then as it is. Whether the body is that one is seen when it is read back.
 */
export function join(target: string, copy: string, headed: (sha256: string) => Headed): Header {
  const { line, header } = headed(pourAndDigest(copy, 0, target, { line: headed('0'.repeat(64)).line, sync: false }));
  const handle = openSync(target, 'r+');
  try {
    writeSync(handle, line, 0);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return header;
}

/** The same bytes under another name, synced. */
export const duplicate = (file: string, target: string): string => pourAndDigest(file, 0, target, { sync: true });

/** Reads a backup to its last byte. Throws a Refusal when one of them is not as it was written. */
export function readThrough(file: string): Header {
  const { header, start } = readHeader(file);
  if (digestOfFile(file, start) !== header.sha256) throw new Refusal(problems.body);
  return header;
}

/** The body of a backup as a file of its own. Throws a Refusal when a byte of it is not as it was written. `sync`: it is to stay. */
export function takeOut(file: string, to: string, { sync }: { sync: boolean }): Opened {
  const opened = readHeader(file);
  let digest = '';
  try {
    digest = pourAndDigest(file, opened.start, to, { sync });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EIO' ? new Refusal(problems.body) : error;
  }
  if (digest !== opened.header.sha256) throw new Refusal(problems.body);
  return opened;
}

/** Puts a finished file under its name; the name outlives a power cut. */
export function settle(temporary: string, file: string): void {
  renameSync(temporary, file);
  syncFolder(path.dirname(file));
}
