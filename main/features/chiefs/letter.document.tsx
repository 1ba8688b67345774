// 聘书: one lying sheet to be signed and sealed with real ink.
import type { ReactElement } from 'react';
import { A4 } from '../../../shared/rules/paper-size';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { PaperFoot } from '../../documents/parts';
import { letterStyle } from './letter.style';

export type Letter = {
  number: string;
  /** With the title of respect, as it is read out. */
  name: string;
  body: string;
  duties: string;
  issuer: string;
  issuedOn: string;
  from: string;
  mark: string;
};

export const chiefLetter = ({ number, name, body, duties, issuer, issuedOn, from, mark }: Letter): ReactElement => (
  <PaperDocument
    title={`聘书 ${number}`}
    style={letterStyle}
    code={`家门口 ${number}\n${from}`}
    about={[mark]}
    format={{ ...A4, landscape: true }}
  >
    <Sheet name="chiefletter">
      <div className="edge" />
      <h1>聘书</h1>
      <p className="name">{name}：</p>
      <p className="body">{body}</p>
      <p className="duties">{duties}</p>
      <p className="body">此聘。</p>
      <div className="ends">
        <FittedLine name="issuer" text={issuer} width={90} height={9} most={15} />
        <p className="dated">{issuedOn}</p>
        <p className="seal">（盖章）</p>
      </div>
      <PaperFoot number={number} page={1} pages={1}>
        <FittedLine name="from" text={from} width={70} height={9} most={9.5} />
      </PaperFoot>
    </Sheet>
  </PaperDocument>
);
