import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type Minutes, type Signer, signAnswerWords } from '../../../shared/features/minutes';
import { instantWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { StateWord, type Tone } from '../../kit/state-word';
import look from './minutes.module.css';

const toneOf = ({ answer }: Signer): Tone => (answer === 'agreed' ? 'good' : answer === null ? 'quiet' : 'late');

function ObjectForm({ signer, onClose }: { signer: Signer; onClose(): void }) {
  const [form] = Form.useForm<{ words: string }>();
  const sign = useAction('minutes.sign');
  const save = async ({ words }: { words: string }) => {
    if ((await sign.act({ signerId: signer.id, answer: 'objected', words })).ok) onClose();
  };
  return (
    <FormDialog {...{ form, onClose }} title={`${signer.name}有不同意见`} act="记下" action={sign} onSave={save}>
      <Form.Item
        name="words"
        label="什么意见"
        rules={[{ required: true, whitespace: true, message: '请写一句有什么不同意见。' }]}
      >
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}

function Row({ signer, asking }: { signer: Signer; asking: boolean }) {
  const sign = useAction('minutes.sign');
  const [objecting, setObjecting] = useState(false);
  return (
    <li className={look.signer}>
      <span>{signer.name}</span>
      <StateWord tone={toneOf(signer)}>{signer.answer ? signAnswerWords[signer.answer] : '还没有答复'}</StateWord>
      <span className="soft">{signer.words}</span>
      <span>
        {asking && signer.answer !== 'agreed' && (
          <Button
            size="small"
            aria-label={`${signer.name}同意`}
            onClick={() => void sign.act({ signerId: signer.id, answer: 'agreed' })}
          >
            同意
          </Button>
        )}{' '}
        {asking && (
          <Button size="small" type="link" aria-label={`${signer.name}有不同意见`} onClick={() => setObjecting(true)}>
            有不同意见
          </Button>
        )}
        {!asking && signer.answeredAt && <span className="soft small">{instantWords(signer.answeredAt)}</span>}
      </span>
      <FailureNote failure={sign.failure} />
      {objecting && <ObjectForm signer={signer} onClose={() => setObjecting(false)} />}
    </li>
  );
}

/** 会签: who was asked, and what they said. */
export function Signers({ minutes }: { minutes: Minutes }) {
  const may = useMay();
  if (minutes.signers.length === 0) return null;
  const asking = minutes.state === 'signing' && may('minutes.sign');
  return (
    <section className={`surface ${look.beside}`} aria-label="会签">
      <h2>会签</h2>
      <ul>
        {minutes.signers.map((signer) => (
          <Row key={signer.id} signer={signer} asking={asking} />
        ))}
      </ul>
    </section>
  );
}
