import { afterPicture } from './later';
import { PlainSelect } from './plain-select';

type Option = { value: string | number; label: string; title?: string };
/** Below this a choice of two characters is cut off, in units of the text size. */
const NARROWEST = 5;
const GIVES = 1.5;

type Shown = {
  label: string;
  /** At most, in units of the text size, so that words fit in large type; a little narrower where that saves a line. */
  width: number;
  options: Option[];
};
/** `always`: one of the options is chosen at any time; else it stands for “all” when empty. */
type Props<V> =
  | (Shown & { always?: false; value: V | null; onChange(value: V | null): void })
  | (Shown & { always: true; value: V; onChange(value: V): void });
export type ChoiceProps = Shown & {
  always: boolean;
  value: string | number | null;
  onChange(value: string | number | null): void;
};

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

/** A select of a filter bar; its label is its placeholder. */
export const Choice = <V extends string | number>({ always = false, onChange, ...rest }: Props<V>) => (
  // What comes back is one of the values of the options, and null only where it may be empty.
  <List {...rest} always={always} onChange={(value) => onChange(value as V)} />
);
