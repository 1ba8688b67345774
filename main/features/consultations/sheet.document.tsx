import type { ReactElement } from 'react';
import { areaWords } from '../../../shared/rules/owners-vote';
import { rowKeyWords } from '../../../shared/rules/row-key';
import { dayWords } from '../../../shared/text';
import { fitType } from '../../documents/fit';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { qrPicture } from '../../documents/qr';
import { askSheetStyle, sheetLayout as layout } from './sheet.style';

export type AskedLine = { id: number; key: string; place: string; name: string | null; area: number | null };
export type Ask = {
  number: string;
  title: string;
  words: string;
  dueOn: string;
  /** What owners decide, in words; null for an opinion. */
  matter: string | null;
  /** Who is asked: 业主 or 户主. */
  who: string;
  station: string;
  phone: string;
  lines: readonly AskedLine[];
};

/** Its lines stand half as wide again as the fitting takes them. */
const sizeOf = (words: string): number => fitType(words, { width: layout.width - 36, height: layout.words * 0.8, most: 14 }).size;

/** Beside the code at the bottom. */
const FROM = { width: 110, height: 10, most: 10.5 };

const rowsOf = (ask: Ask, line: AskedLine): [string, string][] => [
  ['房屋', line.place],
  [ask.who, line.name ?? ''],
  ...(line.area === null ? [] : [['建筑面积', areaWords(line.area)] as [string, string]]),
  ...(ask.matter === null ? [] : [['表决事项', ask.matter] as [string, string]]),
];

const Choice = () => (
  <>
    <tr>
      <th scope="row">意见（选一项打√）</th>
      <td className="boxes">
        <span>□ 同意</span>
        <span>□ 反对</span>
        <span>□ 弃权</span>
      </td>
    </tr>
    <tr>
      <th scope="row">理由</th>
      <td className="open" />
    </tr>
    <tr>
      <th scope="row">其他想法</th>
      <td className="open" />
    </tr>
  </>
);

const askSheet = (ask: Ask, line: AskedLine, at: number): ReactElement => (
  <Sheet key={line.id} name="ask">
    <FittedLine
      name="title"
      text={`${ask.title}\n${ask.matter === null ? '征求意见表' : '表决票'}`}
      width={layout.width}
      height={layout.title}
      most={22}
    />
    <p className="lead">
      请在{dayWords(ask.dueOn)}前填好交回站里，也可以等工作人员上门来取。每
      {ask.matter === null && ask.who === '户主' ? '户' : '套房'}一份，涂改请签名。
    </p>
    <table>
      <tbody>
        {rowsOf(ask, line).map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">征求什么</th>
          <td className="asked">
            <p className="words" style={{ fontSize: `${sizeOf(ask.words)}pt` }}>
              {ask.words}
            </p>
          </td>
        </tr>
        <Choice />
      </tbody>
    </table>
    <p className="small">
      {ask.matter === null
        ? '填写的内容只用于这次征求意见，由工作站保管，不对外公开个人的意见。'
        : '填写的内容用于统计这次表决；结果按规定公示，公示时遮住姓名。弃权算参与表决，不算同意。'}
    </p>
    <p className="sign">
      <span>签名：</span>
      <span>电话：</span>
      <span>日期：　　　年　　月　　日</span>
    </p>
    <div className="foot">
      <FittedLine name="from" text={`${ask.station}　电话：${ask.phone}\n${ask.number}-${at + 1}`} {...FROM} />
      <img className="key" src={qrPicture(line.key)} alt={line.key} />
      <p className="no">{rowKeyWords(line.key)}</p>
    </div>
  </Sheet>
);

/** One document of as many sheets as lines. */
export const askPaper = (ask: Ask): ReactElement => (
  <PaperDocument title={`${ask.title} ${ask.number}`} style={askSheetStyle}>
    {ask.lines.map((line, at) => askSheet(ask, line, at))}
  </PaperDocument>
);
