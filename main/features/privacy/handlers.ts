import { BACKUP_DAYS, type privacy } from '../../../shared/features/privacy';
import { daysAfter } from '../../../shared/rules/working-days';
import { untilWritten } from '../../kept';
import type { HandlersFor } from '../../powers';
import { issueClearing } from './clearing';
import { dueGroups } from './due';
import { erasePerson } from './erase';
import { eraseVolunteer } from './erase-volunteer';
import { issueNotice } from './notice';
import { issuePersonFile } from './person-file';
import { requestHandlers } from './requests';

/** A backup that is being made reads the file; it is soon done. Attempts, and the pause between two in milliseconds. */
const ATTEMPTS = 10;
const PAUSE_MS = 1000;

/** Throws when somebody else would not let go of the file. */
async function scrubbed(scrub: () => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return scrub();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

export const privacyHandlers: HandlersFor<typeof privacy> = {
  ...requestHandlers,

  'privacy.due': (powers) => untilWritten(powers, 'privacy due', () => dueGroups(powers.db, powers.today)),

  'privacy.issueNotice': (powers) => issueNotice(powers),

  'privacy.issueFile': (powers, { id, reason }) => issuePersonFile(powers, id, reason),

  'privacy.issueClearing': (powers) => issueClearing(powers),

  'privacy.eraseVolunteer': async ({ write, scrub, today, progress }, wanted) => {
    progress(0, 2, '正在删除');
    const pseudonym = await write((powers) => eraseVolunteer(powers, wanted));
    progress(1, 2, '正在清理文件里的痕迹');
    await scrubbed(scrub);
    progress(2, 2, '删好了');
    return { pseudonym, backupsUntil: daysAfter(today, BACKUP_DAYS) };
  },

  'privacy.erase': async ({ write, scrub, today, progress }, wanted) => {
    progress(0, 2, '正在删除');
    const erased = await write((powers) => erasePerson(powers, wanted));
    progress(1, 2, '正在清理文件里的痕迹');
    await scrubbed(scrub);
    progress(2, 2, '删好了');
    return { ...erased, backupsUntil: daysAfter(today, BACKUP_DAYS) };
  },
};
