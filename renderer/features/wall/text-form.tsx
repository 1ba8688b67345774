import { Form, Input } from 'antd';
import { type WallText, type WallTextDraft, wallTextLabels } from '../../../shared/features/wall';
import { useAction } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

const wanted = (message: string) => [{ required: true, whitespace: true, message }];

type Props = { text: WallText | null; sample?: Pick<WallTextDraft, 'title' | 'body'>; onClose(): void };

/** 制度: a new one, perhaps after a sample, or the next version of one. */
export function TextForm({ text, sample, onClose }: Props) {
  const [form] = Form.useForm<WallTextDraft>();
  const kept = useKeptDraft<WallTextDraft>('wall.addText');
  const [add, amend] = [useAction('wall.addText'), useAction('wall.amendText')];
  const save = async (draft: WallTextDraft) => {
    const reply = text ? await amend.act({ ...draft, id: text.id }) : await add.act(draft);
    if (!reply.ok) return;
    if (!text) kept.forget();
    say(text ? `“${draft.title}”第${text.version + 1}版写好了，打印一张换上。` : `“${draft.title}”写好了。`);
    onClose();
  };
  const initial = { effectiveOn: today(), title: text?.title ?? sample?.title ?? '', body: text?.body ?? sample?.body ?? '' };
  return (
    <FormDialog<WallTextDraft>
      {...{ form, onClose, initial }}
      title={text ? `修改“${text.title}”` : '写制度'}
      act="保存"
      width={640}
      action={text ? amend : add}
      lead={text ? '保存后是新的一版，以前的版本都留着。' : '一行一条，按站里真正的做法写。'}
      {...(text || sample ? {} : { kept })}
      onSave={save}
    >
      <Form.Item name="title" label={wallTextLabels.title} rules={wanted('请写名称，例如 值班接待制度。')}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="body" label={wallTextLabels.body} rules={wanted('请写内容。')}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 8, maxRows: 14 }} />
      </Form.Item>
      <Form.Item name="effectiveOn" label={wallTextLabels.effectiveOn} rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField />
      </Form.Item>
    </FormDialog>
  );
}
