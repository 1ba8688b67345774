// The dialogs of one wish: shown in words for everybody, taken on, given back, brought, ended.
import { Form, Input, Radio } from 'antd';
import { type WishCard, type WishConfirm, wishConfirmWords } from '../../../shared/features/wishes';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { wanted } from '../orders/items';
import { ClaimForm } from './claim-form';
import { AmendWish, PublicItem } from './wish-form';

export type WishActing = 'publish' | 'claim' | 'giveUp' | 'fulfil' | 'end' | 'resume' | 'amend';
type Props = { card: WishCard; onClose(): void };

function Publish({ card, onClose }: Props) {
  const [form] = Form.useForm<{ publicWords?: string }>();
  const publish = useAction('wishes.publish');
  const save = async ({ publicWords = '' }: { publicWords?: string }) => {
    if (!(await publish.act({ id: card.id, publicWords })).ok) return;
    say(publicWords === '' ? '不再公开了。' : '公开了，下次打印心愿墙就有它。');
    onClose();
  };
  const initial = { publicWords: card.publicWords };
  return (
    <FormDialog
      {...{ form, onClose, initial }}
      title="给大家看的说法"
      act="公开"
      lead={card.words}
      action={publish}
      onSave={save}
    >
      <PublicItem label="写给大家看（空着就不公开）" />
    </FormDialog>
  );
}

type DoneValues = { words: string; way: WishConfirm; on: string };
const ways = Object.entries(wishConfirmWords).map(([value, label]) => ({ value, label }));

function Fulfil({ card, onClose }: Props) {
  const [form] = Form.useForm<DoneValues>();
  const fulfil = useAction('wishes.fulfil');
  const save = async (values: DoneValues) => {
    if (!(await fulfil.act({ id: card.id, ...values })).ok) return;
    say(`${card.number}实现了。`);
    onClose();
  };
  return (
    <FormDialog<DoneValues>
      {...{ form, onClose }}
      title="心愿实现了"
      act="记下"
      width={480}
      lead={`${card.claimant}认领：${card.words}`}
      initial={{ way: 'visit', on: today() }}
      action={fulfil}
      onSave={save}
    >
      <Form.Item name="words" label="怎么办到的" rules={wanted('请写一句怎么办到的。')}>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="way" label="本人怎么确认的">
        <Radio.Group options={ways} />
      </Form.Item>
      <DayItem label="哪天办到的" />
    </FormDialog>
  );
}

type Why = { title: string; act: string; lead: string; reasons: string[]; danger: boolean };
const whys: Record<'giveUp' | 'end' | 'resume', Why> = {
  giveUp: {
    title: '没有办成',
    act: '重新等认领',
    lead: '认领到此为止，心愿重新等人认领。',
    reasons: ['临时有事', '办不到', '联系不上'],
    danger: false,
  },
  end: {
    title: '结束心愿',
    act: '结束',
    lead: '结束以后不再上心愿墙，随时可以恢复。',
    reasons: ['自己解决了', '不需要了', '搬走了'],
    danger: true,
  },
  resume: { title: '恢复心愿', act: '恢复', lead: '重新等人认领。', reasons: ['还需要', '记错了'], danger: false },
};

function Because({ act, card, onClose }: Props & { act: keyof typeof whys }) {
  const all = { giveUp: useAction('wishes.giveUp'), end: useAction('wishes.end'), resume: useAction('wishes.resume') };
  const done = async (reason: string) => {
    if ((await all[act].act({ id: card.id, reason })).ok) onClose();
  };
  return <EndForm {...whys[act]} action={all[act]} onEnd={({ reason }) => void done(reason)} onClose={onClose} />;
}

/** The dialog of one act. */
export function WishActs({ act, card, onClose }: Props & { act: WishActing }) {
  if (act === 'publish') return <Publish {...{ card, onClose }} />;
  if (act === 'claim') return <ClaimForm {...{ card, onClose }} />;
  if (act === 'fulfil') return <Fulfil {...{ card, onClose }} />;
  if (act === 'amend') return <AmendWish {...{ card, onClose }} />;
  return <Because {...{ act, card, onClose }} />;
}
