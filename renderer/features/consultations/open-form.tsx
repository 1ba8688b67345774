import { Form, Input, Radio, Select } from 'antd';
import { type Asks, asksWords, matterWords, ownersMatters, ruleOf } from '../../../shared/features/consultation-words';
import { areaWords } from '../../../shared/rules/owners-vote';
import { daysAfter } from '../../../shared/rules/working-days';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { ScopeItems, scopeOf, type WhereValues } from '../../kit/scope-items';
import { today } from '../../kit/today';
import { say } from '../../session';

/** `matter` 0: only an opinion. */
type Values = { title: string; words: string; matter: number; asks: Asks; dueOn?: string } & WhereValues;

const matters = [
  { value: 0, label: '只问意见，不算表决' },
  ...ownersMatters.map((_, at) => ({ value: at + 1, label: matterWords(at + 1) })),
];
const asksOptions = Object.entries(asksWords).map(([value, label]) => ({ value: value as Asks, label }));
/** What would be asked, before it opens. */
function Preview({ values }: { values: Partial<Values> }) {
  const scope = scopeOf(values);
  const decides = (values.matter ?? 0) > 0;
  const asks = decides ? 'owners' : (values.asks ?? 'owners');
  const preview = useQuery('consultations.preview', scope && { matter: decides ? (values.matter ?? 1) : null, asks, scope });
  if (!scope) return null;
  if (preview.failure?.code === 'refused') return <p className="note note-soon">{preview.failure.words}</p>;
  if (!preview.value) return null;
  const { rows, owners, area, lacking, lackingRooms, nameless } = preview.value;
  const blocked = decides && lacking > 0;
  const rooms = lackingRooms.map(({ words }) => words).slice(0, 8);
  return (
    <p className={`note ${blocked ? 'note-late' : 'note-calm'}`} role="status">
      {asks === 'owners'
        ? `共${numberWords(rows)}套房、${numberWords(owners)}位业主、${areaWords(area)}。`
        : `共${numberWords(rows)}户，每户一份。`}
      {lacking > 0 && `有${numberWords(lacking)}套没有建筑面积：${rooms.join('、')}${lacking > rooms.length ? '等' : ''}。`}
      {blocked && '请先到楼栋图里补上面积，再发起表决。'}
      {asks === 'owners' && nameless > 0 && `有${numberWords(nameless)}套没有登记房主，表上的姓名空着。`}
    </p>
  );
}

const required = (message: string) => [{ required: true, whitespace: true, message }];

/** 发起征求意见: what is asked, of whom, until when. Who is asked stands still from then on. */
export function OpenForm({ onClose, onOpened }: { onClose(): void; onOpened(id: number): void }) {
  const [form] = Form.useForm<Values>();
  const open = useAction('consultations.open');
  const values: Partial<Values> = Form.useWatch([], form) ?? {};
  const decides = (values.matter ?? 0) > 0;
  const save = async ({ title, words, matter, asks, dueOn, ...where }: Values) => {
    const scope = scopeOf(where);
    if (!scope) return;
    const draft = { title, words, matter: matter || null, asks: matter ? ('owners' as const) : asks, scope, dueOn: dueOn ?? '' };
    const reply = await open.act(draft);
    if (!reply.ok) return;
    say(`“${title}”开始了，可以印征求意见表。`);
    onOpened(reply.value.id);
  };
  return (
    <FormDialog
      title="发起征求意见"
      act="发起"
      width={640}
      form={form}
      action={open}
      lead="发起以后，问谁、面积多少就定下来，不随台账变。"
      initial={{ matter: 0, asks: 'households', where: 'all', dueOn: daysAfter(today(), 30) }}
      onSave={(all) => void save(all)}
      onClose={onClose}
    >
      <Form.Item name="title" label="名称" rules={required('请写个名称，例如“加装电梯”。')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="words" label="征求什么" rules={required('请写清楚要大家答复什么。')} extra="会印在每一份表上。">
        <Input.TextArea maxLength={600} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item
        name="matter"
        label="要不要表决（民法典第二百七十八条）"
        extra={
          decides
            ? `参与表决三分之二以上，同意${ruleOf(values.matter ?? 1) === 'special278' ? '四分之三以上' : '过半数'}；户数和面积都要够。`
            : undefined
        }
      >
        <Select options={matters} />
      </Form.Item>
      {!decides && (
        <Form.Item name="asks" label="问谁">
          <Radio.Group options={asksOptions} />
        </Form.Item>
      )}
      <ScopeItems where={values.where} />
      <Form.Item name="dueOn" label="截止日" rules={[{ required: true, message: '请填写截止日。' }]}>
        <DayField />
      </Form.Item>
      <Preview values={values} />
    </FormDialog>
  );
}
