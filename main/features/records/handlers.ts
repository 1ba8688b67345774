import type { records } from '../../../shared/features/records';
import type { HandlersFor } from '../../powers';
import { takenPart } from '../activities/queries';
import { volunteerOf } from '../volunteers/queries';
import { commendHandlers } from './commending';
import { evaluateHandlers } from './evaluating';
import { commendationPage, commendationsOf, evaluationsOf, trainingOf } from './reading';

export const recordHandlers: HandlersFor<typeof records> = {
  ...commendHandlers,
  ...evaluateHandlers,

  'records.of': async ({ db }, { volunteerId }) => {
    const { id } = await volunteerOf(db, volunteerId);
    return {
      training: await trainingOf(db, id),
      commendations: await commendationsOf(db, id),
      evaluations: await evaluationsOf(db, id),
      takenPart: await takenPart(db, id),
    };
  },

  'records.commendations': commendationPage,

  // Drawing papers takes React; it is loaded with the first paper, not with the desk.
  'records.issue': async (powers, wanted) => (await import('./paper')).issueRecord(powers, wanted),
};
