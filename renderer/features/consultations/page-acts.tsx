import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Consultation } from '../../../shared/features/consultation-shapes';
import { useMay } from '../../desk';
import { later } from '../../kit/later';

const dialogs = () => import('./page-dialogs');
const Close = later(() => dialogs().then((m) => m.Close));
const Cancel = later(() => dialogs().then((m) => m.Cancel));
const Extend = later(() => dialogs().then((m) => m.Extend));
const IssueTally = later(() => dialogs().then((m) => m.IssueTally));
const goingOut = () => import('./going-out');
const PrintSheets = later(() => goingOut().then((m) => m.PrintSheets));
const PrintNotReached = later(() => goingOut().then((m) => m.PrintNotReached));
const SaveSheets = later(() => goingOut().then((m) => m.SaveSheets));
const SaveRows = later(() => goingOut().then((m) => m.SaveRows));

type Act = 'close' | 'cancel' | 'extend' | 'tally' | 'sheets' | 'tables' | 'notReached' | 'xlsx';
const always = [{ key: 'xlsx' as const, label: '导出明细' }];
const whileOpen = [
  { key: 'tables' as const, label: '发填报表' },
  { key: 'notReached' as const, label: '打印未联系名单' },
  ...always,
  { key: 'extend' as const, label: '延期' },
  { key: 'cancel' as const, label: '中止' },
];

/** What can be done with a consultation. */
export function PageActs({ card }: { card: Consultation }) {
  const may = useMay();
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  if (!may('consultations.answer')) return null;
  const open = card.endedOn === null;
  return (
    <>
      {open && <Button onClick={() => setAct('sheets')}>打印征求意见表</Button>}
      <Button onClick={() => setAct('tally')}>统计表</Button>
      {open && <Button onClick={() => setAct('close')}>结束并统计</Button>}
      <Dropdown trigger={['click']} menu={{ items: open ? whileOpen : always, onClick: ({ key }) => setAct(key as Act) }}>
        <Button>更多</Button>
      </Dropdown>
      {act === 'close' && <Close card={card} onClose={close} />}
      {act === 'cancel' && <Cancel card={card} onClose={close} />}
      {act === 'extend' && <Extend card={card} onClose={close} />}
      {act === 'sheets' && <PrintSheets card={card} onClose={close} />}
      {act === 'tables' && <SaveSheets card={card} onClose={close} />}
      {act === 'notReached' && <PrintNotReached card={card} onClose={close} />}
      {act === 'xlsx' && <SaveRows card={card} onClose={close} />}
      {act === 'tally' && <IssueTally card={card} onClose={close} />}
    </>
  );
}
