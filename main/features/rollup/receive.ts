// 收报送包: files or a folder, read one after the other, taken in by the batch. What was taken before somebody stopped stays taken.
import path from 'node:path';
import type { Taken } from '../../../shared/features/rollup';
import { limits } from '../../parcels/content';
import { readParcel } from '../../parcels/parcel';
import type { TaskPowers } from '../../powers';
import { type Arrived, type Taking, takeIn } from '../../rollup/take';
import { change } from './store';
import { trustHere } from './trust';

/** Files taken in one transaction. */
const BATCH = 100;
const filters = [{ name: '报送包', extensions: ['station'] }];

async function chosen({ platform }: TaskPowers, from: 'files' | 'folder'): Promise<string[] | null> {
  if (from === 'files') {
    const files = await platform.chooseOpenMany({ title: '选择报送包（可以一次选几个）', filters });
    return files.length > 0 ? files : null;
  }
  const folder = await platform.chooseFolder('选择放报送包的文件夹');
  return folder === null ? null : platform.filesIn(folder, '.station');
}

const tally = (files: readonly Taken[], outcome: Taken['outcome']) => files.filter((one) => one.outcome === outcome).length;

async function takeBatch(powers: TaskPowers, arrived: readonly Arrived[], taking: Taking): Promise<Taken[]> {
  return change(powers, async (db) => {
    const files = await takeIn(db, arrived, taking);
    const after = {
      ...{ taken: tally(files, 'taken'), already: tally(files, 'already'), refused: tally(files, 'refused') },
      words: files
        .filter(({ outcome }) => outcome === 'refused')
        .slice(0, 5)
        .map(({ fileName, words }) => `${fileName}：${words}`)
        .join(''),
    };
    return { value: files, notes: [{ subject: 'receipt', subjectId: 0, before: null, after }] };
  });
}

/** Everything of a folder or what was chosen, in batches. */
export async function receiveParcels(powers: TaskPowers, from: 'files' | 'folder') {
  const { reading, personSecret } = await trustHere(powers.db);
  const { platform, now, today, session, signal, progress } = powers;
  const files = await chosen(powers, from);
  if (files === null) return { outcome: 'cancelled' as const };
  const taking = { now, today, by: session.staffName, personSecret };
  const done: Taken[] = [];
  for (let at = 0; at < files.length && !signal.aborted; at += BATCH) {
    const arrived: Arrived[] = [];
    for (const file of files.slice(at, at + BATCH)) {
      const bytes = await platform.readFile(file, limits.file).catch(() => new Uint8Array());
      arrived.push({ fileName: path.basename(file), read: readParcel(bytes, reading) });
      progress(at + arrived.length, files.length, `已看${at + arrived.length}/${files.length}个报送包`);
    }
    done.push(...(await takeBatch(powers, arrived, taking)));
  }
  return { outcome: 'received' as const, files: done };
}
