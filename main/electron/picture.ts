// A picture from outside is never taken as it is: a page without rights decodes it and draws it anew, no larger than needed. What the file said
// beside (where and with what it was taken) is gone, and what is no picture does not come out.
import { open } from 'node:fs/promises';

/** Bytes of a file that is looked at; a camera makes pictures of five to ten million. */
const MOST_BYTES = 30_000_000;
/** How well a JPEG keeps what was drawn. */
const QUALITY = 0.82;

export const NO_PICTURE = '这个文件不是能看的照片。请选一张JPG或PNG照片。';
const TOO_LARGE = '这张照片太大（超过30MB）。请换一张，或先用手机截小。';

const TYPES: [string, readonly number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
];

async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) throw new Error('这个文件读不出来。请确认它还在原来的地方，再选一次。');
  try {
    const { size } = await file.stat();
    if (size > MOST_BYTES) throw new Error(TOO_LARGE);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** A page that holds this picture and nothing else. Rejects in words what does not begin as a picture. */
export async function picturePage(path: string): Promise<string> {
  const bytes = await bytesOf(path);
  const type = TYPES.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (!type) throw new Error(NO_PICTURE);
  return `<!doctype html><img alt="" src="data:${type[0]};base64,${bytes.toString('base64')}">`;
}

/** Run beside that page, out of its reach: decodes, draws on white, answers with base64 of a JPEG; '' where there is no picture. `longest`: pixels. */
export const drawnAnew = (longest: number): string => `(async () => {
  const image = document.images[0];
  try { await image.decode(); } catch { return ''; }
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(1, ${longest} / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', ${QUALITY}).replace(/^[^,]*,/, '');
})()`;
