// Age at a chosen day: the figures that go upstairs always speak of one.
import DownOutlined from '@ant-design/icons/DownOutlined';
import { afterPicture } from '../../kit/later';
import { PlainButton, type PlainButtonProps } from '../../kit/plain-button';
import { ageWords, isSet } from './age-words';
import type { Filter } from './filters';

export type AgeProps = { filter: Filter; onChange(filter: Filter): void };

const WORDS = { display: 'inline-flex', alignItems: 'center', gap: 8 };

/** What is chosen is written on it. */
export function AgeButton({ filter, ...rest }: { filter: Filter } & PlainButtonProps) {
  return (
    <PlainButton {...rest} aria-label="年龄" kind={isSet(filter) ? 'chosen' : 'default'}>
      <span style={WORDS}>
        {ageWords(filter)}
        <DownOutlined style={{ fontSize: 12 }} aria-hidden />
      </span>
    </PlainButton>
  );
}

/** One button in the filter bar. */
export const AgeFilter = afterPicture<AgeProps>(
  () => import('./age-popover').then((m) => m.AgePopover),
  ({ filter }) => <AgeButton filter={filter} aria-disabled />,
);
