// 志愿服务记录证明 with the four groups of 民发〔2015〕149号: who, what service, who issues, number and the rest.
import type { ReactNode } from 'react';
import { minutesWords } from '../../../shared/features/hours';
import { dayWords, numberWords } from '../../../shared/text';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { PaperFoot } from '../../documents/parts';
import type { ProofContent, ServedLine } from './facts';
import { proofLayout as layout, proofStyle } from './proof.style';
import { AnnexTable, annexPages } from './proof-annex';

export type ProofProps = {
  number: string;
  issuedOn: string;
  /** The number whose place this one takes. */
  replaces: string | null;
  content: ProofContent;
  /** By which the paper is found when the volunteer is erased. */
  mark: string;
};

const servedOf = (content: ProofContent) => content.served.timed + content.served.byHand;

/** The same activity again and again is one line; the most hours first. */
function byActivity(lines: readonly ServedLine[]): { name: string; times: number; minutes: number }[] {
  const found = new Map<string, { name: string; times: number; minutes: number }>();
  for (const { activity, minutes } of lines) {
    const one = found.get(activity) ?? { name: activity, times: 0, minutes: 0 };
    found.set(activity, { ...one, times: one.times + 1, minutes: one.minutes + minutes });
  }
  return [...found.values()].sort((one, other) => other.minutes - one.minutes);
}

/** What was done, in as many lines as the first sheet has room for; the rest stands behind it. */
export function contentLines(all: readonly ServedLine[]): string[] {
  const lines = all.filter(({ countsAs }) => countsAs === 'service');
  if (lines.length <= layout.lines)
    return lines.map(({ day, activity, minutes }) => `${dayWords(day)}　${activity}　${minutesWords(minutes)}`);
  const activities = byActivity(lines);
  const shown = activities.slice(0, layout.lines - 1);
  const rest = activities.length - shown.length;
  return [
    ...shown.map(({ name, times, minutes }) => `${name}　${numberWords(times)}次　${minutesWords(minutes)}`),
    rest > 0 ? `另有${rest}项活动；逐次的时间、地点和内容见附页。` : '逐次的时间、地点和内容见附页。',
  ];
}

const hasAnnex = ({ lines }: ProofContent) => lines.filter(({ countsAs }) => countsAs === 'service').length > layout.lines;

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
    <td colSpan={3}>{children}</td>
  </tr>
);

const Pair = ({ of }: { of: [string, string, string, string] }) => (
  <tr>
    <th scope="row">{of[0]}</th>
    <td>{of[1]}</td>
    <th scope="row">{of[2]}</th>
    <td>{of[3]}</td>
  </tr>
);

const Group = ({ words }: { words: string }) => (
  <tr>
    <td className="group" colSpan={4}>
      {words}
    </td>
  </tr>
);

function Service({ content }: { content: ProofContent }) {
  const { timed, byHand, training, times } = content.served;
  const apart = `其中计时${minutesWords(timed)}，补登${minutesWords(byHand)}`;
  return (
    <>
      <Group words="二、服务时间和内容" />
      <Row label="起止">
        {dayWords(content.from)}至{dayWords(content.to)}
      </Row>
      <Row label="服务时长">
        <span className="strong">{minutesWords(servedOf(content))}</span>，共{numberWords(times)}次（{apart}）
        {training > 0 && `；另有培训和演练${minutesWords(training)}，不计入`}
      </Row>
      <Row label="服务内容">
        {contentLines(content.lines).map((words) => (
          <FittedLine key={words} name="line" text={words} width={126} height={6.2} most={11} />
        ))}
      </Row>
    </>
  );
}

const noticeWords = ({ noticeFrom, noticeTo, noticePlace }: ProofContent['issuing']) =>
  `${dayWords(noticeFrom)}至${dayWords(noticeTo)}在${noticePlace}公示，没有异议。`;

function Groups({ number, issuedOn, replaces, content }: ProofProps) {
  const { issuing } = content;
  const rest = [replaces === null ? '' : `本证明替代${replaces}，原证明作废。`, issuing.words].filter(Boolean).join('');
  return (
    <table>
      <colgroup>
        {['label', 'value', 'label second', 'value second'].map((name) => (
          <col key={name} className={name.split(' ')[0]} />
        ))}
      </colgroup>
      <tbody>
        <Group words="一、志愿者" />
        <Pair of={['姓名', content.name, '志愿者编号', content.volunteerNumber]} />
        <Pair of={['证件类型', content.documentKind, '证件号码', content.documentNumber]} />
        <Service content={content} />
        <Group words="三、出具单位" />
        <Row label="名称">{issuing.committee}</Row>
        <Pair of={['负责人', issuing.personInCharge, '经办人', issuing.handler]} />
        <Row label="联系方式">{issuing.contact}</Row>
        <Group words="四、证明编号和其他" />
        <Pair of={['证明编号', number, '出具日期', dayWords(issuedOn)]} />
        <Row label="公示">{noticeWords(issuing)}</Row>
        <Row label="其他说明">{rest === '' ? '无' : rest}</Row>
      </tbody>
    </table>
  );
}

const mind = ({ station, issuing }: ProofContent) =>
  `以上服务由${station}记录，由${issuing.committee}核对后出具，谁记录谁证明。本证明免费出具，出具单位盖章后有效；真伪可凭证明编号向出具单位查询。`;

type FootProps = { number: string; from: string; page: number; pages: number };

const Foot = ({ from, ...place }: FootProps) => (
  <PaperFoot {...place}>
    <FittedLine name="from" text={from} width={60} height={9} most={9.5} />
  </PaperFoot>
);

const First = ({ pages, ...props }: ProofProps & { pages: number }) => (
  <Sheet name="proof">
    <h1>志愿服务记录证明</h1>
    <p className="no">编号：{props.number}</p>
    <Groups {...props} />
    <p className="mind">{mind(props.content)}</p>
    <div className="ends">
      <p className="signs">{'负责人（签字）：\n经办人（签字）：'}</p>
      <FittedLine name="issuer" text={props.content.issuing.committee} width={74} height={7} most={12} />
      <p className="dated">{dayWords(props.issuedOn)}</p>
      <p className="seal">（居民委员会盖章）</p>
    </div>
    <Foot number={props.number} from={props.content.station} page={1} pages={pages} />
  </Sheet>
);

/** The certificate and the number of its sheets. */
export function proofPaper(props: ProofProps) {
  const { number, content } = props;
  const annex = hasAnnex(content) ? annexPages(content.lines) : [];
  const pages = 1 + annex.length;
  const code = `家门口 ${number}\n${content.issuing.committee} 志愿服务记录证明`;
  const document = (
    <PaperDocument title={`志愿服务记录证明 ${number}`} style={proofStyle} code={code} about={[props.mark]}>
      <First {...props} pages={pages} />
      {annex.map(({ sheet, rows }) => (
        <Sheet key={sheet} name="annex">
          <AnnexTable title={`附：服务明细（${content.name}，${number}）`} rows={rows} />
          <Foot number={number} from={content.station} page={sheet} pages={pages} />
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: pages };
}
