import { afterPicture } from './later';
import { PlainSelect } from './plain-select';

type Option = { value: string | number; label: string; title?: string };
/** Below this a choice of two characters is cut off, in units of the text size. */
const NARROWEST = 5;
const GIVES = 1.5;

type Props<V> = {
  label: string;
  /** At most, in units of the text size, so that words fit in large type; a little narrower where that saves a line. */
  width: number;
  value: V | null;
  options: Option[];
  onChange(value: V | null): void;
};
export type ChoiceProps = Props<string | number>;

export const widthOf = (rem: number) => ({
  ...{ width: `${rem}rem`, maxWidth: `${rem}rem` },
  flex: `1 1 ${Math.max(NARROWEST, rem - GIVES)}rem`,
});

const List = afterPicture<ChoiceProps>(
  () => import('./choice-list').then((m) => m.ChoiceList),
  ({ label, width, value, options }) => (
    <PlainSelect label={label} style={widthOf(width)} chosen={options.find((option) => option.value === value)?.label} />
  ),
);

/** A select of a filter bar that stands for “all” when empty; its label is its placeholder. */
export const Choice = <V extends string | number>({ onChange, ...rest }: Props<V>) => (
  // What comes back is one of the values of the options.
  <List {...rest} onChange={(value) => onChange(value as V | null)} />
);
