import { newPair } from '../../../main/key-pairs';
import { type Card, cardText, fingerprintOf, newCard, readCard } from '../../../main/parcels/card';
import type { StationDraft } from '../../../shared/features/station';
import type { Desk } from '../support/desk';

/** The station of the tests knows its code: 610112004001 and 007. */
export async function withCodes(desk: Desk, others: Partial<StationDraft> = {}): Promise<void> {
  const { demo: _, foundedOn: __, level: ___, ...facts } = await desk.ask('station.get', {});
  const codes = { districtCode: '610112', streetCode: '610112004', communityCode: '610112004001', estateNo: '007' };
  await desk.ask('station.amend', { ...facts, ...codes, ...others });
}

export function lastGroupOf(text: string): string {
  const read = readCard(text);
  return 'card' in read ? (fingerprintOf(read.card).split(' ').at(-1) ?? '') : '';
}

/** Takes a card as it was read out. */
export async function take(desk: Desk, card: Card): Promise<number> {
  const text = cardText(card);
  return (await desk.ask('correspondents.add', { text, lastGroup: lastGroupOf(text), comparedHow: 'phone' })).id;
}

/** The community above, with its keys. */
export function communityAbove() {
  const [sign, open] = [newPair('Ed25519'), newPair()];
  const card = newCard({
    ...{ level: 'community', code: '610112004001', name: '凤城社区' },
    ...{ signKey: sign.publicKey, openKey: open.publicKey },
  });
  return { sign, open, card };
}
