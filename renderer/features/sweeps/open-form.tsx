import { Form, Input, Radio, Select } from 'antd';
import type { SweepTemplate } from '../../../shared/features/sweep-shapes';
import { type SweepAsks, sweepAsksWords, sweepUnit } from '../../../shared/features/sweep-words';
import { daysAfter } from '../../../shared/rules/working-days';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { ScopeItems, scopeOf, type WhereValues } from '../../kit/scope-items';
import { today } from '../../kit/today';
import { say } from '../../session';
import { asDraft, asValues, QuestionRows, type QuestionValues } from './question-rows';

type Values = WhereValues & {
  template?: string;
  title: string;
  words?: string;
  asks: SweepAsks;
  questions?: QuestionValues[];
  dueOn?: string;
};

const WEEK = 7;
const asksOptions = Object.entries(sweepAsksWords).map(([value, label]) => ({ value: value as SweepAsks, label }));
const required = (message: string) => [{ required: true, whitespace: true, message }];

/** Whom it would ask, before it opens. */
function Preview({ values }: { values: Partial<Values> }) {
  const scope = scopeOf(values);
  const asks = values.asks ?? 'households';
  const preview = useQuery('sweeps.preview', scope && { asks, scope });
  if (!scope) return null;
  if (preview.failure?.code === 'refused') return <p className="note note-soon">{preview.failure.words}</p>;
  if (!preview.value) return null;
  const { lines, units, withoutChief } = preview.value;
  return (
    <p className="note note-calm" role="status">
      共{numberWords(lines)}
      {sweepUnit[asks]}，{numberWords(units)}个单元。
      {withoutChief > 0 && `有${numberWords(withoutChief)}个单元没有楼栋长，名单单独出一份，由站里安排人去。`}
    </p>
  );
}

function Templates({ templates, onChoose }: { templates: readonly SweepTemplate[]; onChoose(template: SweepTemplate): void }) {
  return (
    <Form.Item name="template" label="用模板（可以不选）">
      <Select
        allowClear
        placeholder="从头写"
        options={templates.map(({ name }) => ({ value: name, label: name }))}
        onChange={(name: string | undefined) => {
          const found = templates.find((one) => one.name === name);
          if (found) onChoose(found);
        }}
      />
    </Form.Item>
  );
}

/** 发起摸排: what is asked, of whom, until when. From then on both stand still. */
export function OpenForm({ onClose, onOpened }: { onClose(): void; onOpened(id: number): void }) {
  const [form] = Form.useForm<Values>();
  const open = useAction('sweeps.open');
  const values: Partial<Values> = Form.useWatch([], form) ?? {};
  const templates = useQuery('sweeps.templates', {}).value ?? [];
  const sources = useQuery('sweeps.sources', { asks: values.asks ?? 'households' }).value ?? [];
  const choose = ({ name, words, asks, questions }: SweepTemplate) =>
    form.setFieldsValue({ title: name, words, asks, questions: questions.map(asValues) });
  const save = async ({ title, words = '', asks, questions = [], dueOn = '', ...where }: Values) => {
    const scope = scopeOf(where);
    if (!scope) return;
    const reply = await open.act({ title, words, asks, scope, dueOn, questions: questions.map(asDraft) });
    if (!reply.ok) return;
    say(`“${title}”开始了，可以发表、印单子、发微信群。`);
    onOpened(reply.value.id);
  };
  return (
    <FormDialog
      title="发起摸排"
      act="发起"
      width={720}
      form={form}
      action={open}
      lead="发起以后，问谁、问什么就定下来。"
      initial={{
        asks: 'households',
        where: 'all',
        dueOn: daysAfter(today(), WEEK),
        questions: [{ kind: 'yesNo', source: null }],
      }}
      labels={{ questions: '问什么' }}
      onSave={(all) => void save(all)}
      onClose={onClose}
    >
      <Templates templates={templates} onChoose={choose} />
      <Form.Item name="title" label="名称" rules={required('请写个名称，例如“电动自行车排查”。')}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="words" label="给楼栋长的话" extra="印在单子上，也写进表和接龙文字里。">
        <Input.TextArea maxLength={300} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Form.Item name="asks" label="怎么问">
        <Radio.Group options={asksOptions} />
      </Form.Item>
      <QuestionRows sources={sources} values={values.questions ?? []} />
      <ScopeItems where={values.where} />
      <Form.Item name="dueOn" label="哪天前交回" rules={[{ required: true, message: '请填写截止日。' }]}>
        <DayField />
      </Form.Item>
      <Preview values={values} />
    </FormDialog>
  );
}
