import { Form, Select } from 'antd';
import { Link } from 'react-router';
import type { SumPreview } from '../../../shared/features/rollup-differences';
import { periodWords } from '../../../shared/rules/period';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { receiverId: number };

const few = (names: readonly string[], all: number) => `${names.join('、')}${all > names.length ? '等' : ''}`;

/** What goes, what is left out, and why. */
function Content({ preview }: { preview: SumPreview }) {
  const { figures, members, places, hidden, apart, missing, correction } = preview;
  return (
    <ul className="rollup-going">
      <li>
        {numberWords(members)}家相加：{numberWords(figures)}项指标和它们的口径，下面{numberWords(places)}
        处各是多少。只有数字，没有人名、电话和证件号。
      </li>
      {missing.all > 0 && (
        <li>
          还有{numberWords(missing.all)}家没到（{few(missing.names, missing.all)}），不在里面；以后到了再做一次，就是更正。
        </li>
      )}
      {correction > 0 && <li>这一期已经报过，这一份是更正{correction}。</li>}
      {apart.length > 0 && <li>各单位口径不一样的不相加，不进报送包：{few(apart.slice(0, 4), apart.length)}。</li>}
      {hidden > 0 && <li>下面各处的数里，本单位有{numberWords(hidden)}格不写：1、2个人的不写，能倒推出来的也不写。</li>}
      <li>本单位签名，封给接收的单位：别人打不开，改动一个字也会被发现。</li>
    </ul>
  );
}

const NoReceiver = () => (
  <p className="note note-soon">
    还没有上级的名片。请先到<Link to="/correspondents">上下级</Link>登记。
  </p>
);

/** The sum of a period goes up: to whom. Made again while nothing changed it is the same parcel. */
export function SendSum({ period, onClose }: { period: string; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const { value: preview, failure } = useQuery('rollup.previewSum', { period });
  const [make, save] = [useAction('rollup.makeSum'), useAction('parcels.save')];
  if (!preview) return <FailureNote failure={failure} />;
  const receivers = preview.receivers.map(({ id, name, code }) => ({ value: id, label: `${name}（${code}）` }));
  const [first] = receivers.length === 1 ? receivers : [];
  const send = async ({ receiverId }: Values) => {
    const made = await make.act({ period, receiverId });
    const saved = made.ok ? await save.act({ id: made.value.id }) : made;
    if (!saved.ok || !('path' in saved.value)) return;
    say(`已存到${saved.value.path}。请交给上级，对方收下以后在“报送包”里记一笔。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={`${periodWords(period)}汇总做报送包`}
      act="做报送包"
      form={form}
      action={{ busy: make.busy || save.busy, failure: make.failure ?? save.failure }}
      initial={first ? { receiverId: first.value } : {}}
      onSave={(values) => void send(values)}
      onClose={onClose}
    >
      {preview.hindrance !== null && <p className="note note-soon">{preview.hindrance}</p>}
      <Content preview={preview} />
      {receivers.length === 0 && <NoReceiver />}
      <Form.Item name="receiverId" label="送给哪个上级" rules={[{ required: true, message: '请选一个上级单位。' }]}>
        <Select options={receivers} placeholder="选一个登记过名片的上级" />
      </Form.Item>
    </FormDialog>
  );
}
