import { instantWords, numberWords } from '../../../shared/text';
import { FittedLine, PaperCode, PaperDocument, Sheet } from '../../documents/frame';
import { slipStyle } from './slip.style';

export type Slip = {
  /** Of the redemption; the paper has the same. */
  number: string;
  volunteer: string;
  volunteerNumber: string;
  gift: string;
  /** What was said of it: where and when a service is given. */
  words: string;
  quantity: number;
  points: number;
  /** Points left afterwards. */
  left: number;
  at: string;
  by: string;
  station: string;
  phone: string;
  /** By which the paper is found when the volunteer is erased. */
  mark: string;
};

const rowsOf = (slip: Slip): [string, string, boolean][] => [
  ['志愿者', `${slip.volunteer}　（编号 ${slip.volunteerNumber}）`, false],
  ['兑换', `${slip.gift}　${numberWords(slip.quantity)} 份`, true],
  ['用去积分', `${numberWords(slip.points)} 分　兑换后还有 ${numberWords(slip.left)} 分`, false],
  ['时间', `${instantWords(slip.at)}　经手：${slip.by}`, false],
  ...(slip.words === '' ? [] : [['说明', slip.words, false] as [string, string, boolean]]),
];

const Half = ({ slip, part, cut }: { slip: Slip; part: string; cut: boolean }) => (
  <div className="half">
    {cut && <p className="cut">沿虚线裁开</p>}
    <p className="part">{part}</p>
    <h1>志愿服务积分兑换单</h1>
    <p className="no">编号：{slip.number}</p>
    <table>
      <tbody>
        {rowsOf(slip).map(([label, value, wide]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className={wide ? 'wide' : undefined}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className="words">积分是对志愿服务的感谢，不是报酬，不兑换现金。东西有问题或没有领，7天内拿这张单子到站里退回。</p>
    <p className="sign">
      <span>领取人（签字）：</span>
      <span>日期：　　　年　　月　　日</span>
    </p>
    <FittedLine name="from" text={`${slip.station}　${slip.phone}`} width={130} height={8} most={10.5} />
    <PaperCode label={slip.number} />
  </div>
);

/** One sheet in two halves: one to take along, one to sign and keep. */
export const slipPaper = (slip: Slip) => (
  <PaperDocument
    title={`积分兑换单 ${slip.number}`}
    style={slipStyle}
    code={`家门口 ${slip.number}\n${slip.station}`}
    about={[slip.mark]}
  >
    <Sheet name="slip">
      <Half slip={slip} part="站里存" cut={false} />
      <Half slip={slip} part="志愿者留" cut />
    </Sheet>
  </PaperDocument>
);
