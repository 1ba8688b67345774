import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { OrderSheet } from '../../../shared/features/order-reports';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useReturnFocus } from '../../kit/return-focus';
import { TaskProgress } from '../../kit/task-progress';
import { say } from '../../session';

function Found({ sheet }: { sheet: OrderSheet }) {
  const { added, closed, known, leftOut, newHandlers, newCategories, findings } = sheet;
  return (
    <>
      <p>
        “{sheet.fileName}”里有{sheet.rows}件：要收{added}件{closed > 0 && `（其中${closed}件已经办结）`}
        {known > 0 && `，${known}件已经在这里`}
        {leftOut > 0 && `，${leftOut}件收不了`}。
      </p>
      {newHandlers.length > 0 && <p>会添上办理人：{newHandlers.join('、')}。</p>}
      {newCategories.length > 0 && <p>会添上类别：{newCategories.join('、')}。</p>}
      {findings.length > 0 && (
        <ul className="soft">
          {findings.slice(0, 20).map(({ row, words }) => (
            <li key={`${row} ${words}`}>
              第{row}行：{words}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** 导入: an old register, or sheets of the 12345 line. Shown first, then written. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const [open, take] = [useAction('orders.openSheet'), useAction('orders.importSheet')];
  const [sheet, setSheet] = useState<OrderSheet>();
  useReturnFocus();
  const choose = async () => {
    const reply = await open.act({});
    if (reply.ok && reply.value.outcome === 'read') setSheet(reply.value.sheet);
  };
  const save = async () => {
    const reply = await take.act({ draft: sheet?.draft ?? '' });
    if (!reply.ok) return;
    say(`导入了${reply.value.added}件，其中${reply.value.closed}件已经办结。`);
    onClose();
  };
  return (
    <Modal
      open
      title="导入诉求"
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button {...(sheet ? {} : { type: 'primary' as const })} loading={open.busy} onClick={() => void choose()}>
            {sheet ? '换一张表' : '选择表格'}
          </Button>
          {sheet && (
            <Button type="primary" disabled={sheet.added === 0} loading={take.busy} onClick={() => void save()}>
              导入{sheet.added}件
            </Button>
          )}
        </>
      }
    >
      <FailureNote failure={open.failure ?? take.failure} />
      {open.busy && <TaskProgress operation="orders.openSheet" />}
      {sheet ? (
        <Found sheet={sheet} />
      ) : (
        <p>以前的诉求登记表、12345派来的工单表都可以。表头里要有“受理时间”和“内容”；12345的编号和期限照原样留着。</p>
      )}
    </Modal>
  );
}
