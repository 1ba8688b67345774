import path from 'node:path';
import { readHeader } from '../../../main/backups/header';
import type { Pc } from './station';

/** A station with one resident and a backup of it: the file, its id, and the length of its header. */
export async function makeRestorable(pc: Pc): Promise<{ file: string; id: string; header: number; recoveryKey: string }> {
  const recoveryKey = await pc.found();
  await pc.register('王秀英', { idNumber: '11010519491231002X' });
  const { id, fileName } = await pc.backUp();
  const file = path.join(pc.shelf, fileName);
  return { file, id, header: readHeader(file).start, recoveryKey };
}
