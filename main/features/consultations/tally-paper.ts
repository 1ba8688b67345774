// 统计表: the result, worked out step by step, and the sheet behind it. Names are masked, so that it can be put up.

import type { Consultation, Tally } from '../../../shared/features/consultation-shapes';
import { asksWords, matterWords, type Standing, standingWords } from '../../../shared/features/consultation-words';
import type { Paper } from '../../../shared/features/papers';
import { areaWords, ownersResult, percentWords, stepWords } from '../../../shared/rules/owners-vote';
import { dayWords, maskName, numberWords } from '../../../shared/text';
import { type OfficeSection, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';
import { placeWords } from '../residents/queries';
import { theStation } from '../station/queries';
import { consultationCard } from './listing';
import { shownLines } from './rows';

const order: readonly Standing[] = ['agree', 'oppose', 'abstain', 'notReached', 'open'];

/** By head, and by area where owners were asked. */
function countsSection({ tally, asks }: Consultation): OfficeSection {
  const { all, by } = tally;
  const owners = asks === 'owners';
  const rowOf = (label: string, { rows, area, owners: heads }: Tally['all']) => [
    ...[label, numberWords(rows), percentWords(rows, all.rows)],
    ...(owners ? [numberWords(heads), percentWords(heads, all.owners), areaWords(area), percentWords(area, all.area)] : []),
  ];
  const columns = [
    { label: '' },
    ...[
      { label: owners ? '套数' : '户数', width: 20 },
      { label: '占比', width: 20 },
    ],
    ...(owners
      ? [
          { label: '业主', width: 20 },
          { label: '占比', width: 20 },
          { label: '面积', width: 28 },
          { label: '占比', width: 20 },
        ]
      : []),
  ];
  const rows = [...order.map((one) => rowOf(standingWords[one], by[one])), rowOf('合计', all)];
  return { heading: '一共多少', table: { columns: named(columns), rows } };
}

/** Columns are told apart by their label: a second 占比 carries a space. */
const named = (columns: { label: string; width?: number }[]) =>
  columns.map((column, at) => ({ ...column, label: column.label.padEnd(column.label.length + at, '\u200b') }));

const RULE = [
  '参照《民法典》第二百七十八条：由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。',
  '一套房算一位业主，一人有几套的算一位（法释〔2009〕7号第九条）；面积按房屋台账登记。弃权算参与，不算同意；没有交回的不算参与。',
];

function ruleSections(card: Consultation): OfficeSection[] {
  const { kind, tally, matter } = card;
  if (kind === 'opinion' || matter === null) return [];
  const { steps, valid, passed } = ownersResult(kind, tally);
  const divided = tally.divided === 0 ? [] : [`有${tally.divided}位业主的几套房意见不一样：算参与表决，不算同意。`];
  const result = passed ? '通过。' : valid ? '没有通过。' : '参与表决的不到三分之二，表决不成立。';
  return [
    { heading: '结果', text: [`${card.endedOn === null ? '照现在算：' : ''}${result}`] },
    { heading: '表决事项', text: [matterWords(matter), ...RULE] },
    { heading: '逐步计算', text: [...steps.map((step, at) => `${at + 1}．${stepWords(step)}`), ...divided] },
  ];
}

/** Every line, as it may hang on a wall. */
async function rowsSection(db: Reader, { id, asks }: Consultation): Promise<OfficeSection> {
  const lines = await shownLines(db).where('consultationRoom.consultationId', '=', id).orderBy('consultationRoom.id').execute();
  const owners = asks === 'owners';
  const columns = [
    ...[{ label: '房屋' }, { label: owners ? '业主' : '户主', width: 26 }],
    ...(owners ? [{ label: '面积', width: 28 }] : []),
    { label: '答复', width: 28 },
  ];
  const rows = lines.map((line) => [
    ...[placeWords(line), line.name === null ? '' : maskName(line.name)],
    ...(owners ? [line.area === null ? '未登记' : areaWords(line.area)] : []),
    standingWords[line.standing],
  ]);
  return { heading: '逐份明细', table: { columns, rows } };
}

/** Issues the paper as things stand. `rows`: with every line behind the figures. */
export async function issueTally(powers: CommandPowers, { id, rows }: { id: number; rows: boolean }): Promise<Paper> {
  const { db, today } = powers;
  const card = await consultationCard(db, id);
  const station = await theStation(db);
  const number = await nextNumber(db, 'consultationTally', today);
  const title = `${card.title}：统计表`;
  const state = card.endedOn === null ? `截至${dayWords(today)}，还没有结束` : `${dayWords(card.endedOn)}结束：${card.endReason}`;
  const paper = officePaper({
    ...{ title, number, from: station.name },
    facts: [`范围：${card.scopeWords}　${asksWords[card.asks]}`, `${dayWords(card.openedOn)}至${dayWords(card.dueOn)}　${state}`],
    sections: [
      { heading: '征求什么', text: card.words.split('\n') },
      countsSection(card),
      ...ruleSections(card),
      ...(rows ? [await rowsSection(db, card)] : []),
    ],
    signs: [['统计人（签字）：', '监票人（签字）：']],
  });
  return freeze(powers, {
    ...{ number, kind: 'consultationTally', title, sheets: paper.sheets },
    html: renderDocument(paper.document),
  });
}
