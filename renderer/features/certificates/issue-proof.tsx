import { Form, type FormInstance, Input } from 'antd';
import { useEffect } from 'react';
import { type Issuing, NOTICE_DAYS } from '../../../shared/features/certificates';
import { minutesWords } from '../../../shared/features/hours';
import { useAction, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { VolunteerItem } from '../volunteers/volunteer-item';
import look from './certificates.module.css';
import { SpanItems } from './span-items';

type Values = Issuing & { volunteerId?: number; from: string; to: string };
type Props = { volunteerId: number | null; onClose(): void; onPaper(id: number): void };

const filled = (message: string) => [{ required: true, whitespace: true, message }];

/** What the certificate would say, before it is issued. */
function Preview({ form }: { form: FormInstance<Values> }) {
  const { volunteerId, from, to } = Form.useWatch([], form) ?? {};
  const asked = volunteerId !== undefined && from && to && from <= to ? { volunteerId, from, to } : null;
  const { value } = useQuery('certificates.preview', asked);
  useEffect(() => {
    if (!value) return;
    const typed = form.getFieldsValue(true);
    const empty = Object.entries(value.usual).filter(([field]) => !typed[field as keyof Values]);
    form.setFieldsValue(Object.fromEntries(empty));
  }, [form, value]);
  if (!value) return null;
  const { timed, byHand, training } = value.served;
  const counted = `可以证明${minutesWords(timed + byHand)}：计时${minutesWords(timed)}，补登${minutesWords(byHand)}。`;
  const rest = [
    training > 0 ? `培训和演练${minutesWords(training)}，不计入。` : '',
    value.pending > 0 ? `还有${minutesWords(value.pending)}待审核，不计入。` : '',
  ];
  return (
    <p className={`note ${value.lacks.length > 0 ? 'note-soon' : 'note-calm'} ${look.sum}`} role="status">
      {value.lacks.length > 0 ? value.lacks.join('') : counted + rest.join('')}
    </p>
  );
}

const NoticeItems = () => (
  <>
    <Form.Item name="noticeFrom" label="公示从哪天起" rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
      <DayField latest={today()} />
    </Form.Item>
    <Form.Item
      name="noticeTo"
      label="公示到哪天为止"
      extra={`照公示栏上实际贴出的日子填；出具前要公示满${NOTICE_DAYS}天，没有异议。`}
      rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}
    >
      <DayField latest={today()} />
    </Form.Item>
    <Form.Item name="noticePlace" label="在哪里公示" rules={filled('请写明在哪里公示。')}>
      <Input maxLength={40} />
    </Form.Item>
  </>
);

const IssuerItems = () => (
  <>
    <Form.Item
      name="committee"
      label="出具单位"
      extra="由居民委员会（村民委员会）核对、盖章；工作站自己不能出具。"
      rules={filled('请填写居委会的全称。')}
    >
      <Input maxLength={60} />
    </Form.Item>
    <Form.Item name="personInCharge" label="出具单位负责人" rules={filled('请填写负责人。')}>
      <Input maxLength={30} />
    </Form.Item>
    <Form.Item name="handler" label="经办人" rules={filled('请填写经办人。')}>
      <Input maxLength={30} />
    </Form.Item>
    <Form.Item name="contact" label="出具单位联系方式" rules={filled('请填写电话或地址。')}>
      <Input maxLength={40} />
    </Form.Item>
    <Form.Item name="words" label="其他说明（可不填）">
      <Input maxLength={120} placeholder="例如：用于升学" />
    </Form.Item>
  </>
);

/** 出具证明: numbered and frozen, then printed and sealed. */
export function IssueProof({ volunteerId, onClose, onPaper }: Props) {
  const [form] = Form.useForm<Values>();
  const issue = useAction('certificates.issue');
  const save = async ({ volunteerId: who, words, ...values }: Values) => {
    if (who === undefined) return;
    const reply = await issue.act({ ...values, volunteerId: who, words: words ?? '' });
    if (reply.ok) onPaper(reply.value.paper.id);
  };
  const day = today();
  // When it hung on the board is for somebody to say who knows: no day is put there beforehand.
  const initial = { from: `${day.slice(0, 4)}-01-01`, to: day, ...(volunteerId && { volunteerId }) };
  return (
    <FormDialog
      title="出具志愿服务记录证明"
      act="生成并预览"
      form={form}
      action={issue}
      lead="只写审核通过的时长。生成后编号定稿，打印出来由居委会盖章，不收费。"
      initial={initial}
      onSave={save}
      onClose={onClose}
    >
      <VolunteerItem label="谁的证明" chosen={volunteerId} />
      <SpanItems from="服务从哪天起" to="到哪天为止" />
      <Preview form={form} />
      <NoticeItems />
      <IssuerItems />
    </FormDialog>
  );
}
