// A room nobody lives in, asked about: 空, 空置, 没人住 answers at once what it is for and how many live there.
import type { Question } from '../features/sweep-words';
import type { SweptValues } from './sweep-standing';

const EMPTY = /空房|空置|空着|^空$|没有?人住|无人居?住/;

/** What these words say of an empty room; null where no question asks what the room is for, or the words say something else. */
export function emptyRoom(words: string, questions: readonly Question[]): SweptValues | null {
  if (!EMPTY.test(words.trim())) return null;
  const values: SweptValues = {};
  for (const { id, source, choices } of questions) {
    const vacant = source === 'tenure' ? choices.find((choice) => choice.words === '空置') : undefined;
    if (vacant) values[id] = vacant.id;
    if (source === 'residents') values[id] = 0;
  }
  return questions.some(({ id, source }) => source === 'tenure' && values[id] !== undefined) ? values : null;
}
