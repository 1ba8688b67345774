import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { Link } from 'react-router';
import { HandingBasis, handingBasisWords } from '../../../shared/features/disclosures';
import type { ParcelPreview, RowsHanding } from '../../../shared/features/parcels';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import look from './parcels.module.css';

type Values = { receiverId: number; named: boolean } & Partial<RowsHanding>;

const bases = HandingBasis.options.map((value) => ({ value, label: handingBasisWords[value] }));
const few = (names: readonly string[]) => (names.length > 4 ? `${names.slice(0, 4).join('、')}等` : names.join('、'));

/** What goes, what is left out, and why. */
function Content({ preview, named }: { preview: ParcelPreview; named: boolean }) {
  const { figures, buildings, hidden, small, leftOut } = preview;
  return (
    <ul className={look.going}>
      <li>
        {numberWords(figures)}项指标和它们的口径，{numberWords(buildings)}栋楼的分栋数。
        {named ? '另附在册居民名单，写着姓名和身份证号。' : '只有数字，没有人名、电话和证件号。'}
      </li>
      {hidden > 0 && <li>分栋数里有{numberWords(hidden)}格不写：1、2个人的不写，能用合计倒推出来的也不写。</li>}
      {small.length > 0 && <li>全站不到3的照实写：{few(small)}。</li>}
      {leftOut.length > 0 && <li>本站自定的和平均数不进报送包：{few(leftOut)}。</li>}
      <li>本站签名，封给接收的单位：别人打不开，改动一个字也会被发现。</li>
    </ul>
  );
}

function Names({ preview: { people, columns } }: { preview: ParcelPreview }) {
  return (
    <>
      <p className="note note-soon">
        名单有{numberWords(people)}人，每人：{columns.join('、')}。这一份不留底，记进对外提供登记；存的时候要再输一次密码。
      </p>
      <Form.Item name="purpose" label="用来做什么" rules={[{ required: true, whitespace: true, message: '请写明用来做什么。' }]}>
        <Input maxLength={60} placeholder="例如：核对搬走搬来的，不重复统计" />
      </Form.Item>
      <Form.Item
        name="contact"
        label="对方谁经手，怎么联系"
        rules={[{ required: true, whitespace: true, message: '请写明对方怎么联系。' }]}
      >
        <Input maxLength={60} placeholder="经办人、电话" />
      </Form.Item>
      <Form.Item
        name="basis"
        label="凭什么给"
        extra="靠本人同意的，要逐个人单独同意过。"
        rules={[{ required: true, message: '请选一项依据。' }]}
      >
        <Radio.Group vertical options={bases} />
      </Form.Item>
    </>
  );
}

/** Nobody above us whose card we have: where to begin. */
const NoReceiver = () => (
  <p className="note note-soon">
    还没有上级的名片。请先到<Link to="/correspondents">上下级</Link>做本站的名片，再登记上级的。
  </p>
);

/** Makes it, and writes it where the person says. */
function useSending(reportId: number, onClose: () => void) {
  const [make, save, names] = [useAction('parcels.make'), useAction('parcels.save'), useAction('parcels.sendNames')];
  const told = (path: string) => {
    say(`已存到${path}。请交给上级，对方收下以后在“报送包”里记一笔。`);
    onClose();
  };
  const send = async ({ receiverId, named, contact = '', purpose = '', basis }: Values) => {
    if (named && basis) {
      const reply = await names.act({ reportId, receiverId, handing: { contact, purpose, basis } });
      if (reply.ok && reply.value.outcome === 'saved') told(reply.value.path);
      return;
    }
    const made = await make.act({ reportId, receiverId });
    const reply = made.ok ? await save.act({ id: made.value.id }) : made;
    if (reply.ok && 'path' in reply.value) told(reply.value.path);
  };
  const busy = make.busy || save.busy || names.busy;
  return { send, action: { busy, failure: make.failure ?? save.failure ?? names.failure } };
}

/** An approved report goes up: to whom, and whether names go along. */
export function SendParcel({ reportId, onClose }: { reportId: number; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const { value: preview, failure } = useQuery('parcels.preview', { reportId });
  const { send, action } = useSending(reportId, onClose);
  const receivers = preview?.receivers.map(({ id, name, code }) => ({ value: id, label: `${name}（${code}）` })) ?? [];
  const first = receivers.length === 1 ? receivers[0]?.value : undefined;
  if (!preview) return <FailureNote failure={failure} />;
  return (
    <FormDialog<Values>
      title={`${preview.title}做报送包`}
      act="做报送包"
      form={form}
      action={action}
      initial={{ named: false, ...(first === undefined ? {} : { receiverId: first }) }}
      onSave={(values) => void send(values)}
      onClose={onClose}
    >
      {preview.hindrance !== null && <p className="note note-soon">{preview.hindrance}</p>}
      <Form.Item noStyle dependencies={['named']}>
        {({ getFieldValue }) => <Content preview={preview} named={getFieldValue('named') === true} />}
      </Form.Item>
      {receivers.length === 0 && <NoReceiver />}
      <Form.Item name="receiverId" label="送给哪个上级" rules={[{ required: true, message: '请选一个上级单位。' }]}>
        <Select options={receivers} placeholder="选一个登记过名片的上级" />
      </Form.Item>
      {preview.people > 0 && (
        <Form.Item name="named" valuePropName="checked">
          <Checkbox>附上在册居民名单（一般不用）</Checkbox>
        </Form.Item>
      )}
      <Form.Item noStyle dependencies={['named']}>
        {({ getFieldValue }) => getFieldValue('named') === true && <Names preview={preview} />}
      </Form.Item>
    </FormDialog>
  );
}
