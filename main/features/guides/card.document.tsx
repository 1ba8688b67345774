import type { ReactElement } from 'react';
import { type Guide, guideLabels, linesOfText, staleWords } from '../../../shared/features/guides';
import type { PaperFormat } from '../../../shared/rules/paper-size';
import { dayWords } from '../../../shared/text';
import { linesOf } from '../../documents/fit';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { type Block, numbered, paginate } from '../../documents/pages';
import { PaperFoot } from '../../documents/parts';
import { dialled, phoneWords } from '../../documents/phone-words';
import { scaledStyle } from '../../documents/scaled';
import { cardStyle, layout } from './card.style';

export type CardPaper = { guide: Guide; number: string; format: PaperFormat; station: { name: string; phone: string } };
type Part = { label: string; lines: string[]; mark?: 'box' | 'number' };

/** What the card says, part by part; what nobody filled in is left out. */
function partsOf(guide: Guide): Part[] {
  const parts: Part[] = [
    { label: guideLabels.who, lines: linesOfText(guide.who) },
    { label: guideLabels.documents, lines: linesOfText(guide.documents), mark: 'box' },
    { label: guideLabels.steps, lines: linesOfText(guide.steps), mark: 'number' },
    { label: guideLabels.place, lines: linesOfText(guide.place) },
    { label: guideLabels.hours, lines: linesOfText(guide.hours) },
    { label: guideLabels.phone, lines: guide.phone === null ? [] : [phoneWords(guide.phone)] },
    { label: guideLabels.notice, lines: linesOfText(guide.notice) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

const marks = { box: () => '□', number: (at: number) => `${at + 1}.` } as const;

type LineProps = { part: Part; at: number; height: number };

/** One line of a part; the first has its name beside it, the others of a list hang below each other. */
const PartLine = ({ part, at, height }: LineProps) => (
  <div className={at === 0 ? 'line first' : 'line'} style={{ height: `${height}mm` }}>
    {at === 0 && <h2>{part.label}</h2>}
    {part.mark && <span className="mark">{marks[part.mark](at)}</span>}
    <p className={part.mark ? 'listed' : undefined}>{part.lines[at]}</p>
  </div>
);

/** Above the first line of a part, and below its last. */
const airOf = (part: Part, at: number) => (at === 0 ? layout.air : 0) + (at === part.lines.length - 1 ? layout.air : 0);

function lineBlock(part: Part, at: number): Block<ReactElement> {
  const width = part.mark ? layout.text - layout.mark : layout.text;
  const height = linesOf(part.lines[at] ?? '', layout.type, width) * layout.line + airOf(part, at);
  const of = <PartLine key={`${part.label} ${at}`} {...{ part, at, height }} />;
  return { of, height, keepsNext: at === 0 && part.lines.length > 1 };
}

const blocksOf = (part: Part): Block<ReactElement>[] => part.lines.map((_, at) => lineBlock(part, at));

const checkedWords = ({ stale, checkedOn, source }: Guide): string =>
  [stale ? staleWords(checkedOn) : `${dayWords(checkedOn)}核对。`, source === '' ? '' : `依据：${source}。`].join('');

function allBlocks(guide: Guide): Block<ReactElement>[] {
  const title = <FittedLine key="title" name="title" text={guide.title} width={layout.width} height={layout.title} most={34} />;
  const words = checkedWords(guide);
  const height = linesOf(words, layout.small, layout.width) * layout.smallLine + layout.air;
  const checked = (
    <p key="checked" className={guide.stale ? 'checked stale' : 'checked'} style={{ height: `${height}mm` }}>
      {words}
    </p>
  );
  return [{ of: title, height: layout.title + layout.below }, ...partsOf(guide).flatMap(blocksOf), { of: checked, height }];
}

/** What a phone reads: the number to call about it, kept under the name of what it is about. */
const codeOf = ({ guide, station, number }: CardPaper): string =>
  `MECARD:N:${station.name.replace(/[\\;:,"]/g, '\\$&')};TEL:${dialled(guide.phone ?? station.phone)};NOTE:${number};;`;

/** The card, on as many sheets as it takes, and their number. */
export function guidePaper(card: CardPaper): { document: ReactElement; sheets: number } {
  const { guide, number, format, station } = card;
  const pages = paginate(allBlocks(guide), { height: layout.height, headers: {} });
  const document = (
    <PaperDocument title={`${guide.title} ${number}`} format={format} style={scaledStyle(format) + cardStyle} code={codeOf(card)}>
      {numbered(pages).map(({ page, sheet }) => (
        <Sheet key={sheet} name="guide">
          {page.map(({ of }) => of)}
          <PaperFoot number={number} page={sheet} pages={pages.length}>
            <div className="from">
              <FittedLine name="station" text={station.name} width={90} height={7} most={15} />
              <p className="call">{phoneWords(station.phone)}</p>
            </div>
          </PaperFoot>
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: pages.length };
}
