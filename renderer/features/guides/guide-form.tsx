import { Form, Input } from 'antd';
import { type Guide, type GuideDraft, guideLabels } from '../../../shared/features/guides';
import { useAction } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Values = Partial<Omit<GuideDraft, 'phone'>> & { title: string; checkedOn: string; phone?: string | null };

const listing = { minRows: 3, maxRows: 8 };
const draftOf = ({ title, checkedOn, phone, ...rest }: Values) => ({ ...rest, title, checkedOn, phone: phone ?? null });

/** One card: written anew, or corrected. */
export function GuideForm({ guide, onClose }: { guide: Guide | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const kept = useKeptDraft<Values>('guides.add');
  const [add, amend] = [useAction('guides.add'), useAction('guides.amend')];
  const save = async (values: Values) => {
    const draft = draftOf(values);
    const reply = guide ? await amend.act({ ...draft, id: guide.id }) : await add.act(draft);
    if (!reply.ok) return;
    if (!guide) kept.forget();
    say(guide ? `“${values.title}”改好了。` : `“${values.title}”可以答复居民了。`);
    onClose();
  };
  const title = [{ required: true, whitespace: true, message: '请写办什么事，例如 老年优待证办理。' }];
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={guide ? `修改“${guide.title}”` : '写办事指南'}
      act="保存"
      action={guide ? amend : add}
      lead="照着办事大厅公布的写，没把握的先打电话核对。"
      {...(guide ? { initial: guide } : { kept, initial: { checkedOn: today() } })}
      onSave={save}
    >
      <Form.Item name="title" label={guideLabels.title} rules={title}>
        <Input maxLength={30} placeholder="老年优待证办理" />
      </Form.Item>
      <Form.Item name="who" label={guideLabels.who}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="documents" label={`${guideLabels.documents}（一行一样）`}>
        <Input.TextArea maxLength={1000} autoSize={listing} />
      </Form.Item>
      <Form.Item name="steps" label={`${guideLabels.steps}（一行一步）`}>
        <Input.TextArea maxLength={1500} autoSize={listing} />
      </Form.Item>
      <Form.Item name="place" label={guideLabels.place}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="hours" label={guideLabels.hours}>
        <Input maxLength={80} placeholder="周一至周五 9:00—17:00" />
      </Form.Item>
      <Form.Item name="phone" label={`${guideLabels.phone}（电话）`}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="notice" label={guideLabels.notice}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} placeholder="不收费，10个工作日办好。" />
      </Form.Item>
      <Form.Item name="source" label={guideLabels.source}>
        <Input maxLength={80} placeholder="街道便民服务中心公布" />
      </Form.Item>
      <Form.Item name="checkedOn" label={guideLabels.checkedOn} rules={[{ required: true, message: '请填写哪天核对的。' }]}>
        <DayField latest={today()} />
      </Form.Item>
    </FormDialog>
  );
}
