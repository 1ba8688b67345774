import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { fenWords, type Gift } from '../../../shared/features/gifts';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { useFilter } from '../../session';
import look from './gifts.module.css';
import { type GiftActing, GiftsTable } from './gifts-table';
import { Redemptions } from './redemptions';

const RedeemForm = later(() => import('./redeem-form').then((m) => m.RedeemForm));
const GiftForm = later(() => import('./gift-form').then((m) => m.GiftForm));
const GiftDialogs = later(() => import('./gift-dialogs').then((m) => m.GiftDialogs));
const CapsForm = later(() => import('./caps-form').then((m) => m.CapsForm));

const purpose = '志愿者用积分兑换礼品和服务。先写下有什么、要几分、值多少钱；现金和购物卡这类东西不能兑换。';

type View = 'gifts' | 'redemptions';
const views: { value: View; label: string }[] = [
  { value: 'gifts', label: '礼品和服务' },
  { value: 'redemptions', label: '兑换记录' },
];

type Opened = { what: 'redeem' | 'add' | 'caps' } | { what: 'act'; act: GiftActing; gift: Gift };

/** 积分兑换: what there is, taking it, and what was taken. `?volunteer=7`: somebody comes from their card. */
export function GiftsScreen() {
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const volunteerId = Number(address.get('volunteer')) || null;
  const [view, setView] = useState<View>('gifts');
  const [ended, setEnded] = useFilter('gifts', false);
  const [chosen, setOpened] = useState<Opened | null>(null);
  const opened = chosen ?? (volunteerId === null ? null : { what: 'redeem' as const });
  const list = useQuery('gifts.list', { ended });
  const gifts = list.value?.gifts ?? [];
  const close = () => {
    setOpened(null);
    if (volunteerId !== null) setAddress({}, { replace: true });
  };
  const none = list.value !== undefined && gifts.length === 0;
  const add = may('gifts.add') && <Button onClick={() => setOpened({ what: 'add' })}>添加礼品或服务</Button>;
  const actions = !none && may('gifts.redeem') && (
    <>
      <Button type="primary" onClick={() => setOpened({ what: 'redeem' })}>
        兑换
      </Button>
      {add}
      <Button onClick={() => setOpened({ what: 'caps' })}>价值上限</Button>
    </>
  );
  const caps = list.value?.caps;
  return (
    <Page title="积分兑换" count={none || view !== 'gifts' ? undefined : list.value && `共 ${gifts.length} 样`} actions={actions}>
      <FailureNote failure={list.failure} />
      {may('gifts.redemptions') && !none && (
        <div className={look.bar}>
          <Segmented options={views} value={view} onChange={setView} aria-label="看什么" />
          {view === 'gifts' && (
            <Checkbox checked={ended} onChange={(event) => setEnded(event.target.checked)}>
              也列出停止兑换的
            </Checkbox>
          )}
        </div>
      )}
      {none && (
        <div className="surface">
          <EmptyState words={purpose} action={add} />
        </div>
      )}
      {view === 'gifts' && !none && (
        <>
          <PrintList list="gifts" asked={{ ended }} disabled={gifts.length === 0} />
          <GiftsTable gifts={gifts} onAct={(act, gift) => setOpened({ what: 'act', act, gift })} />
          {caps && (
            <p className="soft small">
              {`积分是对志愿服务的感谢，不是报酬，不兑换现金。单样价值不超过${fenWords(caps.eachCents)}，每人一年不超过${fenWords(caps.yearCents)}。`}
            </p>
          )}
        </>
      )}
      {view === 'redemptions' && <Redemptions volunteerId={null} />}
      {opened?.what === 'redeem' && <RedeemForm volunteerId={volunteerId} gift={null} onClose={close} />}
      {opened?.what === 'add' && <GiftForm gift={null} onClose={close} />}
      {opened?.what === 'caps' && caps && <CapsForm caps={caps} onClose={close} />}
      {opened?.what === 'act' && <GiftDialogs act={opened.act} gift={opened.gift} onClose={close} />}
    </Page>
  );
}
