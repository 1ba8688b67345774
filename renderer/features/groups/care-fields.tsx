import { Form, Input, Select } from 'antd';
import { entriesOf } from '../../../shared/codes/table';
import { type CareField, CareNumber, careLabels, careTables } from '../../../shared/features/care-fields';
import type { Membership } from '../../../shared/features/groups';
import { DayField } from '../../kit/day-field';
import { optionalMark } from '../../kit/optional-mark';

/** What takes a masked number away: empty leaves it as it is. */
const NONE = '无';

type Asked = Pick<Membership, 'fields' | 'validity'>;

const isOwn = (field: string): field is CareField => field !== 'guardian';
const isNumber = (field: CareField) => (CareNumber.options as string[]).includes(field);

/** The own fields a group asks for, those required first said without a mark. `masked`: numbers that are there already. */
export function CareFields({ fields, validity, masked = {} }: Asked & { masked?: Partial<Record<string, string | null>> }) {
  return (
    <>
      {fields.map(({ field, required }) => {
        if (!isOwn(field)) return null;
        const table = careTables[field];
        const label = optionalMark(careLabels[field], { required });
        const kept = isNumber(field) ? masked[field] : null;
        return (
          <Form.Item
            key={field}
            name={['care', field]}
            label={label}
            extra={kept ? `现在是${kept}，不改就留空；要清掉，写“${NONE}”。` : undefined}
          >
            {table ? (
              <Select allowClear options={entriesOf(table).map(({ code, words }) => ({ value: code, label: words }))} />
            ) : (
              <Input maxLength={100} placeholder={field === 'dueMonth' ? '例如 2027-03' : undefined} />
            )}
          </Form.Item>
        );
      })}
      {validity === 'date' && (
        <Form.Item name="validTo" label="有效期到" extra="照证明上写的日期；那天还算，第二天起不再计入。">
          <DayField />
        </Form.Item>
      )}
    </>
  );
}

/** What the person filled in or took out; a masked number that was left empty stays as it is, 无 takes it away. */
export function careChanges(
  typed: Record<string, unknown> = {},
  had: Record<string, string | null>,
): Record<string, string | null> {
  const changes = Object.entries(typed).flatMap(([field, value]) => {
    const told = typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    const number = (CareNumber.options as string[]).includes(field);
    const next = number && told === NONE ? null : told;
    return (number && told === null) || next === (had[field] ?? null) ? [] : [[field, next]];
  });
  return Object.fromEntries(changes);
}
