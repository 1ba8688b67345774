import { Select } from 'antd';
import type { OfferedChart } from '../../../shared/features/briefings';
import { useQuery } from '../../desk';

type Props = { id: number; onAdd(chart: OfferedChart): void };

/** Charts the figures can be drawn as; a figure needs two approved periods to have a course. */
export function AddChart({ id, onAdd }: Props) {
  const charts = useQuery('briefings.charts', { id }).value ?? [];
  const options = charts.map(({ of, block }) => ({ value: of, label: block.title }));
  const add = (of: string) => {
    const chart = charts.find((one) => one.of === of);
    if (chart) onAdd(chart);
  };
  return (
    <Select
      aria-label="加图"
      placeholder="加图"
      style={{ width: '14rem' }}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={null}
      onChange={add}
      notFoundContent="还画不出图：至少要有两期定稿的数。"
    />
  );
}
