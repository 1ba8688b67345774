import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { chatAppWords, type PublishedKind } from '../../../shared/features/chats';
import { instantWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { copyText } from '../../kit/copy';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { title: string; words: string; groupIds: number[] };
type Props = {
  /** Where the text comes from; nothing for free words. */
  of?: { kind: PublishedKind; subjectId: number };
  title?: string;
  text?: string;
  onClose(): void;
};

/** Of its own: a group of boxes takes no mark that it is required. */
const chosen = {
  validator: (_: unknown, ids?: number[]) =>
    ids?.length ? Promise.resolve() : Promise.reject(new Error('请勾上发了哪几个群。')),
};

/** Where it was published already. */
function Before({ of }: { of: { kind: PublishedKind; subjectId: number } }) {
  const rows = useQuery('chats.log', { of, size: 3 }).value?.rows.filter(({ endedOn }) => endedOn === null) ?? [];
  if (rows.length === 0) return null;
  return <p className="soft">发过：{rows.map(({ group, at }) => `${group}（${instantWords(at)}）`).join('、')}。</p>;
}

/** 发到群里: the text is copied, posted by hand in the groups, and noted as posted there. */
export function PublishForm({ of, title = '', text = '', onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const list = useQuery('chats.list', {});
  const publish = useAction('chats.publish');
  const [copied, setCopied] = useState(false);
  const groups = list.value?.rows.filter(({ endedOn }) => endedOn === null) ?? [];
  const copy = () => setCopied(copyText(form.getFieldValue('words') ?? ''));
  const save = async (values: Values) => {
    const reply = await publish.act({ ...values, kind: of?.kind ?? 'words', subjectId: of?.subjectId ?? null });
    if (!reply.ok) return;
    say(`记下了：发到${reply.value.count}个群。`);
    onClose();
  };
  const options = groups.map(({ id, name, app }) => ({ value: id, label: `${name}（${chatAppWords[app]}）` }));
  const wanted = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title="发到群里"
      act="记下已发"
      action={publish}
      lead="先复制文字，到群里粘贴发出，再回来勾上发了哪几个群。"
      initial={{ title, words: text }}
      onChange={() => setCopied(false)}
      onSave={save}
    >
      {of && <Before of={of} />}
      <Form.Item name="title" label="标题" rules={wanted('请写一句是什么，方便以后查。')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="words" label="文字" rules={wanted('请写要发的文字。')}>
        <Input.TextArea maxLength={20_000} autoSize={{ minRows: 6, maxRows: 8 }} />
      </Form.Item>
      <Form.Item>
        <Button onClick={copy}>复制文字</Button> {copied && <span role="status">已复制，到群里粘贴就行。</span>}
      </Form.Item>
      <Form.Item name="groupIds" label="发了哪几个群" rules={[chosen]}>
        {options.length === 0 ? (
          <p className="soft">还没有登记群，先到“通知 → 群”里登记。</p>
        ) : (
          <Checkbox.Group options={options} />
        )}
      </Form.Item>
    </FormDialog>
  );
}
