// 志愿服务记录: all five parts of one volunteer's record on paper, for that volunteer to look through. It is no certificate, and says so.
import { politics } from '../../../shared/codes/politics';
import { wordsOf } from '../../../shared/codes/table';
import type { Paper } from '../../../shared/features/papers';
import { volunteerKindWords } from '../../../shared/features/volunteer-fields';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import type { Input } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import { type OfficePaper, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { staysOf, type Whom, whom } from '../certificates/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { memberMark, volunteerCard } from '../volunteers/queries';
import { commendationSection, evaluationSection, serviceSection, trainingSection } from './parts';
import { commendationsOf, evaluationsOf } from './reading';

type Section = OfficePaper['sections'][number];

const skillWords = ({ name, certificateNo, expiresOn }: VolunteerCard['certificates'][number]) => {
  const more = [certificateNo && '有证书', expiresOn && `${dayWords(expiresOn)}到期`].filter(Boolean).join('，');
  return more === '' ? name : `${name}（${more}）`;
};

const sexes: Record<string, string> = { '1': '男', '2': '女' };

function personSection(person: Whom, card: VolunteerCard): Section {
  const { birthOn, joinedOn, endedOn } = card;
  const rows: [string, string | null][] = [
    ['姓名', person.name],
    ['性别、出生日期', [card.sex && sexes[card.sex], birthOn && dayWords(birthOn)].filter(Boolean).join('，')],
    [person.documentKind, person.documentNumber],
    ['志愿者编号', person.number],
    ['联系电话', person.phone],
    ['住处', card.place],
    ['政治面貌、身份', [wordsOf(politics, card.politics), card.kind && volunteerKindWords[card.kind]].filter(Boolean).join('，')],
    ['服务技能', card.certificates.map(skillWords).join('、')],
    ['可服务时间', card.available],
    ['服务队', person.teams.join('、')],
    ['起止', `${dayWords(joinedOn)}加入${endedOn === null ? '' : `，${dayWords(endedOn)}退出`}`],
  ];
  const cells = rows.map(([label, value]) => [label, value || '没有登记']);
  // Two beside each other: the sheet lies.
  const half = Math.ceil(cells.length / 2);
  const [left, right] = [cells.slice(0, half), cells.slice(half)];
  return {
    heading: '一、个人基本信息',
    table: {
      columns: [
        { label: '项目', width: 36 },
        { label: '内容', width: 90 },
        { label: '项目（续）', width: 36 },
        { label: '内容（续）' },
      ],
      rows: left.map((row, at) => [...row, ...(right[at] ?? ['', ''])]),
    },
  };
}

type Wanted = Input<'records.issue'>;

function checkDays({ from, to }: Wanted, today: string): void {
  if (to > today) throw new Refusal({ to: '只能印到今天为止的记录。' });
  if (from !== null && from > to) throw new Refusal({ to: '起止日期写反了，请对调。' });
}

/** All five parts, of these days. */
async function partsOf(db: Reader, person: Whom, { volunteerId, from, to }: Wanted, station: string): Promise<Section[]> {
  const card = await volunteerCard(db, volunteerId);
  if (card.erasedOn !== null) throw new Refusal('这位志愿者的个人信息已按要求删除，不能再印。');
  const stays = await staysOf(db, { volunteerId, from: from ?? '1900-01-01', to });
  const within = (day: string) => day >= (from ?? '') && day <= to;
  const given = (await commendationsOf(db, volunteerId)).filter((one) => one.withdrawn === null && within(one.givenOn));
  const said = (await evaluationsOf(db, volunteerId)).filter((one) => one.withdrawn === null && within(one.evaluatedOn));
  return [
    personSection(person, card),
    ...[serviceSection(stays), trainingSection(stays, station), commendationSection(given), evaluationSection(said)],
  ];
}

const wrongSection = ({ name, phone }: { name: string; phone: string }): Section => ({
  heading: '六、有不对的地方',
  text: [`请到${name}说，或打${phone}；查实后更正。这一份是记录，不是证明；要证明，请申请出具“志愿服务记录证明”。`],
});

/** Issues the record of one volunteer. It names them in full, so it is theirs and the office's. */
export async function issueRecord(powers: CommandPowers, wanted: Wanted): Promise<Paper> {
  const { db, today } = powers;
  const { volunteerId, from, to } = wanted;
  checkDays(wanted, today);
  const person = await whom(db, volunteerId);
  const station = await theStation(db);
  const number = await nextNumber(db, 'volunteerRecord', today);
  const span = from === null ? `截至${dayWords(to)}` : `${dayWords(from)}至${dayWords(to)}`;
  const paper = officePaper({
    title: '志愿服务记录',
    number,
    facts: [`${person.name}　志愿者编号${person.number}　${span}　印于${dayWords(today)}`],
    sections: [...(await partsOf(db, person, wanted, station.name)), wrongSection(station)],
    signs: [['本人核对无误（签字）：', '日期：　　　　年　　月　　日']],
    from: station.name,
    about: [memberMark(volunteerId)],
    landscape: true,
  });
  return freeze(powers, {
    ...{ number, kind: 'volunteerRecord', title: `志愿服务记录（${person.number}）`, sheets: paper.sheets },
    html: renderDocument(paper.document),
    ...(person.personId === null ? {} : { subjectPersonId: person.personId }),
  });
}
