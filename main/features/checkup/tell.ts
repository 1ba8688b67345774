// What a finding says, in one short sentence. Numbers masked; care groups not named, some are sealed.
import { relation } from '../../../shared/codes/relation';
import { sex } from '../../../shared/codes/sex';
import { wordsOf } from '../../../shared/codes/table';
import type { CheckCode } from '../../../shared/features/checkup';
import { ageOn, dayWords, maskPhone } from '../../../shared/text';
import type { FoundRow } from './found';

type Told = Pick<FoundRow, 'a' | 'b' | 'c'>;

const day = (value: unknown) => dayWords(String(value));
const relationOf = (value: unknown) => wordsOf(relation, String(value)) ?? String(value);
const sexOf = (value: unknown) => wordsOf(sex, String(value)) ?? String(value);

const tellings: Record<CheckCode, (told: Told, today: string) => string> = {
  sameId: () => '身份证号换成15位旧号后相同',
  sameNameBirth: ({ a }) => `都是${day(a)}出生`,
  samePhone: ({ a }) => `都留了${maskPhone(String(a))}`,
  birthMismatch: ({ a, b }) => `登记${day(a)}出生，身份证号上是${day(b)}`,
  sexMismatch: ({ a, b }) => `登记为${sexOf(a)}，身份证号上是${sexOf(b)}`,
  tooOld: ({ a }, today) => `${day(a)}出生，今天${ageOn(String(a), today)}岁`,
  beforeBirth: ({ a, b }) => `${day(b)}入住，${day(a)}出生`,
  childOlder: ({ a, b, c }) => `登记为户主的${relationOf(a)}，${day(b)}出生；户主${day(c)}出生`,
  relationSex: ({ a, b }) => `登记为“${relationOf(a)}”，性别是${sexOf(b)}`,
  manyHeads: ({ b }) => `户主有：${b}`,
  noHead: ({ a }) => `${a}人在册，没有户主`,
  manySpouses: ({ b }) => `户主的配偶有：${b}`,
  deadTagged: ({ a, b }) => `${day(b)}去世，还登记着${a}个特殊群体`,
  emptyHousehold: ({ a }) => (a === null ? '没有人在册' : `${day(a)}立户，没有人在册`),
  crowdedRoom: ({ a, b }) => `${a}人在册，${b}户`,
  stale: ({ a, b }) => (a === null ? `${b === null ? '' : `${day(b)}立户，`}还没核对过` : `上次核对是${day(a)}`),
  noIdNumber: () => '没有证件号码',
  noPhone: () => '没有联系电话',
  noBirth: () => '没有出生日期',
  noRelation: () => '没有与户主关系',
  noResidency: () => '没有居住情况',
  noGuardian: ({ a }, today) => `${ageOn(String(a), today)}岁，没有登记监护人`,
};

/** The sentence of a finding of this check. */
export const tell = (code: CheckCode, told: Told, today: string): string => tellings[code](told, today);
