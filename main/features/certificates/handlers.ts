import type { certificates } from '../../../shared/features/certificates';
import type { HandlersFor } from '../../powers';
import { headingsNow, saveNational, setHeadings } from './national';
import { proofPage } from './register';

// Drawing papers takes React; it is loaded with the first paper, not with the desk.
export const certificateHandlers: HandlersFor<typeof certificates> = {
  'certificates.list': (powers, { volunteerId, after }) => proofPage(powers, volunteerId, after),

  'certificates.preview': async (powers, wanted) => (await import('./proofs')).previewProof(powers, wanted),

  'certificates.issue': async (powers, wanted) => (await import('./proofs')).issueProof(powers, wanted),

  'certificates.reissue': async (powers, { id, reason }) => (await import('./proofs')).reissueProof(powers, id, reason),

  'certificates.revoke': async (powers, { id, reason }) => (await import('./proofs')).revokeProof(powers, id, reason),

  'certificates.issueStatement': async (powers, wanted) => (await import('./statement')).issueStatement(powers, wanted),

  'certificates.issueRanking': async (powers, wanted) => (await import('./lists')).issueRanking(powers, wanted),

  'certificates.issueActivity': async (powers, { activityId }) =>
    (await import('./activity-record')).issueActivity(powers, activityId),

  'certificates.issueNotice': async (powers, wanted) => (await import('./lists')).issueNotice(powers, wanted),

  'certificates.headings': ({ db }) => headingsNow(db),

  'certificates.setHeadings': (powers, { headings }) => setHeadings(powers, headings),

  'certificates.saveNational': (powers, period) => saveNational(powers, period),
};
