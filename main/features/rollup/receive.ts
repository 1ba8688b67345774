// 收报送包: files or a folder, read one after the other, taken in by the batch. What was taken before somebody stopped stays taken.
import path from 'node:path';
import type { Taken } from '../../../shared/features/rollup';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { type Arrived, type Taking, takeIn } from '../../rollup/take';
import { change } from './store';
import { trustHere } from './trust';

/** Files taken in one transaction. */
const BATCH = 256;
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
  return change(powers, async (db, insertMany) => {
    const files = await takeIn({ db, insertMany }, arrived, taking);
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
  let arrived: Arrived[] = [];
  const take = async () => {
    if (arrived.length > 0) done.push(...(await takeBatch(powers, arrived, taking)));
    arrived = [];
  };
  let seen = 0;
  let ended: Refusal | null = null;
  try {
    for await (const some of platform.readParcels(files, reading)) {
      if (signal.aborted) break;
      for (const [at, read] of some.entries()) arrived.push({ fileName: path.basename(files[seen + at] ?? ''), read });
      seen += some.length;
      progress(seen, files.length, `已看${seen}/${files.length}个报送包`);
      if (arrived.length >= BATCH) await take();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ended = error;
  }
  await take();
  if (ended) throw new Refusal(`${ended.message}收下了${tally(done, 'taken')}个，都留着；请把这些文件再收一次，收过的不会重复。`);
  return { outcome: 'received' as const, files: done };
}
