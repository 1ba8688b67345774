// Acts that want a few words: what was done, or why.
import { Checkbox, Form, Input } from 'antd';
import type { OrderCard } from '../../../shared/features/orders';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import type { OrderActing } from './act-bar';
import { AtItem, minuteOf, wanted } from './items';

export type Telling = Exclude<OrderActing, 'accept' | 'assign' | 'close' | 'reply' | 'rate' | 'extend' | 'amend' | 'toMatter'>;
type Look = { title: string; act: string; label?: string; missing?: string; most?: number; timed?: boolean };

const looks: Record<Telling, Look> = {
  arrive: { title: '到现场了', act: '记下', timed: true },
  note: { title: '记进展', act: '记下', label: '到哪一步了', missing: '请写一句到哪一步了。', timed: true },
  temporary: {
    ...{ title: '临时处置', act: '记下', label: '先做了什么', missing: '请写一句先做了什么，例如：关了总阀。', timed: true },
  },
  settle: { title: '处理结果', act: '记下', label: '最后怎么解决的', missing: '请写一句结果。', timed: true },
  giveBack: { title: '对方退回', act: '退回', label: '为什么退回', missing: '请写一句为什么。', most: 200 },
  passUp: { title: '上报', act: '上报', label: '说明（可不填）' },
  suspend: { title: '中止', act: '中止', label: '为什么中止', missing: '请写一句为什么。', most: 200 },
  resume: { title: '继续办', act: '继续办', label: '说明（可不填）', most: 200 },
  reopen: { title: '重开', act: '重开', label: '为什么重开', missing: '请写一句为什么。', most: 200 },
  toTopic: { title: '提交议事', act: '提交', label: '议题', missing: '请写议题。', most: 100 },
  toLead: { title: '想参加志愿服务', act: '转给志愿者', label: '会做什么（可不填）', most: 200 },
};

type Values = { words?: string; at?: string; to?: string; hazard?: boolean };

/** Every act of this kind, by name. */
function useActs(id: number) {
  const all = {
    arrive: useAction('orders.arrive'),
    note: useAction('orders.note'),
    temporary: useAction('orders.temporary'),
    settle: useAction('orders.settle'),
    giveBack: useAction('orders.giveBack'),
    passUp: useAction('orders.passUp'),
    suspend: useAction('orders.suspend'),
    resume: useAction('orders.resume'),
    reopen: useAction('orders.reopen'),
    toTopic: useAction('orders.toTopic'),
    toLead: useAction('orders.toLead'),
  };
  const act = (name: Telling, { words = '', at: typed, to = '', hazard = false }: Values) => {
    const at = minuteOf(typed);
    const asks = {
      arrive: () => all.arrive.act({ id, at }),
      note: () => all.note.act({ id, words, at }),
      temporary: () => all.temporary.act({ id, words, at }),
      settle: () => all.settle.act({ id, words, at }),
      giveBack: () => all.giveBack.act({ id, reason: words }),
      passUp: () => all.passUp.act({ id, to, words }),
      suspend: () => all.suspend.act({ id, reason: words }),
      resume: () => all.resume.act({ id, reason: words }),
      reopen: () => all.reopen.act({ id, reason: words }),
      toTopic: () => all.toTopic.act({ id, title: words, source: hazard ? 'hazard' : 'intake' }),
      toLead: () => all.toLead.act({ id, words }),
    };
    return asks[name]();
  };
  return { all, act };
}

export function TellForm({ act: name, card, onClose }: { act: Telling; card: OrderCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const { all, act } = useActs(card.id);
  const { label, missing, most = 500, timed, ...look } = looks[name];
  const save = async (values: Values) => {
    if (!(await act(name, values)).ok) return;
    say(
      name === 'toTopic' ? '提交了，在“会议 → 议题”里等着上会。' : name === 'toLead' ? '转到“志愿者 → 想参加”了。' : '记下了。',
    );
    onClose();
  };
  const initial = name === 'toTopic' ? { words: card.words.slice(0, most) } : {};
  return (
    <FormDialog<Values> {...{ form, onClose, initial, ...look }} width={480} lead={card.number} action={all[name]} onSave={save}>
      {name === 'passUp' && (
        <Form.Item name="to" label="报给谁" rules={wanted('请写报给谁，例如：街道办、社区居委会。')}>
          <Input maxLength={60} />
        </Form.Item>
      )}
      {label && (
        <Form.Item name="words" label={label} {...(missing ? { rules: wanted(missing) } : {})}>
          <Input.TextArea maxLength={most} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )}
      {name === 'toTopic' && (
        <Form.Item name="hazard" valuePropName="checked">
          <Checkbox>是安全隐患，要开联席会议</Checkbox>
        </Form.Item>
      )}
      {timed && <AtItem />}
    </FormDialog>
  );
}
