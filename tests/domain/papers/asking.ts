// What every paper is asked for, and what is written before some can be, with markup wherever a person types words.
import { knownAt } from '../../../main/desk-kind';
import { ListName } from '../../../shared/features/lists';
import { listOf } from '../../../shared/printed';
import { hostile } from '../../fixtures/hostile';
import { doc, paragraph, table } from '../notices/support';

const [reason, receiver, contact, purpose] = hostile as readonly string[] as [string, string, string, string];
const handing = { to: 'other', receiver, contact, purpose, basis: 'consent' };

/** Typed into a letter; `{{` would be a field of it. */
const typed = hostile.filter((words) => !words.includes('{{')).join('\n');

/** What some lists are always narrowed to. */
const narrowed: Partial<Record<ListName, object>> = {
  ...{ activities: { month: '2026-11' }, meetings: { month: '2026-11' }, agreementsDue: { until: '2026-12-31' } },
  ...{ hoursToReview: { source: 'hand' }, roomsToCheck: { list: 'leases' } },
};

/** Enough of them that every kind of row is there. */
const some = { source: { filter: { ageFrom: 80 } }, sealed: true };
const ofStations = ListName.options.filter((list) => knownAt('station', listOf(list).asks));
const lists = ofStations.map((list) => {
  const usual = listOf(list).columns.filter((column) => column.usual !== false);
  return { list, columns: usual.map(({ label }) => label), asked: { filter: {}, ...narrowed[list] } };
});

/** What else some are asked, and in how many ways; these are of no record, or of the first. */
const own: Record<string, object[]> = {
  'checkup.issueList': [{ code: 'samePhone' }, { code: 'noPhone' }],
  'disclosures.issueRegister': [{ to: 'all', month: null }],
  'duties.issueEvaluation': [{ period: '2026-H2' }],
  'letters.issue': [{ ...some, title: '致<b>{{姓名}}</b>', body: `${typed}\n{{姓名}}{{住址}}{{楼栋长}}{{工作站}}` }],
  'lists.issue': lists,
  'papers.issueTestPage': [{ format: { paper: 'A4', landscape: false } }],
  'queries.issueLabels': [
    { ...some, format: '70x37', each: 'people' },
    { ...some, format: '99x38', each: 'households' },
  ],
  'queries.issueList': [
    { ...some, columns: ['phone', 'tags'] },
    { ...some, columns: ['signature'], fieldIds: [1] },
  ],
  'wall.issue': ['text', 'chart', 'duties', 'contacts', 'five'].map((sheet) => ({ sheet })),
};

const common = (id: number): object => ({
  ...{ id, termId: id, activityId: id, volunteerId: id, chiefId: id, meetingId: id, buildingId: id, groupId: id },
  ...{ ids: [id], paperIds: [id], unitIds: null, teamId: null, period: '2026-10', month: '2026-10', year: 2026, quarter: 4 },
  ...{ from: '2026-10-01', to: '2026-11-22', until: '2026-12-31', format: 'A4', rows: true, reason, quantity: 1 },
  ...{ handing, festival: '<b>春节</b>', gift: '<img src=x>米' },
});

const RECORDS = Array.from({ length: 60 }, (_, at) => at + 1);

/** Asked in ways of its own, each of which the desk understands. */
export const hasOwnWays = (name: string): boolean => name in own;

/** Every way to ask for it; of each, the first record that has one is enough. `notice`: what `write` wrote. */
export function waysToAsk(name: string, notice: object): object[][] {
  if (name === 'notices.issue') return [[notice]];
  return own[name]?.map((way) => [{ ...common(1), ...way }]) ?? [RECORDS.map(common)];
}

const notice = {
  title: hostile[0],
  content: doc(
    ...hostile.map(paragraph),
    table([hostile.slice(0, 3), hostile.slice(3, 6), hostile.slice(6, 9)].map((row) => [...row])),
  ),
  fills: [{ name: 'canary()', value: hostile[0] }],
  ...{ paper: 'A4', landscape: false, letterhead: true, seal: 'over', code: 'record' },
  ...{ phone: hostile[0], issuer: hostile[1], takeDownOn: '2026-12-31', aim: { board: 1, units: [{ unitId: 1, copies: 1 }] } },
};

type Ask = (name: string, input: object) => Promise<unknown>;

/** What has to be written first: a comment on a chief, and a notice that the head looked at alone. What the notice is issued with. */
export async function write(ask: Ask): Promise<object> {
  await ask('duties.comment', { period: '2026-H2', chiefId: 1, comment: hostile.slice(0, 12).join('\n'), proposal: null });
  const { id } = (await ask('notices.begin', { kind: 'blank' })) as { id: number };
  const { revision } = (await ask('notices.keep', { id, revision: 1, draft: notice })) as { revision: number };
  await ask('notices.checkAlone', { id, revision, reason });
  return { id, revision };
}
