import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { calendarPlaces } from './calendar-places';

dayjs.locale('zh-cn');

/** However a day is typed; the first is how it is shown. */
const FORMATS = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日', 'YYYYMMDD'];

export type DayProps = {
  id?: string;
  value?: string | null;
  onChange?: (day: string | null) => void;
  disabled?: boolean;
  placeholder?: string;
  /** No later day than this one, `YYYY-MM-DD`. */
  latest?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
};

/** A whole day, `YYYY-MM-DD` or null: picked from the calendar or typed as 2026-3-5, 2026.3.5, 20260305, 2026年3月5日. */
export function DayPicker({ value, onChange, latest, ...rest }: DayProps) {
  return (
    <DatePicker
      placeholder="例如 2026-03-05"
      builtinPlacements={calendarPlaces}
      {...rest}
      format={FORMATS}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? dayjs(day).format('YYYY-MM-DD') : null)}
      style={{ width: '100%', maxWidth: 240 }}
      {...(latest ? { maxDate: dayjs(latest) } : {})}
    />
  );
}
