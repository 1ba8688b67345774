// Parts two to five of a record, as tables. Only what was approved and what stands.
import { countsAsWords, evaluatorWords } from '../../../shared/features/activities';
import { minutesWords } from '../../../shared/features/hours';
import { orderRatingWords } from '../../../shared/features/order-words';
import type { Commendation, Evaluation } from '../../../shared/features/records';
import { dayInChina, dayWords, numberWords } from '../../../shared/text';
import type { OfficeColumn, OfficePaper } from '../../documents/office';
import { minutesOf, type Stay, servedIn } from '../certificates/queries';

type Section = OfficePaper['sections'][number];

/** A heading with its table, or the words where there is nothing. */
const part = (heading: string, columns: OfficeColumn[], rows: string[][], none: string, text: string[] = []): Section =>
  rows.length === 0 ? { heading, text: [none] } : { heading, ...(text.length > 0 && { text }), table: { columns, rows } };

const DAY = { label: '日期', width: 31 };

/** What 志愿服务记录办法 lists of each: name, day, place, whom, what, how long, how good, who was in charge, who wrote it down. */
export function serviceSection(stays: readonly Stay[]): Section {
  const { timed, byHand, times } = servedIn(stays);
  const sums = `审核通过的服务共${numberWords(times)}次，${minutesWords(timed + byHand)}（不含路上的时间）：计时${minutesWords(timed)}，补登${minutesWords(byHand)}。`;
  const columns = [
    ...[DAY, { label: '活动', width: 38 }, { label: '地点', width: 28 }, { label: '服务对象', width: 24 }],
    ...[{ label: '服务内容' }, { label: '时长', width: 26 }, { label: '服务质量', width: 19 }],
    ...[
      { label: '负责人', width: 18 },
      { label: '记录人', width: 20 },
    ],
  ];
  const rows = stays
    .filter(({ countsAs }) => countsAs === 'service')
    .map((stay) => [
      ...[dayWords(dayInChina(stay.startedAt)), stay.activity, stay.place, stay.served, stay.content],
      ...[minutesWords(minutesOf(stay)), stay.rating === null ? '' : orderRatingWords[stay.rating]],
      ...[stay.responsible, stay.recorder],
    ]);
  return part('二、志愿服务情况', columns, rows, '没有审核通过的服务时长。', [sums]);
}

/** `station`: who held what the station holds itself. */
export function trainingSection(stays: readonly Stay[], station: string): Section {
  const training = stays.filter(({ countsAs }) => countsAs !== 'service');
  const columns = [
    ...[DAY, { label: '名称', width: 48 }, { label: '内容' }, { label: '种类', width: 18 }, { label: '时长', width: 26 }],
    { label: '举办', width: 44 },
  ];
  const rows = training.map((stay) => [
    ...[dayWords(dayInChina(stay.startedAt)), stay.activity, stay.content, countsAsWords[stay.countsAs]],
    ...[minutesWords(minutesOf(stay)), stay.activityId === null ? '见名称' : station],
  ]);
  const minutes = training.reduce((sum, stay) => sum + minutesOf(stay), 0);
  const sums = `培训和演练共${numberWords(training.length)}次，${minutesWords(minutes)}，不计入服务时长。`;
  return part('三、培训', columns, rows, '没有审核通过的培训和演练。', [sums]);
}

export const commendationSection = (commendations: readonly Commendation[]): Section =>
  part(
    '四、表彰奖励',
    [DAY, { label: '表彰奖励', width: 70 }, { label: '授予单位', width: 60 }, { label: '说明' }],
    commendations.map(({ givenOn, name, givenBy, words }) => [dayWords(givenOn), name, givenBy, words]),
    '没有登记。',
  );

export const evaluationSection = (evaluations: readonly Evaluation[]): Section =>
  part(
    '五、评价',
    [DAY, { label: '谁评的', width: 24 }, { label: '评什么', width: 60 }, { label: '评价', width: 22 }, { label: '评语' }],
    evaluations.map(({ evaluatedOn, evaluator, activity, rating, words }) => [
      ...[dayWords(evaluatedOn), evaluatorWords[evaluator], activity === null ? '一贯的服务' : activity.name],
      ...[rating === null ? '' : orderRatingWords[rating], words],
    ]),
    '没有登记。',
  );
