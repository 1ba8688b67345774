import type { correspondents } from '../../../shared/features/correspondents';
import { cardText, fingerprintOf, MOST_CARD_BYTES } from '../../parcels/card';
import type { HandlersFor } from '../../powers';
import { addCorrespondent, correspondentsOf, endCorrespondent, readShown } from './others';
import { makeKeys, ownCardShown, renewKeys, theCard } from './own';

const cardFiles = [{ name: '名片', extensions: ['card'] }];

export const correspondentHandlers: HandlersFor<typeof correspondents> = {
  'correspondents.own': ({ db }) => ownCardShown(db),
  'correspondents.list': ({ db }, { ended }) => correspondentsOf(db, ended),
  'correspondents.read': ({ db }, { text }) => readShown(db, text),

  'correspondents.open': async ({ platform }) => {
    const path = await platform.chooseOpen({ title: '选对方的名片', filters: cardFiles });
    if (path === null) return { outcome: 'cancelled' };
    const bytes = await platform.readFile(path, MOST_CARD_BYTES);
    return { outcome: 'read', text: Buffer.from(bytes).toString('utf8') };
  },

  'correspondents.makeKeys': async (powers) => {
    await makeKeys(powers);
    return ownCardShown(powers.db);
  },

  'correspondents.renewKeys': async (powers, { reason }) => {
    await renewKeys(powers, reason);
    return ownCardShown(powers.db);
  },

  // Drawing papers takes React; it is loaded with the first one.
  'correspondents.issueCard': async (powers) => (await import('./card-paper')).issueCard(powers),

  'correspondents.saveCard': async ({ db, platform, write }) => {
    const card = await theCard(db);
    const suggested = `${card.code}.card`;
    const path = await platform.chooseSave({ title: '名片存到哪里', suggested, filters: cardFiles });
    if (path === null) return { outcome: 'cancelled' };
    await platform.writeFile(path, Buffer.from(`${cardText(card)}\n`));
    const after = { fileName: suggested, fingerprint: fingerprintOf(card) };
    await write(async ({ note }) => note({ subject: 'officeKey', subjectId: 0, before: null, after }));
    return { outcome: 'saved', path };
  },

  'correspondents.add': addCorrespondent,
  'correspondents.end': (powers, { id, reason }) => endCorrespondent(powers, id, reason),
};
