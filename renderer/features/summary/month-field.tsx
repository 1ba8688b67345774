import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { calendarPlaces } from '../../kit/calendar-places';
import { today } from '../../kit/today';
import '../../kit/day-field';

type Props = { value: string; onChange(month: string): void };

/** A month, `YYYY-MM`, not after this one. */
export function MonthField({ value, onChange }: Props) {
  return (
    <DatePicker
      builtinPlacements={calendarPlaces}
      picker="month"
      aria-label="月份"
      format={['YYYY年M月', 'YYYY-MM', 'YYYY-M', 'YYYY.M', 'YYYYMM']}
      allowClear={false}
      value={dayjs(`${value}-01`)}
      maxDate={dayjs(today())}
      onChange={(month) => month && onChange(dayjs(month).format('YYYY-MM'))}
      style={{ width: 152 }}
    />
  );
}
