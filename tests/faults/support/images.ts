// What a disk may hold after the power went: what was synced, for certain; of what was written since, nothing, everything,
// or some of it, torn at the border of a sector. One file's sync says nothing about another file.
import type { Random } from './acts';
import type { Step } from './trace';

const SECTOR = 512;

/** Files by name; a file that is not there has no entry. */
export type Image = Map<string, Buffer>;
export type Loss = 'dropped' | 'kept' | 'torn';
type Change = Exclude<Step, { kind: 'said' | 'sync' }>;

/** A file after some changes in their order; null when it is gone. The old bytes are left as they are. */
function changed(old: Buffer | undefined, changes: readonly Change[]): Buffer | null {
  let length = old?.length ?? 0;
  const ends = changes.map((change) =>
    change.kind === 'write' ? change.at + change.bytes.length : change.kind === 'cut' ? change.length : 0,
  );
  const bytes = Buffer.alloc(Math.max(length, ...ends));
  old?.copy(bytes);
  let gone = old === undefined;
  for (const change of changes) {
    gone = change.kind === 'gone';
    if (change.kind === 'write') {
      change.bytes.copy(bytes, change.at);
      length = Math.max(length, change.at + change.bytes.length);
    } else {
      length = change.kind === 'cut' ? change.length : 0;
      bytes.fill(0, length);
    }
  }
  return gone ? null : bytes.subarray(0, length);
}

function put(image: Image, file: string, changes: readonly Change[]): void {
  const bytes = changed(image.get(file), changes);
  if (bytes) image.set(file, bytes);
  else image.delete(file);
}

/** Of a change that was not synced: nothing, all, or for a write its first sectors only. */
function tear(change: Change, random: Random): Change | null {
  const luck = random();
  if (luck < 0.45) return null;
  if (luck < 0.8 || change.kind !== 'write') return change;
  const sectors = Math.floor((change.bytes.length * random()) / SECTOR);
  return sectors === 0 ? null : { ...change, bytes: change.bytes.subarray(0, sectors * SECTOR) };
}

const losses: readonly Loss[] = ['dropped', 'kept', 'torn'];

function imageAfter(loss: Loss, safe: Image, pending: ReadonlyMap<string, Change[]>, random: Random): Image {
  const image: Image = new Map(safe);
  if (loss === 'dropped') return image;
  for (const [file, changes] of pending) {
    const left = loss === 'kept' ? changes : changes.map((change) => tear(change, random)).filter((change) => change !== null);
    if (left.length > 0) put(image, file, left);
  }
  return image;
}

/**
 * Every image there can have been after each step, three for each; `said` is how many lines were on stdout by then. An image
 * is made when it is asked for, before the next one is.
 */
export function* imagesOf(start: Image, steps: readonly Step[], random: Random) {
  const safe: Image = new Map(start);
  const pending = new Map<string, Change[]>();
  let said = 0;
  for (const [at, step] of steps.entries()) {
    if (step.kind === 'said') said += 1;
    else if (step.kind === 'sync') {
      const changes = pending.get(step.file);
      if (changes) put(safe, step.file, changes);
      pending.delete(step.file);
    } else {
      const changes = pending.get(step.file) ?? [];
      changes.push(step);
      pending.set(step.file, changes);
    }
    for (const loss of losses) yield { at, loss, said, image: () => imageAfter(loss, safe, pending, random) };
  }
}
