// Fields that several forms of a request have.
import { Form, Input, Radio, Select } from 'antd';
import { orderRatingWords, replyWayWords } from '../../../shared/features/order-words';
import type { OrderCard } from '../../../shared/features/orders';
import { useQuery } from '../../desk';
import { TemplateItem } from './template-item';

export const wanted = (message: string) => [{ required: true, whitespace: true, message }];

const waysOf = Object.entries(replyWayWords).map(([value, label]) => ({ value, label }));
const ratings = Object.entries(orderRatingWords).map(([value, label]) => ({ value, label }));

/** `2026-03-05 14:30` as a form writes it → as the desk takes it; empty: now. */
export const minuteOf = (typed: string | undefined): string | null => {
  const text = (typed ?? '').trim();
  return text === '' ? null : text.replace(/\s+/, 'T');
};

/** When it happened, for what is written down afterwards. */
export const AtItem = ({ name = 'at', label = '什么时候' }: { name?: string; label?: string }) => (
  <Form.Item name={name} label={`${label}（空着就是现在）`}>
    <Input maxLength={16} placeholder="2026-03-05 14:30" />
  </Form.Item>
);

/** To whom, by which way, in which words. `at`: under this name in the form. */
export function ReplyItems({ name, label = '怎么答复的', card }: { name: string; label?: string; card?: OrderCard }) {
  return (
    <>
      <Form.Item name={[name, 'way']} label={label} rules={[{ required: true, message: '请选一种方式。' }]}>
        <Radio.Group options={waysOf} />
      </Form.Item>
      {card && <TemplateItem card={card} into={[name, 'words']} />}
      <Form.Item name={[name, 'words']} label="说了什么" rules={wanted('请写一句怎么说的。')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}

export const RatingItem = ({ name, label }: { name: string; label: string }) => (
  <Form.Item name={name} label={label}>
    <Radio.Group options={ratings} />
  </Form.Item>
);

type SelectProps = { id?: string; value?: number | null; onChange?(id: number | null): void };

/** Categories that stand, by class. */
export function CategorySelect({ id, value, onChange }: SelectProps) {
  const setup = useQuery('orders.setup', {}).value;
  const standing = (setup?.categories ?? []).filter(({ endedOn }) => endedOn === null);
  const classes = Object.entries(setup?.classes ?? {});
  const options = classes.flatMap(([value, label]) => {
    const within = standing.filter((one) => one.class === value);
    return within.length === 0 ? [] : [{ label, options: within.map((one) => ({ value: one.id, label: one.name })) }];
  });
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      allowClear
      placeholder="请选择"
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      onChange={(chosen: number | undefined) => onChange?.(chosen ?? null)}
    />
  );
}

/** Those it can be given to. */
export function HandlerSelect({ id, value, onChange }: SelectProps) {
  const setup = useQuery('orders.setup', {}).value;
  const standing = (setup?.handlers ?? []).filter(({ endedOn }) => endedOn === null);
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      allowClear
      placeholder="请选择"
      notFoundContent="还没有办理人，请到“诉求 → 更多 → 类别、办理人和放假”添上。"
      showSearch={{ optionFilterProp: 'label' }}
      options={standing.map((one) => ({
        value: one.id,
        label: one.open > 0 ? `${one.name}（手里${one.open}件）` : one.name,
      }))}
      onChange={(chosen: number | undefined) => onChange?.(chosen ?? null)}
    />
  );
}
