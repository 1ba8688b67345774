// Signing in: which key a secret opens, how often it may be tried, and what the station keeps of it.

import type { Signer } from '../../shared/gate';
import { instantWords } from '../../shared/text';
import { Refusal } from '../refusal';
import { type KeyFile, openAsPerson, openByRecovery, peopleIn } from './key-file';
import { readRecoveryKey } from './recovery-key';
import { type Entry, noteWrongPassword, type OpenStation, type Surroundings } from './station-file';
import type { Throttle } from './throttle';

export const RECOVERY = 'recovery';

export const seconds = (ms: number): number => Math.ceil(ms / 1000);

/** Who may sign in, and how long each has to wait. */
export const signersIn = (file: KeyFile | null, throttle: Throttle): Signer[] =>
  (file ? peopleIn(file) : []).map(({ staffId, name, role }) => ({
    ...{ staffId, name, role },
    waitSeconds: seconds(throttle.waitFor(String(staffId))),
  }));

const waitWords = (ms: number) => {
  const minutes = Math.ceil(ms / 60_000);
  return ms > 90_000 ? `${minutes}分钟` : `${Math.ceil(ms / 1000)}秒`;
};

const FORGOTTEN = '忘了密码，可以用恢复码，或请站长重设。';

/** Runs one guess under the throttle: refused while it has to wait, counted before it is looked at. Null: it was wrong. */
export async function guess<T>(throttle: Throttle, who: string, look: () => Promise<T | null>, otherwise = FORGOTTEN) {
  const wait = throttle.waitFor(who);
  if (wait > 0) throw new Refusal(`输错的次数太多，请过${waitWords(wait)}再试。${otherwise}`);
  await throttle.guess(who);
  const found = await look();
  if (found === null) return null;
  return { found, wrong: await throttle.right(who) };
}

type Seated = { throttle: Throttle; open: OpenStation | null; around: Surroundings };

/** A guess of somebody who sits at the open desk; a wrong one is in the log. */
export async function guessSeated<T>({ throttle, open, around }: Seated, staffId: number, look: () => Promise<T | null>) {
  const right = (await guess(throttle, String(staffId), look)) !== null;
  if (!right && open) await noteWrongPassword(open, around.clock);
  return right;
}

/** Whose recovery key it is taken for: a head's, since it gives everything. */
const mayRecover = (file: KeyFile, staffId: number) =>
  peopleIn(file).some((person) => person.staffId === staffId && person.role === 'head');

/** The way in for a secret, newest file key last. Throws a Refusal when it opens nothing. */
export async function signIn(file: KeyFile, throttle: Throttle, staffId: number, secret: string) {
  const bare = readRecoveryKey(secret);
  const recovered = bare !== null && mayRecover(file, staffId);
  const who = recovered ? RECOVERY : String(staffId);
  const tried = await guess(throttle, who, () => (recovered ? openByRecovery(file, bare) : openAsPerson(file, staffId, secret)));
  if (!tried) throw new Refusal('打不开：密码或恢复码不对。请检查大小写和输入法，再试一次。');
  const entry: Omit<Entry, 'key'> = {
    ...{ staffId, recovered, unsealed: false, wrong: tried.wrong },
    wrongElsewhere: wrongElsewhere(file, throttle, staffId),
  };
  return { entry, keys: tried.found };
}

/** Wrong guesses at other names since somebody last came in by them, in words: nobody could write them down while all was locked. */
function wrongElsewhere(file: KeyFile, throttle: Throttle, staffId: number): string[] {
  const others = peopleIn(file).filter((person) => person.staffId !== staffId);
  const doors = [...others.map((person) => [String(person.staffId), person.name]), [RECOVERY, '恢复码']];
  return doors.flatMap(([who = '', name]) => {
    const { times, at } = throttle.wrongSince(who);
    const last = at.at(-1);
    return times > 0 ? [`${name}${times}次${last ? `，最近一次${instantWords(last)}` : ''}`] : [];
  });
}
