import { Form, Input } from 'antd';
import { type AgreementText, agreementTemplates, usualTemplate } from '../../../shared/features/agreement-texts';
import type { DisputeCard } from '../../../shared/features/agreements';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { SettledItems, settledNow } from './settled-items';
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
        ...settledNow(),
      }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <TextItems about={card.about} begin />
      <Form.Item name="mediators" label="调解员" rules={[{ required: true, whitespace: true, message: '请写调解员。' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <SettledItems label="哪天谈成" />
    </FormDialog>
  );
}
