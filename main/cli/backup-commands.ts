// `station backup`, `restore` and `drill`. They ask the gate, which also answers where there is no ledger to open yet.
import path from 'node:path';
import type { BackupRow, DrillResult, RestorePreview } from '../../shared/backups';
import { backupsIn, ownShelf } from '../backups/shelf';
import { workHere } from '../backups/work';
import { Refusal } from '../refusal';
import { type Arguments, need } from './arguments';
import { folderAt, pathFrom, valueIn } from './asking';
import { passphrase } from './passphrase';
import type { Named } from './platform';

export type GateAsking = {
  gate: { invoke(name: string, input: unknown): Promise<Parameters<typeof valueIn>[0]> };
  folder: string;
  named: Named;
  read: Arguments;
};

const asked = async <T>({ gate }: GateAsking, name: string, input: object): Promise<T> =>
  valueIn(await gate.invoke(name, input)) as T;

/** A backup of the open station, and the same file in a folder of the person's choice. */
export async function backup(asking: GateAsking): Promise<unknown> {
  const to = folderAt(pathFrom(need(asking.read, 'to', '/media/usb')));
  await asked(asking, 'gate.backUp', {});
  const [newest] = backupsIn(ownShelf(asking.folder), 'own');
  if (!newest?.header) throw new Refusal('备份没有做成，请再试一次。');
  const { file } = await workHere('copy', { file: newest.path, folder: to });
  const { madeAt, households, residents, audit } = newest.header;
  return { file, madeAt, households, residents, auditId: audit.id, auditHash: audit.hash };
}

/** A backup file into an empty folder, or over the station that is there, which is backed up first. */
export async function restore(asking: GateAsking): Promise<unknown> {
  const file = asking.read.words[1];
  if (!file) throw new Refusal('请写明用哪一份备份，例如 restore 家门口备份-20261122-160000-007.doorstep。');
  asking.named.open = pathFrom(file);
  const chosen = await asked<{ backup: BackupRow }>(asking, 'gate.chooseBackup', {});
  if (chosen.backup.problem !== '') throw new Refusal(chosen.backup.problem);
  const open = chosen.backup.heads.length === 0;
  const secret = open ? null : await passphrase('站长的密码或恢复码：');
  const input = { id: chosen.backup.id, staffId: null, secret, secretThen: null };
  const { plan, lost, known } = await asked<RestorePreview>(asking, 'gate.previewRestore', input);
  const done = await asked<{ restoredTo: string; before: string | null }>(asking, 'gate.restore', { plan });
  const before = done.before === null ? null : path.join(ownShelf(asking.folder), done.before);
  return { restoredTo: done.restoredTo, lost: known ? lost : null, before };
}

/** Throws the words of a drill that failed. */
export async function drill(asking: GateAsking): Promise<DrillResult> {
  const result = await asked<DrillResult>(asking, 'gate.drill', {});
  if (!result.passed) throw new Refusal(result.words);
  return result;
}
