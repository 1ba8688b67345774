// The columns of a table that goes out from door to door and comes back: what the desk writes it also reads.
import type { Answer, Asks, Channel } from '../../../shared/features/consultation-words';
import { channelWords, standingWords } from '../../../shared/features/consultation-words';
import { foldTight } from '../../../shared/rules/fold';
import { headsIn, KEY, ROOM } from '../../returned/rows';
import type { Cell } from '../../sheets/workbook';

const answers = ['agree', 'oppose', 'abstain', 'notReached'] as const;
const channels = ['door', 'phone', 'chat', 'paper', 'meeting'] as const;

export const ANSWER = `答复（${answers.map((one) => standingWords[one]).join('、')}）`;
export const REASON = '理由';
export const WISHES = '其他想法';
export const SIGNER = '签名';
export const DAY = '日期（例如2026-03-05）';
export const CHANNEL = `怎么答复（${channels.map((one) => channelWords[one]).join('、')}）`;
export const whoHeading: Record<Asks, string> = { households: '户主', owners: '业主' };

/** What else people write for an answer. A vote is not guessed: whatever is none of these is asked back. */
const said: Readonly<Record<string, (typeof answers)[number]>> = {
  ...{ 赞成: 'agree', 是: 'agree', 可以: 'agree', '√': 'agree', '✓': 'agree', '✔': 'agree' },
  ...{ 不同意: 'oppose', 不赞成: 'oppose', 否: 'oppose', '×': 'oppose', '✗': 'oppose' },
  ...{ 没联系上: 'notReached', 联系不上: 'notReached', 未联系: 'notReached', 没人: 'notReached', 没人在家: 'notReached' },
  ...Object.fromEntries(answers.map((one) => [standingWords[one], one])),
};
const NOTHING = new Set(['', standingWords.open]);

/** What a cell says; null: nothing, undefined: nobody can tell. */
export function answerIn(text: string): Exclude<Answer, 'withdrawn'> | null | undefined {
  const tight = foldTight(text).replace(/[。.!！]$/, '');
  return NOTHING.has(tight) ? null : said[tight];
}

/** 上门 where nothing is written: these tables are carried from door to door. */
export function channelIn(text: string): Channel | undefined {
  const tight = foldTight(text);
  return tight === '' ? 'door' : channels.find((one) => foldTight(channelWords[one]) === tight);
}

export type Columns = Record<
  'header' | 'key' | 'room' | 'who' | 'answer' | 'reason' | 'wishes' | 'signer' | 'day' | 'channel',
  number
>;

/** Where everything stands; null where this is no sheet of a consultation. */
export function columnsIn(rows: readonly (readonly Cell[])[], asks: Asks): Columns | null {
  const heads = headsIn(rows);
  if (heads === null || heads.at(ANSWER) < 0) return null;
  const { header, at } = heads;
  return {
    ...{ header, key: at(KEY), room: at(ROOM), who: Math.max(at(whoHeading[asks]), at('姓名')), answer: at(ANSWER) },
    ...{ reason: at(REASON), wishes: at(WISHES), signer: at(SIGNER), day: at(DAY), channel: at(CHANNEL) },
  };
}
