import type { Output } from '../../../shared/operations';
import { instantWords } from '../../../shared/text';
import { StateWord } from '../../kit/state-word';

/** One line on the last check: when, by whom, and what it found. */
export function LastCheck({ checked }: { checked: Output<'audit.state'>['lastVerified'] }) {
  if (!checked) return <StateWord tone="soon">还没有校验过</StateWord>;
  const told = `上次校验：${instantWords(checked.at)}，${checked.by}`;
  if (checked.ok) return <StateWord tone="good">{told}，一条不少</StateWord>;
  return (
    <StateWord tone="late">
      {told}，不对：{checked.words}
    </StateWord>
  );
}
