import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { instantWords } from '../../shared/text';
import type { Anchor } from '../verify/verdict';
import { backupsIn, ownShelf } from './shelf';

/** Where the audit log of this station ended, as the headers of its backups within reach remember. */
export function backupAnchors(folder: string, sqlite: Sqlite): Anchor[] {
  const second = sqlite.prepare('SELECT secondFolder FROM main.safety').pluck().get() as string | null;
  const origin = sqlite.prepare('SELECT hash FROM main.auditEntry ORDER BY id LIMIT 1').pluck().get();
  const found = [...backupsIn(ownShelf(folder), 'own'), ...(second === null ? [] : backupsIn(second, 'second'))];
  return found.flatMap(({ header, place }) => {
    if (!header || header.origin !== origin) return [];
    const words = `${place === 'second' ? '第二处的' : ''}${instantWords(header.madeAt)}的备份`;
    return [{ ...header.audit, words, at: header.madeAt }];
  });
}
