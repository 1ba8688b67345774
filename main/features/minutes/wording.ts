// The sentences of the minutes that both papers share.
import { signAnswerWords } from '../../../shared/features/minutes';
import { dayWords, instantWords } from '../../../shared/text';
import type { Attending, MinutesRecord, RecordedDecision, RecordState } from './record';

export const markOf = ({ station }: MinutesRecord): string => `${station}会议纪要`;

/** Below the mark: the number, or how far they are. */
export const serialOf = ({ state, number }: RecordState): string => number ?? (state === 'signing' ? '（会签稿）' : '（草稿）');

/** Time, place, who led it and wrote it down: label and words. */
export const factsOf = (record: MinutesRecord): [string, string][] => {
  const { heldOn, startsAt, endsAt, place, convener, chair, recorder, expected, present } = record;
  const facts: [string, string][] = [
    ['时间', `${dayWords(heldOn)} ${startsAt}—${endsAt}`],
    ['地点', place],
    ['召集', convener],
    ['主持', chair],
    ['记录', recorder],
    ['到会', expected > 0 ? `应到${expected}人，实到${present}人` : ''],
  ];
  return facts.filter(([, words]) => words !== '');
};

/** 王明（物业经理）, with the unit before where it changes. */
const personWords = ({ name, capacity }: Attending) => (capacity === '' ? name : `${name}（${capacity}）`);

/** People by unit: 幸福里物业：王明（经理）、李强. */
export function peopleWords(people: readonly Attending[], reasons = false): string {
  const units = new Map<string, string[]>();
  for (const person of people) {
    const reason = reasons && person.reason !== '' ? `（${person.reason}）` : '';
    units.set(person.unit, [...(units.get(person.unit) ?? []), personWords(person) + reason]);
  }
  return [...units].map(([unit, names]) => (unit === '' ? '' : `${unit} `) + names.join('、')).join('；');
}

/** 出席, 请假, 缺席, 列席: those that somebody is under. */
export const attendanceOf = ({ attends, excused, absent, observes }: MinutesRecord): [string, string][] => {
  const lists: [string, string][] = [
    ['出席', peopleWords(attends)],
    ['请假', peopleWords(excused, true)],
    ['缺席', peopleWords(absent, true)],
    ['列席', peopleWords(observes)],
  ];
  return lists.filter(([, words]) => words !== '');
};

/** What was decided, and who does it until when. */
export function decisionWords({ words, owner, unit, dueOn }: RecordedDecision): string {
  const stop = /[。！？]$/.test(words) ? '' : '。';
  if (owner === '') return words + stop;
  const whose = unit === '' ? owner : `${unit}${owner}`;
  return `${words}${stop}由${whose}负责${dueOn === null ? '' : `，${dayWords(dueOn)}前完成`}。`;
}

/** What those asked said, where it is worth telling: an objection, or nothing yet. */
export const signerWords = ({ signers }: MinutesRecord): string[] =>
  signers
    .filter(({ words }) => words !== '')
    .map(({ name, answer, words }) => `${name}：${answer ? signAnswerWords[answer] : ''}，${words}`);

/** 更正 1, with what it is about, why and when. */
export const amendmentWords = ({ amendments }: RecordState): { head: string; words: string }[] =>
  amendments.map(({ number, item, words, reason, at, by }) => ({
    head: `更正${number}（${instantWords(at).split(' ')[0]}，${by}）`,
    words: `${item === '' ? '' : `关于“${item}”：`}${words}（原因：${reason}）`,
  }));
