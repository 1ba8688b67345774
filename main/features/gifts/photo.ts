import type { gifts } from '../../../shared/features/gifts';
import { pictureOf, smallPicture } from '../../picture-file';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { findGift } from './listing';

const pictures = [{ name: '照片', extensions: ['jpg', 'jpeg', 'png', 'webp'] }];

type Photo = 'gifts.photo' | 'gifts.choosePhoto' | 'gifts.removePhoto';

export const photoHandlers: HandlersFor<Pick<typeof gifts, Photo>> = {
  'gifts.photo': async ({ db }, { id }) => {
    const row = await db.selectFrom('gift').select(['photo', 'photoKind']).where('id', '=', id).executeTakeFirst();
    if (!row?.photo) return { picture: null };
    return { picture: `data:${row.photoKind};base64,${Buffer.from(row.photo).toString('base64')}` };
  },

  'gifts.choosePhoto': async ({ db, platform, write }, { id }) => {
    const { name } = await findGift(db, id);
    const file = await platform.chooseOpen({ title: `“${name}”的照片`, filters: pictures });
    if (file === null) return { outcome: 'cancelled' };
    const photo = await platform.readPicture(file, smallPicture.longest);
    const picture = pictureOf(photo, smallPicture);
    if (!picture) throw new Refusal('这张照片放不进来。请换一张JPG或PNG照片。');
    await write(async ({ db: writer, note }) => {
      await writer.updateTable('gift').set({ photo, photoKind: picture.kind }).where('id', '=', id).execute();
      note({ subject: 'gift', subjectId: id, before: null, after: { name, photo: true } });
    });
    return { outcome: 'kept' };
  },

  'gifts.removePhoto': async ({ db, note }, { id }) => {
    const { name, hasPhoto } = await findGift(db, id);
    if (!hasPhoto) throw new Refusal(`“${name}”没有照片。`);
    await db.updateTable('gift').set({ photo: null, photoKind: null }).where('id', '=', id).execute();
    note({ subject: 'gift', subjectId: id, before: { name, photo: true }, after: { name, photo: false } });
    return { id };
  },
};
