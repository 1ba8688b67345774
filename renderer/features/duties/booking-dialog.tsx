import { Button, Modal, Segmented, Select } from 'antd';
import type { DutyBooking } from '../../../shared/features/duties';
import { DutyScheme, dutyKinds, dutySchemeWords, roleNames } from '../../../shared/features/duty-kinds';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { useReturnFocus } from '../../kit/return-focus';

type Row = DutyBooking & { id: number };

const optionsOf = (scheme: DutyScheme) => Object.entries(roleNames[scheme]).map(([value, label]) => ({ value, label }));

const columnsFor = (scheme: DutyScheme, may: boolean, onBook: (booking: DutyBooking) => void): LedgerColumn<Row>[] => [
  {
    title: '做的事',
    render: (_, { kind }) => (
      <>
        {dutyKinds[kind].name}
        <div className="soft small">{dutyKinds[kind].counts}</div>
      </>
    ),
  },
  {
    title: '记在',
    width: '10rem',
    render: (_, { id: __, ...booking }) =>
      may ? (
        <Select
          aria-label={`${dutyKinds[booking.kind].name}记在`}
          style={{ width: '100%' }}
          options={optionsOf(scheme)}
          value={booking[scheme]}
          onChange={(role) => onBook({ ...booking, [scheme]: role })}
        />
      ) : (
        roleNames[scheme][booking[scheme]]
      ),
  },
];

const schemes = DutyScheme.options.map((value) => ({ value, label: dutySchemeWords[value] }));

/** Which set counts, and under which of its roles each kind of act is booked. Holds at once. */
export function BookingDialog({ onClose }: { onClose(): void }) {
  useReturnFocus();
  const may = useMay()('duties.book');
  const { value } = useQuery('duties.setup', {});
  const [book, setScheme] = [useAction('duties.book'), useAction('duties.setScheme')];
  const rows = (value?.bookings ?? []).map((booking, at) => ({ ...booking, id: at + 1 }));
  return (
    <Modal open title="怎么记" width={640} onCancel={onClose} footer={<Button onClick={onClose}>关上</Button>}>
      <FailureNote failure={book.failure ?? setScheme.failure} />
      {value && (
        <>
          <p>一件事只记在一项名下。改了以后，没有打印的月份按新的数；打印过的不变。</p>
          <Segmented
            aria-label="按哪一套记"
            disabled={!may}
            options={schemes}
            value={value.scheme}
            onChange={(scheme) => void setScheme.act({ scheme })}
            style={{ marginBlock: 12 }}
          />
          <LedgerTable columns={columnsFor(value.scheme, may, (booking) => void book.act(booking))} rows={rows} empty={null} />
        </>
      )}
    </Modal>
  );
}
