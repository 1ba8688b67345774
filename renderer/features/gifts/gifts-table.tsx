import { Button, Dropdown } from 'antd';
import { fenWords, type Gift, giftKindWords } from '../../../shared/features/gifts';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import look from './gifts.module.css';

export type GiftActing = 'redeem' | 'receive' | 'count' | 'moves' | 'amend' | 'end' | 'resume';

function Photo({ gift }: { gift: Gift }) {
  const { value } = useQuery('gifts.photo', gift.hasPhoto ? { id: gift.id } : null);
  if (value?.picture) return <img className={look.photo} src={value.picture} alt={gift.name} />;
  return <span className={look.noPhoto}>{giftKindWords[gift.kind]}</span>;
}

function Stock({ gift }: { gift: Gift }) {
  if (gift.stock === null) return <span className="soft">不限</span>;
  if (gift.endedOn !== null || gift.stock > gift.low) return numberWords(gift.stock);
  return <StateWord tone={gift.stock === 0 ? 'late' : 'soon'}>{gift.stock === 0 ? '没有了' : `只剩${gift.stock}`}</StateWord>;
}

type Act = (act: GiftActing, gift: Gift) => void;
type MoreAct = 'count' | 'moves' | 'amend' | 'photo' | 'noPhoto' | 'end';

function moreOf(gift: Gift): { key: MoreAct; label: string }[] {
  return [
    ...(gift.counted
      ? [
          { key: 'count' as const, label: '盘点' },
          { key: 'moves' as const, label: '库存流水' },
        ]
      : []),
    { key: 'amend', label: '修改' },
    { key: 'photo', label: gift.hasPhoto ? '换照片' : '放照片' },
    ...(gift.hasPhoto ? [{ key: 'noPhoto' as const, label: '去掉照片' }] : []),
    { key: 'end', label: '停止兑换' },
  ];
}

/** The less usual things, with the photo done on the spot: its dialog is the system's. */
function More({ gift, onAct, onPhoto }: { gift: Gift; onAct: Act; onPhoto(gift: Gift, keep: boolean): void }) {
  const go = (key: MoreAct) => {
    if (key === 'photo' || key === 'noPhoto') onPhoto(gift, key === 'photo');
    else onAct(key, gift);
  };
  return (
    <Dropdown trigger={['click']} menu={{ items: moreOf(gift), onClick: ({ key }) => go(key as MoreAct) }}>
      <Button type="link" size="small" aria-label={`更多：${gift.name}`}>
        更多
      </Button>
    </Dropdown>
  );
}

function Acts({ gift, onAct, onPhoto }: { gift: Gift; onAct: Act; onPhoto(gift: Gift, keep: boolean): void }) {
  const link = (act: GiftActing, words: string) => (
    <Button type="link" size="small" aria-label={`${words}：${gift.name}`} onClick={() => onAct(act, gift)}>
      {words}
    </Button>
  );
  if (gift.endedOn !== null) return link('resume', '恢复兑换');
  return (
    <>
      {link('redeem', '兑换')}
      {gift.counted && link('receive', '进货')}
      <More gift={gift} onAct={onAct} onPhoto={onPhoto} />
    </>
  );
}

const columnsFor = (acts: ((gift: Gift) => React.ReactNode) | null): LedgerColumn<Gift>[] => [
  { title: '照片', width: '5.5rem', render: (_, gift) => <Photo gift={gift} /> },
  {
    title: '名称',
    render: (_, { name, words, endedOn }) => (
      <>
        <strong>{name}</strong>
        {words !== '' && <div className="soft small">{words}</div>}
        {endedOn !== null && <div className="soft small">{dayWords(endedOn)}停止兑换</div>}
      </>
    ),
  },
  { title: '积分', width: '6rem', align: 'right', render: (_, { points }) => `${numberWords(points)}分` },
  { title: '价值', width: '6rem', align: 'right', render: (_, { valueCents }) => fenWords(valueCents) },
  { title: '库存', width: '7rem', align: 'right', render: (_, gift) => <Stock gift={gift} /> },
  { title: '已兑出', width: '6rem', align: 'right', render: (_, { taken }) => numberWords(taken) },
  ...(acts ? [{ title: '操作', width: '12rem', render: (_: never, gift: Gift) => acts(gift) }] : []),
];

/** What may be had, the fewest points first. */
export function GiftsTable({ gifts, onAct }: { gifts: readonly Gift[]; onAct: Act }) {
  const may = useMay();
  const choose = useAction('gifts.choosePhoto');
  const remove = useAction('gifts.removePhoto');
  const photo = async ({ id, name }: Gift, keep: boolean) => {
    const reply = keep ? await choose.act({ id }) : await remove.act({ id });
    if (!reply.ok || ('outcome' in reply.value && reply.value.outcome === 'cancelled')) return;
    say(keep ? `“${name}”的照片放好了。` : `“${name}”的照片去掉了。`);
  };
  const acts = (gift: Gift) => <Acts gift={gift} onAct={onAct} onPhoto={(one, keep) => void photo(one, keep)} />;
  return (
    <>
      <FailureNote failure={choose.failure ?? remove.failure} />
      <LedgerTable
        className={look.table ?? ''}
        style={{ minWidth: '56rem' }}
        columns={columnsFor(may('gifts.redeem') ? acts : null)}
        rows={gifts}
        empty=" "
      />
    </>
  );
}
