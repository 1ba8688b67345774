import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Sweep } from '../../../shared/features/sweep-shapes';
import { useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';

const dialogs = () => import('./page-dialogs');
const Close = later(() => dialogs().then((m) => m.Close));
const Cancel = later(() => dialogs().then((m) => m.Cancel));
const Extend = later(() => dialogs().then((m) => m.Extend));
const KeepTemplate = later(() => dialogs().then((m) => m.KeepTemplate));
const goingOut = () => import('./going-out');
const SaveSheets = later(() => goingOut().then((m) => m.SaveSheets));
const PrintLists = later(() => goingOut().then((m) => m.PrintLists));
const SaveSummary = later(() => goingOut().then((m) => m.SaveSummary));

type Act = 'sheets' | 'lists' | 'close' | 'cancel' | 'extend' | 'template' | 'xlsx';
const always = [
  { key: 'xlsx', label: '导出汇总表格' },
  { key: 'template', label: '存为模板' },
];
const whileOpen = [...always, { key: 'extend', label: '延期' }, { key: 'cancel', label: '中止' }];

/** What can be done with a sweep. */
export function PageActs({ card }: { card: Sweep }) {
  const may = useMay();
  const summary = useIssue('sweeps.issueSummary');
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  if (!may('sweeps.answer')) return null;
  const open = card.endedOn === null;
  return (
    <>
      {open && (
        <Button type="primary" onClick={() => setAct('sheets')}>
          发填报表
        </Button>
      )}
      {open && <Button onClick={() => setAct('lists')}>打印摸排单</Button>}
      <Button loading={summary.busy} onClick={() => void summary.act({ id: card.id })}>
        打印汇总
      </Button>
      {open && <Button onClick={() => setAct('close')}>结束并汇总</Button>}
      <Dropdown trigger={['click']} menu={{ items: open ? whileOpen : always, onClick: ({ key }) => setAct(key as Act) }}>
        <Button>更多</Button>
      </Dropdown>
      <FailureNote failure={summary.failure} />
      {act === 'sheets' && <SaveSheets card={card} onClose={close} />}
      {act === 'lists' && <PrintLists card={card} onClose={close} />}
      {act === 'xlsx' && <SaveSummary card={card} onClose={close} />}
      {act === 'close' && <Close card={card} onClose={close} />}
      {act === 'cancel' && <Cancel card={card} onClose={close} />}
      {act === 'extend' && <Extend card={card} onClose={close} />}
      {act === 'template' && <KeepTemplate card={card} onClose={close} />}
    </>
  );
}
