import { reportStateWords, reportTitle } from '../../../shared/features/reports';
import { periodWords } from '../../../shared/rules/period';
import { useQuery } from '../../desk';
import { Choice } from '../../kit/choice';

/** Reports the newest of which are offered. */
const OFFERED = 50;

type Props = { value: number | null; onChange(id: number | null): void };

/** Which report the figures come from. */
export function ReportField({ value, onChange }: Props) {
  const { value: reports } = useQuery('reports.list', { size: OFFERED });
  const options = (reports?.rows ?? [])
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ id, period, version, state }) => ({
      value: id,
      label: `${reportTitle(periodWords(period), version)}${state === 'draft' ? `（${reportStateWords.draft}）` : ''}`,
    }));
  return <Choice label="看哪一期的数" width={20} value={value} options={options} onChange={onChange} />;
}
