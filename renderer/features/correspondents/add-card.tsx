import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { officeLevelWords } from '../../../shared/codes/offices';
import { ComparedHow, comparedHowWords, type ReadCard, standingWords } from '../../../shared/features/correspondents';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { say } from '../../session';
import look from './correspondents.module.css';

type Values = ReasonValues & { text: string; lastGroup: string; comparedHow: ComparedHow };

const ways = ComparedHow.options.map((value) => ({ value, label: comparedHowWords[value] }));

/** The fingerprint but for its last group, which the other side reads out. */
function Compare({ read: { office, standing, groups } }: { read: ReadCard }) {
  return (
    <>
      <p className={look.whose}>
        {office.name}　{officeLevelWords[office.level]}　代码 {office.code}（{standingWords[standing]}）
      </p>
      <p>请打电话给对方，用自己查到的号码，不用名片上或信息里给的。请对方逐组念指纹：</p>
      <ul className={look.groups} aria-label="指纹">
        {groups.map((group) => (
          <li key={group}>{group}</li>
        ))}
        <li className={look.asked}>最后一组？</li>
      </ul>
      <Form.Item
        name="lastGroup"
        label="对方念的最后一组（5位）"
        rules={[{ required: true, pattern: /^\d{5}$/, message: '请填对方念的5位数字。' }]}
      >
        <Input inputMode="numeric" maxLength={5} autoComplete="off" />
      </Form.Item>
      <Form.Item name="comparedHow" label="怎么核对的">
        <Radio.Group options={ways} />
      </Form.Item>
    </>
  );
}

const Replaced = ({ known }: { known: NonNullable<ReadCard['known']> }) => (
  <>
    <p className="note note-soon">
      {known.name}已经有一张名片在用，指纹是 {known.fingerprint}。登记这张，那张就停用。先问清楚对方为什么换。
    </p>
    <ReasonField label="为什么换" reasons={['对方换了电脑', '对方换了钥匙', '对方改了名称']} />
  </>
);

function Source({ onText }: { onText(text: string): void }) {
  const open = useAction('correspondents.open');
  const choose = async () => {
    const reply = await open.act({});
    if (reply.ok && reply.value.outcome === 'read') onText(reply.value.text.trim());
  };
  return (
    <>
      <FailureNote failure={open.failure} />
      <Form.Item
        name="text"
        label="名片上的那一行字"
        extra={
          <Button type="link" size="small" loading={open.busy} onClick={() => void choose()}>
            有名片文件（.card）？从文件读
          </Button>
        }
        rules={[{ required: true, whitespace: true, message: '请粘贴名片，或者从文件读。' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 3 }} maxLength={2000} placeholder="DOORSTEP-CARD-1 …" />
      </Form.Item>
    </>
  );
}

/** Takes the card of somebody above or below, as they read its fingerprint out. */
export function AddCard({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const [text, setText] = useState('');
  const add = useAction('correspondents.add');
  const asked = useQuery('correspondents.read', text === '' ? null : { text });
  // What was read of another text before is not shown while this one is being read.
  const read = text === '' || asked.waiting ? undefined : asked.value;
  const put = (found: string) => {
    form.setFieldValue('text', found);
    setText(found);
  };
  const save = async (values: Values) => {
    if (!read) return setText(values.text.trim());
    const { known, office } = read;
    const replaces = known ? { id: known.id, reason: reasonOf(values) } : null;
    const { lastGroup, comparedHow } = values;
    if (!(await add.act({ text, lastGroup, comparedHow, replaces })).ok) return;
    say(`登记好了${office.name}的名片。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title="登记名片"
      act={read ? '登记' : '读名片'}
      form={form}
      action={add.failure ? add : { busy: add.busy || asked.waiting, failure: text === '' ? undefined : asked.failure }}
      lead="名片从纸上扫、从优盘拷、从微信复制都可以，谁送来的不要紧：要紧的是打电话把指纹核对上。"
      initial={{ comparedHow: 'phone' }}
      onSave={(values) => void save(values)}
      onChange={(changed) => changed.text !== undefined && setText('')}
      onClose={onClose}
    >
      <Source onText={put} />
      {read?.same && <p className="note note-calm">这张名片已经登记过，不用再登记。</p>}
      {read && !read.same && <Compare read={read} />}
      {read?.known && !read.same && <Replaced known={read.known} />}
    </FormDialog>
  );
}
