// The first text of a briefing, from the figures of a report: what happened by what it is about, how it differs from the period before,
// tables and charts. Pure: the same figures say the same.
import { roleOf, roleWords, type StationRole, stationRoles } from '../codes/station-roles';
import type { BriefingBlock, OfferedChart } from '../features/briefings';
import type { Figure, Summary } from '../features/summary';
import { periodWords } from './period';
import { rateWords } from './rate';

/** The same figures of earlier periods, the oldest first. */
export type History = readonly { period: string; summary: Summary }[];

const plain = ({ name, value, of, measure }: Figure): string =>
  of === null ? `${name}${value}${measure}` : `${name}${of === 0 ? '没有可算的' : `${rateWords(value, of)}（${value}/${of}）`}`;

const find = (figures: readonly Figure[], code: string) => figures.find((figure) => figure.code === code);

/** Sentences with places for figures, as offices write them; a group without one is told figure by figure. */
const sentences: Readonly<Record<string, string>> = {
  人口: '在册居民{households}、{residents}，其中户籍{residency.registered}、流动{residency.migrant}、空挂{residency.absent}。',
  诉求: '收到诉求{orders.received}，办结{orders.closed}，办结率{orders.doneRate}，满意率{orders.satisfied}；超期{orders.late}。',
  议事: '召开会议{meetings.held}，参会{meetings.people}；收集议题{topics.received}，定稿纪要{minutes.final}，任务按期完成率{tasks.onTime}。',
  志愿活动: '举行志愿活动{activities.held}，参加{activities.people}，服务{activities.served}。',
  通知: '发出通知{notices.issued}，共{notices.copies}。',
};

const short = ({ value, of, measure }: Figure): string =>
  of === null ? `${value}${measure}` : of === 0 ? '没有可算的' : rateWords(value, of);

/** What a group of figures says. */
export function groupWords(group: string, figures: readonly Figure[]): string {
  const sentence = sentences[group];
  const wanted = [...(sentence ?? '').matchAll(/\{([^}]+)\}/g)].map(([, code]) => code ?? '');
  if (!sentence || wanted.some((code) => !find(figures, code))) return `${figures.map(plain).join('，')}。`;
  return sentence.replace(/\{([^}]+)\}/g, (_, code: string) => short(find(figures, code) as Figure));
}

/** How the counts of a group differ from the period before: 收到诉求比上期多2件. Only what is counted alike. */
export function changeWords(figures: readonly Figure[], before: readonly Figure[]): string {
  const changes = figures.flatMap((figure) => {
    const was = find(before, figure.code);
    if (!was || figure.of !== null || was.version !== figure.version || was.value === figure.value) return [];
    const more = figure.value > was.value;
    return [`${figure.name}比上期${more ? '多' : '少'}${Math.abs(figure.value - was.value)}${figure.measure}`];
  });
  return changes.length === 0 ? '' : `${changes.slice(0, 4).join('，')}。`;
}

const groupsOf = (figures: readonly Figure[]): [string, Figure[]][] =>
  [...new Set(figures.map(({ group }) => group))].map((group) => [group, figures.filter((figure) => figure.group === group)]);

const heading = (words: string): BriefingBlock => ({ kind: 'heading', words });
const text = (words: string): BriefingBlock => ({ kind: 'text', words });

/** What each group says; those in which nothing happened are named together. */
function groupBlocks(groups: readonly [string, Figure[]][], before: Summary | null): BriefingBlock[] {
  const quiet = groups.filter(([, figures]) => figures.every(({ value, of }) => value === 0 && (of ?? 0) === 0));
  const told = groups.filter((group) => !quiet.includes(group));
  const blocks = told.map(([group, figures]) => text(groupWords(group, figures) + changeWords(figures, before?.figures ?? [])));
  if (quiet.length === 0) return blocks;
  return [...blocks, text(`这一期${quiet.map(([group]) => group).join('、')}没有可报的数。`)];
}

/** Residents of each building, the fullest first; at most twelve of them. */
function buildingsChart({ buildings }: Summary): BriefingBlock[] {
  const points = [...buildings]
    .sort((one, other) => other.residents - one.residents)
    .slice(0, 12)
    .map(({ building, residents }) => ({ label: building, value: residents }));
  return points.some(({ value }) => value > 0)
    ? [{ kind: 'chart', title: '各楼栋人数', form: 'bar', measure: '人', points }]
    : [];
}

/** How one figure went through the periods, where there are two at least. */
function courseChart(code: string, history: History): BriefingBlock[] {
  const points = history.flatMap(({ period, summary }) => {
    const figure = find(summary.figures, code);
    return figure && figure.of === null ? [{ label: periodWords(period).replace(/^\d+年/, ''), value: figure.value }] : [];
  });
  const last = history.at(-1)?.summary.figures;
  const figure = last && find(last, code);
  if (points.length < 2 || !figure || points.every(({ value }) => value === 0)) return [];
  return [{ kind: 'chart', title: `${figure.name}的变化`, form: 'line', measure: figure.measure, points }];
}

/** Every chart these figures can be drawn as: the buildings, and how each figure went. */
export const chartsOf = (summary: Summary, history: History): OfferedChart[] =>
  [
    ...buildingsChart(summary).map((block) => ({ of: 'buildings', block })),
    ...summary.figures.flatMap(({ code }) => courseChart(code, history).map((block) => ({ of: code, block }))),
  ].flatMap(({ of, block }) => (block.kind === 'chart' ? [{ of, block }] : []));

function figuresTable(figures: readonly Figure[]): BriefingBlock {
  const rows = figures.map((figure) => [figure.name, short(figure), figure.of === null ? '' : `${figure.value}/${figure.of}`]);
  return { kind: 'table', title: '主要指标', rows: [['指标', '数值', '分子/分母'], ...rows.slice(0, 40)] };
}

const happened = (figures: readonly Figure[]) =>
  groupsOf(figures).filter(([group]) => !['年龄', '房屋', '楼栋长', '本站查询', '特殊群体'].includes(group));

/** The blocks of a briefing. `history`: up to this period, the oldest first. */
export function briefBlocks(summary: Summary, before: Summary | null, history: History): BriefingBlock[] {
  const told = happened(summary.figures);
  return [
    text(`现将${summary.stationName}${periodWords(summary.period)}工作情况简报如下。`),
    heading('基本情况'),
    ...groupBlocks(
      told.filter(([group]) => group === '人口'),
      before,
    ),
    ...buildingsChart(summary),
    heading('工作进展'),
    ...groupBlocks(
      told.filter(([group]) => group !== '人口'),
      before,
    ),
    ...courseChart('orders.received', history),
    heading('主要指标'),
    figuresTable(told.flatMap(([, figures]) => figures)),
  ];
}

const ofRole = (role: StationRole, figures: readonly Figure[]) => groupsOf(figures).filter(([group]) => roleOf(group) === role);

/** The blocks of a year's summary, under the five roles. `history`: the months of the year that were approved. */
export function yearBlocks(summary: Summary, before: Summary | null, history: History): BriefingBlock[] {
  const roles = stationRoles.flatMap((role): BriefingBlock[] => {
    const groups = ofRole(role, summary.figures);
    const opening = [heading(role), text(`${roleWords[role]}。`)];
    const said = groups.length === 0 ? [text('这一年没有可列的数字。')] : groupBlocks(groups, before);
    const chart = role === '连心桥' ? courseChart('orders.received', history) : role === '观察站' ? buildingsChart(summary) : [];
    return [...opening, ...said, ...chart];
  });
  return [text(`现将${summary.stationName}${periodWords(summary.period)}的工作按五项职能总结如下。`), ...roles];
}
