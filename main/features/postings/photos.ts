// Photos of sheets where they hang, several off a phone at once: read, laid beside the copies that are open, each given to its copy.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { MOST_PHOTOS, type postings } from '../../../shared/features/postings';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { drawnPhoto, endFiles, keepFile, type Taken } from '../attachments/queries';
import { chosen, putUp, takeBack, told } from './acting';
import { findBatch, hanging, type PostingLine, postingsWith, stateOf, waiting } from './rows';

/** What was read last, until it is placed or something else is read. */
let draft: { id: string; paperId: number; photos: Taken[] } | null = null;

function photosIn(id: string, paperId?: number): Taken[] {
  if (draft?.id !== id || (paperId !== undefined && draft.paperId !== paperId))
    throw new Refusal('这些照片已经不在手边了，请重新选一次。');
  return draft.photos;
}

function photoAt(photos: readonly Taken[], at: number): Taken {
  const photo = photos[at];
  if (!photo) throw new Refusal('没有找到这张照片，请重新选一次。');
  return photo;
}

/** Copies of a paper that wait, then those that hang, each in its order. */
async function openCopies(db: Reader, paperId: number, today: string) {
  const rows = await postingsWith(db)
    .where('paperId', '=', paperId)
    .where(({ or }) => or([waiting, hanging]))
    .orderBy('postedOn', (order) => order.asc().nullsFirst())
    .orderBy('sheet')
    .execute();
  return rows.map((row) => ({ sheet: row.sheet, place: row.place, state: stateOf(row, today) }));
}

const FILTERS = [{ name: '照片', extensions: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'] }];

type Reading = 'postings.openPhotos' | 'postings.photo';
const readingHandlers: HandlersFor<Pick<typeof postings, Reading>> = {
  'postings.openPhotos': async (powers, { paperId }) => {
    const { db, today, platform, progress, signal } = powers;
    const { number } = await findBatch(db, paperId, today);
    const files = (await platform.chooseOpenMany({ title: `${number}的张贴照片，可以一次选好几张`, filters: FILTERS })).sort();
    if (files.length > MOST_PHOTOS) throw new Refusal(`一次最多选${MOST_PHOTOS}张照片，请分几次导入。`);
    const photos: Taken[] = [];
    const refused: { name: string; words: string }[] = [];
    for (const [at, file] of files.entries()) {
      if (signal.aborted) break;
      progress(at, files.length, `已读 ${at}/${files.length} 张`);
      try {
        photos.push(await drawnPhoto(powers, file));
      } catch (error) {
        if (!(error instanceof Refusal) || error.failure.code !== 'refused') throw error;
        refused.push({ name: path.basename(file), words: error.failure.words });
      }
    }
    if (photos.length === 0 && refused.length === 0) return { outcome: 'cancelled' };
    draft = { id: randomUUID(), paperId, photos };
    const names = photos.map(({ name }) => name);
    return { outcome: 'read', draft: draft.id, names, refused, copies: await openCopies(db, paperId, today) };
  },

  'postings.photo': async (_, { draft: id, at }) => {
    const { bytes } = photoAt(photosIn(id), at);
    return { picture: `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}` };
  },
};

/** Hangs a photo on its copy. Refuses one that does not hang and does not wait. */
async function hangOn(powers: CommandPowers, row: PostingLine | undefined, photo: Taken): Promise<number> {
  if (!row) throw new Refusal('没有这一张，请核对是第几张。');
  if (row.endedOn !== null || row.takenDownOn !== null) throw new Refusal(`第${row.sheet}张已经撤下或不贴了，请去掉它的照片。`);
  // Somebody may walk through the photo: the log keeps where it hangs, not what its file is called.
  return keepFile(
    powers,
    { subject: 'posting', subjectId: row.id, record: `${row.number}（${row.place}）`, told: () => ({}) },
    photo,
  );
}

type Placing = 'postings.placePhotos' | 'postings.takeBackPhotos';
const placingHandlers: HandlersFor<Pick<typeof postings, Placing>> = {
  'postings.placePhotos': async (powers, { draft: id, paperId, on, places }) => {
    const photos = photosIn(id, paperId);
    const { rows, number } = await chosen(powers, { paperId, sheets: places.map(({ sheet }) => sheet) });
    const ids: number[] = [];
    for (const { at, sheet } of places) {
      const row = rows.find((one) => one.sheet === sheet);
      ids.push(await hangOn(powers, row, photoAt(photos, at)));
    }
    const sheets = rows.filter(({ postedOn }) => postedOn === null).map(({ sheet }) => sheet);
    if (sheets.length > 0) await putUp(powers, { paperId, sheets, on, how: 'photo' });
    told(powers, paperId, { number, posted: sheets.length, postedOn: on, postedHow: 'photo', photos: ids.length });
    draft = null;
    return { photos: ids, sheets };
  },

  'postings.takeBackPhotos': async (powers, { paperId, photos, sheets }) => {
    const { number } = await findBatch(powers.db, paperId, powers.today);
    await endFiles(powers, 'posting', photos, '撤回导入');
    if (sheets.length > 0) await takeBack(powers, { paperId, sheets });
    told(powers, paperId, { number, posted: sheets.length, photos: photos.length, reason: '撤回导入' });
    return { changed: sheets.length };
  },
};

export const photoHandlers = { ...readingHandlers, ...placingHandlers };
