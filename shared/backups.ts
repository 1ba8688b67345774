// 备份, 还原, 演练: what the gate answers about copies of the ledger. They lie in files, not in the ledger, and are asked for also
// when there is no ledger to open; so these are gate operations. Paths never cross the wire: a backup is named by an id.
import { z } from 'zod';
import { task } from './contract';
import { Id } from './text';

/** Why a backup was made. */
export const BackupWhy = z.enum(['asked', 'timed', 'lock', 'migration', 'import', 'restore', 'rekey']);
export type BackupWhy = z.infer<typeof BackupWhy>;
export const whyWords: Record<BackupWhy, string> = {
  asked: '手动备份',
  timed: '定时备份',
  lock: '锁屏或退出时',
  migration: '升级前',
  import: '导入前',
  restore: '还原前',
  rekey: '换钥匙前',
};

export const backupPlaceWords = { own: '本机', second: '第二个位置', chosen: '选的文件', aside: '搁置' } as const;

/** One backup file. `problem` is empty while nothing speaks against it. */
export const BackupRow = z.object({
  id: z.string(),
  fileName: z.string(),
  place: z.enum(['own', 'second', 'chosen', 'aside']),
  /** The second place has it too. */
  inSecond: z.boolean(),
  /** UTC ISO; empty where the header cannot be read. */
  madeAt: z.string(),
  why: BackupWhy.nullable(),
  stationName: z.string(),
  bytes: z.int(),
  households: z.int(),
  residents: z.int(),
  /** verified: was opened and found equal when it was made; unverified: not looked into yet; damaged: cannot be used. */
  state: z.enum(['verified', 'unverified', 'damaged']),
  problem: z.string(),
  /** The heads whose passwords of that moment open it; empty for a demo station, which needs none. */
  heads: z.array(z.object({ staffId: Id, name: z.string() })),
});
export type BackupRow = z.infer<typeof BackupRow>;

export const BackupList = z.object({
  backups: z.array(BackupRow),
  /** The newest one that is sound: read through to its last byte just now. */
  offered: z.string().nullable(),
});
export type BackupList = z.infer<typeof BackupList>;

export const DrillResult = z.object({
  at: z.string(),
  madeAt: z.string().nullable(),
  milliseconds: z.int(),
  passed: z.boolean(),
  words: z.string(),
});
export type DrillResult = z.infer<typeof DrillResult>;

/** How safe the open station is, in one sentence and one colour. */
export const BackupState = z.object({
  tone: z.enum(['good', 'soon', 'late']),
  words: z.string(),
  newestAt: z.string().nullable(),
  /** Everything written so far is in a verified backup. */
  complete: z.boolean(),
  busy: z.boolean(),
  second: z.object({ folder: z.string(), tone: z.enum(['good', 'soon', 'late']), words: z.string() }).nullable(),
  drill: DrillResult.nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

/** What a restore would take away: the acts after the backup, the most frequent first. */
export const RestorePreview = z.object({
  /** Names this preview to `gate.restore`; forgotten after ten minutes or when the desk is locked. */
  plan: z.string(),
  backup: BackupRow,
  /** False: the present ledger cannot be opened, so nobody knows what came after. */
  known: z.boolean(),
  /** Who lives here as the present ledger has it; null where it cannot be opened. */
  now: z.object({ households: z.int(), residents: z.int() }).nullable(),
  /** Acts after the backup (signing in and backing up do not count); when the first and the last of them. */
  lost: z.int(),
  lostFrom: z.string().nullable(),
  lostTo: z.string().nullable(),
  /** What changed people first, what was printed of them last. */
  lines: z.array(z.object({ words: z.string(), who: z.string(), times: z.int(), last: z.string() })),
  /** Acts the present ledger lacks and the backup has: an earlier restore is taken back. */
  regained: z.int(),
  /** People erased after the backup, who would be in the ledger again. */
  erased: z.int(),
  /** Whether there is a ledger now that is put aside. */
  replaces: z.boolean(),
});
export type RestorePreview = z.infer<typeof RestorePreview>;

const nothing = z.object({});
const cancelled = z.object({ outcome: z.literal('cancelled') });
const secret = z.string().min(1).max(200);

export const backupGate = {
  'gate.backupState': task({ input: nothing, output: BackupState.nullable() }),
  /** Every backup within reach, the newest first. */
  'gate.backups': task({ input: nothing, output: BackupList }),
  'gate.backUp': task({ input: nothing, output: BackupState }),
  /** Copies go there as well from now on; `forget`: no longer. */
  'gate.secondFolder': task({
    input: z.object({ act: z.enum(['choose', 'forget']) }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('set'), state: BackupState })]),
  }),
  'gate.drill': task({ input: nothing, output: DrillResult }),
  /** A backup file from anywhere; it then stands in the list. */
  'gate.chooseBackup': task({
    input: nothing,
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('chosen'), backup: BackupRow })]),
  }),
  /**
   * Opens a backup and says what a restore would take away. The head at an open desk gives no secret, but a fresh password.
   * Otherwise `secret` is the present password of that head, or the recovery key. `secretThen`: the secret of the time the backup was
   * made, wanted (as an invalid field of this name) when the present one does not open it.
   */
  'gate.previewRestore': task({
    input: z.object({
      id: z.string().max(100),
      staffId: Id.nullable(),
      secret: secret.nullable(),
      secretThen: secret.nullable(),
    }),
    output: RestorePreview,
  }),
  /** Backs up the present, puts it aside, puts the backup in its place and opens it. */
  'gate.restore': task({
    input: z.object({ plan: z.string().max(100) }),
    output: z.object({ restoredTo: z.string(), open: z.boolean(), before: z.string().nullable() }),
  }),
};
