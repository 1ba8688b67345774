import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { letterFields, MOST_LETTER } from '../../../shared/features/letters';
import type { Source } from '../../../shared/features/queries';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';
import { say } from '../../session';
import { type GoingOut, NumbersField, SealedField, usual } from './going-out';

type Values = GoingOut & { queryId?: number; title?: string; body?: string };
type Props = {
  name: string;
  /** null: one of the saved queries is chosen here. */
  source: Source | null;
  /** What it begins with. */
  begun?: { title: string; body: string };
  onClose(): void;
};
type By = 'text' | 'word';

const ways: { value: By; label: string }[] = [
  { value: 'text', label: '在这里写，打印出来' },
  { value: 'word', label: '用写好的Word文件' },
];
const usable = `可以写：${letterFields.map((field) => `{{${field}}}`).join(' ')}`;
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
          maxLength={MOST_LETTER}
          autoSize={{ minRows: 5, maxRows: 10 }}
          placeholder={'{{称呼}}：\n本单元的楼栋长是{{楼栋长}}，电话{{楼栋长电话}}。'}
        />
      </Form.Item>
    </>
  );
}

/** What may stand in a file of their own. */
const WordFile = () => (
  <Form.Item>
    <p className="soft">{usable}，页眉页脚里的不填。</p>
  </Form.Item>
);

/** To whom: the people of a saved query, as it finds them today. */
function WhomField() {
  const { value } = useQuery('queries.list', {});
  const options = (value ?? []).map(({ id, name, definition }) => ({ value: id, label: name, title: definition }));
  return (
    <Form.Item
      name="queryId"
      label="写给谁"
      extra={value?.length === 0 ? '还没有存过查询：先在“台账”里挑好人，点“存为查询…”。' : '查询今天找到的每一个人。'}
      rules={[{ required: true, message: '请选写给哪个查询里的人。' }]}
    >
      <Select placeholder="选一个查询" showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}

/** 信函: a letter for each person of the list, printed here or merged into a Word file. */
export function Letters({ name, source: given, begun, onClose }: Props) {
  const [form] = Form.useForm<Values & Handed>();
  const [by, setBy] = useState<By>('text');
  const issue = useIssue('letters.issue');
  const merge = useAction('letters.mergeWord');
  const save = async ({ queryId = 0, title = '', body = '', ...rest }: Values & Handed) => {
    const source = given ?? { id: queryId };
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
      initial={{ ...usual, ...begun }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      {given === null && <WhomField />}
      <Form.Item label="怎么做">
        <Radio.Group options={ways} value={by} onChange={({ target }) => setBy(target.value as By)} />
      </Form.Item>
      {by === 'text' ? <TextFields /> : <WordFile />}
      <NumbersField label="电话和证件号码" />
      <SealedField />
    </HandOutDialog>
  );
}
