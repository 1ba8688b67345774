import type { FormInstance } from 'antd';
import { useEffect, useMemo } from 'react';
import type { Failure } from '../../shared/reply';

const placed = (form: FormInstance, field: string) => form.getFieldInstance(field) !== undefined;

/**
 * Puts the messages of an invalid form under its fields and the focus into the first of them. Gives back what belongs at
 * the top of the form: a refusal, a fault, or the messages whose field is not on this form.
 */
export function useFormFailure(form: FormInstance, failure: Failure | undefined): Failure | undefined {
  const invalid = failure?.code === 'invalid' ? failure.fields : undefined;
  useEffect(() => {
    if (!invalid) return;
    const fields = Object.keys(invalid).filter((field) => placed(form, field));
    form.setFields(fields.map((name) => ({ name, errors: [invalid[name] ?? ''] })));
    if (fields[0]) form.getFieldInstance(fields[0])?.focus?.();
  }, [form, invalid]);
  return useMemo(() => {
    if (!invalid) return failure;
    const others = Object.entries(invalid).filter(([field]) => !placed(form, field));
    return others.length > 0 ? { code: 'invalid', fields: Object.fromEntries(others) } : undefined;
  }, [form, failure, invalid]);
}
