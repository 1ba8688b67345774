// A card is typed line by line: Enter goes on where the line is right, and the last one writes it down.
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import { NeedTheme, VisitMood, type VisitPurpose, VisitResult } from '../../../shared/features/visit-words';
import type { Input } from '../../../shared/operations';
import { cardNumberIn } from '../../../shared/rules/visit-card';
import { boxesKeyed, dayKeyed } from '../../../shared/rules/visit-keys';
import { today } from '../../kit/today';

const lines = ['number', 'on', 'result', 'mood', 'needs', 'words'] as const;
export type Line = (typeof lines)[number];
export type Typed = Record<Line, string>;

const EMPTY: Typed = { number: '', on: '', result: '', mood: '', needs: '', words: '' };

/** Whether somebody was met: only then there is a mood, and something they need. */
export const isMet = ({ result }: Typed): boolean => boxesKeyed(VisitResult.options, result)?.[0] === 'met';

/** What is wrong with a line; undefined where nothing is. */
export function faultOf(line: Line, typed: Typed): string | undefined {
  const text = typed[line].trim();
  if (line === 'number' && cardNumberIn(text) === null)
    return /^(ZF)?\d{7}$/i.test(text) ? '卡号有一位不对，请照着走访卡再输一遍。' : '卡号是7位数字，请照着走访卡输。';
  if (line === 'on' && dayKeyed(text, today()) === null) return '请输是哪一天，例如 5、3.5、0305，不能晚于今天。';
  if (line === 'result' && boxesKeyed(VisitResult.options, text)?.length !== 1) return '请输卡上勾的是第几个，1到4。';
  if (line === 'mood' && (boxesKeyed(VisitMood.options, text)?.length ?? 2) > 1) return '请输1到3，没有勾就空着。';
  if (line === 'needs' && boxesKeyed(NeedTheme.options, text) === null) return '请输1到9，勾了几个输几个。';
  return undefined;
}

/** As the desk takes it, when no line is wrong. */
export function visitOf(typed: Typed, personId: number, purpose: VisitPurpose): Input<'visits.record'> {
  const met = isMet(typed);
  const [result = 'met'] = boxesKeyed(VisitResult.options, typed.result) ?? [];
  const [mood = null] = met ? (boxesKeyed(VisitMood.options, typed.mood) ?? []) : [];
  const themes = met ? (boxesKeyed(NeedTheme.options, typed.needs) ?? []) : [];
  const needs = themes.map((theme) => ({ theme }));
  return {
    personId,
    purpose,
    result,
    mood,
    needs,
    on: dayKeyed(typed.on, today()) ?? '',
    words: typed.words,
    card: typed.number,
  };
}

/** The line after this one; what was not asked of anybody is passed over. null: it was the last. */
function after(line: Line, typed: Typed): Line | null {
  const rest = lines.slice(lines.indexOf(line) + 1);
  return rest.find((next) => isMet(typed) || (next !== 'mood' && next !== 'needs')) ?? null;
}

type Card = {
  /** Of a card that was scanned before. */
  number: string;
  /** Why this card cannot be entered, where that is known by now. */
  doubt(): string | undefined;
  onDone(typed: Typed): void;
};

/** What stands in the lines, and where the next key goes. */
export function useKeyed({ number, doubt, onDone }: Card) {
  const [typed, setTyped] = useState<Typed>({ ...EMPTY, number, on: today() });
  const [fault, setFault] = useState<{ line: Line; words: string }>();
  const fields = useRef<Partial<Record<Line, InputRef | null>>>({});
  const focus = (line: Line) => {
    const field = fields.current[line];
    field?.focus({ cursor: 'all' });
  };
  const type = (line: Line, text: string) => {
    setTyped({ ...typed, [line]: text });
    if (fault?.line === line) setFault(undefined);
  };
  const refuse = (line: Line, words: string) => {
    setFault({ line, words });
    focus(line);
  };
  const enter = (line: Line) => {
    const words = faultOf(line, typed) ?? (line === 'number' ? doubt() : undefined);
    if (words !== undefined) return refuse(line, words);
    setFault(undefined);
    const next = after(line, typed);
    return next === null ? finish() : focus(next);
  };
  const finish = () => {
    const wrong = lines.find((line) => (isMet(typed) || (line !== 'mood' && line !== 'needs')) && faultOf(line, typed));
    return wrong ? refuse(wrong, faultOf(wrong, typed) ?? '') : onDone(typed);
  };
  /** Ready for the next card; the day stays, for a pile is most often of one day. */
  const clear = () => {
    setTyped({ ...EMPTY, on: typed.on });
    setFault(undefined);
    focus('number');
  };
  return { typed, fault, fields, type, enter, finish, refuse, clear, focus };
}
