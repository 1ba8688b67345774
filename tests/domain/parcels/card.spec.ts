// 名片: a line of text that says who somebody is and by which keys, and notices every letter that changed on its way.
import { expect, test } from 'vitest';
import { newPair } from '../../../main/key-pairs';
import { type Card, cardText, fingerprintOf, newCard, readCard } from '../../../main/parcels/card';

const card: Card = newCard({
  level: 'community',
  code: '610112004001',
  name: ' 凤城  社区 ',
  signKey: newPair('Ed25519').publicKey,
  openKey: newPair().publicKey,
});

test('a card is read from its line as it was written, also when a message broke the line', () => {
  expect(card.name).toBe('凤城 社区');
  expect(readCard(cardText(card))).toEqual({ card });
  expect(readCard(`\ufeff  ${cardText(card).replaceAll(' ', ' \r\n ')}\n`)).toEqual({ card });
});

test('a card with one letter changed is refused', () => {
  const line = cardText(card);
  for (let at = 0; at < line.length; at += 1) {
    const other = line[at] === 'x' ? 'y' : 'x';
    expect(readCard(line.slice(0, at) + other + line.slice(at + 1))).toHaveProperty('refused');
  }
});

test('a card of a level its code does not fit is refused', () => {
  expect(readCard(cardText({ ...card, level: 'street' }))).toHaveProperty('refused');
  expect(readCard(cardText({ ...card, code: '061011200400' }))).toHaveProperty('refused');
});

test('what is no card, and a card of a newer program, are told apart', () => {
  expect(readCard('你好')).toEqual({ refused: expect.stringContaining('不是名片') });
  expect(readCard('')).toEqual({ refused: expect.stringContaining('不是名片') });
  expect(readCard(cardText(card).replace('CARD-1', 'CARD-2'))).toEqual({ refused: expect.stringContaining('升级') });
});

test('the fingerprint is thirty digits and changes with the name and with either key', () => {
  expect(fingerprintOf(card)).toMatch(/^(\d{5} ){5}\d{5}$/);
  const others = [{ name: '凤城二社区' }, { signKey: newPair('Ed25519').publicKey }, { openKey: newPair().publicKey }];
  const all = [card, ...others.map((other) => ({ ...card, ...other }))].map(fingerprintOf);
  expect(new Set(all).size).toBe(4);
});
