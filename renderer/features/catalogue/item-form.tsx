import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { type CatalogueItem, type ItemBecomes, itemBecomesWords, itemLabels } from '../../../shared/features/catalogue';
import type { OrderClass } from '../../../shared/features/order-words';
import { useAction, useQuery } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { CategorySelect, HandlerSelect, wanted } from '../orders/items';

type Values = {
  class: OrderClass;
  number?: number | null;
  name: string;
  words?: string;
  becomes: ItemBecomes;
  limitDays?: number | null;
  handlerId?: number | null;
  categoryId?: number | null;
  guideId?: number | null;
};

const draftOf = ({ class: _, number: __, words = '', ...rest }: Values) => {
  const { name, becomes, limitDays = null, handlerId = null, categoryId = null, guideId = null } = rest;
  return { name, words, becomes, limitDays, handlerId, categoryId, guideId };
};

const becomes = Object.entries(itemBecomesWords).map(([value, label]) => ({ value, label }));

type Props = { item: CatalogueItem | null; classes: { value: OrderClass; label: string }[]; onClose(): void };

/** One service: written anew, or corrected. Its number and class stay. */
export function ItemForm({ item, classes, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [add, amend] = [useAction('catalogue.add'), useAction('catalogue.amend')];
  const guides = useQuery('guides.list', { size: 200 }).value?.rows ?? [];
  const save = async (values: Values) => {
    const draft = draftOf(values);
    if (item) {
      if ((await amend.act({ ...draft, id: item.id })).ok) onClose();
      return;
    }
    const reply = await add.act({ ...draft, class: values.class, number: values.number ?? null });
    if (!reply.ok) return;
    say(`“${values.name}”是${reply.value.number}号。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={item ? `改${item.number}号` : '添服务'}
      act={item ? '改好' : '添上'}
      initial={item ?? { class: 'property', becomes: 'order' }}
      action={item ? amend : add}
      labels={itemLabels}
      onSave={save}
    >
      {!item && (
        <Form.Item name="class" label="哪一类">
          <Select options={classes} />
        </Form.Item>
      )}
      <Form.Item name="name" label={itemLabels.name} rules={wanted('请写服务的名字，例如 楼道灯报修。')}>
        <Input maxLength={20} placeholder="楼道灯报修" />
      </Form.Item>
      <Form.Item name="words" label={`${itemLabels.words}（可不填）`}>
        <Input maxLength={80} placeholder="楼道、单元门厅、路灯不亮" />
      </Form.Item>
      <Form.Item name="becomes" label={itemLabels.becomes}>
        <Radio.Group options={becomes} />
      </Form.Item>
      <Form.Item name="categoryId" label={`${itemLabels.category}（可不选）`}>
        <CategorySelect />
      </Form.Item>
      <Form.Item name="handlerId" label={`${itemLabels.handler}（可不选）`}>
        <HandlerSelect />
      </Form.Item>
      <Form.Item name="limitDays" label={`${itemLabels.limitDays}（空着就按类别和全站的天数）`}>
        <InputNumber min={1} max={60} />
      </Form.Item>
      <Form.Item name="guideId" label={`${itemLabels.guide}（可不选）`}>
        <Select
          allowClear
          placeholder="请选择"
          showSearch={{ optionFilterProp: 'label' }}
          options={guides.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Form.Item>
      {!item && (
        <Form.Item name="number" label={`${itemLabels.number}（空着就用下一个）`}>
          <InputNumber min={101} max={699} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

export function EndItem({ item, onClose }: { item: CatalogueItem; onClose(): void }) {
  const end = useAction('catalogue.end');
  return (
    <EndForm
      title={`停用${item.number}号“${item.name}”`}
      act="停用"
      lead="点单页上不再印它，报这个编号会提示已经停了。编号不再给别的服务。"
      reasons={['没有人办了', '并到别的', '点的人少']}
      action={end}
      onEnd={({ reason }) => void end.act({ id: item.id, reason }).then((reply) => reply.ok && onClose())}
      onClose={onClose}
    />
  );
}
