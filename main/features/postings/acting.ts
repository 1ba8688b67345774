// What is noted of sheets once they are on paper: who puts them up, that they hang, that they came down.
import type { PostingHow, postings } from '../../../shared/features/postings';
import { dayInChina, dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { attachmentIds } from '../attachments/queries';
import { findBatch, type PostingLine, postingsWith, stateOf } from './rows';

type Wanted = { paperId: number; sheets: readonly number[] };
type Chosen = { rows: PostingLine[]; number: string; issuedOn: string };

/** `3、5、7` of so many at most. */
const listed = (rows: readonly number[]) => `${rows.slice(0, 8).join('、')}${rows.length > 8 ? `等${rows.length}` : ''}`;

/** The wanted sheets of a paper. Refuses a number the paper has not. */
export async function chosen({ db, today }: CommandPowers, { paperId, sheets }: Wanted): Promise<Chosen> {
  const { number, issuedAt, ...batch } = await findBatch(db, paperId, today);
  const strange = sheets.filter((sheet) => sheet > batch.sheets);
  if (strange.length > 0) throw new Refusal(`${number}只有${batch.sheets}张，没有第${listed(strange)}张，请核对。`);
  const rows = await postingsWith(db)
    .where('paperId', '=', paperId)
    .where('sheet', 'in', [...new Set(sheets)])
    .orderBy('sheet')
    .execute();
  return { rows, number, issuedOn: dayInChina(issuedAt) };
}

/** Refuses sheets that do not stand like this, with words for why. */
function mustBe(rows: readonly PostingLine[], fits: (row: PostingLine) => boolean, words: string): void {
  const others = rows.filter((row) => !fits(row)).map(({ sheet }) => sheet);
  if (others.length > 0) throw new Refusal(`第${listed(others)}张${words}，请去掉后再记。`);
}

function notAfter(on: string, { today }: CommandPowers): void {
  if (on > today) throw new Refusal('日期不能晚于今天，请到了那一天再记。');
}

type Told = { number: string; posted: number } & Record<string, unknown>;
export const told = ({ note }: CommandPowers, paperId: number, after: Told) =>
  note({ subject: 'posting', subjectId: paperId, before: null, after });

const idsOf = (rows: readonly PostingLine[]) => rows.map(({ id }) => id);

/** Earlier contact cards of these units come down by the new ones, and those never put up are not put up any more. */
async function replaceCards({ db }: CommandPowers, rows: readonly PostingLine[], on: string): Promise<void> {
  const units = rows.flatMap(({ subject, unitId }) => (subject === 'contactCard' && unitId !== null ? [unitId] : []));
  const first = rows[0];
  if (units.length === 0 || !first) return;
  const earlier = db
    .updateTable('posting')
    .where('subject', '=', 'contactCard')
    .where('unitId', 'in', units)
    .where('paperId', '<', first.paperId)
    .where('endedOn', 'is', null);
  await earlier.set({ takenDownOn: on }).where('postedOn', '<=', on).where('takenDownOn', 'is', null).execute();
  await earlier.set({ endedOn: on, endReason: '换成了新的联系卡' }).where('postedOn', 'is', null).execute();
}

/** Refuses sheets without a photo of them. */
async function mustHavePhotos({ db }: CommandPowers, rows: readonly PostingLine[]): Promise<void> {
  const bare: number[] = [];
  for (const { id, sheet } of rows) if ((await attachmentIds(db, 'posting', [id])).length === 0) bare.push(sheet);
  if (bare.length > 0) throw new Refusal(`第${listed(bare)}张还没有放照片，请先放照片，或改选别的凭据。`);
}

type Posted = Wanted & { on: string; how: PostingHow };

/** They hang since a day. Refuses sheets that do not wait. */
export async function putUp(powers: CommandPowers, { on, how, ...wanted }: Posted): Promise<Chosen> {
  notAfter(on, powers);
  const found = await chosen(powers, wanted);
  const { rows, issuedOn } = found;
  if (on < issuedOn) throw new Refusal(`这一批${dayWords(issuedOn)}才编号，张贴日期不能更早。`);
  mustBe(rows, ({ endedOn }) => endedOn === null, '已经记为不贴了');
  mustBe(rows, ({ postedOn }) => postedOn === null, '已经记过张贴');
  if (how === 'photo') await mustHavePhotos(powers, rows);
  await powers.db.updateTable('posting').set({ postedOn: on, how }).where('id', 'in', idsOf(rows)).execute();
  await replaceCards(powers, rows, on);
  return found;
}

/** They wait again. Refuses sheets that do not hang. */
export async function takeBack(powers: CommandPowers, wanted: Wanted): Promise<Chosen> {
  const found = await chosen(powers, wanted);
  mustBe(found.rows, ({ postedOn, takenDownOn }) => postedOn !== null && takenDownOn === null, '不在贴');
  await powers.db.updateTable('posting').set({ postedOn: null, how: null }).where('id', 'in', idsOf(found.rows)).execute();
  return found;
}

type Acting = 'postings.assign' | 'postings.post' | 'postings.unpost' | 'postings.takeDown' | 'postings.end';

export const actingHandlers: HandlersFor<Pick<typeof postings, Acting>> = {
  'postings.assign': async (powers, { poster, ...wanted }) => {
    const { rows, number } = await chosen(powers, wanted);
    mustBe(rows, ({ postedOn, endedOn }) => postedOn === null && endedOn === null, '已经贴过或不贴了');
    await powers.db.updateTable('posting').set({ poster }).where('id', 'in', idsOf(rows)).execute();
    told(powers, wanted.paperId, { number, posted: rows.length, poster });
    return { changed: rows.length };
  },

  'postings.post': async (powers, { on, how, ...wanted }) => {
    const { rows, number } = await putUp(powers, { on, how, ...wanted });
    told(powers, wanted.paperId, { number, posted: rows.length, postedOn: on, postedHow: how });
    return { changed: rows.length };
  },

  'postings.unpost': async (powers, { reason, ...wanted }) => {
    const { rows, number } = await takeBack(powers, wanted);
    told(powers, wanted.paperId, { number, posted: rows.length, reason });
    return { changed: rows.length };
  },

  'postings.takeDown': async (powers, { on, ...wanted }) => {
    notAfter(on, powers);
    const { rows, number } = await chosen(powers, wanted);
    mustBe(rows, ({ postedOn, takenDownOn }) => postedOn !== null && takenDownOn === null, '不在贴');
    mustBe(rows, ({ postedOn }) => (postedOn ?? '') <= on, '是在这一天以后贴的');
    await powers.db.updateTable('posting').set({ takenDownOn: on }).where('id', 'in', idsOf(rows)).execute();
    told(powers, wanted.paperId, { number, posted: rows.length, takenDownOn: on });
    return { changed: rows.length };
  },

  'postings.end': async (powers, { reason, ...wanted }) => {
    const { rows, number } = await chosen(powers, wanted);
    mustBe(rows, (row) => stateOf(row, powers.today) === 'toPost', '已经贴过或不贴了');
    const ended = { endedOn: powers.today, endReason: reason };
    await powers.db.updateTable('posting').set(ended).where('id', 'in', idsOf(rows)).execute();
    told(powers, wanted.paperId, { number, posted: rows.length, ...ended });
    return { changed: rows.length };
  },
};
