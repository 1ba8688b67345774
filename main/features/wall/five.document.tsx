// 五有公示栏: each of the five with how it stands, what shows it, who sees to it, and its photos beside each other.
import type { ReactElement } from 'react';
import type { PaperFormat } from '../../../shared/rules/paper-size';
import { boardLayout, boardStyle } from '../../documents/board.style';
import { linesOf } from '../../documents/fit';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { type Block, numbered, paginate } from '../../documents/pages';
import { PaperFoot } from '../../documents/parts';
import { scaledStyle } from '../../documents/scaled';
import { fiveStyle, fiveLayout as layout } from './five.style';

/** `lines`: what shows it, what is missing. `photos`: `data:` addresses. */
export type FivePart = { name: string; state: string; lines: string[]; seen: string; photos: string[] };
export type FiveBoard = { title: string; facts: string; parts: FivePart[]; number: string; from: string; format: PaperFormat };

const openingBlock = ({ title, facts }: FiveBoard): Block<ReactElement> => ({
  of: (
    <div key="opening" className="opening">
      <FittedLine name="title" text={title} width={boardLayout.width} height={boardLayout.title - 4} most={40} />
      <p className="fact">{facts}</p>
    </div>
  ),
  height: boardLayout.title + boardLayout.fact + boardLayout.below,
});

function partBlock({ name, state, lines, seen, photos }: FivePart): Block<ReactElement> {
  const rows = lines.reduce((sum, words) => sum + linesOf(words, boardLayout.cell, boardLayout.width), 0);
  const pictures = photos.length === 0 ? 0 : layout.photo + layout.gap;
  const height = layout.head + rows * layout.line + (seen === '' ? 0 : layout.line) + pictures + layout.air;
  const of = (
    <section key={name} className="part" style={{ height: `${height}mm` }}>
      <h2>
        <span>{name}</span>
        <span>{state}</span>
      </h2>
      {lines.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {seen !== '' && <p className="seen">{seen}</p>}
      {photos.length > 0 && (
        <div className="photos">
          {photos.map((src, at) => (
            <img key={src} src={src} alt={`${name} 照片${at + 1}`} />
          ))}
        </div>
      )}
    </section>
  );
  return { of, height };
}

/** The sheets, and how many there are. A part is never cut in two. */
export function fivePaper(board: FiveBoard): { document: ReactElement; sheets: number } {
  const { title, number, from, format, parts } = board;
  const pages = paginate([openingBlock(board), ...parts.map(partBlock)], { height: boardLayout.height, headers: {} });
  const style = scaledStyle(format) + boardStyle() + fiveStyle;
  const document = (
    <PaperDocument title={`${title} ${number}`} format={format} style={style} code={`家门口 ${number}\n${from}`}>
      {numbered(pages).map(({ page, sheet }) => (
        <Sheet key={sheet} name="board">
          {page.map(({ of }) => of)}
          <PaperFoot number={number} page={sheet} pages={pages.length}>
            <FittedLine name="from" text={from} width={70} height={9} most={12} />
          </PaperFoot>
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: pages.length };
}
