// A street's desk with four stations below it, whose cards it took, and the district above.
import { newPair } from '../../../main/key-pairs';
import { newCard } from '../../../main/parcels/card';
import type { ParcelContent } from '../../../main/parcels/content';
import { readParcel, writeParcel } from '../../../main/parcels/parcel';
import type { Server } from '../../../main/rollup/server';
import { take } from '../correspondents/offices';
import { toldBy } from '../parcels/told';
import { type Desk, openTestStation } from '../support/desk';
import { contentsOf, drawDistrict } from './district';

export const sample = contentsOf(drawDistrict({ stations: 4, buildings: 8, people: 400, seed: 5 }));
export const STREET = sample[0]?.sender.code.slice(0, 9) ?? '';
const keys = sample.map(() => ({ sign: newPair('Ed25519'), open: newPair() }));
const above = { sign: newPair('Ed25519'), open: newPair() };

export type Office = {
  desk: Desk;
  openKey: string;
  /** The parcel of a station, as it is made there. */
  bytesOf(at: number, change?: Partial<ParcelContent>, sealFor?: string): Uint8Array;
  /** Whatever is signed by the key of one of the stations, the last being nobody's here. */
  forgedBy(at: number, content: ParcelContent): Uint8Array;
  /** Takes in a folder of these: each with what became of it. */
  receive(files: Record<string, Uint8Array>): Promise<Record<string, string>>;
  /** As the district opens what the office handed up. */
  upstairs(bytes: Uint8Array | undefined): ParcelContent;
};

/** `server`: where its tables stand; the office's own file where none is given. Close its desk when done. */
export async function openOffice(server: Server | null = null): Promise<Office> {
  const desk = await openTestStation('street', server);
  const { demo: _, foundedOn: __, level: ___, ...facts } = await desk.ask('station.get', {});
  await desk.ask('station.amend', { ...facts, districtCode: '610112', streetCode: STREET });
  await desk.ask('correspondents.makeKeys', {});
  const [, , , signKey = '', openKey = ''] = ((await desk.ask('correspondents.own', {})).card?.text ?? '').split(' ');
  const district = { level: 'district' as const, code: STREET.slice(0, 6), name: '未央区' };
  await take(desk, newCard({ ...district, signKey: above.sign.publicKey, openKey: above.open.publicKey }));
  for (const [at, { sender }] of sample.entries()) {
    const { sign, open } = keys[at] ?? above;
    await take(
      desk,
      newCard({ level: 'station', code: sender.code, name: sender.name, signKey: sign.publicKey, openKey: open.publicKey }),
    );
  }
  await desk.ask('rollup.addMembers', { members: sample.map(({ sender }) => ({ code: sender.code, name: sender.name })) });
  const forgedBy = (at: number, content: ParcelContent) =>
    writeParcel(content, { signWith: keys[at]?.sign ?? newPair('Ed25519'), sealFor: openKey });
  return {
    ...{ desk, openKey, forgedBy },
    bytesOf: (at, change = {}, sealFor = openKey) =>
      writeParcel({ ...(sample[at] as ParcelContent), ...change }, { signWith: keys[at]?.sign ?? above.sign, sealFor }),
    async receive(files) {
      for (const [name, bytes] of Object.entries(files)) desk.platform.outside.set(`/usb/${name}`, bytes);
      desk.platform.chosen.folder = '/usb';
      const received = await desk.ask('rollup.receive', { from: 'folder' });
      desk.platform.outside.clear();
      if (received.outcome !== 'received') throw new Error('nothing was received');
      return Object.fromEntries(
        received.files.map(({ fileName, outcome, words }) => [fileName, outcome === 'refused' ? words : outcome]),
      );
    },
    upstairs(bytes) {
      const trusts = (key: string) => (key === signKey ? { code: STREET, level: 'street' as const } : null);
      const read = readParcel(bytes ?? new Uint8Array(), { openWith: above.open, trusts });
      if (read.outcome === 'refused') throw new Error(read.why);
      return toldBy(read.content);
    },
  };
}
