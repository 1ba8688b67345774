// The minutes on paper, and 决议公告.
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { officialPaper } from '../../documents/official';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { attendeeMark, attendeesOf } from '../meetings/queries';
import { freeze, nextNumber } from '../papers/queries';
import { recordOf } from './assembling';
import { recordBlocks } from './blocks';
import { writtenMinutes } from './finding';
import { noticePaper } from './notice.document';
import { openDecisions } from './open-decisions';
import { markOf, serialOf } from './wording';

/** Marks of the residents on the list, by which erasing one of them finds the paper. */
const marksOf = async (db: Reader, meetingId: number): Promise<string[]> =>
  (await attendeesOf(db, meetingId)).flatMap(({ personId }) => (personId === null ? [] : [attendeeMark(personId)]));

/** Issues them as they stand: for those who are asked to agree, or final with number and amendments. */
export async function issueMinutes(powers: CommandPowers, meetingId: number): Promise<Paper> {
  const { db, today } = powers;
  const line = await writtenMinutes(db, meetingId);
  const { record, state } = await recordOf(db, meetingId, line, today);
  const number = await nextNumber(db, 'minutes', today);
  const serial = serialOf(state);
  const drawn = officialPaper({
    ...{ mark: markOf(record), serial, title: record.title, number, from: record.station },
    blocks: recordBlocks(record, state),
    about: await marksOf(db, meetingId),
  });
  const title = `${record.title}纪要${state.number ?? serial}`;
  const html = renderDocument(drawn.document);
  return freeze(powers, { number, kind: 'minutes', title, sheets: drawn.sheets, html });
}

/** Issues what was decided and may be told. Refuses a draft, and a meeting that decided nothing open. */
export async function issueNotice(powers: CommandPowers, meetingId: number): Promise<Paper> {
  const { db, today } = powers;
  const { record, number: minutesNumber, open: decisions } = await openDecisions(db, meetingId);
  const number = await nextNumber(db, 'decisionNotice', today);
  const drawn = noticePaper({ record, number, minutesNumber, decisions, issuedOn: today });
  const title = `${dayWords(record.heldOn)}${record.title}决议公告`;
  return freeze(powers, { number, kind: 'decisionNotice', title, sheets: drawn.sheets, html: renderDocument(drawn.document) });
}
