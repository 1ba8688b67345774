import { AutoComplete } from 'antd';
import { useQuery } from '../../desk';

export type Owner = { owner: string; unit: string; ownerStaffId: number | null };
export const nobody: Owner = { owner: '', unit: '', ownerStaffId: null };

type Props = {
  id?: string;
  value?: Owner;
  onChange?(owner: Owner): void;
  /** Others who may be given it, e.g. those at the meeting; offered first. */
  others?: readonly Owner[];
  'aria-label'?: string;
  placeholder?: string;
};

const wordsOf = ({ owner, unit }: Owner) => (unit === '' ? owner : `${owner}　${unit}`);

/** Who sees to it: somebody known, with the unit, or a name typed. */
export function OwnerField({ value = nobody, onChange, others = [], ...rest }: Props) {
  const known = useQuery('tasks.owners', {}).value ?? [];
  const offered = new Map([...others, ...known].map((one) => [wordsOf(one), one]));
  const options = [...offered.keys()].map((words) => ({ value: words, label: words }));
  const choose = (words: string) => onChange?.(offered.get(words) ?? { owner: words.trim(), unit: '', ownerStaffId: null });
  return (
    <AutoComplete
      {...rest}
      value={value.owner === '' ? '' : wordsOf(value)}
      options={options}
      showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
      maxLength={40}
      onChange={choose}
    />
  );
}
