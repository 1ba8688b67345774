import { Input } from 'antd';
import type { DayProps } from './day-picker';
import { later } from './later';

/** A whole day, `YYYY-MM-DD` or null, picked or typed. The calendar behind it is fetched after the first picture. */
export const DayField = later<DayProps>(
  () => import('./day-picker').then((m) => m.DayPicker),
  <Input disabled aria-hidden="true" style={{ maxWidth: 240 }} />,
);
