import { Form, Input, InputNumber, Select } from 'antd';
import { type TopicRow, type TopicSource, topicSourceWords } from '../../../shared/features/topics';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { ResidentPick } from '../volunteers/resident-pick';

type Values = {
  title: string;
  words?: string;
  source: TopicSource;
  personId?: number | null;
  proposer?: string;
  receivedOn: string;
  households?: number | null;
  buildings?: string;
};

const sources = Object.entries(topicSourceWords).map(([value, label]) => ({ value, label }));

type Props = {
  /** Null: a new one. */
  topic: TopicRow | null;
  onClose(): void;
};

/** 登记议题: what, who brought it up, whom it concerns. */
export function TopicForm({ topic, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const add = useAction('topics.add');
  const amend = useAction('topics.amend');
  const save = async ({ words = '', personId = null, proposer = '', households = null, buildings = '', ...typed }: Values) => {
    const draft = { ...typed, words, personId, proposer: personId === null ? proposer : '', households, buildings };
    const reply = topic ? await amend.act({ id: topic.id, sourceId: topic.sourceId, ...draft }) : await add.act(draft);
    if (!reply.ok) return;
    say(topic ? '议题已改好。' : `已登记议题“${draft.title}”。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={topic ? '修改议题' : '登记议题'}
      act={topic ? '保存' : '登记'}
      width={520}
      form={form}
      action={topic ? amend : add}
      initial={topic ?? { source: 'resident', receivedOn: today() }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="title" label="议什么" rules={[{ required: true, whitespace: true, message: '请填写议什么。' }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="source" label="从哪里来">
        <Select options={sources} />
      </Form.Item>
      {!topic?.personId && (
        <Form.Item name="proposer" label="谁提出（可不填）">
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
      )}
      {!topic && (
        <Form.Item name="personId" label="是台账里的居民（可不选）" extra="选了居民，就用台账里的姓名。">
          <ResidentPick />
        </Form.Item>
      )}
      <Form.Item name="words" label="说明（可不填）">
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="households" label="关系到几户（可不填）">
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="buildings" label="哪些楼（可不填）">
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="receivedOn" label="哪天收到" rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField latest={today()} />
      </Form.Item>
    </FormDialog>
  );
}
