import { Form, Input, Radio, Select } from 'antd';
import { type Evaluator, evaluatorWords } from '../../../shared/features/activities';
import { type OrderRating, orderRatingWords } from '../../../shared/features/order-words';
import type { Evaluation, TakenPart } from '../../../shared/features/records';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Rated = OrderRating | 'none';
type Values = { evaluator: Evaluator; rating?: Rated; words?: string; activityId?: number | null; evaluatedOn: string };
type Props = {
  card: VolunteerCard;
  takenPart: readonly TakenPart[];
  /** To be put right. */
  evaluation?: Evaluation;
  onClose(): void;
};

const evaluators = Object.entries(evaluatorWords).map(([value, label]) => ({ value, label }));
const ratings = [
  ...Object.entries(orderRatingWords).map(([value, label]) => ({ value, label })),
  { value: 'none', label: '不分档' },
];
const optionOf = ({ id, name, heldOn }: TakenPart) => ({ value: id, label: `${dayWords(heldOn)} ${name}` });

const valuesOf = ({ evaluator, rating, words, activity, evaluatedOn }: Evaluation): Values => ({
  ...{ evaluator, rating: rating ?? 'none', words, activityId: activity?.id ?? null, evaluatedOn },
});

/** What an empty form begins with. */
const first = (): Values => ({ evaluator: 'served', evaluatedOn: today() });

const required = [{ required: true, message: '请填写日期，例如 2026-03-05。' }];

function Fields({ takenPart }: Pick<Props, 'takenPart'>) {
  return (
    <>
      <Form.Item name="evaluator" label="谁评的">
        <Radio.Group options={evaluators} />
      </Form.Item>
      <Form.Item name="rating" label="评价" rules={[{ required: true, message: '请选一档；没有分档的选“不分档”，写一句评语。' }]}>
        <Radio.Group options={ratings} />
      </Form.Item>
      <Form.Item name="words" label="评语" extra="写做得怎么样，不写居民的姓名和病情。分了档的可以不写。">
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <Form.Item name="activityId" label="评的是哪次活动（可不填）">
        <Select allowClear placeholder="一贯的服务" options={takenPart.map(optionOf)} notFoundContent="还没有到过活动" />
      </Form.Item>
      <Form.Item name="evaluatedOn" label="哪一天" rules={required}>
        <DayField latest={today()} />
      </Form.Item>
    </>
  );
}

/** 登记评价, and putting one right. */
export function EvaluateForm({ card, takenPart, evaluation, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [add, amend] = [useAction('records.evaluate'), useAction('records.amendEvaluation')];
  const save = async ({ rating, words = '', activityId = null, ...rest }: Values) => {
    const draft = { ...rest, rating: rating === undefined || rating === 'none' ? null : rating, words, activityId };
    const reply = await (evaluation ? amend.act({ id: evaluation.id, ...draft }) : add.act({ volunteerId: card.id, ...draft }));
    if (!reply.ok) return;
    say(evaluation ? '这条评价已改好。' : `已登记对${card.name}的评价。`);
    onClose();
  };
  return (
    <FormDialog
      title={evaluation ? `更正对${card.name}的评价` : `登记对${card.name}的评价`}
      act={evaluation ? '保存' : '登记'}
      width={560}
      form={form}
      action={evaluation ? amend : add}
      lead="照评的人原话记，不打分，不平均；会印在志愿服务记录上。"
      initial={evaluation ? valuesOf(evaluation) : first()}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Fields takenPart={takenPart} />
    </FormDialog>
  );
}
