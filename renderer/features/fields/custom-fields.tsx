// Custom fields as a part of another form: that of a person who is being registered.
import type { FieldValue, FieldValues } from '../../../shared/features/fields';
import { useQuery } from '../../desk';
import { ValueField } from './value-field';

const NAMED = /^values\.(\d+)$/;

/** What was filled in of them, by the id of the field, out of everything the form holds. */
export function customValuesIn(form: Readonly<Record<string, unknown>>): FieldValues {
  const filled = Object.entries(form).flatMap(([name, value]) => {
    const id = NAMED.exec(name)?.[1];
    return id === undefined || value === undefined || value === null || value === '' ? [] : [[id, value as FieldValue]];
  });
  return Object.fromEntries(filled) as FieldValues;
}

/** Every custom field of people, one under the other; nothing where the station asks nothing. */
export function CustomFields() {
  const { value: fields = [] } = useQuery('fields.list', { subject: 'person' });
  return fields.map((field) => <ValueField key={field.id} field={field} />);
}
