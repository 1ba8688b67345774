import { Form, Input } from 'antd';
import { officeDigits, officeLevelWords } from '../../../shared/codes/offices';
import { type Station, stationLabels } from '../../../shared/features/station';
import { DivisionFields } from '../../kit/division-fields';

/** Where the code of an office of each level stands among the facts. */
export const codeField = { community: 'communityCode', street: 'streetCode', district: 'districtCode' } as const;
export type Above = keyof typeof codeField;

/** What an office says of itself; nothing of an estate is asked there. */
export const officeLabels = { ...stationLabels, name: '单位名称' };

/** The facts of an office, in their order. */
export const officeFacts = (station: Station, level: Above): [label: string, words: string][] => [
  [officeLabels.name, station.name],
  ['级别', officeLevelWords[level]],
  [stationLabels[codeField[level]], station[codeField[level]]],
  [stationLabels.districtWords, station.districtWords],
  [stationLabels.phone, station.phone],
  [stationLabels.address, station.address],
];

/** The code by which those below belong to an office, inside an antd Form; a district's follows from where it is. */
export function OfficeCode({ level }: { level: Above }) {
  if (level === 'district') return null;
  const field = codeField[level];
  return (
    <Form.Item name={field} label={stationLabels[field]} required extra="民政或统计部门定的代码，下面单位的代码以它开头。">
      <Input inputMode="numeric" maxLength={officeDigits[level]} placeholder={`${officeDigits[level]}位数字`} />
    </Form.Item>
  );
}

/** Name, place, code, phone and address of an office, inside an antd Form. */
export function OfficeFields({ level }: { level: Above }) {
  return (
    <>
      <Form.Item name="name" label={officeLabels.name} required>
        <Input placeholder={level === 'street' ? '例如 张家堡街道办事处' : '例如 青门社区居委会'} maxLength={60} />
      </Form.Item>
      <DivisionFields />
      <OfficeCode level={level} />
      <Form.Item name="phone" label={stationLabels.phone} extra="印在名片上，对方打这个号来核对指纹。">
        <Input placeholder="例如 029-86001234" maxLength={30} />
      </Form.Item>
      <Form.Item name="address" label={stationLabels.address}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}
