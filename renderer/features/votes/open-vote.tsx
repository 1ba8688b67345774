import { Form, Input, Radio, Select } from 'antd';
import { type VoteWay, voteRuleWords, voteWayWords } from '../../../shared/features/votes';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { question: string; way: VoteWay; rule: 'presentHalf' | 'presentTwoThirds'; consultationId?: number };

const ways = Object.entries(voteWayWords).map(([value, label]) => ({ value: value as VoteWay, label }));
const rules = (['presentHalf', 'presentTwoThirds'] as const).map((value) => ({ value, label: voteRuleWords[value] }));

function ConsultationItem() {
  const list = useQuery('consultations.list', {}).value ?? [];
  return (
    <Form.Item
      name="consultationId"
      label="哪一次征求意见"
      rules={[{ required: true, message: '请选一次。还没有的，先到“议事 → 征求意见”发起。' }]}
      extra="那边结束统计以后，再来这里记结果。"
    >
      <Select options={list.map(({ id, title }) => ({ value: id, label: title }))} />
    </Form.Item>
  );
}

type Props = { agendaItemId: number; title: string; onClose(): void };

/** 提请表决: what is put, and how it is counted. */
export function OpenVote({ agendaItemId, title, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const open = useAction('votes.open');
  const way = Form.useWatch('way', form);
  const save = async ({ question, way: chosen, rule, consultationId }: Values) => {
    const reply =
      chosen === 'household'
        ? await open.act({ agendaItemId, question, way: chosen, consultationId: consultationId ?? 0 })
        : await open.act({ agendaItemId, question, way: chosen, rule });
    if (!reply.ok) return;
    say('开始表决。');
    onClose();
  };
  return (
    <FormDialog
      title="提请表决"
      act="开始"
      width={520}
      form={form}
      action={open}
      initial={{ question: title, way: 'hands', rule: 'presentHalf' }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="question" label="表决什么" rules={[{ required: true, whitespace: true, message: '请写清楚表决什么。' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="way" label="怎么表决">
        <Radio.Group options={ways} />
      </Form.Item>
      {way === 'household' ? (
        <ConsultationItem />
      ) : (
        <Form.Item name="rule" label="怎样算通过">
          <Radio.Group options={rules} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
