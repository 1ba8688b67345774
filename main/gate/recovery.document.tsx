import type { OfficeLevel } from '../../shared/codes/offices';
import { saidAt } from '../../shared/office-words';
import { PaperDocument, Sheet, typefaces } from '../documents/frame';

const style = `
body{font-family:${typefaces.sans}}
.recovery{padding:30mm 25mm}
.recovery h1{font-size:30pt;margin-bottom:4mm}
.recovery .station{font-size:16pt;margin-bottom:14mm}
.recovery .key{display:grid;grid-template-columns:repeat(3,auto);justify-content:center;column-gap:16mm;border:0.6mm solid #000;padding:10mm;font:700 26pt/1.7 "Consolas","Noto Sans Mono CJK SC",monospace;letter-spacing:.04em}
.recovery ol{margin:12mm 0 0 6mm;font-size:14pt;line-height:1.9}
.recovery .foot{position:absolute;left:25mm;right:25mm;bottom:22mm;font-size:12pt;display:flex;justify-content:space-between}
`;

type Props = { stationName: string; level: OfficeLevel; recoveryKey: string; madeOn: string };

/** The recovery key on one sheet, in the rows the screen shows it in, to be put into a sealed envelope. Kept nowhere in the program. */
export const RecoveryPaper = ({ stationName, level, recoveryKey, madeOn }: Props) => {
  const groups = recoveryKey.split('-').map((letters, at) => ({ at, letters }));
  return (
    <PaperDocument title="恢复码" style={style}>
      <Sheet name="recovery">
        <h1>恢复码</h1>
        <p className="station">{stationName}</p>
        <div className="key">
          {groups.map(({ at, letters }) => (
            <span key={at}>{letters}</span>
          ))}
        </div>
        <ol>
          <li>{saidAt(level, '忘了密码，用这张纸上的恢复码可以打开工作站的资料。')}</li>
          <li>拿到它的人都能打开资料：请装进信封封好，锁在柜子里，或交{level === 'station' ? '社区' : '上级'}保管。</li>
          <li>恢复码和密码都没有了，谁也打不开资料，包括做这个软件的人。</li>
          <li>从左到右、从上到下输入，最后一个字也要；不分大小写，空格可以不打。</li>
        </ol>
        <div className="foot">
          <span>{madeOn}</span>
          <span>保管人签名：________________</span>
        </div>
      </Sheet>
    </PaperDocument>
  );
};
