import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Entitlement } from '../../../shared/features/entitlements';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { CallList } from './call-list';

const EntitlementForm = later(() => import('./entitlement-form').then((m) => m.EntitlementForm));
const EndEntitlement = later(() => import('./entitlement-end').then((m) => m.EndEntitlement));

/** More than these do not stand beside each other at 1366 pixels. */
const BESIDE = 5;

type ChooserProps = { open: readonly Entitlement[]; chosen: number; onChoose(id: number): void };

function Chooser({ open, chosen, onChoose }: ChooserProps) {
  const options = open.map(({ id, name, toCall }) => ({ value: id, label: `${name} ${numberWords(toCall)}人` }));
  if (open.length <= BESIDE) return <Segmented aria-label="哪一项" value={chosen} onChange={onChoose} options={options} />;
  return (
    <Select
      aria-label="哪一项"
      style={{ minWidth: '18rem' }}
      value={chosen}
      onChange={onChoose}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

function Ended({ ended }: { ended: readonly Entitlement[] }) {
  if (ended.length === 0) return null;
  const words = ended.map(({ name, endedOn, endReason }) => `${name}（${dayWords(endedOn ?? '')}，${endReason}）`);
  return <p className="soft small">已停用：{words.join('、')}</p>;
}

type Acting = { act: 'add' } | { act: 'amend' | 'end'; entitlement: Entitlement };

function Act({ acting, onClose }: { acting: Acting; onClose(): void }) {
  if (acting.act === 'end') return <EndEntitlement entitlement={acting.entitlement} onClose={onClose} />;
  return <EntitlementForm entitlement={acting.act === 'add' ? null : acting.entitlement} onClose={onClose} />;
}

/** 应享未享: each entitlement with whoever has not claimed it. */
export function EntitlementsScreen() {
  const list = useQuery('entitlements.list', {});
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const chosen = Number(address.get('item'));
  const choose = (item: number) => setAddress({ item: String(item) }, { replace: true });
  const [acting, setActing] = useState<Acting>();
  const all = list.value ?? [];
  const open = all.filter(({ endedOn }) => endedOn === null);
  const entitlement = open.find(({ id }) => id === chosen) ?? open[0];
  const waiting = open.reduce((sum, { toCall }) => sum + toCall, 0);
  const actions = may('entitlements.add') && (
    <>
      {entitlement && <Button onClick={() => setActing({ act: 'end', entitlement })}>停用这一项</Button>}
      {entitlement && <Button onClick={() => setActing({ act: 'amend', entitlement })}>修改这一项</Button>}
      <Button type="primary" onClick={() => setActing({ act: 'add' })}>
        添加一项
      </Button>
    </>
  );
  return (
    <Page title="应享未享" count={list.value && `要联系 ${numberWords(waiting)} 人次`} actions={actions}>
      <FailureNote failure={list.failure} />
      {list.value && open.length === 0 && (
        <EmptyState words="写下什么人可以享受什么，程序就找出还没领的人，逐个联系、记下结果。" />
      )}
      {entitlement && (
        <p>
          <Chooser open={open} chosen={entitlement.id} onChoose={choose} />
        </p>
      )}
      {entitlement && may('entitlements.people') && <CallList key={entitlement.id} entitlement={entitlement} />}
      <Ended ended={all.filter(({ endedOn }) => endedOn !== null)} />
      {acting && <Act acting={acting} onClose={() => setActing(undefined)} />}
    </Page>
  );
}
