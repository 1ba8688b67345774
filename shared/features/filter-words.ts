// A filter of the ledger said in one sentence: the definition that stands above a list, on paper, in a file and in the log.
// Pure: the same filter reads the same everywhere. What was typed into the search box is a name or a number of somebody, and is
// never repeated.
import { relation } from '../codes/relation';
import { sex } from '../codes/sex';
import { wordsOf } from '../codes/table';
import { dayWords } from '../text';
import { conditionWords } from './field-conditions';
import type { Field } from './fields';
import { type AloneBy, missingWords, personStateWords, type ResidentFilter } from './resident-filter';

/** What buildings and units are called, and the custom fields there are, ended ones too; each by its id. */
export type FilterNames = {
  buildings: ReadonlyMap<number, string>;
  units: ReadonlyMap<number, string>;
  fields: ReadonlyMap<number, Field>;
};

const or = (words: readonly string[]) => words.join('或');
const gone = '已不在名册的';

const aloneWords: Record<AloneBy, string> = {
  household: '独居（一户里实际住的只有本人）',
  tag: '登记为独居老人',
  either: '独居（一户里实际住的只有本人，或登记为独居老人）',
};

/** `年满70周岁`, `未满18周岁`, `年满60周岁、未满80周岁`, with the day where it is another than that of the list. */
function ageWords({ ageFrom, ageTo, ageOn }: ResidentFilter): string[] {
  const parts = [ageFrom !== null && `年满${ageFrom}周岁`, ageTo !== null && `未满${ageTo + 1}周岁`].filter(Boolean);
  if (parts.length === 0) return [];
  return [parts.join('、') + (ageOn === null ? '' : `（年龄按${dayWords(ageOn)}算）`)];
}

function placeWords({ buildingId, buildingIds, unitId, tenures }: ResidentFilter, names: FilterNames): string[] {
  const building = (id: number) => names.buildings.get(id) ?? `${gone}楼栋`;
  const unit = unitId === null ? '' : (names.units.get(unitId) ?? `${gone}单元`);
  const among = buildingIds.map(building).join('、');
  return [
    ...(among ? [`住在${among}`] : []),
    ...(buildingId === null && unit === '' ? [] : [`住在${buildingId === null ? '' : building(buildingId)}${unit}`]),
    ...(tenures.length > 0 ? [`房屋是${or(tenures)}的`] : []),
  ];
}

function householdWords({ alone, householdFrom, householdTo, verifiedBefore }: ResidentFilter): string[] {
  const exactly = householdFrom !== null && householdFrom === householdTo;
  const size = [householdFrom !== null && `至少${householdFrom}人`, householdTo !== null && `至多${householdTo}人`].filter(
    Boolean,
  );
  return [
    ...(alone === null ? [] : [aloneWords[alone]]),
    ...(exactly ? [`一户${householdFrom}人`] : []),
    ...(!exactly && size.length > 0 ? [`一户${size.join('、')}`] : []),
    ...(verifiedBefore === null ? [] : [`${dayWords(verifiedBefore)}以来没有上门核对过`]),
  ];
}

function groupWords({ tag, tagsAny, tagsAll, tagsNone }: ResidentFilter): string[] {
  return [
    ...(tag === null ? [] : [`登记为${tag}`]),
    ...(tagsAny.length > 0 ? [`登记为${or(tagsAny)}`] : []),
    ...(tagsAll.length > 0 ? [`${tagsAll.length > 1 ? '同时' : ''}登记为${tagsAll.join('、')}`] : []),
    ...(tagsNone.length > 0 ? [`没有登记为${or(tagsNone)}`] : []),
  ];
}

function factWords(filter: ResidentFilter): string[] {
  const { relations, birthMonth, missing, has } = filter;
  const named = (facts: ResidentFilter['has']) => facts.map((fact) => missingWords[fact]).join('、');
  const lacks = missing === null ? filter.lacks : [missing, ...filter.lacks];
  return [
    ...(filter.sex === null ? [] : [wordsOf(sex, filter.sex) ?? '']),
    ...(filter.residency === null ? [] : [filter.residency]),
    ...(relations.length > 0 ? [`与户主关系是${or(relations.map((code) => wordsOf(relation, code) ?? code))}`] : []),
    ...(birthMonth === null ? [] : [`${birthMonth}月出生`]),
    ...(has.length > 0 ? [`登记了${named(has)}`] : []),
    ...(lacks.length > 0 ? [`没有登记${named(lacks)}`] : []),
  ];
}

function spanWords(from: string | null, to: string | null, act: string): string[] {
  if (from === null && to === null) return [];
  if (from === null) return [`${dayWords(to ?? '')}前（含当天）${act}`];
  if (to === null) return [`${dayWords(from)}起${act}`];
  return [from === to ? `${dayWords(from)}${act}` : `${dayWords(from)}至${dayWords(to)}${act}`];
}

const fieldWords = ({ fields }: ResidentFilter, names: FilterNames): string[] =>
  fields.map((condition) => conditionWords(names.fields.get(condition.fieldId), condition));

function subjectOf({ state, asOf }: ResidentFilter): string {
  if (asOf === null) return `${personStateWords[state]}居民`;
  return state === 'present' ? `${dayWords(asOf)}在册的居民` : `到${dayWords(asOf)}${personStateWords[state]}的居民`;
}

/** The definition of everybody under the filter, e.g. `在册居民，年满70周岁，独居（一户里实际住的只有本人）。` */
export function filterWords(filter: ResidentFilter, names: FilterNames): string {
  const clauses = [
    ...(filter.text === '' ? [] : ['姓名、住处或号码符合所查文字']),
    ...placeWords(filter, names),
    ...ageWords(filter),
    ...factWords(filter),
    ...householdWords(filter),
    ...groupWords(filter),
    ...fieldWords(filter, names),
    ...spanWords(filter.movedInFrom, filter.movedInTo, '住进现住处'),
    ...spanWords(filter.movedOutFrom, filter.movedOutTo, '离开'),
  ];
  return `${[clauses.length === 0 ? `全部${subjectOf(filter)}` : subjectOf(filter), ...clauses].join('，')}。`;
}
