import { Form, Input } from 'antd';
import { type AgreementText, agreementTemplates, usualTemplate } from '../../../shared/features/agreement-texts';
import type { DisputeCard } from '../../../shared/features/agreements';
import { VISIT_DAYS } from '../../../shared/features/settling';
import { daysAfter } from '../../../shared/rules/working-days';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { TextItems, textDraft } from './text-items';

type Values = AgreementText & { signedOn: string; mediators: string; visitOn?: string | null };

/** 口头协议: what was agreed by word of mouth, written down, valid from that day. */
export function OralForm({ card, onClose }: { card: DisputeCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const record = useAction('agreements.recordOral');
  const save = async ({ signedOn, mediators, visitOn = null, ...text }: Values) => {
    const reply = await record.act({ id: card.id, signedOn, mediators, visitOn, text: textDraft(text) });
    if (!reply.ok) return;
    say('口头协议记好了。');
    onClose();
  };
  return (
    <FormDialog<Values>
      title="记口头协议"
      act="记下"
      width={840}
      form={form}
      action={record}
      lead="口头协议也有效。记下以后这一卷就办结，文字不能再改。【】里的都要填好。"
      initial={{
        ...agreementTemplates[usualTemplate(card.about)].text,
        signedOn: today(),
        visitOn: daysAfter(today(), VISIT_DAYS),
      }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <TextItems about={card.about} begin />
      <Form.Item name="mediators" label="调解员" rules={[{ required: true, whitespace: true, message: '请写调解员。' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="signedOn" label="哪天谈成" rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="visitOn" label="哪天回访（可不填）">
        <DayField />
      </Form.Item>
    </FormDialog>
  );
}
