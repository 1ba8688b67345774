import { Form } from 'antd';
import { type AgreementText, agreementTemplates, usualTemplate } from '../../../shared/features/agreement-texts';
import type { DisputeCard } from '../../../shared/features/agreements';
import type { Agreement } from '../../../shared/features/settling';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { TextItems, textDraft } from './text-items';

/** 写协议: from a template, kept as a draft until it is signed. */
export function TextForm({ card, draft, onClose }: { card: DisputeCard; draft: Agreement | null; onClose(): void }) {
  const [form] = Form.useForm<AgreementText>();
  const keep = useAction('agreements.draft');
  const save = async (text: AgreementText) => {
    const reply = await keep.act({ id: card.id, revision: draft?.revision ?? 0, text: textDraft(text) });
    if (!reply.ok) return;
    say('协议存好了，打印出来请各方签字。');
    onClose();
  };
  return (
    <FormDialog<AgreementText>
      title={draft ? '修改协议' : '写协议'}
      act="存为草稿"
      width={840}
      form={form}
      action={keep}
      lead="【】里是还没填的，填好才能打印。写了日期的条款，到期会提醒回访。"
      initial={draft?.text ?? agreementTemplates[usualTemplate(card.about)].text}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <TextItems about={card.about} begin={draft === null} />
    </FormDialog>
  );
}
