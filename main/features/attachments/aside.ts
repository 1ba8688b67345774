// Photos chosen while a form is still being written. They lie in the ledger, drawn anew, for the one who chose them alone; with the
// record they hang on it, in the one transaction that writes it. Given up, they go.
import type { attachments } from '../../../shared/features/attachments';
import { among } from '../../database/among';
import { pictureOf, smallPicture } from '../../picture-file';
import type { CommandPowers, HandlersFor, QueryPowers, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { drawn, keep, type On, takeEach } from './adding';
import { offeredPictures } from './kinds';

/** As long as a form begun and not saved. Milliseconds. */
const LONGEST_MS = 30 * 24 * 3600_000;

type Own = Pick<QueryPowers, 'db' | 'session'>;

const own = ({ db, session }: Own, ids: readonly number[]) =>
  db.selectFrom('photoAside').where('staffId', '=', session.staffId).where('id', 'in', among(ids)).orderBy('id');

const drop = async ({ db, session }: CommandPowers, ids: readonly number[]): Promise<void> => {
  await db.deleteFrom('photoAside').where('staffId', '=', session.staffId).where('id', 'in', among(ids)).execute();
};

/** What no form holds any more, and what nobody came back to. */
async function clear({ db, session, now }: CommandPowers, form: string, held: readonly number[]): Promise<void> {
  const oldest = new Date(Date.parse(now) - LONGEST_MS).toISOString();
  await db
    .deleteFrom('photoAside')
    .where(({ eb, or, and }) =>
      or([
        eb('at', '<', oldest),
        and([eb('staffId', '=', session.staffId), eb('form', '=', form), eb('id', 'not in', among(held))]),
      ]),
    )
    .execute();
}

/** Once as large as a sheet can be read, once as it is shown in the form. */
async function chosen(powers: TaskPowers, file: string) {
  const { name, bytes, sha256 } = await drawn(powers, file);
  const small = await powers.platform.readPicture(file, smallPicture.longest);
  if (pictureOf(small, smallPicture) === null) throw new Refusal('这张照片放不进来。请换一张JPG或PNG照片。');
  return { name, bytes, small, sha256 };
}

type Aside = 'attachments.chooseAside' | 'attachments.aside' | 'attachments.dropAside';

export const asideHandlers: HandlersFor<Pick<typeof attachments, Aside>> = {
  'attachments.chooseAside': async (powers, { form, held }) => {
    const files = await powers.platform.chooseOpenMany({ title: '选照片', filters: [offeredPictures] });
    if (files.length === 0) return { outcome: 'cancelled' };
    await powers.write(async (writing) => {
      writing.unfinished();
      await clear(writing, form, held);
    });
    return takeEach(powers, files, async (file) => {
      const photo = await chosen(powers, file);
      return powers.write(async (writing) => {
        const { db, now, session, unfinished } = writing;
        unfinished();
        const row = { form, ...photo, staffId: session.staffId, at: now };
        return (await db.insertInto('photoAside').values(row).returning('id').executeTakeFirstOrThrow()).id;
      });
    });
  },

  'attachments.aside': async (powers, { ids }) => {
    const rows = await own(powers, ids).select(['id', 'name', 'small']).execute();
    return rows.map(({ small, ...row }) => ({
      ...row,
      picture: `data:image/jpeg;base64,${Buffer.from(small).toString('base64')}`,
    }));
  },

  'attachments.dropAside': async (powers, { ids }) => {
    powers.unfinished();
    await drop(powers, ids);
    return { ids };
  },
};

/** Hangs photos that lie aside on the record just written, all of them or nothing is. Refuses one that is no longer there. */
export async function hangAside(powers: CommandPowers, ids: readonly number[], on: On): Promise<void> {
  if (ids.length === 0) return;
  const photos = await own(powers, ids).select(['name', 'bytes', 'sha256']).execute();
  if (photos.length !== new Set(ids).size) throw new Refusal({ photos: '有照片已经不在了，请去掉，重新选。' });
  for (const photo of photos) await keep(powers, on, { ...photo, kind: 'jpeg' });
  await drop(powers, ids);
}
