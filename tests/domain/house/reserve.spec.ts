// what the ledger needs of a disk is never taken by what goes out of it or is written about it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { leavingReserve } from '../../../main/gate/reserve';
import { writeLog } from '../../../main/log';
import { Refusal } from '../../../main/refusal';
import { fakePlatform } from '../support/platform';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'doorstep-reserve-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
const bytes = new Uint8Array(1000);

describe('the last 50 MB of the disk the ledger lies on', () => {
  test('are not for a file that goes out: it is refused in words, and not begun', async () => {
    const ledger = folder();
    const platform = fakePlatform();
    const file = path.join(ledger, '汇总.xlsx');
    await expect(leavingReserve(platform, ledger, () => 999).writeFile(file, bytes)).rejects.toThrow(Refusal);
    await expect(leavingReserve(platform, ledger, () => 999).writeFile(file, bytes)).rejects.toThrow('剩下的要留给台账');
    expect(platform.files.size).toBe(0);
    await leavingReserve(platform, ledger, () => 1000).writeFile(file, bytes);
    expect([...platform.files.keys()]).toEqual([file]);
  });

  test('say nothing about another disk, or about a folder that is not there', async () => {
    const platform = fakePlatform();
    const sparing = leavingReserve(platform, folder(), () => 0);
    await sparing.writeFile('/proc/汇总.xlsx', bytes);
    await sparing.writeFile('/not/there/汇总.xlsx', bytes);
    expect(platform.files.size).toBe(2);
  });

  test('are not for the log of faults, which goes on once there is room', () => {
    const data = folder();
    let room = -1;
    const log = writeLog(data, () => room);
    log('residents.list 12345678', new Error('gone'));
    const file = path.join(data, 'doorstep.log');
    expect(existsSync(file)).toBe(false);
    room = 0;
    log('residents.list 87654321', new Error('gone'));
    expect(readFileSync(file, 'utf8')).toMatch(/^\S+ residents\.list 87654321 Error: gone/);
  });
});
