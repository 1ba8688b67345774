// What stands in the form of a visit, and how the desk takes it.
import type {
  DoctorService,
  NeedTheme,
  VisitMood,
  Visitor,
  VisitPurpose,
  VisitResult,
} from '../../../shared/features/visit-words';
import type { Input } from '../../../shared/operations';
import type { PlaceChoice } from '../residents/place-choice';

export type VisitValues = {
  personId?: number | null;
  place?: PlaceChoice;
  purpose: VisitPurpose;
  result: VisitResult;
  mood?: VisitMood | null;
  themes?: NeedTheme[];
  said?: Partial<Record<NeedTheme, string>>;
  words?: string;
  on: string;
  visitor?: Visitor | null;
  company?: string;
  service?: DoctorService | null;
  nextOn?: string | null;
  festival?: string;
  gift?: string;
  quantity?: number | null;
};

type Draft = Input<'visits.record'>;

/** As the desk takes it; what is not asked of a purpose is not sent. */
export function draftOf(
  { themes = [], said = {}, place, words = '', company = '', ...values }: VisitValues,
  nameless: boolean,
): Draft {
  const { purpose, result, on } = values;
  const doctor = purpose === 'familyDoctor';
  const met = result === 'met' && !doctor;
  return {
    ...(nameless ? { householdId: place?.householdId ?? null } : { personId: values.personId ?? null }),
    ...{ purpose, result, on, company, visitor: values.visitor ?? null },
    ...(doctor ? { service: values.service ?? null, nextOn: values.nextOn ?? null } : { words }),
    ...(met ? { mood: values.mood ?? null } : {}),
    ...(met ? { needs: themes.map((theme) => ({ theme, words: said[theme] ?? '' })) } : {}),
    ...(purpose === 'festival'
      ? { festival: values.festival ?? '', gift: values.gift ?? '', quantity: values.quantity ?? null }
      : {}),
  };
}
