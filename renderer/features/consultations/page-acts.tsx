import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Consultation } from '../../../shared/features/consultations';
import { numberWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { say } from '../../session';

const dialogs = () => import('./page-dialogs');
const Close = later(() => dialogs().then((m) => m.Close));
const Cancel = later(() => dialogs().then((m) => m.Cancel));
const Extend = later(() => dialogs().then((m) => m.Extend));
const IssueTally = later(() => dialogs().then((m) => m.IssueTally));
const PrintDialog = later(() => dialogs().then((m) => m.PrintDialog));

type Act = 'close' | 'cancel' | 'extend' | 'tally' | 'sheets' | 'notReached' | 'xlsx';
const always = [{ key: 'xlsx' as const, label: '导出明细' }];
const whileOpen = [
  { key: 'notReached' as const, label: '打印未联系名单' },
  ...always,
  { key: 'extend' as const, label: '延期' },
  { key: 'cancel' as const, label: '中止' },
];

/** What can be done with a consultation. */
export function PageActs({ card }: { card: Consultation }) {
  const may = useMay();
  const [act, setAct] = useState<Act>();
  const xlsx = useAction('consultations.saveXlsx');
  const close = () => setAct(undefined);
  const { id } = card;
  const save = async () => {
    const reply = await xlsx.act({ id });
    if (reply.ok && reply.value.outcome === 'saved') say(`${numberWords(reply.value.rows)}份，已存到${reply.value.path}。`);
  };
  const go = (key: Act) => (key === 'xlsx' ? void save() : setAct(key));
  if (!may('consultations.answer')) return null;
  const open = card.endedOn === null;
  return (
    <>
      <FailureNote failure={xlsx.failure} />
      {open && <Button onClick={() => setAct('sheets')}>打印征求意见表</Button>}
      <Button onClick={() => setAct('tally')}>统计表</Button>
      {open && <Button onClick={() => setAct('close')}>结束并统计</Button>}
      <Dropdown trigger={['click']} menu={{ items: open ? whileOpen : always, onClick: ({ key }) => go(key as Act) }}>
        <Button loading={xlsx.busy}>更多</Button>
      </Dropdown>
      {act === 'close' && <Close card={card} onClose={close} />}
      {act === 'cancel' && <Cancel card={card} onClose={close} />}
      {act === 'extend' && <Extend card={card} onClose={close} />}
      {(act === 'sheets' || act === 'notReached') && <PrintDialog card={card} what={act} onClose={close} />}
      {act === 'tally' && <IssueTally card={card} onClose={close} />}
    </>
  );
}
