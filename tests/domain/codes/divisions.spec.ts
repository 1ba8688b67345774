import { describe, expect, it } from 'vitest';
import { areaKnown, citiesOf, districtsOf, division, divisionWords, provinces } from '../../../shared/codes/divisions';
import { streetsOf } from '../../../shared/codes/streets';

const names = (places: { name: string }[]) => places.map((place) => place.name);

describe('divisions', () => {
  it('writes a district out in full', () => {
    expect(divisionWords('610112')).toBe('陕西省西安市未央区');
    expect(divisionWords('610104')).toBe('陕西省西安市莲湖区');
    expect(divisionWords('340603')).toBe('安徽省淮北市相山区');
    expect(divisionWords('610100')).toBe('陕西省西安市');
    expect(divisionWords('650102')).toBe('新疆维吾尔自治区乌鲁木齐市天山区');
    expect(divisionWords('999999')).toBeNull();
  });

  it('never writes a mere heading, nor a name twice', () => {
    expect(divisionWords('110101')).toBe('北京市东城区');
    expect(divisionWords('110100')).toBe('北京市');
    expect(divisionWords('500230')).toBe('重庆市丰都县');
    expect(divisionWords('429004')).toBe('湖北省仙桃市');
    expect(divisionWords('441900')).toBe('广东省东莞市');
  });

  it('knows an abolished district by its old name', () => {
    expect(division('110103')).toEqual({
      code: '110103',
      name: '崇文区',
      parents: [{ code: '110000', name: '北京市' }],
      abolished: true,
    });
    expect(divisionWords('440524')).toBe('广东省汕头市潮阳县');
    expect(divisionWords('412323')).toBe('河南省商丘地区民权县');
    expect(division('610112')?.abolished).toBe(false);
  });

  it('leads from province to district in three steps, wherever the station is', () => {
    expect(provinces()).toHaveLength(34);
    expect(citiesOf('610000')).toContainEqual({ code: '610100', name: '西安市' });
    expect(names(districtsOf('610100'))).toEqual(expect.arrayContaining(['未央区', '莲湖区']));
    expect(citiesOf('500000')).toEqual([{ code: '500000', name: '重庆市' }]);
    expect(names(districtsOf('500000'))).toEqual(expect.arrayContaining(['万州区', '丰都县']));
    expect(names(citiesOf('420000'))).toEqual(expect.arrayContaining(['武汉市', '仙桃市']));
    expect(districtsOf('429004')).toEqual([{ code: '429004', name: '仙桃市' }]);
    expect(districtsOf('441900')).toEqual([{ code: '441900', name: '东莞市' }]);
  });

  it('reaches every district in force by the cascade, once', () => {
    const reached = provinces().flatMap((province) => citiesOf(province.code).flatMap((city) => districtsOf(city.code)));
    expect(reached.length).toBe(2978);
    expect(new Set(reached.map((place) => place.code)).size).toBe(2978);
    for (const place of reached) expect(divisionWords(place.code)).toContain(place.name);
    for (const place of reached) expect(place.name).not.toMatch(/^(市辖区|县)$|直辖县级/);
  });

  it('answers an unknown step with nothing to choose', () => {
    expect(citiesOf('990000')).toEqual([]);
    expect(districtsOf('990100')).toEqual([]);
    expect(districtsOf('610000')).toEqual([]);
    expect(citiesOf('710000')).toEqual([]);
  });

  it('accepts areas of ID numbers that are no longer on the map', () => {
    expect(['110105', '440524', '412301', '110103', '371202', '830000', '931156'].map(areaKnown)).toEqual(Array(7).fill(true));
    expect(['999999', '000000', '130116', '', '61011'].map(areaKnown)).toEqual(Array(5).fill(false));
  });
});

describe('streets', () => {
  it('lists the streets of a district by their nine-digit code', async () => {
    const streets = await streetsOf('610112');
    expect(streets).toHaveLength(12);
    expect(streets).toContainEqual({ code: '610112003', name: '辛家庙街道' });
    expect(await streetsOf('610104')).toContainEqual({ code: '610104004', name: '红庙坡街道' });
    expect(await streetsOf('340603')).toContainEqual({ code: '340603400', name: '安徽淮北相山经济开发区管理委员会' });
    expect(await streetsOf('441900')).not.toEqual([]);
    expect(await streetsOf('999999')).toEqual([]);
  });
});
