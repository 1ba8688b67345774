// An answer made of usual words and what the request says. Pure.
import { dayWords } from '../text';

export type Answered = { number: string; handler: string; result: string; dueOn: string };

/** What may stand in a template, and what it stands for; what the request does not say yet is left to be written. */
const marks: Record<string, (of: Answered) => string> = {
  '{编号}': ({ number }) => number,
  '{办理人}': ({ handler }) => handler || '工作站',
  '{期限}': ({ dueOn }) => dayWords(dueOn),
  '{结果}': ({ result }) => result.replace(/[。.]$/, '') || '（请写结果）',
};

export const replyMarks = Object.keys(marks);

/** A template with what this request says. */
export const replyOf = (template: string, of: Answered): string =>
  replyMarks.reduce((words, mark) => words.replaceAll(mark, marks[mark]?.(of) ?? ''), template);
