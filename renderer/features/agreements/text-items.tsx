import { Button, Form, Input, Select } from 'antd';
import {
  type AgreementText,
  agreementTemplates,
  type TemplateName,
  usualTemplate,
} from '../../../shared/features/agreement-texts';
import type { DisputeAbout } from '../../../shared/features/agreements';
import { DayField } from '../../kit/day-field';
import look from './agreements.module.css';

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
                <DayField aria-label={`第${name + 1}条：哪天以前`} />
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

/** What was agreed on, whether it is signed or given by word of mouth. `begin`: whether a template may be chosen. */
export function TextItems({ about, begin }: { about: DisputeAbout; begin: boolean }) {
  const form = Form.useFormInstance();
  return (
    <>
      {begin && (
        <Form.Item label="从范文开始" htmlFor="template">
          <Select
            id="template"
            options={templates}
            defaultValue={usualTemplate(about)}
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
    </>
  );
}

/** As the desk takes it. */
export const textDraft = ({ facts, terms, manner }: AgreementText): AgreementText => ({
  facts,
  terms: terms.map(({ who, words, dueOn }) => ({ who, words, dueOn: dueOn ?? null })),
  manner: manner ?? '',
});
