// 会议通知 on paper, in the layout of an official document: to whom, what for, what to come with, and who calls.
import type { MeetingCard } from '../../../shared/features/meetings';
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { hanNumber } from '../../documents/han-number';
import { type OfficialBlock, officialPaper } from '../../documents/official';
import { signature } from '../../documents/official-signature';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { addressees, announce, noticeOf, whenOf } from './announcing';
import { marksIn } from './people';
import { standingMeeting } from './queries';
import { cardOf } from './rows';

type Station = { name: string; phone: string };

const text = (words: string, rest: { first?: number; keepsNext?: boolean } = {}): OfficialBlock => ({
  ...{ kind: 'text', runs: [{ text: words }] },
  ...rest,
});

/** The parts below the lead, each under a heading of its own. */
function parts(card: MeetingCard, { phone }: Station): OfficialBlock[] {
  const { lines, agenda } = noticeOf(card);
  const said = (...labels: string[]) =>
    lines.filter(({ label }) => labels.includes(label)).map(({ label, words }) => `${label}：${words}`);
  const items = agenda.map(
    ([at, words, from, owner]) => `${at}. ${from ? `${from}　` : ''}${words}${owner ? `（${owner}）` : ''}`,
  );
  const call = phone === '' ? [] : [`联系电话：${phone}`];
  const all: [string, string[]][] = [
    ['参加人员', [said('召集人', '主持人').join('　'), ...said('参加', '列席')].filter(Boolean)],
    ['议程', items],
    ['有关事项', [...said('议题征集', '请留意'), '请按时参加；不能来的，请提前说一声。', ...call]],
  ];
  const told = all.filter(([, words]) => words.length > 0);
  return told.flatMap(([heading, words], at) => [
    { ...{ kind: 'text', runs: [{ text: `${hanNumber(at + 1)}、${heading}` }] }, level: 'h1' } satisfies OfficialBlock,
    ...words.map((one, index) => text(one, { keepsNext: at === told.length - 1 && index === words.length - 1 })),
  ]);
}

const drawn = (card: MeetingCard, station: Station, today: string): OfficialBlock[] => [
  text(`${addressees(card)}：`, { first: 0 }),
  text(`定于${whenOf(card)}在${card.place}召开${card.title}。现将有关事项通知如下：`),
  ...parts(card, station),
  ...signature(station.name, dayWords(today)),
];

/** 会议通知2026-0003: the third of its year, as an official document counts. */
const serialOf = (number: string): string => number.replace(/(\d+)-0*(\d+)$/, '〔$1〕$2号');

/** Issues the notice; from then on the meeting counts as announced. Refuses one that was called off. */
export async function issueNotice(powers: CommandPowers, id: number): Promise<Paper> {
  const { db, today } = powers;
  await standingMeeting(db, id);
  const card = await cardOf(db, id, today);
  const { title } = noticeOf(card);
  const station = await theStation(db);
  const number = await nextNumber(db, 'meetingNotice', today);
  const blocks = drawn(card, station, today);
  const said = blocks.flatMap((block) => (block.kind === 'text' ? block.runs.map((run) => run.text) : []));
  const about = await marksIn(db, id, [title, ...said].join('\n'));
  const paper = officialPaper({ mark: station.name, serial: serialOf(number), title, blocks, number, from: station.name, about });
  await announce(powers, id);
  return freeze(powers, { number, kind: 'meetingNotice', title, sheets: paper.sheets, html: renderDocument(paper.document) });
}
