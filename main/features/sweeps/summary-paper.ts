// 摸排汇总: what was found, question by question, with how it was counted, and how far each building got. Names nobody.
import type { Paper } from '../../../shared/features/papers';
import type { SweepTotals } from '../../../shared/features/sweep-shapes';
import {
  type SweepAsks,
  SweepStanding,
  sweepAsksWords,
  sweepStandingMeans,
  sweepStandingWords,
  sweepUnit,
} from '../../../shared/features/sweep-words';
import { dayWords, numberWords } from '../../../shared/text';
import { type OfficeSection, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { sweepOf } from './listing';
import { totalsOf } from './totals';

function reachedSection({ counts }: SweepTotals, asks: SweepAsks): OfficeSection {
  const [unit, words, means] = [sweepUnit[asks], sweepStandingWords(asks), sweepStandingMeans(asks)];
  const rows = SweepStanding.options.map((one) => [words[one], numberWords(counts.by[one]), means[one]]);
  return {
    heading: '收到多少',
    table: {
      columns: [{ label: '情况', width: 32 }, { label: `${unit}数`, width: 24 }, { label: '怎么算' }],
      rows: [...rows, ['合计', numberWords(counts.all), `发起那天范围里的${unit}数，以后不变`]],
    },
  };
}

const foundSection = ({ questions }: SweepTotals): OfficeSection => ({
  heading: '问到什么',
  table: {
    columns: [{ label: '问题', width: 34 }, { label: '结果', width: 58 }, { label: '怎么算' }],
    rows: questions.map(({ label, figures, definition }) => [
      label,
      figures.map(({ words, value }) => `${words}：${numberWords(value)}`).join('\n'),
      definition,
    ]),
  },
});

function buildingsSection({ buildings, questions }: SweepTotals, asks: SweepAsks): OfficeSection {
  const sums = questions
    .flatMap(({ label }, at) => (buildings.some((one) => one.sums[at] !== null) ? [{ label, at }] : []))
    .slice(0, 3);
  const columns = [
    { label: '楼栋' },
    ...[sweepUnit[asks], '完成', '没填全', asks === 'rooms' ? '搬走' : '不住', '矛盾', '没收到'].map((label) => ({
      label,
      width: 16,
    })),
    ...sums.map(({ label }) => ({ label, width: 16 })),
  ];
  const rows = buildings.map(({ building, counts: { all, by }, sums: own }) => [
    building,
    ...[all, by.done, by.partial, by.gone, by.conflict, by.open + by.notReached].map(numberWords),
    ...sums.map(({ at }) => numberWords(own[at] ?? 0)),
  ]);
  return { heading: '分楼栋', table: { columns, rows } };
}

export async function issueSummary(powers: CommandPowers, id: number): Promise<Paper> {
  const { db, today } = powers;
  const sweep = await sweepOf(db, id);
  const totals = await totalsOf(db, id);
  const station = await theStation(db);
  const number = await nextNumber(db, 'sweepSummary', today);
  const state =
    sweep.endedOn === null ? `截至${dayWords(today)}，还没有结束` : `${dayWords(sweep.endedOn)}结束：${sweep.endReason}`;
  const title = `${sweep.title}：汇总`;
  const paper = officePaper({
    ...{ title, number, from: station.name },
    facts: [
      `范围：${sweep.scopeWords}　${sweepAsksWords[sweep.asks]}`,
      `${dayWords(sweep.openedOn)}至${dayWords(sweep.dueOn)}　${state}`,
    ],
    sections: [
      ...(sweep.words ? [{ heading: '摸排什么', text: sweep.words.split('\n') }] : []),
      ...[reachedSection(totals, sweep.asks), foundSection(totals), buildingsSection(totals, sweep.asks)],
    ],
    signs: [['汇总人（签字）：', '负责人（签字）：']],
  });
  return freeze(powers, { number, kind: 'sweepSummary', title, sheets: paper.sheets, html: renderDocument(paper.document) });
}
