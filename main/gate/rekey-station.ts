// 换钥匙 as the gate does it: the file under a new key, the drafts with it, and everybody's wraps.
import { publicKeys } from '../features/staff/queries';
import { resealDrafts } from './drafts';
import type { Holder } from './holder';
import { forgetCopy, rekey } from './rekey';
import type { OpenStation } from './station-file';

/** Ends a change of keys, wherever it stopped. It stands as it is when that fails: both keys are still there. */
export async function endRekey(held: Holder, { keys, database }: OpenStation, key: Uint8Array): Promise<void> {
  forgetCopy(held.folder);
  await keys.adopt(key, await publicKeys(database.db)).catch((error) => held.around.log('keys not settled', error));
}

/** The whole file, and everybody's keys, under a new key. Returns the new recovery key. */
export async function rekeyStation(held: Holder, station: OpenStation): Promise<string> {
  const { staffId, recovered } = station.seat.session;
  const keys = [station.keys.current];
  held.open = null;
  try {
    keys.push(await rekey(held.folder, station));
  } finally {
    if (station.database.sqlite.open) held.open = station;
  }
  const [old, next] = keys;
  if (old && next) await resealDrafts(held.folder, old, next);
  await held.enter({ staffId, recovered, unsealed: held.demo }, keys);
  if (!held.open) throw new Error('the station did not open under its new key');
  return held.open.keys.newRecoveryKey();
}
