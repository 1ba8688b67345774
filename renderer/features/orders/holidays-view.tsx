import { Button } from 'antd';
import { useState } from 'react';
import type { ClockSetting, Holiday } from '../../../shared/features/order-setup';
import { holidayKindWords } from '../../../shared/features/order-words';
import { useAction, useMay } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { EmptyState } from '../../kit/empty';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { soft } from '../../kit/soft';
import { say } from '../../session';
import { daysOfSpan, type HolidaySpan, spanOfDays, spansOf } from './holiday-spans';

type Props = { holidays: readonly Holiday[]; setting: ClockSetting; onImport(): void };

const columnsFor = (may: boolean, onUndo: (span: HolidaySpan) => void): LedgerColumn<HolidaySpan>[] => [
  { title: '哪几天', render: (_, span) => spanOfDays(span) },
  { title: '天数', width: '5rem', align: 'right', dataIndex: 'days' },
  { title: '安排', width: '7rem', render: (_, { kind }) => holidayKindWords[kind] },
  { title: '叫什么', width: '14rem', render: (_, { name }) => name || soft('没有写') },
  {
    title: '操作',
    width: '8rem',
    render: (_, span) =>
      may && (
        <Button type="link" size="small" aria-label={`${spanOfDays(span)}恢复平常`} onClick={() => onUndo(span)}>
          恢复平常
        </Button>
      ),
  },
];

function Undo({ span, onClose }: { span: HolidaySpan; onClose(): void }) {
  const set = useAction('orders.setHolidays');
  const undo = async () => {
    const days = daysOfSpan(span).map((day) => ({ day, kind: 'usual' as const, name: '' }));
    if (!(await set.act({ days })).ok) return;
    say(`${spanOfDays(span)}恢复平常了。`);
    onClose();
  };
  return (
    <Confirm
      title={`${spanOfDays(span)}恢复平常？`}
      words="恢复平常以后，星期一到五上班，周末休息。已经登记的诉求，期限不变。"
      act="恢复平常"
      danger
      busy={set.busy}
      failure={set.failure}
      onConfirm={() => void undo()}
      onCancel={onClose}
    />
  );
}

/** 放假和调休, the latest year first as it is most looked at. */
export function HolidaysView({ holidays, setting, onImport }: Props) {
  const may = useMay()('orders.setHolidays');
  const [undoing, setUndoing] = useState<HolidaySpan>();
  const spans = spansOf(holidays).reverse();
  return (
    <>
      {setting.calendar === 'natural' && (
        <p className="note note-calm" role="note">
          现在按自然日算期限，放假安排先记着，暂时用不上。要按工作日算，改“期限和日历”。
        </p>
      )}
      <LedgerTable
        columns={columnsFor(may, setUndoing)}
        rows={spans}
        empty={
          <EmptyState
            words="法定节假日和调休记在这里，按工作日算期限时就不会算错。可以把放假安排的表格导进来。"
            action={may && <Button onClick={onImport}>导入放假安排</Button>}
          />
        }
      />
      {undoing && <Undo span={undoing} onClose={() => setUndoing(undefined)} />}
    </>
  );
}
