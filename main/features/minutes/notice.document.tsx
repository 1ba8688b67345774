// 决议公告: what a meeting decided, large enough to be read on a wall. Who carries it out is told by unit or office, not by name.

import type { ReactElement } from 'react';
import { dayWords } from '../../../shared/text';
import { linesOf } from '../../documents/fit';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { hanNumber } from '../../documents/han-number';
import { type Block, numbered, paginate } from '../../documents/pages';
import { PaperFoot } from '../../documents/parts';
import { noticeLayout as layout, noticeStyle, noticeType } from './notice.style';
import type { MinutesRecord, RecordedDecision } from './record';

type Notice = {
  record: MinutesRecord;
  number: string;
  minutesNumber: string;
  decisions: RecordedDecision[];
  issuedOn: string;
};

const textBlock = (words: string, key: string): Block<ReactElement> => {
  const height = linesOf(`　　${words}`, noticeType.text, layout.width) * layout.line;
  const of = (
    <p key={key} className="said" style={{ minHeight: `${height}mm` }}>
      {words}
    </p>
  );
  return { of, height: height + layout.gap };
};

const opening: Block<ReactElement> = {
  of: <FittedLine key="opening" name="title" text="决议公告" width={layout.width} height={24} most={54} />,
  height: 24 + layout.under,
};

const decided = ({ words, unit, dueOn }: RecordedDecision, at: number): string => {
  const stop = /[。！？]$/.test(words) ? '' : '。';
  const until = dueOn === null ? '' : `${dayWords(dueOn)}前完成`;
  const who = unit === '' ? '' : `由${unit}负责`;
  const rest = [who, until].filter(Boolean).join('，');
  return `${hanNumber(at + 1)}、${words}${stop}${rest === '' ? '' : `${rest}。`}`;
};

const closing = ({ record, issuedOn }: Notice): Block<ReactElement> => ({
  of: (
    <div key="closing" className="closing">
      <p>{record.station}</p>
      <p>{dayWords(issuedOn)}</p>
    </div>
  ),
  height: 4 * layout.line,
});

/** The document and the number of its sheets. */
export function noticePaper(notice: Notice): { document: ReactElement; sheets: number } {
  const { record, number, minutesNumber, decisions } = notice;
  const lead = `${dayWords(record.heldOn)}，${record.title}在${record.place}召开，应到${record.expected}人，实到${record.present}人。会议决定：`;
  const source = `依据会议纪要${minutesNumber}。有不同意见，请到站里说，或打电话${record.phone}。`;
  const blocks = [
    opening,
    textBlock(lead, 'lead'),
    ...decisions.map((decision, at) => textBlock(decided(decision, at), `decision ${at}`)),
    textBlock(source, 'source'),
    closing(notice),
  ];
  const pages = paginate(blocks, { height: layout.height, headers: {} });
  const document = (
    <PaperDocument title={`决议公告 ${number}`} style={noticeStyle} code={`家门口 ${number}\n${record.station}`}>
      {numbered(pages).map(({ page, sheet }) => (
        <Sheet key={sheet} name="notice">
          {page.map(({ of }) => of)}
          <PaperFoot number={number} page={sheet} pages={pages.length}>
            <p className="from">{`${record.station}\n电话：${record.phone}`}</p>
          </PaperFoot>
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: pages.length };
}
