// The door of a damaged station: what happened, who may decide, and the way through a salvage. The file itself stays as it is until
// the person has seen what could be read and takes it.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Damage, GateState } from '../../shared/gate';
import { wholenessInSlices } from '../database/check';
import { Damaged } from '../database/trouble';
import type { GateHandlers } from '../powers';
import { Refusal } from '../refusal';
import type { Holder } from './holder';
import { filePath, peopleIn } from './key-file';
import { own } from './ownership';
import { putInPlace, quarantine } from './quarantine';
import { type Entry, noteAtGate } from './station-file';

/** How somebody came in, and the keys the password opened. */
export type Coming = { entry: Omit<Entry, 'key'>; keys: readonly Uint8Array[] };

/** A damaged file, met by somebody with the right password. */
export type Met = Coming & { words: string; at: string; salvaged: { key: Uint8Array; report: Damage['salvaged'] } | null };

const salvagedPath = (folder: string) => path.join(folder, 'station.salvaged.db');

/** What disk and file have done to the station of this desk. */
export class Troubles {
  /** A damaged file, and who met it; until a decision. */
  met: Met | null = null;
  /** Who went in last, should the file turn out damaged. */
  coming: Coming | null = null;
  /** The disk failed: the file is looked through before it is written to again. */
  suspect = false;
  /** The open file has been looked through since it was opened. */
  lookedThrough = false;

  constructor(private readonly held: Holder) {}

  /** The file opened, and is trusted. */
  settled(): void {
    [this.suspect, this.lookedThrough, this.met] = [false, false, null];
  }

  /** Throws a Refusal for a demo station, which is made anew rather than salvaged. */
  meet({ words }: Damaged): void {
    if (this.held.demo || !this.coming) throw new Refusal('演示站的文件不完整，请选“重置演示站”。');
    this.met = { ...this.coming, words, at: this.held.around.clock(), salvaged: null };
  }

  mayDecide({ entry }: Met): boolean {
    return peopleIn(this.held.needKeyFile()).some(({ staffId, role }) => staffId === entry.staffId && role === 'head');
  }

  state(): Damage | null {
    const { met } = this;
    return met && { ...{ words: met.words, at: met.at, mayDecide: this.mayDecide(met) }, salvaged: met.salvaged?.report ?? null };
  }
}

function needMet(held: Holder): Met {
  if (!held.troubles.met) throw new Refusal('资料文件没有坏，不用抢救。');
  if (!held.troubles.mayDecide(held.troubles.met)) throw new Refusal('怎么处理要由站长决定，请找站长来打开。');
  return held.troubles.met;
}

/** Reads what can be read into a new file beside the damaged one. */
async function salvageDamaged(held: Holder): Promise<GateState> {
  const met = needMet(held);
  const file = filePath(held.folder);
  if (!existsSync(file)) throw new Refusal('资料文件不在了，没有可以抢救的。请用备份，或者把文件找回来放回原处。');
  const owned = own(held.folder);
  try {
    const { stationName } = held.needKeyFile();
    const people = peopleIn(held.needKeyFile());
    // Loaded when it is needed: it brings the whole search with it.
    const { salvage } = await import('../salvage/salvage');
    const { key, report } = await salvage({
      ...{ file, into: salvagedPath(held.folder), keys: [...met.keys].reverse(), stationName, people },
      now: held.around.clock(),
      progress: (done, total, words) => held.around.progress({ operation: 'gate.salvage', done, total, words }),
    });
    held.troubles.met = { ...met, salvaged: { key, report } };
  } finally {
    owned.release();
  }
  return held.state();
}

/** The damaged file goes into quarantine, the salvaged one takes its place, and the person goes in. */
async function useSalvaged(held: Holder): Promise<GateState> {
  const { entry, salvaged } = needMet(held);
  if (!salvaged) throw new Refusal('还没有抢救过，请先抢救。');
  const owned = own(held.folder);
  let kept: string;
  try {
    kept = await quarantine(held.folder, held.around.clock());
    putInPlace(held.folder, salvagedPath(held.folder));
  } finally {
    owned.release();
  }
  held.troubles.met = null;
  const state = await held.enter(entry, [salvaged.key]);
  const after = { quarantine: path.basename(kept), report: salvaged.report };
  if (held.open) await noteAtGate(held.open, held.around.clock, 'gate.salvage', after);
  return state;
}

/** Away from the damaged file, which stays as it is. */
function leaveDamaged(held: Holder): Promise<GateState> {
  if (held.troubles.met?.salvaged) rmSync(salvagedPath(held.folder), { force: true });
  held.troubles.met = null;
  return held.state();
}

export const damageHandlers = (held: Holder): Pick<GateHandlers, 'gate.salvage' | 'gate.useSalvaged' | 'gate.leaveDamaged'> => ({
  'gate.salvage': () => salvageDamaged(held),
  'gate.useSalvaged': () => useSalvaged(held),
  'gate.leaveDamaged': () => leaveDamaged(held),
});

/** Looks the open file through once, a table at a time, when nobody waits for it. What it finds stops the connection. */
export async function lookThrough(held: Holder): Promise<void> {
  const station = held.open;
  if (!station || station.database.readOnly || held.troubles.lookedThrough) return;
  held.troubles.lookedThrough = true;
  const { sqlite, watch } = station.database;
  for (const fault of wholenessInSlices(sqlite)) {
    if (fault) held.around.log(`the file is damaged: ${fault}`, null);
    if (fault) watch.trouble = 'damaged';
    await new Promise(setImmediate);
    if (watch.trouble || held.open !== station) return;
  }
}

/** A disk that failed or a page that is damaged: nothing more is asked of this file until it has been opened anew. */
export async function halt(held: Holder): Promise<void> {
  const trouble = held.open?.database.watch.trouble;
  const leaving = trouble ? held.dropped() : null;
  if (!leaving) return;
  held.troubles.suspect = true;
  try {
    if (trouble === 'damaged') held.troubles.meet(new Damaged('工作的时候碰到资料文件有一处读不出来，就先停下了。'));
  } finally {
    await leaving.close().catch((error) => held.around.log('closing after trouble', error));
    held.around.tell({ lockedFor: 'disk' });
  }
}
