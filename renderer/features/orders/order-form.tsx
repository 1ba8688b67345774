import { Checkbox, Form, Input, Radio } from 'antd';
import { useDeferredValue, useEffect } from 'react';
import type { CatalogueItem } from '../../../shared/features/catalogue';
import { MOST_ORDER_WORDS, orderSourceWords } from '../../../shared/features/order-words';
import { useAction, useQuery } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { PhotosItem, useGivingUp } from '../attachments/photos-item';
import { NumberField, useOrdered } from '../catalogue/number-field';
import { AtItem, CategorySelect, HandlerSelect, wanted } from './items';
import { draftOf, type IntakeValues } from './order-draft';
import { OutcomeItems } from './outcome-items';
import { Questions } from './questions';
import { NOBODY, ReporterField } from './reporter-field';
import { SimilarHint } from './similar-hint';
import { NOWHERE, WhereField } from './where';

const sources = (['walkIn', 'phone', 'chat', 'chief', 'visit', 'hotline', 'supermarket'] as const).map((value) => ({
  value,
  label: orderSourceWords[value],
}));

const FORM = 'orders.add';
const begun: Partial<IntakeValues> = { source: 'walkIn', reporter: NOBODY, where: NOWHERE, outcome: 'open' };

const named = {
  validator: (_: unknown, said?: { name: string }) =>
    said?.name.trim() ? Promise.resolve() : Promise.reject(new Error('请写谁说的；不愿留名就勾“不愿留名”。')),
};

/** Fills in what a pasted message tells. */
function useReading(form: ReturnType<typeof Form.useForm<IntakeValues>>[0]) {
  const pasted = useDeferredValue((Form.useWatch('pasted', form) ?? '').trim());
  const read = useQuery('orders.readText', pasted === '' ? null : { text: pasted }).value;
  useEffect(() => {
    if (pasted === '' || !read) return;
    const { name, personId, phone, where, categoryId, words } = read;
    form.setFieldsValue({ reporter: { name, personId }, phone, where, categoryId, words });
  }, [form, pasted, read]);
}

/** What was ordered by its number fills what it says of itself; what somebody wrote stays. */
function useFilling(form: ReturnType<typeof Form.useForm<IntakeValues>>[0], item: CatalogueItem | undefined) {
  useEffect(() => {
    if (!item) return;
    const { categoryId, handlerId, name } = item;
    const words = (form.getFieldValue('words') as string | undefined)?.trim() || name;
    form.setFieldsValue({ source: 'supermarket', categoryId, handlerId, words });
  }, [form, item]);
}

/** 登记诉求: in a minute, or pasted out of a chat group. */
export function OrderForm({ onClose, onAdded }: { onClose(): void; onAdded?: ((id: number) => void) | undefined }) {
  const [form] = Form.useForm<IntakeValues>();
  const kept = useKeptDraft<IntakeValues>(FORM);
  const giveUpPhotos = useGivingUp();
  const add = useAction('orders.add');
  const source = Form.useWatch('source', form);
  const anonymous = Form.useWatch('anonymous', form) ?? false;
  const reporter = Form.useWatch('reporter', form)?.name ?? '';
  useReading(form);
  const ordered = useOrdered(form);
  useFilling(form, ordered.item);
  const save = async (values: IntakeValues) => {
    const reply = await add.act(draftOf({ ...begun, ...values } as IntakeValues, ordered.item?.id ?? null));
    if (!reply.ok) return;
    kept.forget();
    say(`登记好了，编号${reply.value.number}。`);
    onClose();
    onAdded?.(reply.value.id);
  };
  return (
    <FormDialog<IntakeValues>
      {...{ form, kept }}
      title="登记诉求"
      act="登记"
      width={680}
      initial={begun}
      action={add}
      onSave={save}
      onClose={() => {
        giveUpPhotos(form.getFieldValue('photos') as IntakeValues['photos']);
        onClose();
      }}
    >
      <Form.Item name="source" label="从哪里来">
        <Radio.Group options={sources} optionType="button" />
      </Form.Item>
      <NumberField ordered={ordered} name={reporter} />
      {source === 'chat' && (
        <Form.Item name="pasted" label="群里的原话" extra="粘贴进来，姓名、房号、电话和类别会自动认出来，请看一眼对不对。">
          <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )}
      {source === 'hotline' && (
        <>
          <Form.Item name="sourceNumber" label="12345工单编号">
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="ownDueOn" label="工单的办理期限（没写就空着）">
            <DayField />
          </Form.Item>
        </>
      )}
      <Form.Item name="words" label="什么事" rules={wanted('请写一句是什么事。')}>
        <Input.TextArea maxLength={MOST_ORDER_WORDS} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="reporter" label="谁说的" rules={anonymous ? [] : [named]}>
        <ReporterField disabled={anonymous} />
      </Form.Item>
      <Form.Item name="phone" label="电话（可不填）">
        <Input maxLength={30} disabled={anonymous} />
      </Form.Item>
      <Form.Item name="where" label="在哪里">
        <WhereField />
      </Form.Item>
      <Form.Item name="categoryId" label="类别">
        <CategorySelect />
      </Form.Item>
      <PhotosItem form={FORM} />
      <Questions />
      <SimilarHint />
      <OutcomeItems />
      <details className="folded">
        <summary>其他：紧急、保密、不愿留名、时间、交给谁</summary>
        <div className="folded-body">
          <Form.Item name="urgent" valuePropName="checked">
            <Checkbox>紧急：要马上有人到场</Checkbox>
          </Form.Item>
          <Form.Item name="confidential" valuePropName="checked">
            <Checkbox>保密：除站长、副站长外，只看得到编号</Checkbox>
          </Form.Item>
          <Form.Item name="anonymous" valuePropName="checked">
            <Checkbox>不愿留名</Checkbox>
          </Form.Item>
          <AtItem name="receivedAt" label="什么时候说的" />
          <Form.Item name="handlerId" label="直接派给（可不选）">
            <HandlerSelect />
          </Form.Item>
        </div>
      </details>
    </FormDialog>
  );
}
