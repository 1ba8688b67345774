import { Form } from 'antd';
import { type ChiefCard, type Term, USUAL_TERM_YEARS } from '../../../shared/features/chief-terms';
import { endReasons } from '../../../shared/features/chiefs';
import { daysAfter, monthsAfter } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Values = { fromOn: string; toOn: string };
const needed = [{ required: true, message: '请填写日期。' }];

/** The next term begins where the one before ends. */
function usualTerm({ terms }: ChiefCard): Values {
  const before = terms.find(({ endedOn }) => endedOn === null);
  const fromOn = before ? daysAfter(before.toOn, 1) : today();
  return { fromOn, toOn: daysAfter(monthsAfter(fromOn, USUAL_TERM_YEARS * 12), -1) };
}

export function OpenTerm({ card, onClose }: { card: ChiefCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const open = useAction('chiefs.openTerm');
  const save = async (values: Values) => {
    const reply = await open.act({ id: card.id, ...values });
    if (!reply.ok) return;
    say(`登记了${card.name}的聘期，可以印聘书了。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={`登记${card.name}的聘期`}
      act="登记"
      width={480}
      lead="到期前30天，“今日”会提醒。"
      initial={usualTerm(card)}
      action={open}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="fromOn" label="从哪天起" rules={needed}>
        <DayField />
      </Form.Item>
      <Form.Item name="toOn" label="到哪天为止" rules={needed}>
        <DayField />
      </Form.Item>
    </FormDialog>
  );
}

export function EndTerm({ name, term, onClose }: { name: string; term: Term; onClose(): void }) {
  const end = useAction('chiefs.endTerm');
  return (
    <EndForm
      title={`提前结束${name}的聘期`}
      act="结束聘期"
      lead={`聘期原定到${dayWords(term.toOn)}。楼栋还由${name}负责；要换人，请在“名册”里更换。`}
      reasons={endReasons}
      dated="从哪天起"
      action={end}
      onEnd={({ on, reason }) => void end.act({ termId: term.id, on, reason }).then((reply) => reply.ok && onClose())}
      onClose={onClose}
    />
  );
}
