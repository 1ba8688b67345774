// A photo of a gift is what the desk drew, small; nothing that only calls itself a picture is kept.
import { pictureOf, smallPicture } from '../../../main/picture-file';
import { describe, expect, test } from '../support/desk';
import { gift } from './support';

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9', 'hex');
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000040000000508020000001234567800000000', 'hex'),
  Buffer.from('0000000049454e44ae426082', 'hex'),
]);

describe('a picture', () => {
  test('is a JPEG or a PNG with its size', () => {
    expect(pictureOf(JPEG, smallPicture)).toEqual({ kind: 'image/jpeg', width: 3, height: 2 });
    expect(pictureOf(PNG, smallPicture)).toEqual({ kind: 'image/png', width: 4, height: 5 });
  });

  test.for([
    ['a page', Buffer.from('<svg onload="alert(1)"></svg>'.padEnd(60))],
    ['a cut JPEG', JPEG.subarray(0, -2)],
    ['a cut PNG', PNG.subarray(0, -4)],
    ['nothing', Buffer.alloc(0)],
    ['a large one', Buffer.concat([JPEG.subarray(0, -2), Buffer.alloc(smallPicture.bytes), JPEG.subarray(-2)])],
    ['one of too many pixels', Buffer.from(JPEG.toString('hex').replace('080002', '08ffff'), 'hex')],
  ] as const)('is not %s', ([, bytes]) => {
    expect(pictureOf(bytes, smallPicture)).toBeNull();
  });

  test('of a gift is chosen in a dialog, shown, and taken off again', async ({ desk }) => {
    const id = await gift(desk);
    expect(await desk.ask('gifts.choosePhoto', { id })).toEqual({ outcome: 'cancelled' });
    desk.platform.chosen.open = '/in/photo.jpg';
    expect(await desk.refusal('gifts.choosePhoto', { id })).toContain('不是能看的照片');
    desk.platform.picture = Buffer.from('no picture');
    expect(await desk.refusal('gifts.choosePhoto', { id })).toContain('放不进来');
    desk.platform.picture = JPEG;
    expect(await desk.ask('gifts.choosePhoto', { id })).toEqual({ outcome: 'kept' });
    expect(await desk.ask('gifts.photo', { id })).toEqual({ picture: `data:image/jpeg;base64,${JPEG.toString('base64')}` });
    expect((await desk.ask('gifts.list', {})).gifts[0]).toMatchObject({ hasPhoto: true });
    await desk.ask('gifts.removePhoto', { id });
    expect(await desk.ask('gifts.photo', { id })).toEqual({ picture: null });
    expect(await desk.refusal('gifts.removePhoto', { id })).toContain('没有照片');
  });

  test('never comes from the window', async ({ desk }) => {
    const id = await gift(desk);
    expect(await desk.reply('gifts.choosePhoto', { id, photo: JPEG.toString('base64') })).toMatchObject({
      ok: true,
      value: { outcome: 'cancelled' },
    });
    expect(await desk.ask('gifts.photo', { id })).toEqual({ picture: null });
  });
});
