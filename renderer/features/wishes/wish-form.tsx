import { Form, Input, Radio } from 'antd';
import { type WishCard, type WishKind, wishKindWords, wishLabels } from '../../../shared/features/wishes';
import { useAction, useMay } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { AskerItems, type AskerValues, askerOf, NO_ASKER } from '../orders/asker-items';
import { wanted } from '../orders/items';

const kinds = Object.entries(wishKindWords).map(([value, label]) => ({ value, label }));

const KindItem = () => (
  <Form.Item name="kind" label={wishLabels.kind}>
    <Radio.Group options={kinds} />
  </Form.Item>
);
const WordsItem = () => (
  <Form.Item name="words" label={wishLabels.words} rules={wanted('请写一句心愿是什么。')}>
    <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} placeholder="想要一根四脚拐杖" />
  </Form.Item>
);
export const PublicItem = ({ label = `${wishLabels.publicWords}（可以以后再写）` }: { label?: string }) => (
  <Form.Item name="publicWords" label={label} extra="贴在心愿墙上，不写姓名、电话和房号。">
    <Input maxLength={100} placeholder="一位行动不便的老人想要一根四脚拐杖" />
  </Form.Item>
);

type Values = AskerValues & { kind: WishKind; words: string; publicWords?: string };

/** 登记心愿. */
export function WishForm({ onClose, onAdded }: { onClose(): void; onAdded(id: number): void }) {
  const [form] = Form.useForm<Values>();
  const kept = useKeptDraft<Values>('wishes.add');
  const add = useAction('wishes.add');
  const publishes = useMay()('wishes.publish');
  const save = async ({ kind, words, publicWords = '', ...asker }: Values) => {
    const reply = await add.act({ who: askerOf(asker), kind, words, publicWords });
    if (!reply.ok) return;
    kept.forget();
    say(`登记好了，编号${reply.value.number}。`);
    onClose();
    onAdded(reply.value.id);
  };
  return (
    <FormDialog<Values>
      {...{ form, kept, onClose }}
      title="登记心愿"
      act="登记"
      initial={{ ...NO_ASKER, kind: 'goods' }}
      action={add}
      labels={wishLabels}
      onSave={save}
    >
      <WordsItem />
      <AskerItems label={wishLabels.who} missing="请写是谁的心愿。" />
      <KindItem />
      {publishes && <PublicItem />}
    </FormDialog>
  );
}

type Told = { kind: WishKind; words: string };

/** Corrects what was said. */
export function AmendWish({ card, onClose }: { card: WishCard; onClose(): void }) {
  const [form] = Form.useForm<Told>();
  const amend = useAction('wishes.amend');
  const save = async (values: Told) => {
    if ((await amend.act({ id: card.id, ...values })).ok) onClose();
  };
  const { kind, words } = card;
  return (
    <FormDialog<Told>
      {...{ form, onClose }}
      title={`改${card.number}`}
      act="保存"
      initial={{ kind, words }}
      action={amend}
      onSave={save}
    >
      <WordsItem />
      <KindItem />
    </FormDialog>
  );
}
