import type { papers } from '../../shared/features/papers';
import type { postings } from '../../shared/features/postings';
import type { zones } from '../../shared/features/zones';
import { type Decision, office, officeSeeing } from './decision';

/** Papers are the office's: chiefs are handed sheets and a list to tick, and the office notes what came back. */
export const posting: Record<keyof (typeof papers & typeof zones & typeof postings), Decision> = {
  'papers.list': officeSeeing,
  'papers.card': officeSeeing,
  'papers.html': officeSeeing,
  'papers.issueContactCards': office,
  'papers.issueSummary': office,
  'papers.issueTestPage': office,
  'papers.printers': office,
  'papers.printerChoices': office,
  'papers.choosePrinter': office,
  'papers.print': office,
  'papers.savePdf': office,
  'zones.list': officeSeeing,
  'zones.add': office,
  'zones.amend': office,
  'zones.end': office,
  'postings.batches': officeSeeing,
  'postings.sheets': officeSeeing,
  'postings.reprints': officeSeeing,
  'postings.assign': office,
  'postings.post': office,
  'postings.openPhotos': office,
  'postings.photo': office,
  'postings.placePhotos': office,
  'postings.takeBackPhotos': office,
  'postings.unpost': office,
  'postings.takeDown': office,
  'postings.end': office,
  'postings.issueList': office,
};
