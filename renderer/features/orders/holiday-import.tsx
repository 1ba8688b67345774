import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { HolidaySheet } from '../../../shared/features/order-setup';
import { holidayKindWords } from '../../../shared/features/order-words';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useReturnFocus } from '../../kit/return-focus';
import { TaskProgress } from '../../kit/task-progress';
import { say } from '../../session';
import { spanOfDays, spansOf } from './holiday-spans';
import look from './orders.module.css';

const HELP =
  '表头要有“日期”和“安排”（放假或上班），一天一行；或者“节日”“放假时间”“调休上班”，一个节日一行，像每年的放假通知那样。';

function Preview({ sheet }: { sheet: HolidaySheet }) {
  const { fileName, days, known, findings } = sheet;
  return (
    <>
      <p>
        “{fileName}”里有{days.length}天要收{known > 0 && `，${known}天这里已经有了`}
        {findings.length > 0 && `，${findings.length}处要看一看`}。
      </p>
      {days.length > 0 && (
        <div className={look.preview}>
          <table>
            <thead>
              <tr>
                <th scope="col">哪几天</th>
                <th scope="col">天数</th>
                <th scope="col">安排</th>
                <th scope="col">叫什么</th>
              </tr>
            </thead>
            <tbody>
              {spansOf(days).map((span) => (
                <tr key={span.from}>
                  <td>{spanOfDays(span)}</td>
                  <td>{span.days}</td>
                  <td>{holidayKindWords[span.kind]}</td>
                  <td>{span.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {findings.length > 0 && (
        <ul className={look.findings}>
          {findings.map(({ row, words }) => (
            <li key={`${row} ${words}`}>
              第{row}行：{words}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** 导入放假安排: shown first, then written. */
export function HolidayImport({ onClose }: { onClose(): void }) {
  const [open, set] = [useAction('orders.openHolidays'), useAction('orders.setHolidays')];
  const [sheet, setSheet] = useState<HolidaySheet>();
  useReturnFocus();
  const choose = async () => {
    const reply = await open.act({});
    if (reply.ok && reply.value.outcome === 'read') setSheet(reply.value.sheet);
  };
  const save = async () => {
    const reply = await set.act({ days: sheet?.days ?? [] });
    if (!reply.ok) return;
    say(`收下了${reply.value.days}天的放假和调休。`);
    onClose();
  };
  const many = sheet?.days.length ?? 0;
  return (
    <Modal
      open
      title="导入放假安排"
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button {...(many > 0 ? {} : { type: 'primary' as const })} loading={open.busy} onClick={() => void choose()}>
            {sheet ? '换一张表' : '选择表格'}
          </Button>
          {many > 0 && (
            <Button type="primary" loading={set.busy} onClick={() => void save()}>
              收下{many}天
            </Button>
          )}
        </>
      }
    >
      <FailureNote failure={open.failure ?? set.failure} />
      {open.busy && <TaskProgress operation="orders.openHolidays" />}
      {sheet ? <Preview sheet={sheet} /> : <p>{HELP}</p>}
    </Modal>
  );
}
