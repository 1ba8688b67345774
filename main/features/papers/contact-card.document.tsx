import { chiefDuties } from '../../../shared/features/chiefs';
import { dayWords } from '../../../shared/text';
import { callCode } from '../../documents/call-code';
import { FittedLine, PaperCode, PaperDocument, Sheet } from '../../documents/frame';
import { phoneWords } from '../../documents/phone-words';
import { contactCardStyle } from './contact-card.style';

export type CardStation = { name: string; phone: string; estateName: string; chain: string };
export type ContactCard = {
  /** Number of the sheet, e.g. 联系卡2026-0001-17. */
  number: string;
  building: string;
  unit: string;
  chief: { name: string; phone: string | null } | null;
};

type Props = {
  title: string;
  /** Number of the paper; the sheets carry it and their own. */
  number: string;
  station: CardStation;
  issuedOn: string;
  cards: readonly ContactCard[];
};

/** From margin to margin, and beside the QR, millimetres. */
const WIDE = 178;
const NARROW = 132;

/** Building and unit on one line, or below each other where they are long. */
const placeOf = ({ building, unit }: ContactCard) => `${building}${building.length + unit.length > 10 ? '\n' : ' '}${unit}`;

const duties = [chiefDuties.slice(0, 3), chiefDuties.slice(3)].map((row) => row.join(' ')).join('\n');

function Holder({ chief, station }: { chief: ContactCard['chief']; station: CardStation }) {
  return (
    <>
      <p className="label">楼栋长</p>
      <FittedLine name="name" text={chief?.name ?? '待定'} width={WIDE} height={46} most={124} />
      <p className="label">{chief?.phone ? '电话' : '请拨打工作站电话'}</p>
      <FittedLine name="phone" text={phoneWords(chief?.phone ?? station.phone)} width={WIDE} height={29} most={74} />
    </>
  );
}

type CardProps = { card: ContactCard; station: CardStation; issued: string };

const Card = ({ card, station, issued }: CardProps) => (
  <Sheet name="card">
    <FittedLine name="estate" text={station.estateName} width={74} height={20} most={26} />
    <h1>楼栋长联系卡</h1>
    <FittedLine name="place" text={placeOf(card)} width={WIDE - 12} height={30} most={64} />
    <Holder chief={card.chief} station={station} />
    <p className="ask">这些事，可以找楼栋长</p>
    <p className="duties">{duties}</p>
    <div className="code">
      <PaperCode label="工作站电话" />
      <p>{`扫码存工作站电话\n${card.number}`}</p>
    </div>
    <FittedLine name="station" text={station.name} width={NARROW} height={12} most={26} />
    <FittedLine name="call" text={phoneWords(station.phone)} width={NARROW} height={16} most={38} />
    <FittedLine name="issuer" text={issued} width={NARROW} height={14} most={14} />
  </Sheet>
);

/** A stairwell card for each unit, one A4 sheet each, read at two metres. */
export function contactCards({ title, number, station, issuedOn, cards }: Props) {
  const issued = `${station.chain}\n${dayWords(issuedOn)}发`;
  return (
    <PaperDocument title={title} style={contactCardStyle} code={callCode(station, number)}>
      {cards.map((card) => (
        <Card key={card.number} card={card} station={station} issued={issued} />
      ))}
    </PaperDocument>
  );
}
