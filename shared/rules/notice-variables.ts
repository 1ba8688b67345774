// Variables of a notice: {{楼栋}} stands for what differs from one stairwell to the next or is known to the station; any other name is
// a gap the writer fills in beside the text. Pure.
import { passagesOf, rewritten, type Span } from './rich-spans';
import type { Rich } from './rich-text';

/** What the station fills in by itself, in the order the menu offers it. */
export const knownVariables = [
  '小区',
  '楼栋',
  '单元',
  '楼栋长',
  '楼栋长电话',
  '电话',
  '落款',
  '日期',
  '撤下日期',
  '工作站',
  '社区',
  '街道',
  '地址',
] as const;
export type KnownVariable = (typeof knownVariables)[number];

const VARIABLE = /[{｛]{2}\s*([^{}｛｝\n]{1,20}?)\s*[}｝]{2}/g;

/** Names in the order they stand, none twice. */
export function variablesIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(VARIABLE)].map(([, name = '']) => name)))];
}

/** All that is written in a notice, its variables as they stand. */
export const textsOf = (title: string, content: Rich): string[] => [title, ...passagesOf(content).map(({ text }) => text)];

export type Values = ReadonlyMap<string, string>;

/** Where a variable stands for which words. Those without words stay as they are, to be seen. */
export const filledSpans = (text: string, values: Values): Span[] =>
  [...text.matchAll(VARIABLE)].flatMap(({ 0: written, 1: name = '', index }) => {
    const words = values.get(name);
    return words === undefined ? [] : [{ from: index, to: index + written.length, words }];
  });

/** A line with its variables filled. */
export function filledText(text: string, values: Values): string {
  return text.replace(VARIABLE, (written, name: string) => values.get(name) ?? written);
}

/** A text with its variables filled, wherever they stand, also where half of one is bold. */
export const filledRich = (content: Rich, values: Values): Rich => rewritten(content, (text) => filledSpans(text, values));
