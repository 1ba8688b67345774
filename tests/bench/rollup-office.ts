// A district's office that expects every station of a made-up district, and the parcels they signed and sealed for it, as files of a
// folder. Made once; each run takes them in into a fresh copy of the office.
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../main/database/open';
import { newPair } from '../../main/key-pairs';
import { type Card, cardText, fingerprintOf, newCard } from '../../main/parcels/card';
import type { ParcelContent } from '../../main/parcels/content';
import { readInThreads } from '../../main/parcels/in-threads';
import { parcelFileName, writeParcel } from '../../main/parcels/parcel';
import { filesIn } from '../../main/sheets/files';
import { StationDraft } from '../../shared/features/station';
import type { Input, OperationName, Output } from '../../shared/operations';
import { deskOver, foundFile } from './station';

const LEVEL = 'district';
const facts = StationDraft.parse({
  ...{ name: '未央区汇总台', estateName: '未央区', phone: '029-86000000' },
  ...{ districtCode: '610112', districtWords: '陕西省西安市未央区' },
});
/** Members listed at once. */
const LISTED = 500;

type Ask = <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>;
type Sender = ParcelContent['sender'];

async function settle(ask: Ask, senders: readonly Sender[]): Promise<{ openKey: string; signs: ReturnType<typeof newPair>[] }> {
  await ask('correspondents.makeKeys', {});
  const [, , , , openKey = ''] = ((await ask('correspondents.own', {})).card?.text ?? '').split(' ');
  const signs = senders.map(() => newPair('Ed25519'));
  for (const [at, { code, name }] of senders.entries()) {
    const keys = { signKey: signs[at]?.publicKey ?? '', openKey: newPair().publicKey };
    const card: Card = newCard({ level: 'station', code, name, ...keys });
    const lastGroup = fingerprintOf(card).slice(-5);
    await ask('correspondents.add', { text: cardText(card), lastGroup, comparedHow: 'inPerson' });
  }
  const members = senders.map(({ code, name }) => ({ code, name }));
  for (let at = 0; at < members.length; at += LISTED) await ask('rollup.addMembers', { members: members.slice(at, at + LISTED) });
  return { openKey, signs };
}

export type BenchOffice = { ask: Ask; close(): Promise<void> };

/** Writes everything into `folder`; `thread` is the built parcel-reader.js. Shows how to open the office anew, as it was before anything came. */
export async function settleOffice(
  folder: string,
  thread: string,
  contents: readonly ParcelContent[],
): Promise<() => Promise<BenchOffice>> {
  const [settled, parcels, key] = [path.join(folder, 'office.db'), path.join(folder, 'parcels'), randomBytes(32)];
  const platform = { chooseFolder: async () => parcels, filesIn, readParcels: readInThreads(thread) };
  const opened = await foundFile(settled, key, { station: facts, level: LEVEL });
  const { openKey, signs } = await settle(
    deskOver(opened, { level: LEVEL }) as Ask,
    contents.map(({ sender }) => sender),
  );
  opened.sqlite.pragma('wal_checkpoint(truncate)');
  await opened.close();
  mkdirSync(parcels);
  for (const [at, content] of contents.entries())
    writeFileSync(
      path.join(parcels, parcelFileName(content)),
      writeParcel(content, { signWith: signs[at] as (typeof signs)[number], sealFor: openKey }),
    );
  return async () => {
    const fresh = path.join(folder, 'fresh.db');
    for (const ending of ['', '-wal', '-shm']) rmSync(`${fresh}${ending}`, { force: true });
    copyFileSync(settled, fresh);
    const office = openDatabase({ path: fresh, key });
    return { ask: deskOver(office, { platform, level: LEVEL }) as Ask, close: async () => void (await office.close()) };
  };
}
