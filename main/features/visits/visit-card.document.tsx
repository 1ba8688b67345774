import { needThemeWords, visitMoodWords, visitResultWords } from '../../../shared/features/visit-words';
import { cardCode, cardNumberWords } from '../../../shared/rules/visit-card';
import { dayWords } from '../../../shared/text';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { qrPicture } from '../../documents/qr';
import { CARDS_PER_SHEET, visitCardStyle } from './visit-card.style';

export type PrintedCard = { number: string; name: string; place: string; dueOn: string };
export type CardBundle = { chief: string; cards: readonly PrintedCard[] };

type Props = { title: string; number: string; station: string; issuedOn: string; bundles: readonly CardBundle[] };

/** Numbered as the keys of the desk are: what is ticked is typed as its digit. */
const Boxes = ({ words }: { words: readonly string[] }) => (
  <td>
    {words.map((one, at) => (
      <span key={one} className="box">
        <b>{at + 1}</b>□{one}
      </span>
    ))}
  </td>
);

const Line = ({ label, words, name }: { label: string; words: readonly string[]; name?: string }) => (
  <tr {...(name ? { className: name } : {})}>
    <th>{label}</th>
    <Boxes words={words} />
  </tr>
);

const Card = ({ card, paper }: { card: PrintedCard; paper: string }) => (
  <div className="card">
    <p className="kind">走访卡</p>
    <p className="number">{cardNumberWords(card.number)}</p>
    <FittedLine name="name" text={card.name} width={94} height={9} most={18} />
    <FittedLine name="place" text={card.place} width={94} height={7} most={13} />
    <img className="code" alt={card.number} src={qrPicture(cardCode(card.number))} />
    <table>
      <tbody>
        <tr>
          <th>哪一天</th>
          <td>　　　　年　　　月　　　日　　　最晚{dayWords(card.dueOn)}</td>
        </tr>
        <Line label="结果" words={Object.values(visitResultWords)} />
        <Line label="精神" words={Object.values(visitMoodWords)} />
        <Line label="需要什么" words={Object.values(needThemeWords)} name="needs" />
        <tr className="free">
          <th>说了什么</th>
          <td />
        </tr>
      </tbody>
    </table>
    <p className="under">
      <span>只写要记住的事，不写病情。写完交回站里，不拍照转发。</span>
      <span>{paper}</span>
    </p>
  </div>
);

/** Cards by three, never two chiefs on one sheet. */
export const sheetsOf = (bundles: readonly CardBundle[]): CardBundle[] =>
  bundles.flatMap(({ chief, cards }) =>
    Array.from({ length: Math.ceil(cards.length / CARDS_PER_SHEET) }, (_, at) => ({
      chief,
      cards: cards.slice(at * CARDS_PER_SHEET, (at + 1) * CARDS_PER_SHEET),
    })),
  );

/** A card for each person to be visited. It says where to go and what to ask; why this person is visited stands nowhere on it. */
export function visitCards({ title, number, station, issuedOn, bundles }: Props) {
  const sheets = sheetsOf(bundles);
  return (
    <PaperDocument title={`${title} ${number}`} style={visitCardStyle}>
      {sheets.map(({ chief, cards }, at) => (
        <Sheet key={cards[0]?.number} name="visits">
          {cards.map((card) => (
            <Card key={card.number} card={card} paper={`${number}-${at + 1}`} />
          ))}
          <p className="edge">
            <span>
              {chief === '' ? '没有楼栋长' : `楼栋长 ${chief}`}　{station}
            </span>
            <span>
              {dayWords(issuedOn)}印　共 {sheets.length} 页　第 {at + 1} 页
            </span>
          </p>
        </Sheet>
      ))}
    </PaperDocument>
  );
}
