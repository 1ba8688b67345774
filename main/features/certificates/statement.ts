// 对账单: hours and points of one volunteer, for that volunteer to check and sign.
import { hourSourceWords, minutesWords } from '../../../shared/features/hours';
import type { Paper } from '../../../shared/features/papers';
import { transferCodeWords } from '../../../shared/features/points';
import type { Input } from '../../../shared/operations';
import { dayInChina, dayWords, instantWords, numberWords } from '../../../shared/text';
import { type OfficePaper, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';
import { statement } from '../points/queries';
import { theStation } from '../station/queries';
import { memberMark } from '../volunteers/queries';
import { pendingMinutes, type Stay, servedIn, staysOf } from './stays';
import { whom } from './whom';

/** Timed and by hand apart, where a stay has both. */
const partsOf = ({ timed, hand }: Stay) =>
  [
    timed > 0 ? `${hourSourceWords.timed}${minutesWords(timed)}` : '',
    hand > 0 ? `${hourSourceWords.hand}${minutesWords(hand)}` : '',
  ]
    .filter(Boolean)
    .join('，');

const signed = (points: number) => (points > 0 ? `+${numberWords(points)}` : `-${numberWords(-points)}`);

function hoursSection(stays: readonly Stay[], pending: number): OfficePaper['sections'][number] {
  const { timed, byHand, training, times } = servedIn(stays);
  const sums = `审核通过的服务共${numberWords(times)}次，${minutesWords(timed + byHand)}：计时${minutesWords(timed)}，补登${minutesWords(byHand)}。`;
  const rest = [
    training > 0 ? `培训和演练${minutesWords(training)}，不计入服务。` : '',
    pending > 0 ? `还有${minutesWords(pending)}待审核，不在表里。` : '',
  ].join('');
  const columns = [
    { label: '日期', width: 30 },
    { label: '活动', width: 42 },
    { label: '地点和内容' },
    { label: '时长', width: 40 },
  ];
  const rows = stays.map((stay) => [
    dayWords(dayInChina(stay.startedAt)),
    stay.activity,
    [stay.place, stay.content].filter(Boolean).join('，'),
    partsOf(stay),
  ]);
  return {
    heading: '一、服务时长',
    text: rest === '' ? [sums] : [sums, rest],
    ...(rows.length > 0 && { table: { columns, rows } }),
  };
}

type Points = Awaited<ReturnType<typeof statement>>;

function pointsSection({ opening, closing, lines }: Points): OfficePaper['sections'][number] {
  const text = [`期初${numberWords(opening)}分，期末${numberWords(closing)}分。`];
  const columns = [
    { label: '时间', width: 46 },
    { label: '事由', width: 24 },
    { label: '说明' },
    { label: '积分', width: 18 },
    { label: '余额', width: 18 },
  ];
  const rows = lines.map(({ at, code, words, points, balance }) => [
    ...[instantWords(at), transferCodeWords[code], words, signed(points), numberWords(balance)],
  ]);
  return { heading: '二、积分', text, ...(rows.length > 0 && { table: { columns, rows } }) };
}

/** Issues the statement of one volunteer. It names them in full, so it is theirs and the office's. */
export async function issueStatement(
  powers: CommandPowers,
  { volunteerId, from, to }: Input<'certificates.issueStatement'>,
): Promise<Paper> {
  const { db, today } = powers;
  const person = await whom(db, volunteerId);
  const stays = await staysOf(db, { volunteerId, from, to });
  const points = await statement(db, today, { volunteerId, from, to });
  const pending = await pendingMinutes(db, { volunteerId, from, to });
  const station = await theStation(db);
  const number = await nextNumber(db, 'volunteerStatement', today);
  const team = person.teams.length === 0 ? '' : `　${person.teams.join('、')}`;
  const paper = officePaper({
    title: '志愿服务对账单',
    number,
    facts: [
      `${person.name}　志愿者编号${person.number}${team}`,
      `${dayWords(from)}至${dayWords(to)}　印于${dayWords(today)}`,
      ...(points.head === null ? [] : [`积分流水号${points.head}`]),
    ],
    sections: [
      hoursSection(stays, pending),
      pointsSection(points),
      {
        heading: '三、有不对的地方',
        text: [`请在30天内到${station.name}说，或打${station.phone}；查实后更正。积分不是报酬，不兑换现金。`],
      },
    ],
    signs: [['本人核对无误（签字）：', '日期：　　　　年　　月　　日']],
    from: station.name,
    about: [memberMark(volunteerId)],
  });
  return freeze(powers, {
    ...{ number, kind: 'volunteerStatement', title: `志愿服务对账单（${person.number}）`, sheets: paper.sheets },
    html: renderDocument(paper.document),
    ...(person.personId === null ? {} : { subjectPersonId: person.personId }),
  });
}
