import { Button, DatePicker, Flex, Select } from 'antd';
import dayjs from 'dayjs';
import {
  type PeriodKind,
  periodAfter,
  periodBefore,
  periodKinds,
  periodKindWords,
  periodOf,
  periodWords,
  readPeriod,
} from '../../../shared/rules/period';
import { calendarPlaces } from '../../kit/calendar-places';
import { today } from '../../kit/today';
import { MonthField } from './month-field';

type Props = { value: string; onChange(period: string): void };

const kinds = periodKinds.map((kind) => ({ value: kind, label: periodKindWords[kind] }));

/** Whether a period has begun. */
const begun = (period: string | null): period is string => period !== null && (readPeriod(period)?.from ?? '9') <= today();

function Days({ value, onChange }: Props) {
  const days = readPeriod(value);
  return (
    <DatePicker.RangePicker
      aria-label="起止日期"
      allowClear={false}
      builtinPlacements={calendarPlaces}
      maxDate={dayjs(today())}
      value={[dayjs(days?.from), dayjs(days?.to)]}
      onChange={(range) => {
        const [from, to] = range ?? [];
        if (from && to) onChange(`${from.format('YYYY-MM-DD')}..${to.format('YYYY-MM-DD')}`);
      }}
    />
  );
}

function Which({ kind, ...field }: Props & { kind: PeriodKind }) {
  if (kind === 'month') return <MonthField {...field} />;
  if (kind === 'custom') return <Days {...field} />;
  return <span role="status">{periodWords(field.value)}</span>;
}

/** Which period: its kind, the one before or after, a month or free days picked. None that has not begun. */
export function PeriodField({ value, onChange }: Props) {
  const kind = readPeriod(value)?.kind ?? 'month';
  const [before, after] = [periodBefore(value), periodAfter(value)];
  return (
    <Flex gap={8} align="center" role="group" aria-label="期间">
      <Select
        aria-label="期间的种类"
        value={kind}
        options={kinds}
        onChange={(chosen: PeriodKind) => onChange(periodOf(chosen, today()))}
        style={{ width: 112 }}
      />
      <Button onClick={() => before && onChange(before)}>上一期</Button>
      <Which kind={kind} value={value} onChange={onChange} />
      <Button disabled={!begun(after)} onClick={() => begun(after) && onChange(after)}>
        下一期
      </Button>
    </Flex>
  );
}
