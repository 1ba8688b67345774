import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { letterFields } from '../../../shared/features/letters';
import type { Source } from '../../../shared/features/queries';
import { numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';
import { say } from '../../session';
import { type GoingOut, NumbersField, SealedField, usual } from './going-out';

type Values = GoingOut & { title?: string; body?: string };
type Props = { name: string; source: Source; onClose(): void };
type By = 'text' | 'word';

const ways: { value: By; label: string }[] = [
  { value: 'text', label: '在这里写，打印出来' },
  { value: 'word', label: '用写好的Word文件' },
];
const usable = `可以写：${letterFields.map((field) => `{{${field}}}`).join('')}`;
const wanted = (message: string) => [{ required: true, whitespace: true, message }];

/** What is typed here: a title and paragraphs. */
function TextFields() {
  return (
    <>
      <Form.Item name="title" label="标题" rules={wanted('请写标题，例如 致居民的一封信。')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="body" label="正文" extra={usable} rules={wanted('请写正文。')}>
        <Input.TextArea
          maxLength={3000}
          autoSize={{ minRows: 5, maxRows: 10 }}
          placeholder={'{{称呼}}：\n本单元的楼栋长是{{楼栋长}}，电话{{楼栋长电话}}。'}
        />
      </Form.Item>
    </>
  );
}

/** 信函: a letter for each person of the list, printed here or merged into a Word file. */
export function Letters({ name, source, onClose }: Props) {
  const [form] = Form.useForm<Values & Handed>();
  const [by, setBy] = useState<By>('text');
  const issue = useIssue('letters.issue');
  const merge = useAction('letters.mergeWord');
  const save = async ({ title = '', body = '', ...rest }: Values & Handed) => {
    if (by === 'text') return issue.act({ source, title, body, ...rest });
    const reply = await merge.act({ source, ...rest });
    if (!reply.ok || reply.value.outcome === 'cancelled') return;
    say(`${numberWords(reply.value.rows)}封信，存在 ${reply.value.path}`);
    onClose();
  };
  return (
    <HandOutDialog<Values>
      title={`信函：${name}`}
      act={by === 'text' ? '生成并预览' : '选Word文件'}
      form={form}
      action={by === 'text' ? issue : merge}
      lead="每人一封。双大括号里的内容按台账填写，楼栋长按各人的单元填。"
      initial={usual}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item label="怎么做">
        <Radio.Group options={ways} value={by} onChange={({ target }) => setBy(target.value as By)} />
      </Form.Item>
      {by === 'text' ? <TextFields /> : <p className="soft">{usable}，页眉页脚里的不填。</p>}
      <NumbersField label="电话和证件号码" />
      <SealedField />
    </HandOutDialog>
  );
}
