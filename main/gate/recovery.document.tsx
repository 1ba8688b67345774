import type { OfficeLevel } from '../../shared/codes/offices';
import { saidAt } from '../../shared/office-words';
import { PaperDocument, Sheet, typefaces } from '../documents/frame';

const style = `
body{font-family:${typefaces.sans}}
.recovery{padding:30mm 25mm}
.recovery h1{font-size:30pt;margin-bottom:4mm}
.recovery .station{font-size:16pt;margin-bottom:14mm}
.recovery .key{border:0.6mm solid #000;padding:10mm;font:700 26pt/1.7 "Consolas","Noto Sans Mono CJK SC",monospace;letter-spacing:.04em;text-align:center}
.recovery ol{margin:12mm 0 0 6mm;font-size:14pt;line-height:1.9}
.recovery .foot{position:absolute;left:25mm;right:25mm;bottom:22mm;font-size:12pt;display:flex;justify-content:space-between}
`;

type Props = { stationName: string; level: OfficeLevel; recoveryKey: string; madeOn: string };

/** The recovery key on one sheet, to be put into a sealed envelope. Kept nowhere in the program. */
export const RecoveryPaper = ({ stationName, level, recoveryKey, madeOn }: Props) => {
  const groups = recoveryKey.split('-');
  const lines = [groups.slice(0, 4), groups.slice(4)].map((part) => part.join(' - '));
  return (
    <PaperDocument title="恢复码" style={style}>
      <Sheet name="recovery">
        <h1>恢复码</h1>
        <p className="station">{stationName}</p>
        <div className="key">
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
        <ol>
          <li>{saidAt(level, '忘了密码，用这张纸上的恢复码可以打开工作站的资料。')}</li>
          <li>拿到它的人都能打开资料：请装进信封封好，锁在柜子里，或交{level === 'station' ? '社区' : '上级'}保管。</li>
          <li>恢复码和密码都没有了，谁也打不开资料，包括做这个软件的人。</li>
          <li>输入时不分大小写，横线可以不打。</li>
        </ol>
        <div className="foot">
          <span>{madeOn}</span>
          <span>保管人签名：________________</span>
        </div>
      </Sheet>
    </PaperDocument>
  );
};
