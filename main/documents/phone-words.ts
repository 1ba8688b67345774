/** Area code, number and extension of a landline; area codes have three digits in the largest cities and four elsewhere. */
const LANDLINE = /^(?:(010|02\d|0[3-9]\d{2})-?)?(\d{3,4})(\d{4})((?:-|转)\d{1,6})?$/;

const parts = (phone: string) => LANDLINE.exec(phone.replace(/[ ()]/g, ''));

/** A phone the way it is read aloud: `138 0013 8000`, `029-8600 1234`. Other forms stay as they are. */
export function phoneWords(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  const [, area, first, last, extension = ''] = parts(phone) ?? [];
  return first ? `${area ? `${area}-` : ''}${first} ${last}${extension}` : phone;
}

/** The digits a phone dials; an extension is asked for by voice. */
export function dialled(phone: string): string {
  const [, area = '', first, last] = parts(phone) ?? [];
  return first ? `${area}${first}${last}` : (phone.split('转')[0] ?? '').replace(/\D/g, '');
}
