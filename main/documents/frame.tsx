import type { ReactNode } from 'react';
import { A4, type PaperFormat, pageRule, sheetSize } from '../../shared/rules/paper-size';
import { fitType } from './fit';
import { qrPicture } from './qr';

/**
 * Sans for what is read from afar; title, heading and text of office papers as GB/T 9704 names them. First the typeface
 * itself where the machine has it, then Windows', then Linux'.
 */
export const typefaces = {
  sans: '"Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  title: '"FZXiaoBiaoSong-B05S","SimSun","Noto Serif CJK SC",serif',
  heading: '"SimHei","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  serif: '"SimSun","Noto Serif CJK SC",serif',
  fangsong: '"FangSong_GB2312","FangSong","STFangsong","Zhuque Fangsong (technical preview)","SimSun","Noto Serif CJK SC",serif',
  kai: '"KaiTi_GB2312","KaiTi","STKaiti","SimSun","Noto Serif CJK SC",serif',
} as const;

/**
 * Every sheet is exactly one page with its own padding, so the pages of the paper are the sheets of the document.
 * On a screen the same sheets stand white on grey, one below the other: the preview is the paper.
 */
const frameStyle = (format: PaperFormat) => `
${pageRule(format)}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{color:#000}
h1,h2,h3{font-weight:700}
ul{list-style:none}
table{border-collapse:collapse;width:100%;table-layout:fixed}
.sheet{position:relative;width:${sheetSize(format).width}mm;height:${sheetSize(format).height}mm;overflow:hidden;contain:strict;break-after:page;break-inside:avoid}
.sheet:last-child{break-after:auto}
@media screen{body{background:#f5f6f7;padding:8mm 0}.sheet{margin:0 auto 8mm;background:#fff;outline:1px solid #d9dcdf}.sheet:last-child{margin-bottom:0}}
`;

/**
 * Sheets of this name are no layers of their own: the engine looks through every layer of the document for every page it draws, which
 * of 200 sheets takes a fifth of the whole print. For sheets on which everything is measured to fit, and nothing stands by `position`.
 */
export const flatSheets = (name: string): string => `.sheet.${name}{position:static;overflow:visible;contain:size}`;

/** Nothing but its own text, styles and the picture of its code: no script, nothing from outside, no network. */
const NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

type Props = {
  title: string;
  /** The kind's own styles. */
  style: string;
  /** What the code on every sheet says; it leads back to the paper's record. A paper that has no record has none. */
  code?: string;
  /** Marks of those it tells of, where it is not about one person of the ledger: erasing one of them finds it by these. */
  about?: readonly string[];
  /** A4 upright where nothing is said. */
  format?: PaperFormat;
  /** Sheets. */
  children: ReactNode;
};

const codeStyle = (code: string) => `.qr{content:url("${qrPicture(code)}");image-rendering:pixelated}`;

/** A whole printed document. */
export const PaperDocument = ({ title, style, code, about = [], format = A4, children }: Props) => (
  <html lang="zh-CN">
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={NOTHING_FROM_OUTSIDE} />
      <title>{title}</title>
      {about.length > 0 && <meta name="about" content={about.join(' ')} />}
      <style>{frameStyle(format) + (code === undefined ? '' : codeStyle(code)) + style}</style>
    </head>
    <body>{children}</body>
  </html>
);

/** The code of the paper, where its sheet wants it. */
export const PaperCode = ({ label }: { label: string }) => <p className="qr" role="img" aria-label={label} />;

/** One page of paper. */
export const Sheet = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className={`sheet ${name}`}>{children}</section>
);

type Fitted = { name: string; text: string; width: number; height: number; most: number };

/** Text in a box of these millimetres, as large as fits and at most `most` pt. Its lines fill the height. */
export function FittedLine({ name, text, ...box }: Fitted) {
  const { size, lines } = fitType(text, box);
  return (
    <p className={name} style={{ fontSize: `${size}pt`, lineHeight: `${Math.floor((box.height * 100) / lines) / 100}mm` }}>
      {text}
    </p>
  );
}
