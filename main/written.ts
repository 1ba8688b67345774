import { createHash } from 'node:crypto';
import type { Platform } from './platform';
import type { CommandPowers } from './powers';

/** What a task writes for people: the note that follows carries the digest of the file, so that a copy found later can be told from another. */
export class Written {
  readonly platform: Platform;
  private sha256: string | null = null;

  constructor(platform: Platform) {
    const writeFile: Platform['writeFile'] = async (path, bytes) => {
      await platform.writeFile(path, bytes);
      this.sha256 = createHash('sha256').update(bytes).digest('hex');
    };
    this.platform = { ...platform, writeFile };
  }

  /** Powers whose notes tell of the file that was written last, once. */
  noting(powers: CommandPowers): CommandPowers {
    const { sha256 } = this;
    if (sha256 === null) return powers;
    this.sha256 = null;
    return { ...powers, note: (entry) => powers.note({ ...entry, after: { ...(entry.after as object | null), sha256 } }) };
  }
}
