import type { ReactElement } from 'react';
import { linesOf } from '../../documents/fit';
import { FittedLine, PaperCode, PaperDocument, Sheet, typefaces } from '../../documents/frame';
import { type Block, paginate } from '../../documents/pages';

export type Letter = { title: string; paragraphs: string[] };
type Props = { title: string; number: string; from: string; phone: string; dated: string; letters: readonly Letter[] };

/** A4, millimetres and points. */
const layout = { width: 154, height: 220, title: 22, type: 15, line: 9.4, closing: 30 } as const;

const style = `
.letter{padding:26mm 28mm 0;font:${layout.type}pt/${layout.line}mm ${typefaces.fangsong}}
.letter .title{height:16mm;margin-bottom:6mm;text-align:center;font-family:${typefaces.title};font-weight:700}
.letter .text{text-indent:2em;text-align:justify;overflow-wrap:anywhere}
.letter .flush{text-indent:0}
.letter .closing{padding-top:10mm;text-align:right}
.letter .mark{position:absolute;left:28mm;right:28mm;bottom:12mm;height:16mm;font-size:9pt;line-height:5mm}
.letter .mark p{position:absolute;bottom:0}
.letter .mark .no{right:20mm}
.letter .mark .qr{right:-1.5mm;bottom:-1.5mm;width:18mm;height:18mm}
`;

/** A greeting that ends in a colon begins at the margin. */
const isGreeting = (words: string) => /[：:]$/.test(words);

function textBlock(words: string, key: string): Block<ReactElement> {
  const height = linesOf(`　　${words}`, layout.type, layout.width) * layout.line;
  const of = (
    <p key={key} className={isGreeting(words) ? 'text flush' : 'text'} style={{ height: `${height}mm` }}>
      {words}
    </p>
  );
  return { of, height };
}

function pagesOf({ title, paragraphs }: Letter, { from, dated }: Props): ReactElement[][] {
  const opening = <FittedLine key="title" name="title" text={title} width={layout.width} height={16} most={24} />;
  const closing = (
    <div key="closing" className="closing">
      <p>{from}</p>
      <p>{dated}</p>
    </div>
  );
  const texts = paragraphs.map((words, at) => textBlock(words, `text ${at}`));
  const last = texts.at(-1);
  // The name of who writes never stands alone on a sheet.
  if (last) last.keepsNext = true;
  const blocks = [{ of: opening, height: layout.title }, ...texts, { of: closing, height: layout.closing }];
  return paginate(blocks, { height: layout.height, headers: {} }).map((page) => page.map(({ of }) => of));
}

/** A letter for each, on as many sheets as it takes. */
export function letterPaper(props: Props): { document: ReactElement; sheets: number } {
  const { title, number, from, phone, letters } = props;
  const sheets = letters.flatMap((letter) => pagesOf(letter, props)).map((page, at) => ({ page, sheet: at + 1 }));
  const document = (
    <PaperDocument title={`${title} ${number}`} style={style} code={`家门口 ${number}\n${from}`}>
      {sheets.map(({ page, sheet }) => (
        <Sheet key={sheet} name="letter">
          {page}
          <div className="mark">
            <p>
              {from}　{phone}
            </p>
            <p className="no">
              {number}-{sheet}
            </p>
            <PaperCode label={number} />
          </div>
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: sheets.length };
}
