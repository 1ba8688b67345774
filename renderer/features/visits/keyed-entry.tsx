import LeftOutlined from '@ant-design/icons/LeftOutlined';
import { Button, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  NeedTheme,
  needThemeWords,
  VisitMood,
  VisitResult,
  visitMoodWords,
  visitResultWords,
} from '../../../shared/features/visit-words';
import { cardNumberIn } from '../../../shared/rules/visit-card';
import { boxesKeyed, dayKeyed } from '../../../shared/rules/visit-keys';
import { dayWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { useShortcut } from '../../kit/shortcut';
import { today } from '../../kit/today';
import { useFilter } from '../../session';
import card from '../residents/card.module.css';
import { type EnteredCard, EnteredCards } from './entered-cards';
import { KeyedLine } from './keyed-line';
import { isMet, type Line, type Typed, useKeyed, visitOf } from './use-keyed';
import own from './visits.module.css';
import { WhoseCard } from './whose-card';

type Purpose = 'routine' | 'ask';
const purposes = [
  { value: 'routine' as const, label: '日常走访' },
  { value: 'ask' as const, label: '敲门问需' },
];
const labels: Record<Line, string> = {
  number: '卡号',
  on: '哪一天',
  result: '结果',
  mood: '精神',
  needs: '需要什么',
  words: '说了什么',
};
const longest: Record<Line, number> = { number: 14, on: 11, result: 1, mood: 1, needs: 17, words: 200 };

const boxesOf = <K extends string>(options: readonly K[], words: Record<K, string>, text: string) =>
  options.map((option, at) => ({
    key: String(at + 1),
    words: words[option],
    ticked: boxesKeyed(options, text)?.includes(option) ?? false,
  }));

const boxesFor = ({ result, mood, needs }: Typed) => ({
  result: boxesOf(VisitResult.options, visitResultWords, result),
  mood: boxesOf(VisitMood.options, visitMoodWords, mood),
  needs: boxesOf(NeedTheme.options, needThemeWords, needs),
});

/** The card a number leads to, and writing down what is typed of it. */
function useCards(purpose: Purpose, scanned: string) {
  const record = useAction('visits.record');
  const [entered, setEntered] = useState<EnteredCard[]>([]);
  const save = async (typed: Typed) => {
    if (asked.waiting) return;
    if (!found) return keyed.refuse('number', words ?? '没有这张走访卡，请照着卡上的号再输一遍。');
    const reply = await record.act(visitOf(typed, found.personId, purpose));
    if (reply.ok) {
      setEntered((before) => [{ ...found, id: reply.value.id, typed }, ...before]);
      return keyed.clear();
    }
    if (reply.failure.code === 'invalid' && reply.failure.fields.card) keyed.refuse('number', reply.failure.fields.card);
  };
  const doubt = () => words ?? (found?.entered ? `这张卡${dayWords(found.entered.on)}录过了，换一张。` : undefined);
  const keyed = useKeyed({ number: scanned, doubt, onDone: (typed) => void save(typed) });
  const number = cardNumberIn(keyed.typed.number);
  const asked = useQuery('visits.byCard', number === null ? null : { number });
  const found = number !== null && !asked.waiting ? asked.value : undefined;
  const refusal = number !== null && !asked.waiting ? asked.failure : undefined;
  const words = refusal?.code === 'invalid' ? refusal.fields.card : refusal?.code === 'refused' ? refusal.words : undefined;
  return { keyed, found, words, entered, record };
}

/** 录走访卡: cards that came back, by keyboard alone, the number first. */
export function KeyedEntry() {
  const [address] = useSearchParams();
  const [purpose, setPurpose] = useFilter<Purpose>('visits.cards', 'routine');
  const scanned = cardNumberIn(address.get('card') ?? '') ?? '';
  const { keyed, found, words, entered, record } = useCards(purpose, scanned);
  const { typed, fault, fields, type, enter, finish } = keyed;
  const boxes = boxesFor(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens
  useEffect(() => keyed.focus(scanned === '' ? 'number' : 'on'), []);
  useShortcut('enter', finish);
  const met = isMet(typed) || typed.result === '';
  const day = dayKeyed(typed.on, today());
  const line = (name: Line, more: { disabled?: boolean; placeholder?: string; echo?: string } = {}) => (
    <KeyedLine
      {...{ name, label: labels[name], value: typed[name], most: longest[name], ...more }}
      {...(name === 'result' || name === 'mood' || name === 'needs' ? { boxes: boxes[name] } : {})}
      fault={fault?.line === name ? fault.words : undefined}
      field={(field) => {
        fields.current[name] = field;
      }}
      onChange={(text) => type(name, text)}
      onEnter={() => enter(name)}
    />
  );
  return (
    <Page title="录走访卡" count={entered.length > 0 ? `这次录了 ${entered.length} 张` : undefined}>
      <Link to="/visits" className={card.back ?? ''}>
        <LeftOutlined aria-hidden /> 走访
      </Link>
      <div className={`surface ${own.keyed}`}>
        <div className={own.lines}>
          <FailureNote failure={record.failure?.code === 'invalid' && record.failure.fields.card ? undefined : record.failure} />
          {line('number', { placeholder: '0000127' })}
          {line('on', { placeholder: '5、3.5 或 0305', echo: day !== null && day !== typed.on ? dayWords(day) : '' })}
          {line('result')}
          {line('mood', { disabled: !met })}
          {line('needs', { disabled: !met })}
          {line('words')}
          <div className={own.foot}>
            <Button type="primary" loading={record.busy} onClick={finish}>
              记下，录下一张
            </Button>
            <span className="soft small">Enter 到下一项，最后一项 Enter 记下</span>
          </div>
        </div>
        <div className={own.side}>
          <span className={own.pile}>
            <span className="soft">这批卡是</span>
            <Segmented aria-label="这批卡的目的" options={purposes} value={purpose} onChange={setPurpose} />
          </span>
          <WhoseCard found={found} words={words} />
          <EnteredCards cards={entered} />
        </div>
      </div>
    </Page>
  );
}
