// How a person and a place read on the screen.
import { relation } from '../../../shared/codes/relation';
import { sex } from '../../../shared/codes/sex';
import { wordsOf } from '../../../shared/codes/table';
import { ageOn } from '../../../shared/text';

type Place = { building: string; unit: string; room: string };
type Born = { birthOn: string | null };
type Sexed = { sex: '1' | '2' | null };

/** `3号楼 2单元 1101` */
export const placeWords = ({ building, unit, room }: Place): string => [building, unit, room].filter(Boolean).join(' ');

/** `妻`; null where it was never asked. */
export const relationWords = (code: string | null): string | null => wordsOf(relation, code) ?? code;

/** `男`, `女`; null where it is unknown. */
export const sexWords = ({ sex: code }: Sexed): string | null => wordsOf(sex, code);

/** Full years on a day; null where the birth is unknown. */
export const ageOf = ({ birthOn }: Born, day: string): number | null => (birthOn ? ageOn(birthOn, day) : null);

/** `72岁，女`, with whatever is known. */
export function ageAndSex(person: Born & Sexed, day: string): string {
  const age = ageOf(person, day);
  return [age === null ? null : `${age}岁`, sexWords(person)].filter(Boolean).join('，');
}
