import type { ReactElement } from 'react';
import { labelFormats } from '../../../shared/features/queries';
import { FittedLine, PaperCode, PaperDocument, Sheet } from '../../documents/frame';
import { labelStyle } from './labels.style';

export type Label = { place: string; name: string };
type Format = (typeof labelFormats)[keyof typeof labelFormats];
type Props = { title: string; number: string; from: string; format: keyof typeof labelFormats; labels: readonly Label[] };

/** A4 in millimetres. */
const PAPER = { width: 210, height: 297 };
const AIR = { across: 10, down: 8 };
/** Fonts lie on whole hundredths of a millimetre. */
const mm = (value: number) => `${Math.round(value * 100) / 100}mm`;

/** Where the label of this place on the sheet lies: from left to right, then down. */
function boxAt(at: number, { across, down, width, height, gap }: Format) {
  const left = (PAPER.width - across * width - (across - 1) * gap) / 2 + (at % across) * (width + gap);
  const top = (PAPER.height - down * height) / 2 + Math.floor(at / across) * height;
  return { left: mm(left), top: mm(top), width: mm(width), height: mm(height) };
}

const addressed = ({ place, name }: Label, at: number, format: Format): ReactElement => {
  const width = format.width - AIR.across;
  const height = format.height - AIR.down;
  return (
    <div key={at} className="label" style={boxAt(at, format)}>
      <FittedLine name="place" text={place} width={width} height={height * 0.5} most={14} />
      <FittedLine name="who" text={name} width={width} height={height * 0.35} most={17} />
    </div>
  );
};

/** The last label of a sheet is the sheet's own: there is no margin for its number and code. */
const ownLabel = ({ from, title, number }: Props, page: number, pages: number, format: Format): ReactElement => (
  <div key="own" className="label own" style={boxAt(format.across * format.down - 1, format)}>
    <PaperCode label={number} />
    <p>{from}</p>
    <p>{title}</p>
    <p>
      {number}-{page}
    </p>
    <p>
      共 {pages} 页　第 {page} 页
    </p>
  </div>
);

/** Sheets of address labels, and how many there are. */
export function labelPaper(props: Props): { document: ReactElement; sheets: number } {
  const format: Format = labelFormats[props.format];
  const each = format.across * format.down - 1;
  const sheets = Math.ceil(props.labels.length / each);
  const pages = Array.from({ length: sheets }, (_, at) => ({
    page: at + 1,
    labels: props.labels.slice(at * each, (at + 1) * each),
  }));
  const document = (
    <PaperDocument title={`${props.title} ${props.number}`} style={labelStyle} code={`家门口 ${props.number}\n${props.from}`}>
      {pages.map(({ page, labels }) => (
        <Sheet key={page} name="labels">
          {labels.map((label, at) => addressed(label, at, format))}
          {ownLabel(props, page, sheets, format)}
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets };
}
