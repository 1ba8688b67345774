import type { ReactElement } from 'react';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { qrPicture } from '../../documents/qr';
import { memberMark } from './marks';
import { cardFormat, memberCardStyle } from './member-cards.style';

export type Member = { id: number; number: string; name: string; team: string; cardKey: string };
type Props = { title: string; number: string; station: { name: string; phone: string }; members: readonly Member[] };

/** A4 in millimetres. */
const PAPER = { width: 210, height: 297 };
const { across, down, width, height } = cardFormat;
/** Beside the QR, and below it. */
const NARROW = 45;
const WIDE = 76;

function placeAt(at: number) {
  const left = (PAPER.width - across * width) / 2 + (at % across) * width;
  const top = (PAPER.height - down * height) / 2 + Math.floor(at / across) * height;
  return { left: `${left}mm`, top: `${top}mm` };
}

/** `id`: by it a card is found again on a paper once its volunteer is erased. */
const memberCard = (member: Member, at: number, { station }: Props): ReactElement => (
  <div key={member.id} className="member" id={memberMark(member.id)} style={placeAt(at)}>
    <FittedLine name="of" text={`${station.name}　志愿者`} width={WIDE} height={6} most={12} />
    <img className="key" src={qrPicture(member.cardKey)} alt="签到码" />
    <FittedLine name="who" text={member.name} width={NARROW} height={11} most={24} />
    <p className="label">编号</p>
    <p className="number">{member.number}</p>
    <FittedLine name="team" text={member.team} width={NARROW} height={5} most={9} />
    <FittedLine name="found" text={`签到扫码，或报编号。拾到请交还：${station.phone}`} width={WIDE} height={4} most={8} />
  </div>
);

/** Sheets of member cards, and how many there are. */
export function memberCards(props: Props): { document: ReactElement; sheets: number } {
  const each = across * down;
  const sheets = Math.ceil(props.members.length / each);
  const pages = Array.from({ length: sheets }, (_, at) => ({
    page: at + 1,
    members: props.members.slice(at * each, (at + 1) * each),
  }));
  const document = (
    <PaperDocument title={`${props.title} ${props.number}`} style={memberCardStyle}>
      {pages.map(({ page, members }) => (
        <Sheet key={page} name="members">
          {members.map((member, at) => memberCard(member, at, props))}
          <p className="foot">
            {props.number}-{page}　共 {sheets} 页 第 {page} 页　沿虚线剪开
          </p>
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets };
}
