// Words for the chat group of a unit: what is asked, how to answer in one line, and the rooms that are missing, for people to continue.
import { type Question, sweepUnit } from '../../../shared/features/sweep-words';
import type { Output } from '../../../shared/operations';
import { dayWords, maskName } from '../../../shared/text';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { openSweep } from './listing';
import { bundlesOf, shortPlace } from './outgoing';
import { questionsOf } from './questions';

/** How an answer to this question is written in a line. */
function sampleOf({ label, kind, unit, choices }: Question): string {
  const core = label.replace(/有没有|要不要|是不是|是否|有无/g, '');
  if (kind === 'yesNo') return `有${core}`;
  if (kind === 'choice') return choices[0]?.words ?? label;
  if (kind === 'number') return `3${unit ?? ''}`;
  return kind === 'date' ? '2026-03-05' : label;
}

const askedWords = ({ label, kind, choices }: Question): string =>
  label + (kind === 'choice' ? `（${choices.map(({ words }) => words).join('、')}）` : kind === 'yesNo' ? '（有、没有）' : '');

export async function handOutText(
  powers: CommandPowers,
  { id, unitId }: { id: number; unitId: number },
): Promise<Output<'sweeps.handOutText'>> {
  const { db, note } = powers;
  const { title, words, dueOn, asks } = await openSweep(db, id);
  const questions = await questionsOf(db, id);
  const lines = (await bundlesOf(db, { id, buildingId: null }))
    .flatMap((bundle) => bundle.lines)
    .filter((line) => line.unitId === unitId);
  const [first] = lines;
  if (!first) throw new Refusal('这个单元都收齐了，不用再发。');
  const place = shortPlace(first.building, first.unit, first.room);
  const text = [
    '#接龙',
    `【${title}】${words}`,
    `请在${dayWords(dueOn)}前接龙，一${sweepUnit[asks]}一行，写：房号 姓名 ${questions.map(askedWords).join(' ')}`,
    `例 ${place} 王某 ${questions.map(sampleOf).join(' ')}`,
    `还没接的：${lines.map((line) => `${shortPlace(line.building, line.unit, line.room)}${asks === 'people' ? maskName(line.name ?? '') : ''}`).join('、')}`,
    '',
    '1. ',
  ].join('\n');
  note({
    subject: 'sweep',
    subjectId: id,
    before: null,
    after: { name: title, place: `${first.building}${first.unit}`, lines: lines.length },
  });
  return { text, lines: lines.length };
}
