// A station of its own for each test, and heads of other processes who work at it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openDatabase } from '../../../main/database/open';
import { verifyLedger } from '../../../main/verify/ledger';
import { bundleChild, dropChildren } from '../support/child';
import { type Filled, filledStation } from './station';

/** SHA-256 of a file; `gone` when there is none. */
export const hash = (name: string) => (existsSync(name) ? createHash('sha256').update(readFileSync(name)).digest('hex') : 'gone');

/** What every test has: a filled station, and a copy of it to do anything to. */
export class Ground {
  filled!: Filled;
  head = '';
  root = '';
  get station(): string {
    return path.join(this.root, 'station');
  }
  get file(): string {
    return path.join(this.station, 'station.db');
  }
  /** The station as it was, once more. */
  renew(): void {
    rmSync(this.station, { recursive: true, force: true });
    cpSync(this.filled.folder, this.station, { recursive: true });
  }
}

export const ground = new Ground();

/** Called once in a spec file. */
export function prepareGround(): void {
  beforeAll(async () => {
    ground.filled = await filledStation(200);
    ground.head = await bundleChild('head');
  });
  afterAll(() => {
    dropChildren();
    ground.filled.gone();
  });
  beforeEach(() => {
    ground.root = mkdtempSync(path.join(tmpdir(), 'doorstep-trouble-'));
    ground.renew();
  });
  afterEach(() => rmSync(ground.root, { recursive: true, force: true }));
}

type Under = { by?: string[]; many?: number; uid?: number; at?: string; pause?: number; hear?(said: string): void };

/** What a head of another process was told, line by line; `hear` is told at once. */
export function worked({ by = [], many = 3, uid, at = ground.station, pause = 0, hear }: Under = {}): Promise<string[]> {
  const [command = '', ...args] = [...by, process.execPath, ground.head, at, ground.filled.password, String(many), String(pause)];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], ...(uid === undefined ? {} : { uid, gid: uid }) });
  const said: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => {
    said.push(bytes);
    hear?.(bytes.toString());
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve([...Buffer.concat(said).toString().trim().split('\n'), `EXIT ${code}`]));
  });
}

export const acked = (lines: string[]) => lines.filter((line) => line.startsWith('ACK ')).map((line) => line.slice(4));

/** Everything acknowledged is there, and the whole ledger holds together. */
export function holds(lines: string[], at = ground.station): void {
  const { sqlite } = openDatabase({ path: path.join(at, 'station.db'), key: ground.filled.key });
  try {
    expect(verifyLedger(sqlite)).toMatchObject({ ok: true });
    const there = new Set(sqlite.prepare('SELECT name FROM building').pluck().all());
    expect(acked(lines).filter((name) => !there.has(name))).toEqual([]);
  } finally {
    sqlite.close();
  }
}

/** No acknowledgement follows the first line that says this. */
export function nothingAckedAfter(lines: string[], pattern: RegExp): void {
  const first = lines.findIndex((line) => pattern.test(line));
  if (first >= 0) expect(lines.slice(first).filter((line) => line.startsWith('ACK '))).toEqual([]);
}
