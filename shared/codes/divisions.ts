/**
 * GB/T 2260 行政区划: province, city and district of a six-digit code, in force on 2023-06-30 or abolished before.
 * V-impl: from two packages named in divisions.json (see scripts/extract-divisions.mjs), the standard itself was not
 * read; changes since are missing, and a few development zones of the statistics bureau are in it. An unknown code is
 * therefore a hint, never an error.
 *
 * The cascade has three steps everywhere. A municipality (北京 上海 天津 重庆) stands for its own city; a city without
 * districts (东莞 中山 儋州) and a county-level city under a province (仙桃 石河子) stand for their own district.
 */
import table from './divisions.json';

export type Place = { code: string; name: string };
export type Division = Place & {
  /** Province, then city, where there are any; outermost first. Never a mere heading such as 市辖区. */
  parents: Place[];
  /** True where the code is no longer in force; ID numbers keep such codes for life. */
  abolished: boolean;
};

const read = (lines: readonly string[]) => new Map(lines.map((line) => [line.slice(0, 6), line.slice(6)] as const));
const current = read(table.current);
const abolished = read(table.abolished);
const nameOf = (code: string) => current.get(code) ?? abolished.get(code);

/** 市辖区, 县, 省直辖县级行政区划 and the like group codes; nobody lives in them by that name. */
const isHeading = (name: string) => /^(市辖区|县|.*直辖县级行政(区划|单位))$/.test(name);
const isProvince = (code: string) => code.endsWith('0000');
const isCity = (code: string) => code.endsWith('00') && !isProvince(code);
const provinceCode = (code: string) => `${code.slice(0, 2)}0000`;
const cityCode = (code: string) => `${code.slice(0, 4)}00`;
const place = (code: string): Place => ({ code, name: nameOf(code) ?? '' });

const codes = [...current.keys()];
const directlyUnder = (code: string) => codes.filter((other) => cityCode(other) === code && other !== code);
const municipalities = new Set(codes.filter((code) => nameOf(code) === '市辖区').map(provinceCode));

/** What a code of six digits means; null where neither the current nor the abolished table has it. */
export function division(code: string): Division | null {
  const name = nameOf(code);
  if (name === undefined) return null;
  const above = [provinceCode(code), cityCode(code)].filter((parent) => parent !== code);
  const parents = [...new Set(above)].map(place).filter((parent) => parent.name !== '' && !isHeading(parent.name));
  return { code, name, parents, abolished: !current.has(code) };
}

/** Every province, municipality and region, by code. */
export const provinces = (): Place[] => codes.filter(isProvince).map(place);

/** The cities of a province: the second step of the cascade. Empty for an unknown code and for 台湾, 香港 and 澳门. */
export function citiesOf(province: string): Place[] {
  if (municipalities.has(province)) return [place(province)];
  const within = codes.filter((code) => isCity(code) && provinceCode(code) === province);
  return within.flatMap((code) => (isHeading(nameOf(code) ?? '') ? directlyUnder(code).map(place) : [place(code)]));
}

/** The districts and counties of a city as `citiesOf` names it: the third step. Empty for an unknown code. */
export function districtsOf(city: string): Place[] {
  if (municipalities.has(city)) {
    return codes.filter((code) => provinceCode(code) === city && !code.endsWith('00')).map(place);
  }
  if (!current.has(city) || isProvince(city)) return [];
  const districts = isCity(city) ? directlyUnder(city) : [];
  return districts.length > 0 ? districts.map(place) : [place(city)];
}

/** 610112 → 陕西省西安市未央区; null for an unknown code. */
export function divisionWords(code: string): string | null {
  const found = division(code);
  if (!found) return null;
  const names = [...found.parents.map((parent) => parent.name), found.name].filter((name) => !isHeading(name));
  return names.filter((name, index) => name !== names[index - 1]).join('');
}

/** Residence permits of people from 香港, 澳门 and 台湾 (practice, from memory, unverified). */
const residencePermits = new Set(['810000', '820000', '830000']);

/**
 * Whether the first six digits of an ID number are an area that is or was: abolished codes count. So does the card of a
 * foreign permanent resident: 9, two digits of the province, three of the country (from memory, unverified).
 */
export function areaKnown(prefix: string): boolean {
  if (residencePermits.has(prefix) || nameOf(prefix) !== undefined) return true;
  return /^9\d{5}$/.test(prefix) && current.has(`${prefix.slice(1, 3)}0000`);
}
