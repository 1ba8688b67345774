// What a filter asks of one custom field, in a clause: “宠物”是狗或猫. Pure.
import { dayWords } from '../text';
import { fieldValueWords } from './field-values';
import type { Field, FieldCondition } from './fields';

function bounds(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '填了' : `到${to}为止`;
  return to === null ? `从${from}起` : `从${from}到${to}`;
}

function askedOf(field: Pick<Field, 'kind' | 'unit' | 'choices'>, condition: FieldCondition): string {
  const number = (value: number | null) => (value === null ? null : fieldValueWords(field, value));
  const day = (value: string | null) => (value === null ? null : dayWords(value));
  switch (condition.is) {
    case 'equals':
      return `是“${condition.text}”`;
    case 'contains':
      return `含“${condition.text}”`;
    case 'between':
      return bounds(number(condition.from), number(condition.to));
    case 'during':
      return bounds(day(condition.from), day(condition.to));
    case 'oneOf':
      return `是${condition.choiceIds.map((id) => fieldValueWords(field, id)).join('或')}`;
    case 'yes':
      return `是“${condition.yes ? '是' : '否'}”`;
    case 'missing':
      return '没有填';
  }
}

/** A clause of the definition; a field that is not known any more is said so. */
export const conditionWords = (field: Field | undefined, condition: FieldCondition): string =>
  field ? `“${field.name}”${askedOf(field, condition)}` : '已不在的自定义栏目符合条件';
