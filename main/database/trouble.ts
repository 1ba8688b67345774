// What an error of the file, the disk or the system means for the person at the desk. The one place that reads error codes.
import type { Trouble } from '../../shared/gate';

/** The file cannot be what it was: missing, cut off, or not readable with the key that opened it before. */
export class Damaged extends Error {
  constructor(readonly words: string) {
    super(words);
  }
}

/** Asked of a connection that met a broken disk or a damaged page: it does nothing any more. */
export class Halted extends Error {
  constructor(readonly trouble: Trouble) {
    super(`the connection has met trouble (${trouble}) and is shut`);
  }
}

const codes: readonly [RegExp, Trouble][] = [
  // The index of the journal could not grow: nobody says why, and nearly always the disk is full.
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/, 'full'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'damaged'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY|ETXTBSY)/, 'busy'],
  // The file was exchanged while it was open: nothing that is written now would arrive.
  [/^(SQLITE_READONLY_DBMOVED|SQLITE_IOERR|SQLITE_PROTOCOL|EIO|ENXIO|ENODEV|ESTALE)/, 'disk'],
  [/^(SQLITE_READONLY|SQLITE_PERM|EROFS|EACCES|EPERM)/, 'readOnly'],
];

/** What kind of trouble an error is; null when it is a fault of ours. */
export function troubleIn(error: unknown): Trouble | null {
  if (error instanceof Halted) return error.trouble;
  if (error instanceof Damaged) return 'damaged';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return codes.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** Whether something could not be taken away because another row still points at it. */
export const isHeldElsewhere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';

/** What the person reads; what to do comes last. */
export const troubleWords: Record<Trouble, string> = {
  full: '磁盘满了，刚才的没有存上。请删掉一些不用的文件再试。',
  disk: '磁盘读写出错，刚才的没有存上，以前存的都在。请再试一次；还是这样，请找管电脑的人看看这块硬盘。',
  damaged: '文件有一处读不出来，这一步没有做成。原文件没有动过。',
  busy: '文件正被别的程序占用，刚才的没有存上。请等几秒再试。',
  readOnly: '资料所在的文件夹没有权限，或者写保护了，这一步没有做成。请检查U盘的写保护开关，或请管电脑的人看看文件夹权限。',
};

export const viewOnlyWords = '现在是只看模式，不能登记和修改。等文件夹能写了，锁上再打开就好。';

/** Trouble after which a connection must not be used again: what it would answer or write cannot be trusted. */
const isFinal = (trouble: Trouble | null) => trouble === 'disk' || trouble === 'damaged';

/** Everything a connection does goes through here: after a failed sync or a damaged page nothing more is done with it. */
export class Watch {
  trouble: Trouble | null = null;

  /** Throws Halted when an earlier act met final trouble. */
  run<T>(act: () => T): T {
    if (this.trouble) throw new Halted(this.trouble);
    try {
      return act();
    } catch (error) {
      const trouble = troubleIn(error);
      if (isFinal(trouble)) this.trouble = trouble;
      throw error;
    }
  }
}
