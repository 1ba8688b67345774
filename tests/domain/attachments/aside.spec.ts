// Photos chosen while a request is still being taken down.
import { verifyLedger } from '../../../main/verify/ledger';
import { light } from '../orders/orders';
import { type Desk, describe, expect, test, theHead } from '../support/desk';

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9', 'hex');
const another = (at: number) => Buffer.concat([JPEG.subarray(0, -2), Buffer.from([at, 0xff, 0xd9])]);
const form = 'orders.add';

/** Each photo that is read is one of its own. */
async function choose(desk: Desk, files: string[], held: number[] = []) {
  desk.platform.chosen.openMany = files;
  desk.platform.readPicture = async (path) => another(files.indexOf(path) + held.length);
  const said = await desk.ask('attachments.chooseAside', { form, held });
  if (said.outcome !== 'kept') throw new Error('cancelled');
  return said;
}
const aside = (desk: Desk) => desk.sqlite.prepare('select count(*) from photoAside').pluck().get();
const files = async (desk: Desk, id: number) =>
  (await desk.ask('attachments.list', { subject: 'serviceOrder', subjectId: id })).files;

describe('photos beside a request that is being taken down', () => {
  test('are shown small, hang on it once it is written, and lie aside no longer', async ({ desk }) => {
    const { ids, refused } = await choose(desk, ['/in/灯.jpg', '/in/墙.png', '/in/信.pdf']);
    expect(refused).toMatchObject([{ name: '信.pdf', words: '这里只收照片。请换一张JPG或PNG照片。' }]);
    expect(await desk.ask('attachments.aside', { ids })).toMatchObject([
      { name: '灯.jpg', picture: expect.stringMatching(/^data:image\/jpeg;base64,/) },
      { name: '墙.jpg' },
    ]);
    const { id } = await desk.ask('orders.add', { ...light, photos: ids });
    expect(await files(desk, id)).toMatchObject([{ name: '灯.jpg' }, { name: '墙.jpg' }]);
    expect(aside(desk)).toBe(0);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('hang on it all, or nothing is written', async ({ desk }) => {
    const { ids } = await choose(desk, ['/in/灯.jpg', '/in/墙.png']);
    const orders = () => desk.sqlite.prepare('select count(*) from serviceOrder').pluck().get();
    const before = orders();
    expect(await desk.reply('orders.add', { ...light, photos: [...ids, 77] })).toMatchObject({
      failure: { fields: { photos: '有照片已经不在了，请去掉，重新选。' } },
    });
    expect([orders(), aside(desk)]).toEqual([before, 2]);
    await desk.ask('orders.add', { ...light, photos: ids });
  });

  test('are those of whoever chose them alone', async ({ desk }) => {
    const { ids } = await choose(desk, ['/in/灯.jpg']);
    const deputy = desk.sqlite.prepare("select id from staff where role <> 'head' limit 1").pluck().get() as number | undefined;
    desk.session = { ...theHead, role: 'deputy', staffId: deputy ?? 2 };
    expect(await desk.ask('attachments.aside', { ids })).toEqual([]);
    expect(await desk.reply('orders.add', { ...light, photos: ids })).toMatchObject({ ok: false });
    await desk.ask('attachments.dropAside', { ids });
    expect(aside(desk)).toBe(1);
  });

  test('go when they are taken off, when their form no longer holds them, and after a month', async ({ desk }) => {
    const { ids: first } = await choose(desk, ['/in/灯.jpg', '/in/墙.png']);
    await desk.ask('attachments.dropAside', { ids: first.slice(0, 1) });
    expect(aside(desk)).toBe(1);
    const { ids } = await choose(desk, ['/in/门.jpg'], first.slice(1));
    expect(aside(desk)).toBe(2);
    await choose(desk, ['/in/窗.jpg'], ids);
    expect(aside(desk)).toBe(2);
    desk.sqlite.exec("drop trigger photoAsideNoUpdate; update photoAside set at = '2026-10-01T00:00:00.000Z', form = 'another'");
    await choose(desk, ['/in/锁.jpg']);
    expect(aside(desk)).toBe(1);
  });

  test('are kept as they were chosen, and leave no word in the log before the request does', async ({ desk }) => {
    const entries = () => desk.sqlite.prepare('select count(*) from auditEntry').pluck().get();
    const before = entries();
    await choose(desk, ['/in/灯.jpg']);
    expect(entries()).toBe(before);
    expect(() => desk.sqlite.exec("update photoAside set name = '别的.jpg'")).toThrow('kept as it was chosen');
  });
});
