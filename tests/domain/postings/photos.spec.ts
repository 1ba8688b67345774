import { Refusal } from '../../../main/refusal';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';

/** A JPEG of 2 by 3 pixels that is told from others by its comment. */
const photo = (comment: string): Uint8Array => {
  const words = Buffer.from(comment);
  const length = Buffer.from([0, words.length + 2]);
  const [head, frame] = ['ffd8', 'ffc0000b080002000301011100ffd9'].map((hex) => Buffer.from(hex, 'hex'));
  return Buffer.concat([head ?? words, Buffer.from('fffe', 'hex'), length, words, frame ?? words]);
};
const choose = (desk: Desk, ...names: string[]) => {
  desk.platform.chosen.openMany = names.map((name) => `/phone/${name}`);
  desk.platform.readPicture = async (path) => {
    if (path.includes('坏')) throw new Refusal('这个文件不是能看的照片。');
    return photo(path.padEnd(40));
  };
};
const open = async (desk: Desk, paperId: number) => {
  const read = await desk.ask('postings.openPhotos', { paperId });
  if (read.outcome !== 'read') throw new Error('cancelled');
  return read;
};
const rowsOf = async (desk: Desk, paperId: number) => (await desk.ask('postings.sheets', { paperId })).rows;
const stands = async (desk: Desk, paperId: number) => (await rowsOf(desk, paperId)).map(({ state, how }) => [state, how]);
const photosAt = async (desk: Desk, subjectId: number) =>
  (await desk.ask('attachments.list', { subject: 'posting', subjectId })).files.map(({ endReason }) => endReason);

describe('photos off a phone', () => {
  test('are read at once, and those that cannot be are refused by name, in words', async ({ desk }) => {
    const { id } = await desk.ask('papers.issueContactCards', { unitIds: null });
    await desk.ask('postings.post', { paperId: id, sheets: [1], on: TODAY, how: 'tick' });
    choose(desk, 'IMG_2.jpg', 'IMG_1.PNG', 'IMG_3.HEIC', '坏的.jpg', '单子.pdf');
    const read = await open(desk, id);
    expect(read.names).toEqual(['IMG_1.jpg', 'IMG_2.jpg']);
    expect(read.refused.map(({ name }) => name)).toEqual(['IMG_3.HEIC', '单子.pdf', '坏的.jpg']);
    expect(read.refused[0]?.words).toContain('兼容性最佳');
    expect(read.copies.map(({ sheet, state }) => [sheet, state])).toEqual([
      [2, 'toPost'],
      [3, 'toPost'],
      [1, 'up'],
    ]);
    const { picture } = await desk.ask('postings.photo', { draft: read.draft, at: 1 });
    expect(picture).toMatch(/^data:image\/jpeg;base64,/);
    expect(await desk.refusal('postings.photo', { draft: 'another', at: 0 })).toContain('重新选');
  });

  test('given to their copies hang there, and a copy that waited hangs by its photo', async ({ desk }) => {
    const { id } = await desk.ask('papers.issueContactCards', { unitIds: null });
    await desk.ask('postings.post', { paperId: id, sheets: [1], on: TODAY, how: 'tick' });
    choose(desk, 'a.jpg', 'b.jpg');
    const { draft } = await open(desk, id);
    const places = [
      { at: 0, sheet: 1 },
      { at: 1, sheet: 2 },
    ];
    const placed = await desk.ask('postings.placePhotos', { draft, paperId: id, on: TODAY, places });
    expect(placed.sheets).toEqual([2]);
    expect(await stands(desk, id)).toEqual([
      ['up', 'tick'],
      ['up', 'photo'],
      ['toPost', null],
    ]);
    for (const row of (await rowsOf(desk, id)).slice(0, 2)) expect(await photosAt(desk, row.id)).toEqual([null]);
  });

  test('are taken back as one: the copies are as they were before', async ({ desk }) => {
    const { id } = await desk.ask('papers.issueContactCards', { unitIds: null });
    choose(desk, 'a.jpg', 'b.jpg');
    const { draft } = await open(desk, id);
    const places = [
      { at: 0, sheet: 1 },
      { at: 1, sheet: 3 },
    ];
    const placed = await desk.ask('postings.placePhotos', { draft, paperId: id, on: TODAY, places });
    await desk.ask('postings.takeBackPhotos', { paperId: id, ...placed });
    expect((await stands(desk, id)).map(([state]) => state)).toEqual(['toPost', 'toPost', 'toPost']);
    const [first] = await rowsOf(desk, id);
    expect(await photosAt(desk, first?.id ?? 0)).toEqual(['撤回导入']);
    expect(await desk.refusal('postings.takeBackPhotos', { paperId: id, ...placed })).toContain('已经');
  });

  test('go out whole or not at all', async ({ desk }) => {
    const { id } = await desk.ask('papers.issueContactCards', { unitIds: null });
    choose(desk, 'a.jpg');
    const { draft } = await open(desk, id);
    const twice = [
      { at: 0, sheet: 1 },
      { at: 0, sheet: 1 },
    ];
    expect(await desk.refusal('postings.placePhotos', { draft, paperId: id, on: TODAY, places: twice })).toContain('同一个文件');
    const late = { draft, paperId: id, on: '2026-11-23', places: [{ at: 0, sheet: 1 }] };
    expect(await desk.refusal('postings.placePhotos', late)).toContain('不能晚于今天');
    const [row] = await rowsOf(desk, id);
    expect(row?.state).toBe('toPost');
    expect(await photosAt(desk, row?.id ?? 0)).toEqual([]);
  });
});
