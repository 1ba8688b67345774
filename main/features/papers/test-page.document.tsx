import { type PaperFormat, sheetSize } from '../../../shared/rules/paper-size';
import { instantWords } from '../../../shared/text';
import { PaperCode, PaperDocument, Sheet, typefaces } from '../../documents/frame';

type Props = { number: string; from: string; format: PaperFormat; size: string; at: string };

/** From the edge of the sheet, millimetres: what a usual office printer leaves white. */
const EDGE = 5;
/** Length of the ruler on the sheet, millimetres. */
const RULER = 100;
const SIZES = [9, 10.5, 12, 14, 18, 24, 36] as const;
const GREYS = [0, 15, 30, 45, 60, 75, 90] as const;

const style = `
.test{font:12pt/8mm ${typefaces.sans};padding:14mm}
.test .edge{position:absolute;inset:${EDGE}mm;border:.3mm solid #000}
.test h1{font-size:24pt;line-height:14mm}
.test h2{font-size:12pt;line-height:10mm;margin-top:4mm}
.test .ruler{position:relative;width:${RULER}mm;height:9mm;border-bottom:.3mm solid #000}
.test .ruler i{position:absolute;bottom:0;width:0;border-left:.2mm solid #000}
.test .ruler span{position:absolute;top:0;font-size:8pt;line-height:4mm;transform:translateX(-50%)}
.test .greys{display:flex;width:140mm;height:12mm;border:.2mm solid #000}
.test .greys p{flex:1}
.test .type p{overflow:hidden;white-space:nowrap}
.test .qr{position:absolute;right:14mm;top:14mm;width:28mm;height:28mm}
.test .foot{position:absolute;left:14mm;right:14mm;bottom:10mm;font-size:10pt;line-height:6mm}
`;

const Ruler = () => (
  <div className="ruler">
    {Array.from({ length: RULER / 5 + 1 }, (_, at) => at * 5).map((at) => (
      <i key={at} style={{ left: `${at}mm`, height: at % 10 === 0 ? '4mm' : '2mm' }} />
    ))}
    {Array.from({ length: RULER / 20 + 1 }, (_, at) => at * 20).map((at) => (
      <span key={at} style={{ left: `${at}mm` }}>
        {at}
      </span>
    ))}
  </div>
);

/** What is to be seen on it, and what it means where it is not. */
export function testPage({ number, from, format, size, at }: Props) {
  const { width, height } = sheetSize(format);
  const types = format.paper === 'A5' ? SIZES.slice(0, 4) : SIZES;
  return (
    <PaperDocument title={`打印机测试页 ${number}`} format={format} style={style} code={`家门口 ${number}\n${from}`}>
      <Sheet name="test">
        <div className="edge" />
        <h1>打印机测试页</h1>
        <p>
          纸张：{size}，{width} × {height} 毫米。四周的黑框离纸边 {EDGE} 毫米，四条边都要看得见。
        </p>
        <h2>用尺子量：这条线应是 {RULER} 毫米</h2>
        <Ruler />
        <h2>字</h2>
        <div className="type">
          {types.map((pt) => (
            <p key={pt} style={{ fontSize: `${pt}pt`, lineHeight: `${pt * 0.5}mm` }}>
              {pt}磅　停水通知 1234567890
            </p>
          ))}
        </div>
        <h2>深浅</h2>
        <div className="greys">
          {GREYS.map((grey) => (
            <p key={grey} style={{ background: `hsl(0 0% ${grey}%)` }} />
          ))}
        </div>
        <PaperCode label={number} />
        <p className="foot">
          {from}　{number}　{instantWords(at)}
        </p>
      </Sheet>
    </PaperDocument>
  );
}
