import { Form, Select } from 'antd';
import { commonRelations, relation } from '../../../shared/codes/relation';
import type { HouseholdCard } from '../../../shared/features/households';
import { useAction, useQuery } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { today } from '../../kit/today';
import { say } from '../../session';
import { CodeSelect } from '../residents/code-select';
import { ageAndSex, placeWords } from '../residents/words';

const reasons = ['结婚同住', '照顾老人', '原来重复立户', '其他'] as const;

type Values = ReasonValues & { from: number; relations?: Record<string, string | null>; on: string };
type Props = { card: HouseholdCard; onClose(): void };

/** What each of the others is to the head who stays. */
function Relations({ from }: { from: number }) {
  const people = useQuery('households.card', { id: from }).value?.people ?? [];
  return people.map((person) => (
    <Form.Item
      key={person.id}
      name={['relations', String(person.id)]}
      label={`${person.name}（${ageAndSex(person, today()) || '年龄未填'}）与户主关系`}
      rules={[{ required: true, message: `请选择${person.name}与这一户户主的关系。` }]}
    >
      <CodeSelect table={relation} common={commonRelations} />
    </Form.Item>
  ));
}

const optionsOf = ({ others }: HouseholdCard) =>
  others.map(({ id, headName, residents }) => ({ value: id, label: `${headName ?? '户主未定'}的一户，${residents}人` }));

/** 合户: everybody of another household behind this door joins this one. */
export function MergeForm({ card, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const merge = useAction('households.merge');
  const from = Form.useWatch('from', form) ?? card.others[0]?.id;
  const save = async ({ relations = {}, on, from: other, ...reason }: Values) => {
    const people = Object.entries(relations).map(([id, code]) => ({ id: Number(id), relation: code ?? '' }));
    const reply = await merge.act({ id: card.id, from: other, people, on, reason: reasonOf(reason) });
    if (!reply.ok) return;
    say(`已合户，${people.length}人并入这一户。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={`合户：${placeWords(card)}`}
      act="合户"
      form={form}
      action={merge}
      lead={`另一户的人都并入${card.headName ?? '这'}一户，那一户随即结束，历史都留着。合错了，可以再用“分户”分开。`}
      initial={{ ...(from === undefined ? {} : { from }), on: today() }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="from" label="哪一户并进来">
        <Select options={optionsOf(card)} onChange={() => form.setFieldValue('relations', {})} />
      </Form.Item>
      {from !== undefined && <Relations key={from} from={from} />}
      <ReasonField label="合户原因" reasons={reasons} />
      <DayItem label="合户日期" />
    </FormDialog>
  );
}
