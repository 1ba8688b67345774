import { personStateWords } from '../../../shared/features/residents';
import { afterPicture } from '../../kit/later';
import { PlainSelect } from '../../kit/plain-select';
import type { Filter } from './filters';

export type StateProps = { value: Filter['state']; onChange(value: Filter['state']): void };

export const WIDTH = { width: '6.2rem' };

/** In the ledger, moved out, dead: one of them always. */
export const StateChoice = afterPicture<StateProps>(
  () => import('./state-list').then((m) => m.StateList),
  ({ value }) => <PlainSelect label="状态" style={WIDTH} chosen={personStateWords[value]} />,
);
