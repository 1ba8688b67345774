import { parcelReplyWords, type parcels } from '../../../shared/features/parcels';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { noteOutcome } from './making';
import { parcelOf, parcelPage } from './register';
import { compareWith, makeOf, previewOf, repliedWords, saveOf, sendNames } from './sending';

export const parcelHandlers: HandlersFor<typeof parcels> = {
  'parcels.list': ({ db }, asked) => parcelPage(db, asked),
  'parcels.preview': ({ db }, { reportId }) => previewOf(db, reportId),
  'parcels.make': makeOf,
  'parcels.save': (powers, { id }) => saveOf(powers, id),
  'parcels.sendNames': sendNames,

  'parcels.answered': async (powers, { id, reply, on, words }) => {
    const { fileName, receiver } = await parcelOf(powers.db, id);
    if (on > powers.today) throw new Refusal({ on: '答复的日子不能在今天以后。' });
    if (reply === 'refused' && words === '') throw new Refusal({ words: '请写明对方为什么没有收。' });
    const outcome = repliedWords(parcelReplyWords[reply], on, words);
    await noteOutcome(powers, id, { reply, words: outcome });
    powers.note({ subject: 'parcel', subjectId: id, before: null, after: { fileName, office: receiver.name, outcome } });
    return { id };
  },

  'parcels.compare': compareWith,
};
