import { Segmented } from 'antd';
import { type TimelineKind, timelineKindWords } from '../../../shared/features/timeline';
import look from './timeline.module.css';

type Props = { kinds: readonly TimelineKind[]; chosen: TimelineKind | null; onChoose(kind: TimelineKind | null): void };

const ALL = 'all';

/** 全部 and the kinds there is something of. */
export function KindFilter({ kinds, chosen, onChoose }: Props) {
  const options = [{ value: ALL, label: '全部' }, ...kinds.map((kind) => ({ value: kind, label: timelineKindWords[kind] }))];
  return (
    <div className={look.kinds}>
      <Segmented
        aria-label="看哪一类经历"
        options={options}
        value={chosen ?? ALL}
        onChange={(value) => onChoose(value === ALL ? null : (value as TimelineKind))}
      />
    </div>
  );
}
