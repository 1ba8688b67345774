import { Form, Input, InputNumber, Select } from 'antd';
import { type ChiefCard, type ChiefOrigin, chiefOriginWords } from '../../../shared/features/chief-terms';
import { useAction, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { NOBODY, ReporterField, type Said } from '../orders/reporter-field';

type Values = {
  origin?: ChiefOrigin | null;
  recommender?: string;
  words?: string;
  consentedOn?: string | null;
  person?: Said;
  staffId?: number | null;
  yuan?: number | null;
};

const origins = Object.entries(chiefOriginWords).map(([value, label]) => ({ value, label }));
const FEN = 100;

const initialOf = ({ origin, recommender, words, consentedOn, personId, personName, staffId, rate }: ChiefCard): Values => ({
  ...{ origin, recommender, words, consentedOn, staffId, yuan: rate === null ? null : rate / FEN },
  person: personId === null ? NOBODY : { personId, name: personName ?? '' },
});

/** A typed name alone links to nobody. */
const chosen = {
  validator: (_: unknown, said: Said = NOBODY) =>
    said.personId === null && said.name.trim() !== ''
      ? Promise.reject(new Error('请从列出的居民里选；台账里没有就留空。'))
      : Promise.resolve(),
};

/** How a chief was chosen, and by what their acts are known. */
export function AmendChief({ card, onClose }: { card: ChiefCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const amend = useAction('chiefs.amend');
  const accounts = useQuery('chiefs.accounts', {}).value ?? [];
  const save = async ({ person = NOBODY, yuan = null, staffId = null, origin = null, consentedOn = null, ...texts }: Values) => {
    const draft = {
      id: card.id,
      personId: person.personId,
      staffId,
      origin,
      consentedOn,
      rate: yuan === null ? null : Math.round(yuan * FEN),
    };
    const reply = await amend.act({ ...draft, recommender: texts.recommender ?? '', words: texts.words ?? '' });
    if (!reply.ok) return;
    say(`改好了${card.name}的登记。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={`${card.name}的聘任登记`}
      act="改好"
      initial={initialOf(card)}
      action={amend}
      labels={{ personId: '对应居民', staffId: '登录账号' }}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="origin" label="来自">
        <Select allowClear options={origins} placeholder="可不选" />
      </Form.Item>
      <Form.Item name="recommender" label="谁推荐">
        <Input maxLength={40} placeholder="居民代表会、社区党支部" />
      </Form.Item>
      <Form.Item name="words" label="为什么选（有热情、有意愿、有能力）">
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      <Form.Item name="consentedOn" label="本人哪天同意">
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="person" label="对应居民（到会、志愿服务按它算）" rules={[chosen]}>
        <ReporterField />
      </Form.Item>
      <Form.Item name="staffId" label="登录账号（账号里做的事按它算）">
        <Select
          allowClear
          placeholder={accounts.length === 0 ? '还没有楼栋长的账号' : '可不选'}
          options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="yuan" label="每月补贴（空着就按全站标准）">
        <InputNumber min={0} max={10_000} precision={2} suffix="元" style={{ width: 160 }} />
      </Form.Item>
    </FormDialog>
  );
}
