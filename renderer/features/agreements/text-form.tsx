import { Button, Form, Input, Select } from 'antd';
import {
  type AgreementText,
  agreementTemplates,
  type TemplateName,
  usualTemplate,
} from '../../../shared/features/agreement-texts';
import type { DisputeCard } from '../../../shared/features/agreements';
import type { Agreement } from '../../../shared/features/settling';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import look from './agreements.module.css';

type Values = AgreementText & { template?: TemplateName };
const templates = Object.entries(agreementTemplates).map(([value, { name }]) => ({ value, label: name }));
const needed = (message: string) => [{ required: true, whitespace: true, message }];

function Terms() {
  return (
    <Form.List name="terms">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className={look.term}>
              <Form.Item name={[name, 'who']} rules={needed('谁来做？')} noStyle>
                <Input aria-label={`第${name + 1}条：谁来做`} placeholder="谁来做" maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'words']} rules={needed('做什么？')} noStyle>
                <Input.TextArea aria-label={`第${name + 1}条：做什么`} placeholder="做什么" autoSize maxLength={500} />
              </Form.Item>
              <Form.Item name={[name, 'dueOn']} noStyle>
                <DayField />
              </Form.Item>
              <Button type="link" aria-label={`去掉第${name + 1}条`} disabled={fields.length < 2} onClick={() => remove(name)}>
                去掉
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ who: '', words: '', dueOn: null })}>加一条</Button>
        </>
      )}
    </Form.List>
  );
}

/** 写协议: from a template, kept as a draft until it is signed. */
export function TextForm({ card, draft, onClose }: { card: DisputeCard; draft: Agreement | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const keep = useAction('agreements.draft');
  const save = async ({ facts, terms, manner }: Values) => {
    const rows = terms.map(({ who, words, dueOn }) => ({ who, words, dueOn: dueOn ?? null }));
    const text = { facts, terms: rows, manner: manner ?? '' };
    const reply = await keep.act({ id: card.id, revision: draft?.revision ?? 0, text });
    if (!reply.ok) return;
    say('协议存好了，打印出来请各方签字。');
    onClose();
  };
  return (
    <FormDialog<Values>
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
      {!draft && (
        <Form.Item label="从范文开始" htmlFor="template">
          <Select
            id="template"
            options={templates}
            defaultValue={usualTemplate(card.about)}
            onChange={(name: TemplateName) => form.setFieldsValue(agreementTemplates[name].text)}
          />
        </Form.Item>
      )}
      <Form.Item name="facts" label="事实和争议" rules={needed('请写事实和争议。')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
      <Form.Item label="约定（谁、做什么、哪天以前）">
        <Terms />
      </Form.Item>
      <Form.Item name="manner" label="怎么履行（可不填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
