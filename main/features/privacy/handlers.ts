import { BACKUP_DAYS, type privacy } from '../../../shared/features/privacy';
import { daysAfter } from '../../../shared/rules/working-days';
import { untilWritten } from '../../kept';
import type { HandlersFor } from '../../powers';
import { dueGroups } from './due';
import { erasePerson } from './erase';
import { eraseVolunteer } from './erase-volunteer';
import { requestHandlers } from './requests';
import { scrubbed } from './written';

export const privacyHandlers: HandlersFor<typeof privacy> = {
  ...requestHandlers,

  'privacy.due': (powers) => untilWritten(powers, 'privacy due', () => dueGroups(powers.db, powers.today)),

  // Drawing papers takes React: it is loaded when somebody wants one.
  'privacy.issueNotice': async (powers) => (await import('./notice')).issueNotice(powers),

  'privacy.issueFile': async (powers, { id, reason }) => (await import('./person-file')).issuePersonFile(powers, id, reason),

  'privacy.issueClearing': async (powers) => (await import('./clearing')).issueClearing(powers),

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
