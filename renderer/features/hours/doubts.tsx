import { countsAsWords } from '../../../shared/features/activities';
import { closedByWords, type HourRow, hindranceWords, minutesWords, USUAL_MINUTES } from '../../../shared/features/hours';
import { StateWord } from '../../kit/state-word';

/** What a reviewer should look at: that it was forgotten, the clock moved, it is long, whose it is; and what was written. */
export function Doubts({ row }: { row: HourRow }) {
  const { closedBy, clockDoubt, minutes, hindrance, corrects, countsAs, words, source, by } = row;
  const late = [
    ...(closedBy === 'closing' ? [closedByWords.closing] : []),
    ...(clockDoubt ? ['电脑时间变过'] : []),
    ...((minutes ?? 0) > USUAL_MINUTES ? ['超过8小时'] : []),
  ];
  const plain = [
    ...(corrects ? [`更正，原${minutesWords(corrects.minutes)}`] : []),
    ...(countsAs === 'service' ? [] : [countsAsWords[countsAs]]),
    ...(words === '' ? [] : [words]),
    ...(source === 'hand' || corrects ? [`${by}登记`] : []),
    ...(hindrance ? [hindranceWords[hindrance]] : []),
  ];
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '0 12px' }}>
      {late.map((one) => (
        <StateWord key={one} tone="soon">
          {one}
        </StateWord>
      ))}
      {plain.length > 0 && <span className="soft">{plain.join('，')}</span>}
    </span>
  );
}
