// 上报的四级: who hands figures up, and by which code. District (6 digits) and street (9) by GB/T 2260 and the civil affairs list,
// community by its 12 digits (statistics bureau), a station by those and three digits of its estate. Each code begins with the code of
// the office above it, so that where a parcel belongs is read from it.
import { z } from 'zod';

export const OfficeLevel = z.enum(['station', 'community', 'street', 'district']);
export type OfficeLevel = z.infer<typeof OfficeLevel>;
export const officeLevelWords: Record<OfficeLevel, string> = {
  station: '小区工作站',
  community: '社区',
  street: '街道',
  district: '区',
};

/** Digits of an office's code. */
export const officeDigits: Record<OfficeLevel, number> = { station: 15, community: 12, street: 9, district: 6 };

/** Whether a code is one of an office of this level. */
export const isOfficeCode = (level: OfficeLevel, code: string): boolean =>
  code.length === officeDigits[level] && /^[1-9]\d*$/.test(code);

/** A code in groups, as it is read out: 610112 001 002 003. */
export const codeWords = (code: string): string => [code.slice(0, 6), ...(code.slice(6).match(/\d{3}/g) ?? [])].join(' ');

/** The level just below, whose offices an office adds up; `building` below a station. */
export const levelBelow = {
  station: 'building',
  community: 'station',
  street: 'community',
  district: 'street',
} as const satisfies Record<OfficeLevel, OfficeLevel | 'building'>;

const BUILDING_DIGITS = 3;

/** The code of a building: the station's, and the building's number in the ledger, which is never given twice. */
export const buildingCode = (stationCode: string, buildingId: number): string =>
  `${stationCode}-${String(buildingId).padStart(BUILDING_DIGITS, '0')}`;
