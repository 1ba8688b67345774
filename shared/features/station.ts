// The station itself: its place in the chain 省市区—街道—社区—小区, its name and the phone residents call.
// Codes: district by GB/T 2260 (6 digits); street 9 and community 12 digits where the station knows them.
import { z } from 'zod';
import { OfficeLevel } from '../codes/offices';
import { command, query } from '../contract';
import { filled, line } from '../text';

const code = (digits: number) =>
  z
    .string()
    .regex(new RegExp(`^(\\d{${digits}})?$`), { error: `请填${digits}位数字，或者留空。` })
    .default('');

export const StationDraft = z.object({
  name: filled(60),
  /** May be filled in later; contact cards then leave its place empty. */
  phone: line(30)
    .regex(/^([\d\-() 转]{5,30})?$/, { error: '请填写电话号码，例如 029-12345678。' })
    .default(''),
  address: line(100).default(''),
  districtCode: code(6),
  /** 省市区 in words, e.g. 陕西省西安市未央区. */
  districtWords: line(60).default(''),
  streetName: line(40).default(''),
  streetCode: code(9),
  communityName: line(40).default(''),
  communityCode: code(12),
  estateName: filled(60),
  estateNo: code(3),
});
export type StationDraft = z.infer<typeof StationDraft>;

/**
 * `level`: a station of an estate keeps a ledger; an office above it (社区, 街道, 区) keeps none, and adds up what stations hand in
 * (汇总台). Chosen when the file is made, never changed.
 */
export const Station = StationDraft.extend({ level: OfficeLevel, demo: z.boolean(), foundedOn: z.iso.date() });
export type Station = z.infer<typeof Station>;

export const stationLabels: Record<keyof StationDraft, string> = {
  name: '工作站名称',
  phone: '联系电话',
  address: '地址',
  districtCode: '区划代码',
  districtWords: '省市区',
  streetName: '街道',
  streetCode: '街道代码',
  communityName: '社区',
  communityCode: '社区代码',
  estateName: '小区',
  estateNo: '小区编号',
};

export const station = {
  'station.get': query({ input: z.object({}), output: Station }),
  'station.amend': command({ input: StationDraft, output: Station }),
};
