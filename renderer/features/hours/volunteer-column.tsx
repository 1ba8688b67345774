import { Link } from 'react-router';
import type { HourRow } from '../../../shared/features/hours';
import type { LedgerColumn } from '../../kit/ledger-table';
import { soft } from '../../kit/soft';

/** Whose entry it is. */
export const volunteerColumn: LedgerColumn<HourRow> = {
  title: '志愿者',
  width: '10rem',
  ellipsis: true,
  render: (_, { volunteerId, name, number }) => (
    <>
      <Link to={`/volunteers/${volunteerId}`}>{name}</Link> {soft(number)}
    </>
  ),
};
