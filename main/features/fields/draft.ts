// What must be true of a field before it is written down. Pure.
import { type FieldDraft, type FieldSubject, fieldSubjectWords } from '../../../shared/features/fields';
import { personLabels } from '../../../shared/features/people';
import { residingLabels } from '../../../shared/features/personal-fields';
import { houseLabels } from '../../../shared/features/rooms';
import { Refusal } from '../../refusal';

/** What the ledger asks anyway: a second column of the same name would split what is known in two. */
const known: Record<FieldSubject, readonly string[]> = {
  person: [...Object.values(personLabels), ...Object.values(residingLabels), '特殊群体', '年龄'],
  household: ['户主', '人数', '住处', '立户日期', '核对日期'],
  room: [...Object.values(houseLabels), '楼栋', '单元', '房号', '楼层'],
};

function checkChoices({ kind, choices }: FieldDraft): Record<string, string> {
  if (kind !== 'choice') return {};
  if (choices.length < 2) return { choices: '至少写两个选项。只有有和没有，就把种类选成“是或否”。' };
  const names = choices.map(({ words }) => words);
  const twice = names.find((words, at) => names.indexOf(words) !== at);
  return twice === undefined ? {} : { choices: `“${twice}”写了两次，请去掉一个。` };
}

function faultsOf(subject: FieldSubject, draft: FieldDraft): Record<string, string> {
  const { name, min, max, purpose } = draft;
  return {
    ...(known[subject].includes(name) ? { name: `${fieldSubjectWords[subject]}资料里已经有“${name}”，直接填在那里。` } : {}),
    ...(subject !== 'room' && purpose === null ? { purpose: '请写清用来做什么。登记个人信息要告诉本人用途。' } : {}),
    ...(min !== null && max !== null && min > max ? { max: '最大的数不能比最小的小。' } : {}),
    ...checkChoices(draft),
  };
}

/** Only a number has a unit and bounds; only choices are chosen from. */
export const ownRules = (draft: FieldDraft): FieldDraft => ({
  ...draft,
  ...(draft.kind === 'number' ? {} : { unit: null, min: null, max: null }),
  choices: draft.kind === 'choice' ? draft.choices : [],
});

/** Throws `invalid` for a field that cannot be. `at` is the path of the draft in the input. */
export function checkDraft(subject: FieldSubject, draft: FieldDraft, at = ''): void {
  const faults = Object.entries(faultsOf(subject, draft)).map(([field, words]) => [at + field, words]);
  if (faults.length > 0) throw new Refusal(Object.fromEntries(faults) as Record<string, string>);
}
